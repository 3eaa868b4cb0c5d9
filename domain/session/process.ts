import type { Addressee, Effect, Telling } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { Json } from '../kernel/values.js';
import type { SessionEvent } from './events.js';
import { itemOf, lacksQuorum } from './reading.js';
import type { AgendaItem, Session, Started } from './state.js';
import type { NominationId } from './values.js';

type Event = Recorded<SessionEvent>;
type Facts = Readonly<Record<string, Json>>;

const chair: Addressee = { role: 'councilChair' };
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
const unreachable = (items: readonly NominationId[]): readonly Effect[] =>
  items.length === 0 ? [] : [notice('session-ratio-unreachable', [secretary, chair], { nominations: items })];

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
  const { startsAt, council } = after;
  switch (event.type) {
    case 'SessionCalled':
      return [notice('session-called', [...membersOf(after), secretary], { startsAt, council })];
    case 'AgendaFrozen':
      return [notice('session-agenda-frozen', membersOf(after), { startsAt, items: event.data.items })];
    case 'AgendaItemsAdded':
      return [...asked(event.data.items, after), ...unreachable(event.data.unreachable)];
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
      return lacksQuorum(after) && !lacksQuorum(before)
        ? [notice('session-quorum-broken', [secretary, chair], { startsAt })]
        : [];
    case 'ConflictDeclared':
      return event.data.unreachable && event.data.nomination !== null ? unreachable([event.data.nomination]) : [];
    default:
      return [...resulting(before, event, after), ...minding(event, after)];
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
    case 'ResultRescinded': {
      const { nomination: receiver } = event.data;
      const told = before.status !== 'unstarted' && itemOf(before, receiver)?.at === 'confirmed';
      return told ? tell('result', 'WithdrawCouncilResult', [{ receiver, data: { session: after.id } }]) : [];
    }
    default:
      return [];
  }
}

/** Who must be reminded of what. */
function minding(event: Event, after: Started): readonly Effect[] {
  switch (event.type) {
    case 'MinutesDrawnUp':
      return [notice('session-minutes-to-sign', [chair, secretary], { startsAt: after.startsAt })];
    case 'FanOutCompleted': {
      const { effect, failed } = event.data;
      const dropped = effect.endsWith(`/${SCHEDULE}`) ? failed : [];
      return dropped.length === 0 ? [] : [notice('session-items-unscheduled', [secretary], { nominations: dropped })];
    }
    case 'DeadlineReminded':
      return [notice('deadline-reminder', [secretary], event.data)];
    case 'DeadlinePassed':
      return [notice('deadline-passed', [secretary, chair], event.data)];
    case 'EffectGivenUp':
      // A notice about an undelivered notice would not arrive either.
      return event.data.kind === 'notice' ? [] : [notice('effect-given-up', [{ role: 'administrator' }], event.data)];
    default:
      return [];
  }
}
