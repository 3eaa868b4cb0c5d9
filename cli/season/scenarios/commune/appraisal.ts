import { must, mustNot, paperFile } from '../../acting.js';
import type { Named } from './cast.js';
import { CHAIR, CLERK, CULTURE } from './office.js';
import { blindly, having, mustAll, type Scene, streamsOf } from './scene.js';

const judgement = [
  { standard: 'binh-xet-o-co-so', finding: 'met' },
  { standard: 'chap-hanh-phap-luat', finding: 'met' },
] as const;

/** Whoever was submitted and is still there. */
export const submitted = (s: Scene): Named[] =>
  s.names.filter((n) => n.turn !== 'overShare' && n.turn !== 'withdrawn' && n.turn !== 'tooLate');

/** Received, taken and judged by the one officer of the commune in joined steps (office.md M2), each an event of its own. */
export async function appraise(s: Scene): Promise<void> {
  await s.days.to('2026-11-19', '08:00');
  const others = submitted(s).filter((n) => n.turn !== 'ownCase');
  const singly = others.filter((n) => n.turn === 'returned' || n.turn === 'held' || n.turn === 'ineligible');
  const assigned = { command: 'AssignAppraiser', data: { appraiser: CLERK } };
  await mustAll(s, CLERK, [
    { streams: streamsOf(others), command: 'ReceiveNomination', data: {} },
    { streams: streamsOf(others), ...assigned },
    {
      streams: streamsOf(others.filter((n) => !singly.includes(n))),
      command: 'AppraiseNomination',
      data: { judgement, withList: true },
    },
  ]);
  await ownCase(s);
  await ineligible(s);
  await held(s);
  await returned(s);
}

/** Nobody appraises their own case (P3): the other clerk does it. */
async function ownCase(s: Scene): Promise<void> {
  for (const n of having(s, 'ownCase')) {
    must(await s.client.act(CLERK, n.stream, 'ReceiveNomination'), 'receive the own case');
    mustNot(
      await s.client.act(CLERK, n.stream, 'AssignAppraiser', { appraiser: CLERK }),
      'OwnCase',
      'appraise the own case',
    );
    must(await s.client.act(CLERK, n.stream, 'AssignAppraiser', { appraiser: CULTURE }), 'assign the other');
    must(await s.client.act(CULTURE, n.stream, 'AppraiseNomination', { judgement }), 'judge');
  }
}

/** Who appraises and heads in one sends no proposal to themself: the written return is the act (office.md M3). */
async function ineligible(s: Scene): Promise<void> {
  for (const n of having(s, 'ineligible')) {
    mustNot(
      await blindly(s, CHAIR, n.stream, 'FindIneligible', { reason: 'x' }),
      'NotAllowed',
      'the chair finds ineligible',
    );
    const unmet = [...judgement, { standard: 'mo-hinh-on-dinh', finding: 'unmet' }];
    mustNot(
      await s.client.act(CLERK, n.stream, 'AppraiseNomination', { judgement: unmet }),
      'FindingsUnsettled',
      'appraise what is unmet',
    );
    const reason = 'Mô hình sản xuất chưa đủ thời gian ổn định theo tiêu chí của xã';
    must(await s.client.act(CLERK, n.stream, 'FindIneligible', { reason }), 'ineligible');
  }
}

async function held(s: Scene): Promise<void> {
  for (const n of having(s, 'held'))
    must(
      await s.client.act(CLERK, n.stream, 'HoldNomination', {
        kind: 'complaint',
        evidence: { paper: 'Đơn số 11', on: '2026-11-18' },
        reason: 'Chờ kết luận về ranh giới đất của hộ',
      }),
      'hold',
    );
}

/** The release comes after the council has met, so that the name goes to the written polling. */
export async function release(s: Scene): Promise<void> {
  await s.days.to('2026-12-08');
  for (const n of having(s, 'held')) {
    const evidence = { paper: 'Văn bản kết luận số 15', on: '2026-12-07' };
    must(await s.client.act(CLERK, n.stream, 'ReleaseNomination', { evidence }), 'release');
    must(await s.client.act(CLERK, n.stream, 'AppraiseNomination', { judgement }), 'judge after the release');
  }
}

/** Named fields only; the clerk of culture writes the short report anew. */
async function returned(s: Scene): Promise<void> {
  for (const n of having(s, 'returned')) {
    const items = [{ field: '/shortReport', reason: 'Nêu rõ diện tích, sản lượng' }];
    must(await s.client.act(CLERK, n.stream, 'ReturnNomination', { items }), 'return');
    await s.days.to('2026-11-24');
    mustNot(
      await s.client.act(CULTURE, n.stream, 'AmendNomination', { directWorker: true }),
      'FieldNotOpen',
      'another field',
    );
    const report = await s.client.upload(CULTURE, paperFile(`Báo cáo bổ sung ${n.id}`), 'application/pdf');
    const file = { part: 'shortReport', ...report, mediaType: 'application/pdf', fileName: 'bao-cao-bo-sung.pdf' };
    await mustAll(s, CULTURE, [
      { stream: n.stream, command: 'AttachDocument', data: file },
      { stream: n.stream, command: 'ResubmitNomination', data: {} },
    ]);
    must(await s.client.act(CLERK, n.stream, 'AppraiseNomination', { judgement }), 'judge the supplement');
  }
}
