import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkingCalendar } from './calendar.js';
import { addDays } from './days.js';
import type { LocalDate } from './values.js';
import { calendars, vnCivilService } from './vn-civil-service.js';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from './working-days.js';

const vn = vnCivilService;
const counted = { countStartDay: true };
const notCounted = { countStartDay: false };

const seeded = process.env.FC_SEED ? { seed: Number(process.env.FC_SEED) } : {};
const anyDate = fc.integer({ min: 0, max: 1_600 }).map((days) => addDays('2024-01-01', days));
const anyCount = fc.integer({ min: 1, max: 60 });

describe('the vectors of facts 7.C', () => {
  test.each([
    ['2025-04-21', 10, '2025-05-07'],
    ['2025-12-26', 10, '2026-01-12'],
    ['2026-01-05', 5, '2026-01-10'],
    ['2026-02-09', 10, '2026-03-02'],
    ['2026-04-20', 10, '2026-05-07'],
    ['2026-08-12', 20, '2026-09-11'],
    ['2026-11-20', 10, '2026-12-07'],
  ])('From %s, start day not counted, %i working days end on %s', (from, count, end) => {
    expect(addWorkingDays(from, count, vn, notCounted)).toEqual({ date: end, gapYears: [] });
    expect(workingDaysBetween(from, end, vn, notCounted).days).toBe(count);
  });

  test('20/8 to 04/9/2025 is 10 working days only when the start day counts (row 7.9)', () => {
    expect(workingDaysBetween('2025-08-20', '2025-09-04', vn, counted).days).toBe(10);
    expect(workingDaysBetween('2025-08-20', '2025-09-04', vn, notCounted).days).toBe(9);
    expect(addWorkingDays('2025-08-20', 10, vn, counted).date).toBe('2025-09-04');
  });

  test('A posting of 10 days before the council of 01/12/2026 starts by 16/11, or by 13/11 for the longer count', () => {
    expect(subtractWorkingDays('2026-12-01', 10, vn, counted).date).toBe('2026-11-16');
    expect(subtractWorkingDays('2026-12-01', 10, vn, notCounted).date).toBe('2026-11-13');
  });

  test('2025 has 250 working days and 2026 has 249', () => {
    expect(workingDaysBetween('2025-01-01', '2025-12-31', vn, counted)).toEqual({ days: 250, gapYears: [] });
    expect(workingDaysBetween('2026-01-01', '2026-12-31', vn, counted)).toEqual({ days: 249, gapYears: [] });
  });
});

describe('the laws of counting', () => {
  const check = (law: (date: LocalDate, a: number, b: number, countStartDay: boolean) => void) =>
    fc.assert(fc.property(anyDate, anyCount, anyCount, fc.boolean(), law), { ...seeded, numRuns: 200 });
  const add = (date: LocalDate, count: number) => addWorkingDays(date, count, vn, notCounted).date;

  test('Adding a and then b is adding a + b', () =>
    check((date, a, b) => {
      expect(add(add(date, a), b)).toBe(add(date, a + b));
    }));

  test('Every result is a working day, and later than its start', () =>
    check((date, a, b, countStartDay) => {
      const end = addWorkingDays(date, a, vn, { countStartDay }).date;
      const start = subtractWorkingDays(date, b, vn, { countStartDay }).date;
      expect([end, start, nextWorkingDay(date, vn).date].every((day) => isWorkingDay(day, vn))).toBe(true);
      expect(start < date && (countStartDay ? end >= date : end > date)).toBe(true);
    }));

  test('Counting between is the inverse of adding, and of going back', () =>
    check((date, a, b, countStartDay) => {
      const counting = { countStartDay };
      expect(workingDaysBetween(date, addWorkingDays(date, a, vn, counting).date, vn, counting).days).toBe(a);
      const start = subtractWorkingDays(date, b, vn, counting).date;
      expect(workingDaysBetween(start, addDays(date, -1), vn, counting).days).toBe(b);
    }));

  test('What is counted up to a day and after it is what is counted in one', () =>
    check((date, a, b, countStartDay) => {
      const [middle, end] = [addDays(date, a), addDays(date, a + b)];
      const [first, second, whole] = [
        workingDaysBetween(date, middle, vn, { countStartDay }).days,
        workingDaysBetween(middle, end, vn, notCounted).days,
        workingDaysBetween(date, end, vn, { countStartDay }).days,
      ];
      expect(first + second).toBe(whole);
    }));

  test('Nothing lies between a day and an earlier one; less than one working day is a mistake of the caller', () => {
    expect(workingDaysBetween('2025-05-07', '2025-04-21', vn, notCounted).days).toBe(0);
    for (const count of [0, -1, 1.5, Number.NaN])
      expect(() => addWorkingDays('2025-04-21', count, vn, notCounted), String(count)).toThrow(RangeError);
  });
});

describe('days off, gap years and rows not in force', () => {
  test('A period that ends on a day off ends on the next working day; a working day stays (row 7.7)', () => {
    expect(nextWorkingDay('2025-08-30', vn).date).toBe('2025-09-03');
    expect(nextWorkingDay('2026-01-10', vn).date).toBe('2026-01-10');
  });

  test('24/11 is off from 2026 on, and was not in 2025 (row 7.4)', () => {
    expect(isWorkingDay('2025-11-24', vn)).toBe(true);
    expect(isWorkingDay('2026-11-24', vn)).toBe(false);
  });

  test('A year without notice counts with its fixed days and says that it is a gap (O13)', () => {
    expect(addWorkingDays('2024-12-31', 1, vn, notCounted)).toEqual({ date: '2025-01-02', gapYears: [] });
    expect(addWorkingDays('2024-12-31', 1, vn, counted)).toEqual({ date: '2024-12-31', gapYears: [2024] });
    expect(addWorkingDays('2026-12-31', 1, vn, notCounted)).toEqual({ date: '2027-01-04', gapYears: [2027] });
    expect(workingDaysBetween('2024-12-30', '2031-01-02', vn, counted).gapYears).toEqual([
      2024, 2027, 2028, 2029, 2030, 2031,
    ]);
    expect(isWorkingDay('2024-09-02', vn)).toBe(false);
  });

  test('A proposal does not count until the office puts it in force', () => {
    expect(isWorkingDay('2026-11-23', vn)).toBe(true);
    const decided = {
      ...vn,
      days: vn.days.map((row) => (row.mark === 'W' && row.date < '2027' ? { ...row, inForce: true } : row)),
    };
    expect(isWorkingDay('2026-11-23', decided)).toBe(false);
    expect(isWorkingDay('2026-11-28', decided)).toBe(true);
  });
});

describe('the calendar as data', () => {
  test('It is found by its id, every row has source and mark, and no weak row is in force', () => {
    expect(calendars.get('vn-civil-service')).toBe(vn);
    expect(vn.days.filter((row) => row.inForce && ['W', 'U'].includes(row.mark))).toEqual([]);
    expect([...vn.days, ...vn.fixedDays].every((row) => row.source.length > 0)).toBe(true);
  });

  const day = { kind: 'off', name: 'x', source: 'x', mark: 'S2', inForce: true } as const;
  test.each([
    ['a day off on a Saturday', { days: [{ ...day, date: '2025-04-26' }] }, 'off is a Monday to Friday'],
    ['a weekday worked', { days: [{ ...day, kind: 'worked', date: '2025-04-25' }] }, 'worked is a Saturday'],
    [
      'a day twice',
      {
        days: [
          { ...day, date: '2025-04-07' },
          { ...day, date: '2025-04-07' },
        ],
      },
      'stands twice',
    ],
    ['a day in force in a year without notice', { days: [{ ...day, date: '2027-04-16' }] }, "needs its year's notice"],
    [
      'a year with notice but no source',
      { years: [{ year: 2030, gap: false, source: null, mark: 'U' }], days: [] },
      'names its source',
    ],
    ['a year twice', { years: [...vn.years, ...vn.years] }, 'year 2024 stands twice'],
    ['a date that does not exist', { days: [{ ...day, date: '2025-02-29' }] }, 'Invalid ISO date'],
  ])('A calendar with %s is refused', (_what, change, message) => {
    expect(
      WorkingCalendar.safeParse({ ...vn, ...change })
        .error?.issues.map((issue) => issue.message)
        .join(),
    ).toContain(message);
  });
});
