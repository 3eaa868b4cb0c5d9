import ical, { ICalCalendarMethod } from 'ical-generator';

/** One instant in a calendar: codes and dates, nothing that names a person. */
export interface CalendarEntry {
  /** The same for the same thing, so that a calendar moves it and doubles nothing. */
  readonly uid: string;
  readonly at: Date;
  readonly summary: string;
}

/**
 * An iCalendar file. No time zone is named, on purpose: with one the library writes the server's wall clock as if it were
 * Hà Nội's; without it every instant stands in UTC, which each calendar shows in its own time.
 */
export function calendarFile(o: { name: string; now: Date; entries: readonly CalendarEntry[] }): string {
  const calendar = ical({
    name: o.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//award//calendar//VI',
    ttl: 3600,
  });
  for (const { uid, at, summary } of o.entries)
    calendar.createEvent({ id: uid, stamp: o.now, start: at, end: at, summary });
  return calendar.toString();
}
