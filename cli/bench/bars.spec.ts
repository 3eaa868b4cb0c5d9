import { expect, test } from 'vitest';
import { bars, exitCode, none, spread } from './bars.js';
import type { Figures, Results } from './figures.js';

const results = (ours: Partial<Figures> = {}): Results => ({
  ours: { ...none, p50Ms: 2, burstPerS: 800, drainPerS: 150, alonePerS: 1050, steadyP99Ms: 1999, ...ours },
  temporal: { ...none, p50Ms: 10, burstPerS: 100 },
  plain: { ...none, burstPerS: 3000 },
});
const met = (r: Results) => bars(r).map((b) => b.met);

test('Every bar holds at its limit; the steady time must stay below its own', () => {
  expect(bars(results()).map((b) => b.value)).toEqual([0.2, 8, 1.5, 0.35, 1999]);
  expect(met(results())).toEqual([true, true, true, true, true]);
});
test.each<[string, Partial<Figures>, number]>([
  ['a slower answer', { p50Ms: 2.1 }, 0],
  ['fewer accepted', { burstPerS: 799 }, 1],
  ['a slower drain', { drainPerS: 149 }, 2],
  ['fewer accepted alone', { alonePerS: 1049 }, 3],
  ['a backlog', { steadyP99Ms: 2000 }, 4],
])('One bar is missed by %s, and that alone ends with exit code 1', (_what, worse, which) => {
  const found = bars(results(worse));
  expect(found.map((b) => b.met)).toEqual([0, 1, 2, 3, 4].map((i) => i !== which));
  expect(exitCode(found, [], true)).toBe(1);
  expect(exitCode(found, [], false)).toBe(0);
});
test('What was not measured is neither met nor missed', () => {
  expect(met(results({ drainPerS: null }))).toEqual([true, true, null, true, true]);
  expect(met({ ...results(), temporal: none })).toEqual([null, null, null, true, true]);
});
test('A table that does not hold what was accepted ends with exit code 1, bars or not', () => {
  const check = { name: 'ours: commands accepted = events recorded', wanted: 8 };
  expect(exitCode(bars(results()), [{ ...check, found: 8 }], false)).toBe(0);
  expect(exitCode(bars(results()), [{ ...check, found: 7 }], false)).toBe(1);
  expect(exitCode(bars(results()), [{ ...check, found: 9 }], false)).toBe(1);
});
test('The spread says how far each value went from round to round', () => {
  expect(spread([results(), results({ burstPerS: 1000 })])['ours.burstPerS ÷ temporal.burstPerS']).toEqual([8, 10]);
});
