import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, endOfDay, lastDayBefore, localDate, startOfDay, weekday } from './days.js';
import { Instant, LocalDate } from './values.js';
import { dateInWords, dateText, gapSentence } from './words.js';

// A failure prints its seed; FC_SEED repeats it.
const seeded = process.env.FC_SEED ? { seed: Number(process.env.FC_SEED) } : {};
const anyDate = fc.integer({ min: -25_000, max: 83_000 }).map((days) => addDays('1970-01-01', days));

describe('days and instants', () => {
  test('A day in Vietnam begins at 17:00 UTC of the day before and ends one millisecond before the next', () => {
    expect(startOfDay('2025-10-01')).toBe('2025-09-30T17:00:00.000Z');
    expect(endOfDay('2025-09-30')).toBe('2025-09-30T16:59:59.999Z');
    expect(localDate('2025-09-30T16:59:59.999Z')).toBe('2025-09-30');
    expect(localDate('2025-09-30T17:00:00.000Z')).toBe('2025-10-01');
  });

  test('"Trước ngày 01/10/2025" ends on 30/9/2025, and is said in words (R6)', () => {
    expect(lastDayBefore('2025-10-01')).toBe('2025-09-30');
    expect(dateInWords(lastDayBefore('2025-10-01'))).toBe('thứ Ba, ngày 30/9/2025');
    expect(dateText('2026-02-05')).toBe('05/02/2026');
  });

  test('Leap years are known: 2024 and 2000 have a 29 February, 2025 and 1900 do not', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(() => addDays('2025-02-29', 1)).toThrow(RangeError);
  });

  test('A month later is the same day, or the last of a shorter month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  test('Every day starts and ends on itself, back and forth lead to the same day, and the week goes round', () => {
    const holds = (date: LocalDate, n: number) => {
      expect(localDate(startOfDay(date))).toBe(date);
      expect(localDate(endOfDay(date))).toBe(date);
      expect(addDays(addDays(date, n), -n)).toBe(date);
      expect(weekday(addDays(date, 7))).toBe(weekday(date));
      expect(Instant.safeParse(endOfDay(date)).success && LocalDate.safeParse(date).success).toBe(true);
    };
    fc.assert(fc.property(anyDate, fc.integer({ min: -300, max: 300 }), holds), { ...seeded, numRuns: 300 });
  });

  test('What is neither date nor instant is refused, not read by guess', () => {
    for (const wrong of ['2025-02-29', '2025-13-01', '0205-10-01', '2025-10-1', '2025-10-01T00:00:00.000Z', ''])
      expect(LocalDate.safeParse(wrong).success, wrong).toBe(false);
    for (const wrong of [
      '2026-03-02',
      '2026-03-02T01:30:00Z',
      '2026-03-02T01:30:00.000+07:00',
      '2026-02-30T01:30:00.000Z',
    ])
      expect(Instant.safeParse(wrong).success, wrong).toBe(false);
    expect(() => localDate('2026-03-02')).toThrow('not an Instant');
    expect(() => startOfDay('2026-03-02T01:30:00.000Z')).toThrow('not a LocalDate');
    expect(() => addDays('2026-03-02', 0.5)).toThrow('not a whole number');
    expect(() => addDays('2199-12-31', 1)).toThrow('outside the years');
  });

  test('The sentence about gap years names them, and is absent when there is none', () => {
    expect(gapSentence([])).toBeNull();
    expect(gapSentence([2024, 2027])).toContain('Năm 2024, 2027 chưa có lịch nghỉ chính thức');
  });
});
