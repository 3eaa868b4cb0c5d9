import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from './feed.js';

const at = new Date('2026-05-18T16:59:59.000Z');
const file = calendarFile({
  name: 'Thi đua; khen thưởng',
  now: new Date('2026-05-01T00:00:00Z'),
  entries: [{ uid: 'u-1', at, summary: 'thẩm định; nomination:n-1,\nDESCRIPTION:x' }],
});

test('An entry stands at its instant in UTC, whatever the zone of the server', () => {
  expect(file).toContain('DTSTART:20260518T165959Z');
  expect(file).not.toMatch(/TZID|VTIMEZONE/);
});
test('A reader finds one event with the id and the words that went in; a line break adds no field', () => {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  expect(events).toHaveLength(1);
  expect(events[0]?.uid).toBe('u-1');
  expect(events[0]?.summary).toBe('thẩm định; nomination:n-1,\nDESCRIPTION:x');
  expect(events[0]?.description).toBeNull();
  expect(events[0]?.startDate.toJSDate()).toEqual(at);
});
