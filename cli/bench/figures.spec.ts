import { expect, test } from 'vitest';
import { none } from './bars.js';
import { median, medians, percentile, type Results } from './figures.js';

test('The median is the middle value, or the mean of the two in the middle, in any order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 10])).toBe(3);
  expect(median([10, 9])).toBe(9.5); // by size, not as text
  expect(median([])).toBeNull();
});
test('A percentile is a value that was seen: the smallest that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([1, 2, 3], 1)).toBe(3);
  expect(percentile([], 0.5)).toBeNull();
});
test('Medians are taken figure by figure; what no round measured stays null', () => {
  const round = (p50Ms: number, burstPerS: number): Results => ({
    ours: { ...none, p50Ms, burstPerS },
    temporal: none,
    plain: { ...none, p50Ms: p50Ms / 2 },
  });
  const { ours, temporal, plain } = medians([round(1, 300), round(3, 100), round(2, 200)]);
  expect(ours).toEqual({ ...none, p50Ms: 2, burstPerS: 200 });
  expect(temporal).toEqual(none);
  expect(plain.p50Ms).toBe(1);
});
