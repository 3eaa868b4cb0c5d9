import { z } from 'zod';
import type { WorkingCalendar } from '../../law/calendar/calendar.js';
import { endOfDay, startOfDay } from '../../law/calendar/days.js';
import { Instant, type LocalDate } from '../../law/calendar/values.js';
import { calendars } from '../../law/calendar/vn-civil-service.js';
import {
  addWorkingDays,
  nextWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from '../../law/calendar/working-days.js';
import { dueDeadline } from '../kernel/deadline.js';
import type { Deadline } from '../kernel/effect.js';
import { accept, type Decided } from '../kernel/stream.js';
import { StreamKey } from '../kernel/values.js';
import { type Office, settingsOf } from '../office/state.js';

/**
 * A deadline as an event stores it, computed once. `gapYears`: years without an official notice of days off that were
 * counted through; the screen says so (office.md O13).
 */
export const Due = z.strictObject({
  key: StreamKey,
  kind: StreamKey,
  at: Instant,
  remindAt: Instant.nullable(),
  gapYears: z.array(z.int()).readonly(),
});
export type Due = z.infer<typeof Due>;
interface Asked {
  readonly kind: string;
  /** Count within the stream, so that no key is ever used twice. */
  readonly n: number;
}

/** @throws TypeError for an office whose calendar this build does not have: nothing may be counted then */
function calendarOf(office: Office): WorkingCalendar {
  const id = office.status === 'established' ? office.calendar : '';
  const found = calendars.get(id);
  if (!found) throw new TypeError(`no working calendar ${id}`);
  return found;
}

/** Due at the end of this local day, with the reminder that the office has set, while that is still to come. */
export function dueOn(
  office: Office,
  asked: Asked,
  day: LocalDate,
  now: string,
  gapYears: readonly number[] = [],
): Due {
  const { reminderDays } = settingsOf(office);
  const remindAt =
    reminderDays > 0
      ? startOfDay(subtractWorkingDays(day, reminderDays, calendarOf(office), { countStartDay: true }).date)
      : now;
  const { kind, n } = asked;
  return { key: `${kind}-${n}`, kind, at: endOfDay(day), remindAt: remindAt > now ? remindAt : null, gapYears };
}

/** Due after this many working days from a local day; null when the office has set none (0). */
export function dueAfter(office: Office, asked: Asked, days: number, from: LocalDate, now: string): Due | null {
  if (days === 0) return null;
  const { countStartDay } = settingsOf(office);
  const { date, gapYears } = addWorkingDays(from, days, calendarOf(office), { countStartDay });
  return dueOn(office, asked, date, now, gapYears);
}

/** The last of that many working days from a local day on, counted as the office counts. */
export function lastOf(office: Office, from: LocalDate, days: number): LocalDate {
  const { countStartDay } = settingsOf(office);
  return addWorkingDays(from, days, calendarOf(office), { countStartDay }).date;
}

/** That day when people work on it, else the first working day after it. */
export const nextOpenDay = (office: Office, day: LocalDate): LocalDate => nextWorkingDay(day, calendarOf(office)).date;

/** Working days that are left on `day` until a deadline's day; 0 when it is due that day. */
export const daysLeft = (office: Office, day: LocalDate, until: LocalDate): number =>
  workingDaysBetween(day, until, calendarOf(office), { countStartDay: false }).days;

/** The deadline anew, with the days that were left, counted from the day on which the case goes on (office.md A9). */
export function dueAgain(office: Office, asked: Asked, left: number, from: LocalDate, now: string): Due {
  const calendar = calendarOf(office);
  const { date, gapYears } =
    left === 0 ? nextWorkingDay(from, calendar) : addWorkingDays(from, left, calendar, { countStartDay: false });
  return dueOn(office, asked, date, now, gapYears);
}

const reminderOf = (key: string): string => `${key}/reminder`;

/** The deadline and its reminder, as a state holds them. */
export const opened = ({ key, kind, at, remindAt }: Due): readonly Deadline[] =>
  remindAt
    ? [
        { key, kind, at },
        { key: reminderOf(key), kind: 'reminder', at: remindAt },
      ]
    : [{ key, kind, at }];

/** What stays open without this deadline and its reminder. */
export const withoutDeadline = (open: readonly Deadline[], key: string): readonly Deadline[] =>
  open.filter((d) => d.key !== key && d.key !== reminderOf(key));

export const withoutReminder = (open: readonly Deadline[], key: string): readonly Deadline[] =>
  open.filter((d) => d.key !== reminderOf(key));

/** Answers `PassDeadline`: a reminder names the deadline that it reminds of. Nothing lapses by itself (office.md X5). */
export function passDeadline(
  open: readonly Deadline[],
  key: string,
  at: string,
): Decided<{ type: 'DeadlinePassed' | 'DeadlineReminded'; data: { key: string; kind: string; dueAt: string } }> {
  const found = dueDeadline(open, key, at);
  if (!('due' in found)) return found;
  const of = found.due.kind === 'reminder' ? open.find((d) => reminderOf(d.key) === key) : undefined;
  const { key: held, kind, at: dueAt } = of ?? found.due;
  return accept({ type: of ? 'DeadlineReminded' : 'DeadlinePassed', data: { key: held, kind, dueAt } });
}
