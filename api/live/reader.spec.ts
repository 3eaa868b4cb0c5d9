import { expect, test } from 'vitest';
import { beginning } from '../../store/reading/global.js';
import { sealsOf } from './cursor.js';
import { Reader } from './reader.js';

const seals = sealsOf(Buffer.alloc(32, 5), 'an');
const event = (n: number) => ({
  stream: 'nomination:n-1',
  version: n,
  type: 'X',
  cursor: { epoch: 1, xid: '9', position: `${n}` },
});

test('Who takes nothing is cut off before much of it lies in memory', () => {
  const reader = new Reader('an', beginning, seals);
  for (let n = 1; n <= 10_000 && !reader.gone; n++) reader.take([event(n)], event(n).cursor);
  expect(reader.gone).toBe(true);
  expect(BigInt(reader.at.position)).toBeLessThan(5_000n);
});
test('What a reader has is passed over, whoever sends it again', () => {
  const reader = new Reader('an', event(2).cursor, seals);
  reader.stream.read();
  reader.take([event(1), event(2), event(3)], event(3).cursor);
  reader.take([event(2), event(3)], event(3).cursor);
  expect(String(reader.stream.read()).match(/event: changed/g)).toHaveLength(1);
  expect(reader.at).toEqual(event(3).cursor);
});
test('A place opens for the reader whose it is, as it was sealed', () => {
  const at = { epoch: 4_000_000_000, xid: '18446744073709551615', position: '9223372036854775807' };
  expect(seals.open(seals.seal(at))).toEqual(at);
  expect(() => sealsOf(Buffer.alloc(32, 5), 'binh').open(seals.seal(at))).toThrow('CursorMalformed');
  expect(() => sealsOf(Buffer.alloc(32, 6), 'an').open(seals.seal(at))).toThrow('CursorMalformed');
});
