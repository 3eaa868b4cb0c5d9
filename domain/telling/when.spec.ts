import { expect, test } from 'vitest';
import { type Asked, afterQuiet, whenToWrite } from './when.js';

const night = { from: '20:00', to: '06:30' };
const asked: Asked = {
  now: '2026-03-02T14:00:00.000Z', // 21:00 in Hà Nội
  urgent: false,
  choice: 'each',
  quiet: null,
  digestAt: '07:00',
};

test.each([
  ['2026-03-02T12:59:59.999Z', '2026-03-02T12:59:59.999Z'], // 19:59
  ['2026-03-02T13:00:00.000Z', '2026-03-02T23:30:00.000Z'], // 20:00, until the morning of the 3rd
  ['2026-03-02T17:30:00.000Z', '2026-03-02T23:30:00.000Z'], // 00:30 of the 3rd
  ['2026-03-02T23:29:00.000Z', '2026-03-02T23:30:00.000Z'],
  ['2026-03-02T23:30:00.000Z', '2026-03-02T23:30:00.000Z'],
])('A letter of %s goes out at %s where the night is quiet', (at, then) => {
  expect(afterQuiet(at, night)).toBe(then);
});
test('Quiet hours within a day end that day; without any, or of no length, nothing is deferred', () => {
  const noon = { from: '11:30', to: '13:30' };
  expect(afterQuiet('2026-03-02T05:00:00.000Z', noon)).toBe('2026-03-02T06:30:00.000Z');
  expect(afterQuiet('2026-03-02T08:00:00.000Z', noon)).toBe('2026-03-02T08:00:00.000Z');
  expect(afterQuiet(asked.now, null)).toBe(asked.now);
  expect(afterQuiet(asked.now, { from: '08:00', to: '08:00' })).toBe(asked.now);
});
test('What is urgent goes at once, by night and to whoever chose a digest', () => {
  const urgent = { ...asked, urgent: true, choice: 'daily', quiet: night } as const;
  expect(whenToWrite(urgent)).toEqual({ at: asked.now, digest: null });
});
test('A daily digest gathers what comes before its time; what comes then or later waits for the next one', () => {
  const daily = (now: string) => whenToWrite({ ...asked, now, choice: 'daily' });
  const third = { at: '2026-03-03T00:01:00.000Z', digest: '2026-03-03T00:00:00.000Z' };
  expect(daily(asked.now)).toEqual(third);
  expect(daily('2026-03-02T23:59:59.999Z')).toEqual(third);
  expect(daily('2026-03-03T00:00:00.000Z').digest).toBe('2026-03-04T00:00:00.000Z');
});
test('A digest whose time lies in the quiet hours leaves when they end, and is the same digest', () => {
  const written = whenToWrite({ ...asked, choice: 'daily', quiet: { from: '20:00', to: '08:00' } });
  expect(written).toEqual({ at: '2026-03-03T01:01:00.000Z', digest: '2026-03-03T00:00:00.000Z' });
});
