import { addMonths } from '../../law/calendar/days.js';
import { type Due, dueOn } from '../campaign/due.js';
import type { Deadline } from '../kernel/effect.js';
import type { Retention } from '../office/retention.js';
import type { Office } from '../office/state.js';
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

/** A file goes to the records office within a year of the work's end, one kept for less than five years never (facts 11.15). */
const DEPOSIT_MONTHS = 12;
const LEAST_YEARS = 5;

/** @param n count of this decision's archivings: one that came out of the archive and went back has another key */
export function depositDue(office: Office, { closedOn, kept }: Retention, n: number, now: string): Due | null {
  if (kept !== null && kept.years > 0 && kept.years < LEAST_YEARS) return null;
  return dueOn(office, { kind: 'deposit', n }, addMonths(closedOn, DEPOSIT_MONTHS), now);
}

/** The file was taken over, or came out of the archive: nobody has to hand it over by then. */
export const withoutDeposit = (open: readonly Deadline[]): readonly Deadline[] =>
  open.filter((d) => d.kind === 'deposit').reduce((left, d) => deadlinesWithout(left, d.key), open);
