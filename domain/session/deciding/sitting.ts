import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { settingsOf } from '../../office/state.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { canReach, itemOf, quorumShortage, rulesInForce, rulesOf } from '../reading.js';
import { isIn } from '../refusals.js';
import type { Started } from '../state.js';
import { actingPerson, reasonOfActor } from './actors.js';

type Answer = Decided<SessionEvent>;
const gathering = ['called', 'opened', 'adjourned'] as const;
const sitting = ['opened', 'adjourned'] as const;

export function recordAttendance(data: SessionData<'RecordAttendance'>, state: Started): Answer {
  if (!isIn(state, gathering)) return wrongStatus(state.status, gathering);
  const [present, written] = [[...new Set(data.present)], [...new Set(data.written)]];
  const strangers = [...present, ...written].filter((m) => !state.members.includes(m));
  if (strangers.length > 0)
    return refuse('NotAMember', { fields: ['/present', '/written'], facts: { people: strangers } });
  return accept<SessionEvent>({ type: 'AttendanceRecorded', data: { present, written } });
}

export function recordDeparture({ member }: SessionData<'RecordDeparture'>, state: Started): Answer {
  if (!isIn(state, sitting)) return wrongStatus(state.status, sitting);
  if (!state.attendance?.present.includes(member)) return refuse('NotPresent', { fields: ['/member'] });
  return accept<SessionEvent>({ type: 'DepartureRecorded', data: { member } });
}

/** Declared by the member; written in the minutes. Only an own case takes the vote, and never the place in the base (P3, P5, P7). */
export function declareConflict(data: SessionData<'DeclareConflict'>, state: Started, context: Context): Answer {
  if (!isIn(state, gathering)) return wrongStatus(state.status, gathering);
  const member = actingPerson(context);
  if (member === null || !state.members.includes(member)) return refuse('NotAMember', { fields: [] });
  const { nomination, kind } = data;
  const item = nomination === null ? undefined : itemOf(state, nomination);
  if ((nomination !== null || kind === 'ownCase') && !item) return refuse('UnknownItem', { fields: ['/nomination'] });
  if (state.conflicts.some((c) => c.member === member && c.nomination === nomination && c.kind === kind))
    return refuse('AlreadyDeclared', { fields: ['/kind'] });
  const rules = rulesInForce(state, context.office);
  const own = item && kind === 'ownCase' ? { ...item, own: [...new Set([...(item.own ?? []), member])] } : undefined;
  const unreachable = own !== undefined && !canReach(state, own, rules);
  return accept<SessionEvent>({ type: 'ConflictDeclared', data: { member, nomination, kind, unreachable } });
}

/** From here on the council's rules are those of this moment (office.md O9). */
export function openSession(state: Started, context: Context): Answer {
  if (state.status !== 'called') return wrongStatus(state.status, ['called']);
  if (!state.frozen) return refuse('AgendaNotFrozen');
  const rules = rulesOf(settingsOf(context.office));
  const shortage = quorumShortage(state.members, state.attendance, rules);
  if (shortage) return refuse('QuorumNotMet', { facts: { ...shortage } });
  return accept<SessionEvent>({ type: 'SessionOpened', data: { rules } });
}

export function adjournSession({ reason }: SessionData<'AdjournSession'>, state: Started, context: Context): Answer {
  if (state.status !== 'opened') return wrongStatus(state.status, ['opened']);
  return accept<SessionEvent>({ type: 'SessionAdjourned', data: {}, ...reasonOfActor(reason, context) });
}

export function resumeSession(state: Started): Answer {
  if (state.status !== 'adjourned') return wrongStatus(state.status, ['adjourned']);
  const shortage = quorumShortage(state.members, state.attendance, state.rules);
  if (shortage) return refuse('QuorumNotMet', { facts: { ...shortage } });
  return accept<SessionEvent>({ type: 'SessionResumed', data: {} });
}

/** Only before the opening: what sat, and can sit no more, leaves its items over and closes with minutes. */
export function cancelSession({ reason }: SessionData<'CancelSession'>, state: Started, context: Context): Answer {
  if (state.status !== 'called') return wrongStatus(state.status, ['called']);
  return accept<SessionEvent>({ type: 'SessionCancelled', data: {}, ...reasonOfActor(reason, context) });
}
