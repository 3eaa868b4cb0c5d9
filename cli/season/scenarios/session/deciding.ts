import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot } from '../../acting.js';
import type { Award } from './cast.js';
import { OFFICE } from './office.js';
import { head, rendition, type Scene, streamsOf, the } from './scene.js';

const period = { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' } as const;
const merits: Readonly<Partial<Record<Award, string>>> = {
  CO_TINH: 'dẫn đầu cụm, khối thi đua năm 2025',
  TTLDXS: 'hoàn thành xuất sắc nhiệm vụ năm 2025',
  CSTDT: 'có thành tích xuất sắc tiêu biểu trong phong trào thi đua của tỉnh',
  BK_TINH: 'có thành tích xuất sắc trong công tác năm 2025',
};
const awards = ['CO_TINH', 'TTLDXS', 'CSTDT', 'BK_TINH'] as const;

/** One decision for each award (office.md S12): checked by Văn phòng, signed, numbered from the body's register, sealed, issued. */
export async function decide(s: Scene): Promise<StreamId[]> {
  await s.days.to('2026-03-25');
  const drafts = new Map<Award, StreamId>();
  for (const award of awards) drafts.set(award, await draft(s, award));
  await s.days.settle();
  const decisions = [...drafts.values()];
  const taken = the(s, 'heldOnDesk');
  mustNot(
    await s.client.act(head(taken), taken.stream, 'WithdrawNomination', { reason: null }),
    'AlreadyPresented',
    'a unit withdraws what is in a decision',
  );
  await contested(s, drafts.get('TTLDXS') as StreamId);
  for (const decision of decisions) await present(s, decision);
  await s.days.to('2026-03-27', '09:00');
  await changed(s, drafts.get('BK_TINH') as StreamId);
  await sign(s, drafts);
  await issue(s, decisions);
  return decisions;
}

async function draft(s: Scene, award: (typeof awards)[number]): Promise<StreamId> {
  const names = s.dossiers.filter((d) => d.award === award && d.state === 'endorsed');
  const drafted = await s.client.create('chuyen-vien-1', 'decision', 'DraftDecision', {
    office: OFFICE,
    award,
    campaign: s.campaign,
    nominations: streamsOf(names),
    merit: merits[award],
    period,
  });
  return must(drafted, `draft decision ${award}`).stream;
}

/** The head of the secretariat writes why a name that the council did not pass is in the list (office.md S10). */
async function contested(s: Scene, decision: StreamId): Promise<void> {
  const nominations = [the(s, 'againstCouncil').stream];
  const line = 'Trình theo chỉ đạo bằng văn bản của Chủ tịch; Hội đồng không thông qua';
  must(await s.client.act('truong-tdkt', decision, 'SettleException', { nominations, line }), 'settle the exception');
}

async function present(s: Scene, decision: StreamId): Promise<void> {
  const documentHash = await rendition(s, decision, 'truong-tdkt');
  must(await s.client.act('truong-tdkt', decision, 'PresentDecision', { documentHash }), 'present');
  await s.days.settle();
  must(await s.client.act('van-phong', decision, 'CheckDecision'), 'check by Văn phòng');
}

const signed = async (s: Scene, by: string, decision: StreamId, signedAs = 'self') =>
  s.client.act(by, decision, 'SignDecision', { documentHash: await rendition(s, decision, by), signedAs });

/** On the desk one name is held, and one the signer does not award: both leave the list before it is signed. */
async function changed(s: Scene, decision: StreamId): Promise<void> {
  const { client, days } = s;
  const [held, denied] = [the(s, 'heldOnDesk'), the(s, 'deniedBySigner')];
  const evidence = { paper: 'Quyết định thanh tra số 21 (ví dụ)', on: '2026-03-26' };
  const hold = { kind: 'inspection', evidence, reason: 'Đang thanh tra' };
  must(await client.act('truong-tdkt', held.stream, 'HoldNomination', hold), 'hold on the desk');
  await days.settle();
  mustNot(await signed(s, 'pho-chu-tich', decision, 'KT'), 'ListChanged', 'sign a list with a held name');
  must(
    await client.act('chu-tich', decision, 'SendBackDecision', { question: 'Đưa tên đang tạm dừng xét ra' }),
    'back',
  );
  await days.settle();
  const out = { nominations: [held.stream], reason: 'Đang tạm dừng xét' };
  must(await client.act('chuyen-vien-1', decision, 'RemoveGrants', out), 'take the held name out');
  await days.settle();
  await present(s, decision);
  await days.settle();
  const no = { nominations: [denied.stream], reason: 'Đã được khen về cùng thành tích' };
  must(await client.act('chu-tich', decision, 'DenyGrants', no), 'deny one name');
  await days.settle();
  must(await client.act(head(held), held.stream, 'WithdrawNomination', { reason: null }), 'withdraw the held name');
  for (const d of [held, denied]) d.state = 'out';
}

async function sign(s: Scene, drafts: ReadonlyMap<Award, StreamId>): Promise<void> {
  await s.days.to('2026-03-30', '09:00');
  const excellent = drafts.get('TTLDXS') as StreamId;
  mustNot(await signed(s, 'van-phong', excellent), 'NotAllowed', 'signed by the chancery');
  mustNot(await signed(s, 'chu-tich', excellent, 'TL'), 'CapacityNotAllowed', 'signed by order');
  mustNot(await signed(s, 'chu-tich', excellent), 'ExceptionsNotAccepted', 'signed before the exceptions were opened');
  const { state } = (await s.client.view('chu-tich', excellent)) as { state: { exceptions: { listed: number } } };
  must(
    await s.client.act('chu-tich', excellent, 'AcceptExceptions', { opened: state.exceptions.listed }),
    'accept the exceptions',
  );
  for (const [award, decision] of drafts) {
    const deputy = award === 'BK_TINH'; // by the division of work the vice chair signs certificates of merit
    must(await signed(s, deputy ? 'pho-chu-tich' : 'chu-tich', decision, deputy ? 'KT' : 'self'), `sign ${award}`);
  }
  await s.days.settle();
}

async function issue(s: Scene, decisions: readonly StreamId[]): Promise<void> {
  const [first, ...rest] = decisions;
  mustNot(
    await s.client.act('van-thu', first as StreamId, 'NumberDecision', { number: null, on: null }),
    'NumberMissing',
    'no number of the register',
  );
  for (const [i, decision] of [first as StreamId, ...rest].entries())
    must(
      await s.client.act('van-thu', decision, 'NumberDecision', { number: 812 + 3 * i, on: '2026-03-30' }),
      'number decision',
    );
  await s.days.settle();
  mustNot(await s.client.act('van-thu', first as StreamId, 'IssueDecision'), 'NotSealed', 'issue without the seal');
  for (const decision of decisions) must(await s.client.act('van-thu', decision, 'SealDecision'), 'seal');
  for (const decision of decisions) must(await s.client.act('van-thu', decision, 'IssueDecision'), 'issue');
  await s.days.settle(); // every name is told before the public reads it
  for (const decision of decisions) must(await s.client.act('van-thu', decision, 'PublishDecision'), 'publish');
}
