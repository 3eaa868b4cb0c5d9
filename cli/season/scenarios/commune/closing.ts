import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot } from '../../acting.js';
import { CHAIR, CLERK, CULTURE, OFFICE } from './office.js';
import { mustAll, nextIn, type Scene, scan, streamsOf } from './scene.js';

/** The province is not on the system: the paper goes by post, its answer is recorded by hand (office.md F2, F3, F7). */
export async function forward(s: Scene): Promise<StreamId> {
  const names = s.names.filter((n) => n.award === 'BK_TINH');
  await s.days.to('2026-12-21');
  mustNot(
    await s.client.create(CLERK, 'decision', 'DraftDecision', {
      ...{ office: OFFICE, award: 'BK_TINH', campaign: s.campaign, nominations: streamsOf(names) },
      ...{ merit: 'x', period: { kind: 'calendar', from: '2026-01-01', to: '2026-12-31' } },
    }),
    'NotDecidedHere',
    'decide what the province decides',
  );
  const drafted = await s.client.create(CLERK, 'paper', 'DraftPaper', {
    ...{ office: OFFICE, kind: 'upwardSubmission', unit: null, campaign: s.campaign, names: streamsOf(names) },
    addressee: 'Chủ tịch Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
  });
  const paper = must(drafted, 'upward paper').stream;
  await s.days.settle();
  const file = await scan(s, CLERK, 'Tờ trình Chủ tịch tỉnh đã ký');
  const signature = { number: nextIn(s, 'ttr', 60), on: '2026-12-21', signer: 'Chủ tịch UBND xã', file };
  must(await s.client.act(CLERK, paper, 'RecordPaperSignature', signature), 'signed by hand');
  mustNot(
    await s.client.act(CLERK, names[0]?.stream as StreamId, 'ForwardNomination', { paper }),
    'PaperNotSent',
    'forward before the paper leaves',
  );
  must(await s.client.act(CLERK, paper, 'SendPaper'), 'send');
  await mustAll(s, CLERK, [{ streams: streamsOf(names), command: 'ForwardNomination', data: { paper } }]);
  return paper;
}

export async function replies(s: Scene, paper: StreamId): Promise<void> {
  const names = s.names.filter((n) => n.award === 'BK_TINH');
  const nothing = { paper: null, file: null, otherAward: null };
  await s.days.to('2027-01-25');
  const file = await scan(s, CLERK, 'Quyết định 152/QĐ-UBND');
  const reply = { paper: { number: '152/QĐ-UBND', on: '2027-01-22', signer: 'Chủ tịch UBND tỉnh' }, otherAward: null };
  for (const n of names) {
    must(await s.client.act(CLERK, n.stream, 'RecordUpperReply', { reply: 'received', ...nothing }), 'received above');
    const ground = { reply: 'refused', ...reply, file: null };
    if (n.turn === 'refusedAbove') {
      mustNot(await s.client.act(CLERK, n.stream, 'RecordUpperReply', ground), 'ReplyIncomplete', 'no ground');
      const given = { ...ground, ground: 'Chưa đủ thời gian theo tiêu chuẩn của tỉnh' };
      must(await s.client.act(CLERK, n.stream, 'RecordUpperReply', given), 'refused above');
    } else
      must(await s.client.act(CLERK, n.stream, 'RecordUpperReply', { reply: 'decided', ...reply, file }), 'decided');
  }
  must(await s.client.act(CLERK, paper, 'RecordReply', { number: '152/QĐ-UBND', on: '2027-01-22', file }), 'reply');
  must(await s.client.act(CLERK, paper, 'ClosePaper'), 'close the paper');
}

/** Decisions and every dossier to the archive; the campaign ends with its report. */
export async function archive(s: Scene, decisions: readonly StreamId[]): Promise<void> {
  await s.days.to('2027-02-01');
  mustNot(await s.client.act(CHAIR, decisions[0] as StreamId, 'ArchiveDecision'), 'NotAllowed', 'the chair archives');
  await mustAll(s, CULTURE, [
    { streams: decisions, command: 'ArchiveDecision', data: {} },
    { streams: streamsOf(s.names), command: 'ArchiveNomination', data: {} },
  ]);
  await mustAll(s, CLERK, [
    { stream: s.campaign, command: 'CloseIntake', data: {} },
    { stream: s.campaign, command: 'CloseCampaign', data: {} },
  ]);
}
