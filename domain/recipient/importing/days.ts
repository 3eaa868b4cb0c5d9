import { LocalDate } from '../../../law/calendar/values.js';
import { bad, type Cell, good, type Read, textOf } from './cells.js';

/** Day 0 of a sheet's count of days; 1900 has a 29 February there, so that counts from 61 on are right. */
const EPOCH = Date.UTC(1899, 11, 30);
const [FIRST_DAY, LAST_DAY] = [61, 109_574]; // 01/3/1900 to 31/12/2199
const DAY = 86_400_000;

const real = (text: string): Read<string> => (LocalDate.safeParse(text).success ? good(text) : bad('NotADay'));
const two = (text: string): string => text.padStart(2, '0');

/**
 * A day as people write it here: dd/mm/yyyy (also with - or .), a date cell, a count of days, or yyyy-mm-dd. A year of two
 * digits is not guessed.
 */
export function dayOf(cell: Cell): Read<string | null> {
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return real(cell.date);
  if (typeof cell === 'number') return ofCount(cell);
  const read = textOf(cell);
  if ('fault' in read || read.value === null) return read;
  const written = read.value.replaceAll(' ', '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso) return real(`${iso[1]}-${two(iso[2] ?? '')}-${two(iso[3] ?? '')}`);
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  if (day) return real(`${day[3]}-${two(day[2] ?? '')}-${two(day[1] ?? '')}`);
  return bad(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(written) ? 'DayUnclear' : 'NotADay');
}
function ofCount(count: number): Read<string> {
  if (!Number.isSafeInteger(count) || count < FIRST_DAY || count > LAST_DAY) return bad('NotADay');
  return good(new Date(EPOCH + count * DAY).toISOString().slice(0, 10));
}

const [FIRST_YEAR, LAST_YEAR] = [1850, 2199];
/** A year of birth, alone or taken from a day: the register keeps no more than the year (facts 11.20). */
export function yearOf(cell: Cell): Read<number | null> {
  const alone =
    typeof cell === 'number' ? cell : typeof cell === 'string' && /^\s*\d{4}\s*$/.test(cell) ? Number(cell) : null;
  if (alone !== null && Number.isInteger(alone) && alone >= FIRST_YEAR && alone <= LAST_YEAR) return good(alone);
  // "75" is a year of two digits, not the 75th day of 1900.
  if (alone !== null && alone < FIRST_YEAR) return bad('NotAYear');
  const day = dayOf(cell);
  if ('fault' in day) return day.fault === 'NotADay' ? bad('NotAYear') : day;
  return good(day.value === null ? null : Number(day.value.slice(0, 4)));
}
