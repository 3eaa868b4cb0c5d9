import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { rulesInForce, unreachableIn } from '../reading.js';
import { isIn } from '../refusals.js';
import type { Started } from '../state.js';

type Answer = Decided<SessionEvent>;
const gathering = ['called', 'opened', 'adjourned'] as const;
const sitting = ['opened', 'adjourned'] as const;

/** Who votes is known from here on, so that a ratio out of reach is said before any ballot opens (office.md C10). */
export function recordAttendance(data: SessionData<'RecordAttendance'>, state: Started, context: Context): Answer {
  if (!isIn(state, gathering)) return wrongStatus(state.status, gathering);
  if (state.mode === 'written') return refuse('NoAttendance');
  const [present, written] = [[...new Set(data.present)], [...new Set(data.written)]];
  const strangers = [...present, ...written].filter((m) => !state.members.includes(m));
  if (strangers.length > 0)
    return refuse('NotAMember', { fields: ['/present', '/written'], facts: { people: strangers } });
  const attendance = { present, written };
  const unreachable = unreachableIn({ ...state, attendance }, rulesInForce(state, context.office));
  return accept<SessionEvent>({ type: 'AttendanceRecorded', data: { ...attendance, unreachable } });
}

export function recordDeparture({ member }: SessionData<'RecordDeparture'>, state: Started): Answer {
  if (!isIn(state, sitting)) return wrongStatus(state.status, sitting);
  if (state.mode === 'written') return refuse('NoAttendance');
  const { attendance } = state;
  if (!attendance?.present.includes(member)) return refuse('NotPresent', { fields: ['/member'] });
  const left = { ...attendance, present: attendance.present.filter((m) => m !== member) };
  const unreachable = unreachableIn({ ...state, attendance: left }, state.rules);
  return accept<SessionEvent>({ type: 'DepartureRecorded', data: { member, unreachable } });
}
