import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot } from '../../acting.js';
import { submitted } from './appraisal.js';
import type { Named } from './cast.js';
import { CHAIR, CLERK, COUNCIL, members, OFFICE } from './office.js';
import { having, mustAll, type Scene, scan, streamsOf } from './scene.js';

const present = members.slice(0, -1);
/** A member of the council stands on the list: the name is voted on by itself, and without that member (office.md P3). */
const isOwn = ({ id }: Named) => members.includes(id);
/** Of six in the room and none in writing; the base stays all seven (office.md C5). */
const passed = { yes: 6, no: 0, blank: 0, invalid: 0 };

/** The sitting: too few at first, one count for the lists, own votes for three names, one of them fails, one is left over. */
export async function council(s: Scene): Promise<void> {
  await s.days.to('2026-11-30');
  const names = submitted(s).filter((n) => n.turn !== 'held' && n.turn !== 'ineligible');
  const session = await call(s, { mode: 'meeting', startsAt: '2026-12-04T01:00:00.000Z', place: 'Phòng họp UBND xã' });
  await mustAll(s, CLERK, [{ stream: session, command: 'AddAgendaItems', data: { nominations: streamsOf(names) } }]);
  must(await s.client.act(CLERK, session, 'FreezeAgenda'), 'freeze');
  await s.days.to('2026-12-04', '08:00');
  await open(s, session);
  const byName = names.filter((n) => n.award === 'BK_TINH' || isOwn(n) || n.turn === 'failedVote');
  const leftOver = having(s, 'leftOver');
  const list = names.filter((n) => !byName.includes(n) && !leftOver.includes(n));
  const all = { nominations: streamsOf([...list, ...names.filter(isOwn)]), ...passed, minutes: null };
  mustNot(await s.client.act(CLERK, session, 'RecordListVote', all), 'VoteByName', 'an own case in the list');
  must(
    await s.client.act(CLERK, session, 'RecordListVote', { ...all, nominations: streamsOf(list) }),
    'one vote for the list',
  );
  for (const n of byName) await ballot(s, session, n);
  mustNot(await minutes(s, session, 'Biên bản'), 'ItemsOpen', 'minutes with an item open');
  for (const { stream } of leftOver)
    must(
      await s.client.act(CHAIR, session, 'DeferItem', { nomination: stream, reason: 'Chờ số liệu hộ nghèo cuối năm' }),
      'left over',
    );
  await confirm(s, session, [...list, ...byName]);
  must(await minutes(s, session, `Hội đồng xét ${names.length} trường hợp, biểu quyết giơ tay.`), 'minutes');
  await sign(s, session, 'councilMinutes');
  must(await s.client.act(CHAIR, session, 'CloseSession'), 'close');
  await s.days.settle();
}

async function call(s: Scene, how: object): Promise<StreamId> {
  const data = { office: OFFICE, council: COUNCIL, body: 'full', campaign: s.campaign, ...how };
  return must(await s.client.create(CLERK, 'session', 'CallSession', data), 'call').stream;
}

async function open(s: Scene, session: StreamId): Promise<void> {
  must(await s.client.act(CLERK, session, 'RecordAttendance', { present: members.slice(0, 4) }), 'attendance');
  mustNot(await s.client.act(CHAIR, session, 'OpenSession'), 'QuorumNotMet', 'open without quorum');
  must(await s.client.act(CLERK, session, 'RecordAttendance', { present }), 'attendance again');
  must(await s.client.act(CHAIR, session, 'OpenSession'), 'open');
}

/** Papers of the room, counted by hand; whose own case it is has none. */
async function ballot(s: Scene, session: StreamId, n: Named): Promise<void> {
  const opened = await s.client.create(CLERK, 'ballot', 'OpenBallot', {
    ...{ office: OFFICE, session, nomination: n.stream },
    ...{ round: 1, mode: 'open', writtenUntil: null },
  });
  const { stream } = must(opened, 'open ballot');
  await s.days.settle();
  const sheet = await scan(s, CLERK, `Biên bản kiểm phiếu ${n.id} ${n.award}`);
  const count =
    n.turn === 'failedVote' ? { yes: 2, no: 3, blank: 1, invalid: 0 } : { ...passed, yes: isOwn(n) ? 5 : 6 };
  must(await s.client.act(CLERK, stream, 'EnterPaperCount', { ...count, minutes: sheet }), 'papers');
  must(await s.client.act(CLERK, stream, 'CloseBallot'), 'close ballot');
  await s.days.settle();
}

async function confirm(s: Scene, session: StreamId, names: readonly Named[]): Promise<void> {
  const items = names.map((n) => ({
    ...{ nomination: n.stream, otherAward: null },
    result: n.turn === 'failedVote' ? 'declined' : 'endorsed',
  }));
  const wrong = items.map((i) => ({ ...i, result: 'endorsed' }));
  if (names.some((n) => n.turn === 'failedVote'))
    mustNot(
      await s.client.act(CHAIR, session, 'ConfirmResult', { items: wrong }),
      'ResultContradictsCount',
      'confirm what failed',
    );
  must(await s.client.act(CHAIR, session, 'ConfirmResult', { items }), 'confirm');
  await s.days.settle();
}

const minutes = (s: Scene, session: StreamId, summary: string, kind = 'councilMinutes') =>
  s.client.act(CLERK, session, 'DrawUpMinutes', { kind, document: null, summary });

/** Chair and secretary sign by hand; the scan is recorded (office.md S6). */
async function sign(s: Scene, session: StreamId, kind: string): Promise<void> {
  await s.days.settle(); // what is printed and signed is made from the record first
  const paper = await scan(s, CLERK, `${kind} đã ký ${session}`);
  const of = { kind, as: 'chair', by: CHAIR, paper };
  mustNot(
    await s.client.act(CLERK, session, 'RecordMinutesSignature', { ...of, by: members.at(-1) }),
    'CapacityNotHeld',
    'a member signs as chair',
  );
  await mustAll(s, CLERK, [
    { stream: session, command: 'RecordMinutesSignature', data: of },
    { stream: session, command: 'RecordMinutesSignature', data: { ...of, as: 'secretary', by: CLERK } },
  ]);
}

/** What was left over or held meanwhile: opinions in writing, with a closing time and minutes of the count (office.md C4). */
export async function polling(s: Scene): Promise<void> {
  await s.days.to('2026-12-09');
  const names = having(s, 'leftOver', 'held');
  const times = { startsAt: '2026-12-10T01:00:00.000Z', closesAt: '2026-12-14T09:00:00.000Z' };
  const session = await call(s, { mode: 'written', ...times });
  const nominations = streamsOf(names);
  mustNot(
    await s.client.act(CLERK, session, 'AddAgendaItems', { nominations }),
    'ReasonMissing',
    'a polling in place of a sitting',
  );
  const reason = 'Hội đồng không họp lại trong tháng 12';
  must(await s.client.act(CLERK, session, 'AddAgendaItems', { nominations, reason }), 'agenda');
  await s.days.settle();
  must(await s.client.act(CLERK, session, 'FreezeAgenda'), 'freeze');
  must(await s.client.act(CLERK, session, 'PrepareSheets'), 'a sheet for each member');
  await s.days.to('2026-12-10', '08:00');
  must(await s.client.act(CHAIR, session, 'OpenSession'), 'open');
  const sheets = await scan(s, CLERK, 'Biên bản kiểm phiếu lấy ý kiến bằng văn bản');
  const vote = { nominations, yes: 6, no: 0, blank: 0, invalid: 0, minutes: sheets };
  mustNot(await s.client.act(CLERK, session, 'RecordListVote', vote), 'PollingOpen', 'count before the end');
  await s.days.to('2026-12-15');
  must(await s.client.act(CLERK, session, 'RecordListVote', vote), 'count');
  must(await minutes(s, session, 'Phát 7 phiếu, thu 6 phiếu.', 'voteCountMinutes'), 'minutes of the count');
  await sign(s, session, 'voteCountMinutes');
  await confirm(s, session, names);
  must(await minutes(s, session, 'Lấy ý kiến bằng văn bản hai trường hợp.'), 'minutes');
  await sign(s, session, 'councilMinutes');
  must(await s.client.act(CHAIR, session, 'CloseSession'), 'close the polling');
  await s.days.settle();
}
