import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import * as agenda from './agenda.js';
import { documented, movesSheets } from './documents.js';
import type { SessionEvent } from './events.js';
import { attended, conflicted } from './seating.js';
import type { Minutes, Session, SessionIn, Sitting, Started } from './state.js';

type Event = Recorded<SessionEvent>;
type Data<T extends Event['type']> = Extract<Event, { type: T }>['data'];
type Ruled = Pick<SessionIn<'opened'>, 'rules' | 'countMinutes' | 'deadlines' | 'quorumMoved'>;

export function evolveSession(state: Session, event: Event): Session {
  if (event.type === 'SessionCalled') return called(event.data);
  if (state.status === 'unstarted') throw new TypeError(`${event.type} before SessionCalled`);
  // A report that did not fit moves nothing but the count of such reports, and what its item remembers.
  if (event.irregular) return { ...state, ...remembered(state, event), irregular: state.irregular + 1 };
  return changed(movesSheets(event) ? { ...state, sheets: null } : state, event);
}

/** A change that its item remembers although it did not fit; a ballot that was counted runs no more, whatever its count. */
function remembered(state: Started, event: Event): Partial<Pick<Sitting, 'agenda' | 'heard'>> {
  if (event.type === 'ItemChangeRecorded') return agenda.itemChanged(state, event.data);
  return event.type === 'ItemResultRecorded' ? { agenda: agenda.ballotsOver(state, [event.data.ballot]) } : {};
}

function called({ session, ...data }: Data<'SessionCalled'>): Session {
  const empty = {
    presiding: null,
    ballots: 0,
    agenda: [],
    heard: {},
    attendance: null,
    conflicts: [],
    recused: [],
    sheets: null,
    irregular: 0,
  };
  return { ...data, id: session, ...empty, status: 'called', frozen: false, overdue: false };
}

/** What stays the same through all statuses. */
const sittingOf = (s: Started): Sitting => ({
  id: s.id,
  office: s.office,
  council: s.council,
  body: s.body,
  mode: s.mode,
  campaign: s.campaign,
  startsAt: s.startsAt,
  closesAt: s.closesAt,
  place: s.place,
  founded: s.founded,
  chair: s.chair,
  vices: s.vices,
  presiding: s.presiding,
  secretary: s.secretary,
  members: s.members,
  total: s.total,
  ballots: s.ballots,
  agenda: s.agenda,
  heard: s.heard,
  attendance: s.attendance,
  conflicts: s.conflicts,
  recused: s.recused,
  sheets: s.sheets,
  irregular: s.irregular,
});

// These statuses follow only from states that have what they keep; a history that says otherwise is damaged.
const pinned = (s: Started): Ruled => {
  if ('rules' in s) {
    const { rules, countMinutes, deadlines, quorumMoved } = s;
    return { rules, countMinutes, deadlines, quorumMoved };
  }
  throw new TypeError(`no rules in a session that is ${s.status}`);
};
const minuted = (s: Started): SessionIn<'minuted' | 'closed'> => {
  if (s.status === 'minuted' || s.status === 'closed') return s;
  throw new TypeError(`no minutes in a session that is ${s.status}`);
};

function changed(state: Started, event: Exclude<Event, { type: 'SessionCalled' }>): Session {
  switch (event.type) {
    case 'SessionOpened':
      return opened(state, event.data);
    case 'SessionAdjourned':
      return { ...sittingOf(state), ...pinned(state), status: 'adjourned' };
    case 'SessionResumed':
      return { ...sittingOf(state), ...pinned(state), status: 'opened' };
    case 'SessionCancelled':
      return { ...sittingOf(state), status: 'cancelled' };
    case 'MinutesDrawnUp':
      return minutesDrawnUp(state, event.data, event.version);
    case 'MinutesSigned':
      return minutesSigned(state, event.data);
    case 'SessionClosed':
      return { ...minuted(state), status: 'closed' };
    case 'SheetsPrepared':
    case 'RenditionRecorded':
      return documented(state, event);
    case 'DeadlinePassed':
      if (state.status === 'called') return { ...state, deadlines: [], overdue: true };
      return 'deadlines' in state ? { ...state, deadlines: [] } : state;
    case 'DeadlineReminded':
      return state.status === 'called'
        ? { ...state, deadlines: state.deadlines.filter((d) => d.key !== event.data.key) }
        : state;
    case 'ItemResultRecorded':
      return uncounted({ ...state, agenda: agenda.resultRecorded(state, event.data) });
    case 'ItemResultsRecorded':
      return uncounted({ ...state, agenda: agenda.resultsRecorded(state, event.data) });
    case 'AttendanceRecorded':
    case 'DepartureRecorded':
      return attended(state, event);
    case 'ListVoteRecorded':
      return uncounted({ ...state, agenda: agenda.listVoteRecorded(state, event.data) });
    case 'ResultRescinded':
      return uncounted({ ...state, agenda: agenda.resultRescinded(state, event.data) });
    default:
      return { ...state, ...sat(state, event) };
  }
}

/** The members are those of the founding decision in force on the day, also when it came after the call (office.md O7). */
function opened(state: Started, { rules, renewed, deadlines }: Data<'SessionOpened'>): Session {
  const ruled = { rules, deadlines, countMinutes: null, quorumMoved: 0, status: 'opened' } as const;
  if (!renewed) return { ...sittingOf(state), ...ruled };
  const { own, ...body } = renewed;
  const sitting = { ...sittingOf(state), ...body };
  const { attendance, presiding } = state;
  const still = (people: readonly string[]) => people.filter((m) => body.members.includes(m));
  return {
    ...sitting,
    agenda: agenda.ownCasesRenewed(state, own),
    attendance: attendance && { present: still(attendance.present), written: still(attendance.written) },
    presiding: presiding !== null && body.vices.includes(presiding) ? presiding : null,
    ...ruled,
  };
}

function minutesDrawnUp(state: Started, { kind, document }: Data<'MinutesDrawnUp'>, contentVersion: number): Session {
  const minutes: Minutes = { contentVersion, document, rendition: null, signed: [] };
  if (kind === 'councilMinutes') return { ...sittingOf(state), ...pinned(state), ...minutes, status: 'minuted' };
  return 'rules' in state ? { ...state, countMinutes: minutes } : state;
}

function minutesSigned(state: Started, { kind, as, by }: Data<'MinutesSigned'>): Session {
  if (kind === 'councilMinutes') {
    const before = minuted(state);
    return { ...before, signed: [...before.signed, { as, by }] };
  }
  const { countMinutes } = pinned(state);
  if (!('rules' in state) || countMinutes === null) throw new TypeError('no minutes of the count');
  return { ...state, countMinutes: { ...countMinutes, signed: [...countMinutes.signed, { as, by }] } };
}

/** Minutes of a count that has changed since are none. */
const uncounted = (state: Started): Session => ('rules' in state ? { ...state, countMinutes: null } : state);

type Inner = Exclude<
  Event,
  {
    type:
      | 'SessionCalled'
      | 'SessionOpened'
      | 'SessionAdjourned'
      | 'SessionResumed'
      | 'SessionCancelled'
      | 'MinutesDrawnUp'
      | 'MinutesSigned'
      | 'SessionClosed'
      | 'SheetsPrepared'
      | 'RenditionRecorded'
      | 'DeadlinePassed'
      | 'DeadlineReminded'
      | 'ItemResultRecorded'
      | 'ItemResultsRecorded'
      | 'AttendanceRecorded'
      | 'DepartureRecorded'
      | 'ListVoteRecorded'
      | 'ResultRescinded';
  }
>;

/** What moves within a status. */
function sat(state: Started, event: Inner): Partial<Sitting> & { frozen?: boolean } {
  switch (event.type) {
    case 'AgendaItemsAdded':
      return { agenda: agenda.itemsAdded(state, event.data, event.version) };
    case 'AgendaItemRemoved':
      return { agenda: agenda.itemRemoved(state, event.data) };
    case 'AgendaFrozen':
      return { agenda: agenda.agendaFrozen(state), frozen: true };
    case 'ChairDelegated':
      return { presiding: event.data.to === state.chair ? null : event.data.to };
    case 'ConflictDeclared':
    case 'ConflictLifted':
    case 'MemberRecused':
      return conflicted(state, event);
    case 'ItemBallotRecorded':
      return { agenda: agenda.itemBallotRecorded(state, event.data) };
    case 'BallotsOpened':
      return {
        agenda: agenda.ballotsOpened(state, event.data),
        ballots: state.ballots + event.data.items.length,
      };
    case 'ItemsRanked':
      return { agenda: agenda.itemsRanked(state, event.data) };
    case 'ResultConfirmed':
      return { agenda: agenda.resultsConfirmed(state, event.data) };
    case 'ItemDeferred':
      return { agenda: agenda.itemDeferred(state, event.data) };
    case 'ItemChangeRecorded':
      return agenda.itemChanged(state, event.data);
    case 'FanOutCompleted':
      return { agenda: agenda.fanOutCompleted(state, event.data) };
    // Each ballot says itself when it is closed.
    case 'BallotsClosed':
    case 'EffectGivenUp':
      return {};
    default:
      return assertNever(event);
  }
}
