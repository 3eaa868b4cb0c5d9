import { expect, test } from 'vitest';
import { Buckets } from './buckets.js';

const rate = { perSecond: 2, burst: 3 };

test('A sender may send a burst, then as fast as the bucket fills, and is told how long to wait', () => {
  const buckets = new Buckets(rate);
  expect([0, 0, 0, 0].map(() => buckets.take('an', 0))).toEqual([0, 0, 0, 1]);
  expect(buckets.take('an', 499)).toBe(1);
  expect(buckets.take('an', 500)).toBe(0);
  expect(buckets.take('an', 510)).toBe(1);
  const slow = new Buckets({ perSecond: 0.1, burst: 1 });
  slow.take('an', 0);
  expect(slow.take('an', 1000)).toBe(9);
});
test('One sender takes nothing from another, and a long pause fills no more than one burst', () => {
  const buckets = new Buckets(rate);
  for (let i = 0; i < 5; i++) buckets.take('an', 0);
  expect(buckets.take('binh', 0)).toBe(0);
  expect([0, 0, 0, 0].map(() => buckets.take('an', 3_600_000))).toEqual([0, 0, 0, 1]);
});
test('Many names take no more memory than the limit: the one longest unused is forgotten', () => {
  const buckets = new Buckets({ perSecond: 1, burst: 1 }, 2);
  buckets.take('an', 0);
  buckets.take('binh', 0);
  buckets.take('an', 0);
  buckets.take('chi', 0);
  expect(buckets.size).toBe(2);
  expect(buckets.take('an', 1)).toBe(1);
  expect(buckets.take('binh', 1)).toBe(0);
});
