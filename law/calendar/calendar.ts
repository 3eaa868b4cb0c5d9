import { z } from 'zod';
import { weekday, yearOf } from './days.js';
import { LocalDate } from './values.js';

/** How well a row is known: seen in the text, in a secondary source, weak, unverified, drawn from other rows (facts §1). */
export const Mark = z.enum(['S', 'S2', 'M', 'W', 'U', 'E']);
const Source = z.string().min(1);

/** A day off that comes every year on the same date, from the first day on which its law is in force. */
const FixedDay = z.object({
  monthDay: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
  name: z.string().min(1),
  from: LocalDate.nullable(),
  source: Source,
  mark: Mark,
});

/** One day that a notice moved: a Monday to Friday that is `off`, or a Saturday or Sunday that is `worked`. */
const NamedDay = z.object({
  date: LocalDate,
  kind: z.enum(['off', 'worked']),
  name: z.string().min(1),
  source: Source,
  mark: Mark,
  // A proposal, or a day that nobody has confirmed, is shown and does not count (marks W and U, facts §1).
  inForce: z.boolean(),
});

/** A year is a gap until its notice is there: then only the fixed days are known (facts 7.11). */
const CalendarYear = z.object({
  year: z.int().min(1900).max(2199),
  gap: z.boolean(),
  source: Source.nullable(),
  mark: Mark,
});

/** The working calendar of one kind of employer; an office names one by its id and may keep its own (office O13). */
export const WorkingCalendar = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: z.string().min(1),
    fixedDays: z.array(FixedDay),
    years: z.array(CalendarYear),
    days: z.array(NamedDay),
  })
  .superRefine((calendar, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const noticed = new Set(calendar.years.filter((row) => !row.gap).map((row) => row.year));
    const seenYears = new Set<number>();
    for (const [index, row] of calendar.years.entries()) {
      if (seenYears.has(row.year)) complain(['years', index, 'year'], `year ${row.year} stands twice`);
      if (!row.gap && row.source === null)
        complain(['years', index, 'source'], 'a year with a notice names its source');
      seenYears.add(row.year);
    }
    const seenDays = new Set<string>();
    for (const [index, row] of calendar.days.entries()) {
      const path = ['days', index, 'date'];
      if (seenDays.has(row.date)) complain(path, `${row.date} stands twice`);
      if ((row.kind === 'worked') !== weekday(row.date) > 5)
        complain(path, `${row.date}: off is a Monday to Friday, worked is a Saturday or Sunday`);
      if (row.inForce && !noticed.has(yearOf(row.date)))
        complain(path, `${row.date}: a day in force needs its year's notice (gap: false)`);
      seenDays.add(row.date);
    }
  });
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;
