import { expect, test } from 'vitest';
import { bars, none } from './bars.js';
import { barsTable, columns, figuresTable } from './table.js';

test('Columns are as wide as their widest cell, figures to the right', () => {
  expect(
    columns([
      ['', 'ours'],
      ['p50Ms', '2.10'],
      ['a', '1,234,567'],
    ]),
  ).toBe('            ours\np50Ms       2.10\na      1,234,567');
});
test('Figures keep the digits that tell something; null is a dash', () => {
  const lines = figuresTable({
    ours: { ...none, p50Ms: 2.345, burstPerS: 1234.5 },
    temporal: { ...none, p50Ms: 20.71 },
    plain: none,
  }).split('\n');
  expect(lines[0]).toMatch(/ours +temporal +plain$/);
  expect(lines[1]).toMatch(/^p50Ms +2\.35 +20\.7 +–$/);
  expect(lines[3]).toMatch(/^burstPerS +1,235 +– +–$/);
  expect(lines).toHaveLength(9);
});
test('A missed bar cannot be overlooked, an unmeasured one is not called met', () => {
  const found = bars({ ours: { ...none, p50Ms: 5 }, temporal: { ...none, p50Ms: 10 }, plain: none });
  const lines = barsTable(found, { 'ours.p50Ms ÷ temporal.p50Ms': [0.4, 0.6] }).split('\n');
  expect(lines[1]).toMatch(/0\.50 +0\.40–0\.60 +≤ 0\.2 +MISSED$/);
  expect(lines[2]).toMatch(/– +≥ 8 +not measured$/);
});
