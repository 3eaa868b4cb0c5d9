import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import * as agenda from './agenda.js';
import type { Rules, SessionEvent } from './events.js';
import type { Session, SessionIn, Sitting, Started } from './state.js';

type Event = Recorded<SessionEvent>;

export function evolveSession(state: Session, event: Event): Session {
  if (event.type === 'SessionCalled') return called(event.data);
  if (state.status === 'unstarted') throw new TypeError(`${event.type} before SessionCalled`);
  // A report that did not fit moves nothing but the count of such reports, and a change that its item remembers.
  if (event.irregular) {
    const remembered = event.type === 'ItemChangeRecorded' ? agenda.itemChanged(state, event.data) : state.agenda;
    return { ...state, agenda: remembered, irregular: state.irregular + 1 };
  }
  return changed(state, event);
}

function called({ session, founded: _, ...data }: Extract<Event, { type: 'SessionCalled' }>['data']): Session {
  const empty = { agenda: [], attendance: null, conflicts: [], irregular: 0 };
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
  place: s.place,
  chair: s.chair,
  secretary: s.secretary,
  members: s.members,
  agenda: s.agenda,
  attendance: s.attendance,
  conflicts: s.conflicts,
  irregular: s.irregular,
});

// These statuses follow only from states that have what they keep; a history that says otherwise is damaged.
const pinned = (s: Started): { rules: Rules } => {
  if ('rules' in s) return { rules: s.rules };
  throw new TypeError(`no rules in a session that is ${s.status}`);
};
const minuted = (s: Started): SessionIn<'minuted' | 'closed'> => {
  if (s.status === 'minuted' || s.status === 'closed') return s;
  throw new TypeError(`no minutes in a session that is ${s.status}`);
};

function changed(state: Started, event: Exclude<Event, { type: 'SessionCalled' }>): Session {
  switch (event.type) {
    case 'SessionOpened':
      return { ...sittingOf(state), rules: event.data.rules, status: 'opened' };
    case 'SessionAdjourned':
      return { ...sittingOf(state), ...pinned(state), status: 'adjourned' };
    case 'SessionResumed':
      return { ...sittingOf(state), ...pinned(state), status: 'opened' };
    case 'SessionCancelled':
      return { ...sittingOf(state), status: 'cancelled' };
    case 'MinutesDrawnUp':
      return {
        ...sittingOf(state),
        ...pinned(state),
        status: 'minuted',
        document: event.data.document,
        signed: [],
      };
    case 'MinutesSigned': {
      const { as, by } = event.data;
      const before = minuted(state);
      return { ...before, signed: [...before.signed, { as, by }] };
    }
    case 'SessionClosed':
      return { ...minuted(state), status: 'closed' };
    case 'DeadlinePassed':
      return state.status === 'called' ? { ...state, deadlines: [], overdue: true } : state;
    case 'DeadlineReminded':
      return state.status === 'called'
        ? { ...state, deadlines: state.deadlines.filter((d) => d.key !== event.data.key) }
        : state;
    default:
      return { ...state, ...sat(state, event) };
  }
}

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
      | 'DeadlinePassed'
      | 'DeadlineReminded';
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
    case 'AttendanceRecorded':
      return { attendance: event.data };
    case 'DepartureRecorded':
      return { attendance: without(state, event.data.member) };
    case 'ConflictDeclared': {
      const { unreachable: _, ...conflict } = event.data;
      return { agenda: agenda.ownCaseDeclared(state, event.data), conflicts: [...state.conflicts, conflict] };
    }
    case 'ItemResultRecorded':
      return { agenda: agenda.resultRecorded(state, event.data) };
    case 'ResultConfirmed':
      return { agenda: agenda.resultsConfirmed(state, event.data) };
    case 'ItemDeferred':
      return { agenda: agenda.itemDeferred(state, event.data) };
    case 'ResultRescinded':
      return { agenda: agenda.resultRescinded(state, event.data) };
    case 'ItemChangeRecorded':
      return { agenda: agenda.itemChanged(state, event.data) };
    case 'FanOutCompleted':
      return { agenda: agenda.fanOutCompleted(state, event.data) };
    case 'EffectGivenUp':
      return {};
    default:
      return assertNever(event);
  }
}

const without = ({ attendance }: Started, member: string) =>
  attendance && { ...attendance, present: attendance.present.filter((m) => m !== member) };
