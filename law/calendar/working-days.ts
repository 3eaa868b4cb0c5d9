import type { WorkingCalendar } from './calendar.js';
import { addDays, lastDayBefore, weekday, yearOf } from './days.js';
import type { LocalDate } from './values.js';

/** `gapYears`: years that were counted without an official notice, ascending; empty when the answer is certain. */
export type CountedDate = { date: LocalDate; gapYears: readonly number[] };
export type CountedDays = { days: number; gapYears: readonly number[] };

/**
 * Whether the start day is the first of the days counted.
 * The general rule is no (facts 7.8); a step may say otherwise (7.9), so no default hides the choice.
 */
export type Counting = { countStartDay: boolean };

/** A year for which the calendar holds no notice: its fixed days are known, its swapped and lunar days are not. */
export const isGapYear = (calendar: WorkingCalendar, year: number): boolean =>
  !calendar.years.some((row) => row.year === year && !row.gap);

export const isWorkingDay = (date: LocalDate, calendar: WorkingCalendar): boolean => {
  const named = calendar.days.find((row) => row.inForce && row.date === date);
  if (named) return named.kind === 'worked';
  if (weekday(date) > 5) return false;
  return !calendar.fixedDays.some((row) => date.endsWith(row.monthDay) && (row.from === null || row.from <= date));
};

/**
 * The day on which a period of `count` working days ends.
 * @param count whole working days, at least 1: "the day itself or the next working day" is `nextWorkingDay`
 */
export const addWorkingDays = (
  date: LocalDate,
  count: number,
  calendar: WorkingCalendar,
  { countStartDay }: Counting,
): CountedDate => walk(countStartDay ? lastDayBefore(date) : date, atLeastOne(count), 1, calendar);

/**
 * The latest working day on which a period of `count` working days may start so that it is over before `date`.
 * @example a posting of 10 days before a council on 01/12/2026 starts on 16/11 (start day counted) or 13/11 (not)
 */
export const subtractWorkingDays = (
  date: LocalDate,
  count: number,
  calendar: WorkingCalendar,
  { countStartDay }: Counting,
): CountedDate => walk(date, atLeastOne(count) + (countStartDay ? 0 : 1), -1, calendar);

/**
 * Working days from `from` up to and including `to`, counted as `addWorkingDays` counts:
 * `workingDaysBetween(d, addWorkingDays(d, n))` is n. Zero when `to` lies before.
 */
export const workingDaysBetween = (
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
  { countStartDay }: Counting,
): CountedDays => {
  const looked = lookedAt(calendar);
  let days = 0;
  for (let date = countStartDay ? from : addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (looked.working(date)) days += 1;
  }
  return { days, gapYears: looked.gapYears() };
};

/**
 * The date itself when it is a working day, else the first working day after it: where a period really ends
 * when its last day is a day off.
 * @source facts 7.7 (Bộ luật Dân sự 2015, 148.5)
 */
export const nextWorkingDay = (date: LocalDate, calendar: WorkingCalendar): CountedDate =>
  walk(lastDayBefore(date), 1, 1, calendar);

const walk = (from: LocalDate, count: number, step: 1 | -1, calendar: WorkingCalendar): CountedDate => {
  const looked = lookedAt(calendar);
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, step);
    if (looked.working(date)) left -= 1;
  }
  return { date, gapYears: looked.gapYears() };
};

// Only years of days that were really asked about count as touched: a start on 31/12/2024 that isn't counted says nothing of 2024.
const lookedAt = (calendar: WorkingCalendar) => {
  const years = new Set<number>();
  return {
    working: (date: LocalDate): boolean => {
      years.add(yearOf(date));
      return isWorkingDay(date, calendar);
    },
    gapYears: (): number[] => [...years].filter((year) => isGapYear(calendar, year)).sort((a, b) => a - b),
  };
};

const atLeastOne = (count: number): number => {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`working days must be 1 or more: ${count}`);
  return count;
};
