import { expect, test } from 'vitest';
import { reminderOf } from './reminders.js';

const next = [{ role: 'secretariatOfficer' }];
const dueAt = '2026-03-04T16:59:59.000Z'; // the end of the 4th in Hà Nội
test.each([
  [false, '2026-03-04', 'deadline-today', next],
  [true, '2026-03-04', undefined, undefined],
  [true, '2026-03-05', 'deadline-overdue', next],
  [true, '2026-03-06', 'deadline-overdue', next],
  [true, '2026-03-07', 'deadline-escalated', [{ role: 'secretariatHead' }]],
])('Where it has passed: %s, on %s the reminder is %s', (passed, today, template, to) => {
  expect(reminderOf({ passed, dueAt }, next, today) ?? {}).toEqual(template ? { template, to } : {});
});
