import type { Addressee, Effect, Telling } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { Json } from '../kernel/values.js';
import { asksToClose, asksToOpen, toClose, toOpen, versionOf } from './balloting.js';
import { renderings } from './documents.js';
import type { SessionEvent } from './events.js';
import { itemOf, lacksQuorum, quorumBroken, runningBallots, unreachableIn } from './reading.js';
import type { AgendaItem, Session, Started } from './state.js';
import type { BallotId, NominationId } from './values.js';

type Event = Recorded<SessionEvent>;
type Facts = Readonly<Record<string, Json>>;

// The post, and beside it the vice whom the chair lets preside (office.md C18).
const chairOf = ({ presiding }: Started): readonly Addressee[] =>
  presiding === null ? [{ role: 'councilChair' }] : [{ role: 'councilChair' }, { person: presiding }];
const secretary: Addressee = { role: 'councilSecretary' };
const secretariatHead: Addressee = { role: 'secretariatHead' };
const membersOf = (state: Started): readonly Addressee[] => state.members.map((person) => ({ person }));

/** The template names the effect too: an event causes at most one notice of each. */
const notice = (template: string, to: readonly Addressee[], facts: Facts = {}): Effect => ({
  name: template,
  kind: 'notice',
  template,
  to,
  facts,
});
const tell = (name: string, command: string, tellings: readonly Telling[], complete = false): readonly Effect[] =>
  tellings.length === 0 ? [] : [{ name, kind: 'tell', command, tellings, complete }];

/** `FanOutCompleted` of this name answers which nominations stand on the agenda (`agenda.ts`). */
const SCHEDULE = 'schedule';
const freed = (session: Started, items: readonly AgendaItem[]) =>
  tell(
    'unschedule',
    'UnscheduleNomination',
    items
      .filter((i) => (i.at === 'asked' || i.at === 'scheduled') && i.change !== 'withdrawn')
      .map((i) => ({ receiver: i.nomination, data: { session: session.id } })),
  );
const unreachable = (items: readonly NominationId[], after: Started): readonly Effect[] =>
  items.length === 0
    ? []
    : [notice('session-ratio-unreachable', [secretary, ...chairOf(after)], { nominations: items })];

/** Ballots that run learn of the quorum; `since` tells a ballot which word is the later one (C10). */
const quorumTold = (ballots: readonly BallotId[], met: boolean, since: number) =>
  tell(
    'quorum',
    'RecordQuorum',
    ballots.map((receiver) => ({ receiver, data: { met, since } })),
  );

/** Who comes or goes changes who can be there to vote: ballots pause and go on, chair and secretary are warned once. */
function attended(
  before: Session,
  event: Extract<Event, { type: 'AttendanceRecorded' | 'DepartureRecorded' }>,
  after: Started,
): readonly Effect[] {
  const known = new Set(before.status === 'unstarted' ? [] : unreachableBefore(before));
  const broke = lacksQuorum(after) && !lacksQuorum(before);
  const changed = quorumBroken(after) !== quorumBroken(before);
  return [
    ...(broke ? [notice('session-quorum-broken', [secretary, ...chairOf(after)], { startsAt: after.startsAt })] : []),
    ...(changed ? quorumTold(runningBallots(after), !quorumBroken(after), event.version) : []),
    ...unreachable(
      event.data.unreachable.filter((n) => !known.has(n)),
      after,
    ),
  ];
}
const unreachableBefore = (before: Started) => ('rules' in before ? unreachableIn(before, before.rules) : []);

const result = (
  session: Started,
  result: string,
  item: { nomination: NominationId; yes: number; total: number; otherAward?: string | null },
): Telling => ({
  receiver: item.nomination,
  data: { session: session.id, result, otherAward: item.otherAward ?? null, yes: item.yes, total: item.total },
});

export function sessionEffects(before: Session, event: Event, after: Session): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  if (event.irregular) {
    const nomination = 'nomination' in event.data ? event.data.nomination : null;
    return [notice('irregular', [secretariatHead], { event: event.type, nomination })];
  }
  return caused(before, event, after);
}

function caused(before: Session, event: Event, after: Started): readonly Effect[] {
  const { startsAt, closesAt, council } = after;
  switch (event.type) {
    case 'SessionCalled':
      return closesAt === null
        ? [notice('session-called', [...membersOf(after), secretary], { startsAt, council })]
        : [notice('session-polling-called', [...membersOf(after), secretary], { startsAt, closesAt, council })];
    case 'AgendaFrozen':
      return [notice('session-agenda-frozen', membersOf(after), { startsAt, items: event.data.items })];
    case 'AgendaItemsAdded':
      return [...asked(event.data.items, after), ...unreachable(event.data.unreachable, after)];
    case 'AgendaItemRemoved':
      return before.status === 'unstarted'
        ? []
        : freed(
            after,
            before.agenda.filter((i) => i.nomination === event.data.nomination),
          );
    case 'SessionCancelled':
      return [notice('session-cancelled', membersOf(after), { startsAt }), ...freed(after, after.agenda)];
    case 'AttendanceRecorded':
    case 'DepartureRecorded':
      return attended(before, event, after);
    case 'ItemBallotRecorded':
      // It was opened before the quorum broke and is heard of only now.
      return event.data.change === 'opened' && quorumBroken(after)
        ? quorumTold([event.data.ballot], false, event.version)
        : [];
    case 'BallotsOpened':
      return [...toOpen(event, after), ...unreachable(event.data.unreachable, after)];
    case 'BallotsClosed':
      return toClose(event);
    case 'ConflictDeclared':
    case 'MemberRecused':
      return unreachable(event.data.unreachable, after);
    default:
      return [...resulting(before, event, after), ...minding(before, event, after)];
  }
}

const asked = (items: readonly { nomination: NominationId }[], session: Started) =>
  tell(
    SCHEDULE,
    'ScheduleNomination',
    items.map(({ nomination }) => ({ receiver: nomination, data: { session: session.id } })),
    true,
  );

/** What the nominations learn of the vote. */
function resulting(before: Session, event: Event, after: Started): readonly Effect[] {
  switch (event.type) {
    case 'ResultConfirmed':
      return tell(
        'result',
        'RecordCouncilResult',
        event.data.items.map((i) => result(after, i.result, i)),
      );
    case 'ItemDeferred':
      return tell('result', 'RecordCouncilResult', [result(after, 'deferred', event.data)]);
    case 'ItemsRanked': {
      const { cut, ranked, total } = event.data;
      const left = ranked.filter((r) => cut.includes(r.nomination));
      return tell(
        'result',
        'RecordCouncilResult',
        left.map((r) => result(after, 'deferred', { ...r, total })),
      );
    }
    case 'ResultRescinded': {
      const { nomination: receiver } = event.data;
      const told = before.status !== 'unstarted' && itemOf(before, receiver)?.at === 'confirmed';
      return told ? tell('result', 'WithdrawCouncilResult', [{ receiver, data: { session: after.id } }]) : [];
    }
    default:
      return [];
  }
}

/** All who were asked have answered: the secretary learns who said no, and ballots that began meanwhile of the quorum. */
function answered(before: Session, event: Extract<Event, { type: 'FanOutCompleted' }>, after: Started) {
  const { effect, failed } = event.data;
  const about = (template: string, nominations: readonly string[]) =>
    nominations.length === 0 ? [] : [notice(template, [secretary], { nominations })];
  const onBallots = before.status === 'unstarted' ? [] : itemsOf(before, failed);
  if (asksToOpen(effect)) {
    const moved = 'quorumMoved' in after && after.quorumMoved > versionOf(effect);
    const word = moved ? quorumTold(runningBallots(after), !quorumBroken(after), event.version) : [];
    return [...word, ...about('session-ballots-not-opened', onBallots)];
  }
  if (asksToClose(effect)) return about('session-ballots-not-closed', onBallots);
  return about('session-items-unscheduled', effect.endsWith(`/${SCHEDULE}`) ? failed : []);
}
/** Items on which one of these ballots runs. */
const itemsOf = ({ agenda }: Started, ballots: readonly string[]): NominationId[] =>
  agenda.flatMap((i) => (i.at === 'scheduled' && i.ballot && ballots.includes(i.ballot) ? [i.nomination] : []));

/** Who must be reminded of what. */
function minding(before: Session, event: Event, after: Started): readonly Effect[] {
  switch (event.type) {
    case 'MinutesDrawnUp':
      return [
        ...renderings(event),
        notice('session-minutes-to-sign', [...chairOf(after), secretary], { startsAt: after.startsAt }),
      ];
    case 'SheetsPrepared':
      return renderings(event);
    case 'FanOutCompleted':
      return answered(before, event, after);
    case 'DeadlineReminded':
      return [notice('deadline-reminder', [secretary], event.data)];
    case 'DeadlinePassed':
      return [notice('deadline-passed', [secretary, ...chairOf(after)], event.data)];
    case 'EffectGivenUp':
      // A notice about an undelivered notice would not arrive either.
      return event.data.kind === 'notice' ? [] : [notice('effect-given-up', [{ role: 'administrator' }], event.data)];
    default:
      return [];
  }
}
