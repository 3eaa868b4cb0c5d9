import type { Instant, LocalDate } from './values.js';

// Q: Why no time zone library?
// A: Vietnam has been at UTC+7 without summer time since 1975; a fixed offset is exact for every date the office meets.
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const DATE_SHAPE = /^(?:19|20|21)\d\d-\d\d-\d\d$/;
const INSTANT_SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

// The shapes are checked again here: both values are plain text to the compiler, and a date taken for an instant
// would be seven hours wrong without a sound. A wrong shape is a bug of the caller, so it throws.
const utcMidnight = (date: LocalDate): number => {
  const ms = DATE_SHAPE.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date)
    throw new RangeError(`not a LocalDate from 1900 to 2199: ${date}`);
  return ms;
};

const dateAt = (utcMs: number): LocalDate => {
  const text = new Date(utcMs).toISOString().slice(0, 10);
  if (!DATE_SHAPE.test(text)) throw new RangeError(`outside the years 1900 to 2199: ${text}`);
  return text;
};

/** The day on which an instant falls in Vietnam. */
export const localDate = (instant: Instant): LocalDate => {
  const ms = INSTANT_SHAPE.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an Instant: ${instant}`);
  return dateAt(ms + OFFSET_MS);
};

/** The first instant of a day: 00:00:00.000 in Vietnam, which is 17:00 UTC of the day before. */
export const startOfDay = (date: LocalDate): Instant => new Date(utcMidnight(date) - OFFSET_MS).toISOString();

/** The last instant of a day: 23:59:59.999 in Vietnam. A deadline "on" a day is due then. */
export const endOfDay = (date: LocalDate): Instant =>
  new Date(utcMidnight(date) - OFFSET_MS + DAY_MS - 1).toISOString();

/** Calendar days ("ngày"), not working days; negative goes back. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateAt(utcMidnight(date) + whole(days) * DAY_MS);

/** Same day of a later (negative: earlier) month; where that month is shorter, its last day: 31/01 and one month is 28/02 or 29/02. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const from = new Date(utcMidnight(date));
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + whole(months)];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateAt(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)));
};

/** The last day that is still in time where a text says "trước ngày …" (office R6): the day before. */
export const lastDayBefore = (date: LocalDate): LocalDate => addDays(date, -1);

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekday = (date: LocalDate): number => new Date(utcMidnight(date)).getUTCDay() || 7;

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const whole = (count: number): number => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
};
