// The only module of the folder that reads a file, so that code which must not (the workflow bundle) can import all others.
import { WorkingCalendar } from './calendar.js';
import data from './data/vn-civil-service.json' with { type: 'json' };

/** Working days of Vietnamese state offices, as far as their yearly notices were seen (facts 7.B). */
export const vnCivilService: WorkingCalendar = WorkingCalendar.parse(data);

/** Calendars that come with the product, by id; an office that keeps its own passes that instead (office O13). */
export const calendars: ReadonlyMap<string, WorkingCalendar> = new Map([[vnCivilService.id, vnCivilService]]);
