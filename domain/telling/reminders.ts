import { addDays, localDate } from '../../law/calendar/days.js';
import { headOf } from '../access/waiting.js';
import type { Addressee } from '../kernel/effect.js';

/** Days after the deadline: first who had to act is told again, then their head. */
const AFTER = { overdue: 1, escalated: 3 } as const;

export interface Reminder {
  readonly template: string;
  readonly to: readonly Addressee[];
}
const notice = (template: string, to: readonly Addressee[]): Reminder => ({ template, to });

/** The latest step that is due: who looks for the first time on the third day tells the head and not both at once. */
export function reminderOf(
  { passed, dueAt }: { passed: boolean; dueAt: string },
  next: readonly Addressee[],
  today: string,
): Reminder | null {
  if (!passed) return notice('deadline-today', next);
  const last = localDate(dueAt);
  if (today >= addDays(last, AFTER.escalated)) return notice('deadline-escalated', headOf(next));
  return today >= addDays(last, AFTER.overdue) ? notice('deadline-overdue', next) : null;
}
