import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot } from '../../acting.js';
import { submitted } from './appraisal.js';
import type { Award, Named } from './cast.js';
import { year } from './launch.js';
import { CHAIR, CLERK, CULTURE, OFFICE } from './office.js';
import { mustAll, nextIn, type Scene, scan, streamsOf } from './scene.js';

/** What the decision says of all its names. Money: whole đồng as the accountant of such a commune enters it, with its ground. */
const kinds: readonly { award: Award; merit: string; amount: number }[] = [
  { award: 'LDTT', merit: 'đã hoàn thành tốt nhiệm vụ, lao động có hiệu quả năm 2026', amount: 0 },
  { award: 'GIAY_KHEN', merit: 'đã có thành tích xuất sắc trong phong trào thi đua năm 2026', amount: 760_000 },
  { award: 'GIA_DINH_VAN_HOA', merit: 'đạt tiêu chuẩn Gia đình văn hóa năm 2026', amount: 0 },
  { award: 'THON_VAN_HOA', merit: 'đạt tiêu chuẩn Thôn văn hóa năm 2026', amount: 0 },
];
const endorsed = (s: Scene, award: Award): Named[] =>
  submitted(s).filter((n) => n.award === award && n.turn !== 'ineligible' && n.turn !== 'failedVote');

const shown = async (s: Scene, by: string, decision: StreamId): Promise<string> =>
  ((await s.client.view(by, decision)) as { state: { rendition: string } }).state.rendition;

/** One decision for each award (office.md S12), each signed by hand but the first, numbered from the body's register. */
export async function decide(s: Scene): Promise<StreamId[]> {
  await s.days.to('2026-12-17');
  const decisions: StreamId[] = [];
  for (const { award, merit } of kinds) {
    const names = endorsed(s, award);
    const drafted = await s.client.create(CLERK, 'decision', 'DraftDecision', {
      ...{ office: OFFICE, award, campaign: s.campaign, nominations: streamsOf(names) },
      ...{ merit, period: year },
    });
    const decision = must(drafted, 'draft decision').stream;
    decisions.push(decision);
    await s.days.settle();
    const documentHash = await shown(s, CLERK, decision);
    must(await s.client.act(CLERK, decision, 'PresentDecision', { documentHash }), 'present');
    await s.days.settle();
  }
  await tooLateToWithdraw(s);
  await s.days.to('2026-12-18', '09:00');
  const [first, ...others] = decisions as [StreamId, ...StreamId[]];
  await signHere(s, first);
  for (const decision of others) await signedByHand(s, decision);
  for (const decision of decisions) await issue(s, decision, decision === first);
  return decisions;
}

/** From the signer's paper on the unit asks, and does not withdraw alone (office.md X4). */
async function tooLateToWithdraw(s: Scene): Promise<void> {
  const n = endorsed(s, 'GIAY_KHEN')[0] as Named;
  const letter = { paper: 'Công văn số 07', on: '2026-12-17', file: await scan(s, CULTURE, 'Công văn xin rút muộn') };
  mustNot(
    await s.client.act(CULTURE, n.stream, 'WithdrawNomination', { reason: null, letter }),
    'AlreadyPresented',
    'withdraw what is presented',
  );
}

async function signHere(s: Scene, decision: StreamId): Promise<void> {
  const documentHash = await shown(s, CHAIR, decision);
  const sign = { documentHash, signedAs: 'self' };
  mustNot(await s.client.act(CLERK, decision, 'SignDecision', sign), 'NotAllowed', 'the clerk signs');
  const other = { ...sign, documentHash: 'f'.repeat(64) };
  mustNot(await s.client.act(CHAIR, decision, 'SignDecision', other), 'DocumentChanged', 'sign another document');
  must(await s.client.act(CHAIR, decision, 'SignDecision', sign), 'sign');
  await s.days.settle();
}

async function signedByHand(s: Scene, decision: StreamId): Promise<void> {
  const file = await scan(s, CLERK, `Quyết định đã ký ${decision}`);
  const signature = { on: '2026-12-18', signer: CHAIR, signedAs: 'self', file };
  mustNot(
    await s.client.act(CLERK, decision, 'RecordDecisionSignature', { ...signature, signer: CULTURE }),
    'NotASigner',
    'somebody else signed',
  );
  must(await s.client.act(CLERK, decision, 'RecordDecisionSignature', signature), 'signed by hand');
  await s.days.settle();
}

/** Signed, numbered and dated, sealed, issued (office.md S1). */
async function issue(s: Scene, decision: StreamId, tried: boolean): Promise<void> {
  const number = nextIn(s, 'qd', 240);
  if (tried)
    mustNot(
      await s.client.act(CLERK, decision, 'NumberDecision', { number, on: '2026-12-17' }),
      'DateBeforeSigning',
      'a date before the signature',
    );
  must(await s.client.act(CLERK, decision, 'NumberDecision', { number, on: '2026-12-18' }), 'number');
  await s.days.settle();
  if (tried) mustNot(await s.client.act(CLERK, decision, 'IssueDecision'), 'NotSealed', 'issue without seal');
  await mustAll(s, CLERK, [
    { stream: decision, command: 'SealDecision', data: {} },
    { stream: decision, command: 'IssueDecision', data: {} },
  ]);
  must(await s.client.act(CLERK, decision, 'PublishDecision'), 'publish');
}

/** Certificates, money and hand-over at the year's meeting, the second column of facts for each name (office.md G1–G3). */
export async function handOver(s: Scene, decisions: readonly StreamId[]): Promise<void> {
  await s.days.to('2026-12-29', '14:00');
  for (const [i, decision] of decisions.entries()) {
    const { award, amount } = kinds[i] as (typeof kinds)[number];
    const nominations = streamsOf(endorsed(s, award));
    const printed = { via: 'paper', file: await scan(s, CLERK, `Bằng, giấy chứng nhận ${award}`) };
    const first = nextIn(s, 'so vang', 500);
    s.registers.set('so vang', first + nominations.length);
    await mustAll(s, CLERK, [
      { stream: decision, command: 'IssueCertificates', data: { first, ...printed } },
      { stream: decision, command: 'RecordHandOver', data: { nominations, on: '2026-12-29' } },
    ]);
    const rows = [{ amount, nominations }];
    await mustAll(s, CULTURE, [
      {
        stream: decision,
        command: 'DrawUpPaymentList',
        data: { payer: 'issuer', form: 'money', rows, ground: 'Mức chi theo quy định, do kế toán tính' },
      },
    ]);
    if (amount > 0) {
      const paid = { nominations, on: '2026-12-29', by: 'cash', receipt: null };
      must(await s.client.act(CULTURE, decision, 'RecordPayments', paid), 'paid');
      await s.days.settle();
      mustNot(await s.client.act(CULTURE, decision, 'RecordPayments', paid), 'AlreadyPaid', 'pay twice');
    }
    await s.days.settle();
  }
}
