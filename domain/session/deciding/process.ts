import { dueDeadline } from '../../kernel/deadline.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import type { Started } from '../state.js';

/** The hour of the meeting came, or the day to remind of it. Nothing lapses: the secretary and the chair are told. */
export function passDeadline(
  { key }: SessionData<'PassDeadline'>,
  state: Started,
  context: Context,
): Decided<SessionEvent> {
  const answer = dueDeadline('deadlines' in state ? state.deadlines : [], key, context.at);
  if (!('due' in answer)) return answer;
  const { kind, at: dueAt } = answer.due;
  const type = kind === 'reminder' ? 'DeadlineReminded' : 'DeadlinePassed';
  return accept<SessionEvent>({ type, data: { key, kind, dueAt } });
}
