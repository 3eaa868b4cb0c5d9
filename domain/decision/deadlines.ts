import type { Deadline } from '../kernel/effect.js';
import type { Decision } from './state.js';

export const deadlinesOfDecision = (state: Decision): readonly Deadline[] =>
  'deadlines' in state ? state.deadlines : [];

const isReminderOf = (reminder: string, key: string) => reminder === `${key}/reminder`;

/** The deadline that a reminder reminds of; undefined for a deadline itself. */
export const reminded = (open: readonly Deadline[], due: Deadline): Deadline | undefined =>
  open.find((d) => isReminderOf(due.key, d.key));

/** What stays open when this one is over; a deadline takes its reminder with it. */
export const deadlinesWithout = (open: readonly Deadline[], key: string): readonly Deadline[] =>
  open.filter((d) => d.key !== key && !isReminderOf(d.key, key));
