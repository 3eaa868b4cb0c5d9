import type { Recorded } from '../kernel/stream.js';
import type { SessionEvent } from './events.js';
import { quorumBroken } from './reading.js';
import type { Session, Sitting, Started } from './state.js';

type Event<T extends SessionEvent['type']> = Extract<Recorded<SessionEvent>, { type: T }>;

/** Who has no part in which item. */
export function conflicted(
  state: Started,
  event: Event<'ConflictDeclared' | 'ConflictLifted' | 'MemberRecused'>,
): Partial<Sitting> {
  const { member, nomination } = event.data;
  if (event.type === 'MemberRecused') return { recused: [...state.recused, { member, nomination }] };
  const { kind } = event.data;
  if (event.type === 'ConflictDeclared') return { conflicts: [...state.conflicts, { member, nomination, kind }] };
  const same = (c: Sitting['conflicts'][number]) =>
    c.member === member && c.nomination === nomination && c.kind === kind;
  return { conflicts: state.conflicts.filter((c) => !same(c)) };
}

/** Who is there, and since when the quorum is as it is: ballots that begin meanwhile are told of it. */
export function attended(state: Started, event: Event<'AttendanceRecorded' | 'DepartureRecorded'>): Session {
  const attendance =
    event.type === 'AttendanceRecorded'
      ? { present: event.data.present, written: event.data.written }
      : without(state, event.data.member);
  const after: Started = { ...state, attendance };
  const moved = quorumBroken(after) !== quorumBroken(state);
  return moved && 'rules' in after ? { ...after, quorumMoved: event.version } : after;
}

const without = ({ attendance }: Started, member: string) =>
  attendance && { ...attendance, present: attendance.present.filter((m) => m !== member) };
