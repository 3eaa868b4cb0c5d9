import { expect, test } from 'vitest';
import type { Positions } from '../bytes/order.js';
import type { Event } from '../bytes/streams.js';
import { Record } from './record.js';

// Everything here happens in one instant, as on a clock that stands still.
const at = '2025-11-03T01:00:00.000Z';
const event = (stream: string, version: number, more: object = {}): Event =>
  ({ stream, version, at, actor: 'u:an', command: 'a-key', relied: {}, ...more }) as unknown as Event;
const of = (stream: string, n: number) => Array.from({ length: n }, (_, i) => event(stream, i + 1));
const list = { id: 'paper:p', kind: 'paper', file: 'p', events: of('paper:p', 4) };
const record = (order: Positions) =>
  new Record(
    new Map(),
    {
      streams: new Map([
        [list.id, list],
        ['nomination:n', { ...list, events: of('nomination:n', 2) }],
      ]),
      positions: order,
    },
    () => {},
  );
const order: Positions = new Map([
  [
    'paper:p',
    [
      [1, '98'],
      [1, '99'],
      [1, '100'],
      [2, '5'],
    ],
  ],
  [
    'nomination:n',
    [
      [1, '99'],
      [1, '101'],
    ],
  ],
]);
const seen = (e: Event, known = order) => record(known).before('paper:p', e).length;

test('Of acts in one instant an event sees those that the global order puts before it', () => {
  expect(seen(event('nomination:n', 1))).toBe(1);
  expect(seen(event('nomination:n', 2))).toBe(3); // 100 is more than 99, and another epoch more than any
});
test('What an event relied on, or who told it, goes before the order', () => {
  expect(seen(event('nomination:n', 2, { relied: { 'paper:p': 2 } }))).toBe(2);
  expect(seen(event('nomination:n', 2, { actor: 's:paper:p', command: '1/PresentNomination/nomination:n' }))).toBe(1);
  expect(seen(event('nomination:n', 2, { actor: 's:paper:q', command: '1/PresentNomination/nomination:n' }))).toBe(3);
});
test('Without an order their times have to do', () => {
  expect(seen(event('nomination:n', 1), new Map())).toBe(4);
  expect(seen(event('nomination:n', 1, { at: '2025-11-03T00:59:59.999Z' }), new Map())).toBe(0);
});
