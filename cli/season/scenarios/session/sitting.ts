import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustAll, mustNot } from '../../acting.js';
import { signMinutes } from '../../minutes.js';
import type { Award } from './cast.js';
import { COUNCIL, OFFICE } from './office.js';
import { post } from './posting.js';
import { head, onAll, type Scene, streamsOf, the } from './scene.js';
import { byName, byNameOf } from './voting.js';

/** One sitting of the whole council over the whole year: lists for most, a ballot for each name that needs its own. */
export async function council(s: Scene): Promise<void> {
  const session = await call(s);
  await freeze(s, session);
  await open(s, session);
  await lists(s, session);
  await byName(s, session);
  await confirm(s, session);
  await close(s, session);
}

async function call(s: Scene): Promise<StreamId> {
  await s.days.to('2026-02-24');
  const called = await s.client.create('thu-ky', 'session', 'CallSession', {
    office: OFFICE,
    council: COUNCIL,
    body: 'full',
    mode: 'meeting',
    campaign: s.campaign,
    startsAt: '2026-03-19T01:00:00.000Z',
    place: 'Phòng họp Ủy ban nhân dân tỉnh',
  });
  const session = must(called, 'call').stream;
  const sumUp = await post(s, session);
  await s.days.to('2026-03-12');
  await sumUp();
  const nominations = streamsOf(s.dossiers);
  must(await s.client.act('thu-ky', session, 'AddAgendaItems', { nominations }), 'agenda');
  await s.days.settle(); // every name is told that it is on the agenda
  for (const d of s.dossiers) d.state = 'scheduled';
  return session;
}

/** One name is withdrawn before the agenda is frozen, and leaves it by itself; one is held after it. */
async function freeze(s: Scene, session: StreamId): Promise<void> {
  const gone = the(s, 'withdrawnFromAgenda');
  await s.days.to('2026-03-16');
  must(
    await s.client.act(head(gone), gone.stream, 'WithdrawNomination', { reason: 'Đơn vị rà soát lại' }),
    'withdraw from the agenda',
  );
  gone.state = 'out';
  await s.days.settle();
  must(await s.client.act('thu-ky', session, 'FreezeAgenda'), 'freeze');
  const held = the(s, 'heldInSession');
  await s.days.to('2026-03-18');
  const evidence = { paper: 'Đơn số 15 (ví dụ)', on: '2026-03-17' };
  must(
    await s.client.act('truong-tdkt', held.stream, 'HoldNomination', {
      kind: 'complaint',
      evidence,
      reason: 'Chờ kết luận đơn',
    }),
    'hold',
  );
  await s.days.settle();
}

async function open(s: Scene, session: StreamId): Promise<void> {
  const { members } = s.province;
  await s.days.to('2026-03-19', '08:00');
  const few = members.slice(0, 26); // four fifths of 33 are 27
  must(await s.client.act('thu-ky', session, 'RecordAttendance', { present: few, written: [] }), 'attendance');
  mustNot(await s.client.act('chu-tich', session, 'OpenSession'), 'QuorumNotMet', 'open without quorum');
  await s.days.to('2026-03-19', '08:20');
  const [present, written] = [members.slice(0, -1), members.slice(-1)];
  must(await s.client.act('thu-ky', session, 'RecordAttendance', { present, written }), 'attendance again');
  must(await s.client.act('chu-tich', session, 'OpenSession'), 'open');
}

/** One count for each award that needs no vote by name; what stands apart is taken out of the list first. */
async function lists(s: Scene, session: StreamId): Promise<void> {
  const of = (award: Award) => s.dossiers.filter((d) => d.award === award && d.state === 'scheduled');
  const vote = (names: ReturnType<typeof of>) =>
    s.client.act('thu-ky', session, 'RecordListVote', {
      nominations: streamsOf(names),
      yes: 31,
      no: 1,
      blank: 1,
      invalid: 0,
      minutes: null,
    });
  mustNot(await vote(of('CO_CP')), 'VoteByName', 'flags of the Government in a list');
  mustNot(await vote(of('CSTDT')), 'ItemHeld', 'a list with a held name');
  mustNot(await vote(of('BK_TINH')), 'VoteByName', 'a list with a member’s own name');
  const apart = new Set([...byNameOf(s), the(s, 'heldInSession')]);
  for (const award of ['CO_TINH', 'TTLDXS', 'CSTDT', 'BK_TINH'] as const)
    must(await vote(of(award).filter((d) => !apart.has(d))), `the list of ${award}`);
}

/** The chair confirms all in one act; a result that its count contradicts is refused, by law where the law counts. */
async function confirm(s: Scene, session: StreamId): Promise<void> {
  const held = the(s, 'heldInSession');
  must(
    await s.client.act('chu-tich', session, 'DeferItem', { nomination: held.stream, reason: 'Đang tạm dừng xét' }),
    'defer the held name',
  );
  held.state = 'out';
  const failed = [the(s, 'voteShort'), the(s, 'againstCouncil')];
  const names = s.dossiers.filter((d) => d.state === 'scheduled');
  const as = (result: (d: (typeof names)[number]) => string) =>
    s.client.act('chu-tich', session, 'ConfirmResult', {
      items: names.map((d) => ({ nomination: d.stream, result: result(d), otherAward: null })),
    });
  mustNot(await as(() => 'endorsed'), 'ResultContradictsCount', 'endorse against the count');
  must(await as((d) => (failed.includes(d) ? 'declined' : 'endorsed')), 'confirm');
  await s.days.settle();
  for (const d of names) d.state = failed.includes(d) ? 'out' : 'endorsed';
}

async function close(s: Scene, session: StreamId): Promise<void> {
  const summary = `Hội đồng xét ${s.dossiers.length} trường hợp: theo danh sách, và từng trường hợp nơi quy định phải bỏ phiếu.`;
  must(await s.client.act('thu-ky', session, 'DrawUpMinutes', { document: null, summary }), 'minutes');
  await signMinutes(s, session, ['thu-ky', 'chu-tich']);
  must(await s.client.act('chu-tich', session, 'CloseSession'), 'close session');
  await s.days.settle();
  await afterSession(s);
}

/** The held name is released too late for this sitting; its unit takes it back for next year. */
async function afterSession(s: Scene): Promise<void> {
  const held = the(s, 'heldInSession');
  await s.days.to('2026-03-23');
  const evidence = { paper: 'Kết luận số 04/KL-TTr (ví dụ)', on: '2026-03-20' };
  must(await s.client.act('truong-tdkt', held.stream, 'ReleaseNomination', { evidence }), 'release');
  must(
    await s.client.act(head(held), held.stream, 'WithdrawNomination', { reason: 'Đề nghị vào năm sau' }),
    'withdraw the released name',
  );
  const contested = the(s, 'againstCouncil');
  const order = await s.client.upload('truong-tdkt', Buffer.from('%PDF-1.4 chi dao'), 'application/pdf');
  const instruction = { paper: { paper: 'Công văn chỉ đạo số 88 (ví dụ)', on: '2026-03-20' }, file: order.sha256 };
  const [flag] = await onAll(s, 'truong-tdkt', 'RecordInstruction', [the(s, 'voteShort')], instruction);
  if (flag) mustNot(flag, 'VoteCompulsory', 'past a vote that the law asks for');
  mustAll(await onAll(s, 'truong-tdkt', 'RecordInstruction', [contested], instruction), 'the signer’s instruction');
  contested.state = 'endorsed';
}
