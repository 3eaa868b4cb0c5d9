import { describe, expect, test } from 'vitest';
import { neededOf, reaches, thresholdFor } from './threshold.js';

const percent = (numerator: number) => ({ ratio: { numerator, denominator: 100 }, over: false });
const half = { ratio: { numerator: 1, denominator: 2 }, over: true };
const twoThirds = { ratio: { numerator: 2, denominator: 3 }, over: false };

describe('ratios on total members (office.md C5, facts §8)', () => {
  test.each([
    [11, 12, 90, true],
    [9, 10, 90, true],
    [8, 9, 90, false],
    [13, 15, 90, false],
    [13, 15, 80, true],
    [12, 15, 80, true],
    [11, 15, 80, false],
  ])('C5: %i yes of %i members against %i %%: %s', (yes, total, needed, passes) =>
    expect(reaches(yes, total, percent(needed))).toBe(passes),
  );

  test.each([
    [5, 9, half, true],
    [4, 9, half, false],
    [4, 8, half, false],
    [5, 8, half, true],
    [6, 9, twoThirds, true],
    [5, 9, twoThirds, false],
    [22, 33, twoThirds, true],
    [21, 33, twoThirds, false],
  ])('C5: %i of %i: more than half is more than half, two thirds are exactly enough', (yes, total, threshold, passes) =>
    expect(reaches(yes, total, threshold)).toBe(passes),
  );

  test.each([
    [9, half, 5],
    [8, half, 5],
    [9, twoThirds, 6],
    [10, twoThirds, 7],
    [33, twoThirds, 22],
    [9, percent(90), 9],
    [10, percent(90), 9],
    [12, percent(90), 11],
    [15, percent(80), 12],
  ])('Of %i members the smallest number that is enough is named', (total, threshold, needed) => {
    expect(neededOf(total, threshold)).toBe(needed);
    expect(reaches(needed, total, threshold)).toBe(true);
    expect(reaches(needed - 1, total, threshold)).toBe(false);
  });
});

describe('which threshold an award needs', () => {
  const council = half;

  test.each(['TINH_ANH_HUNG', 'THANH_PHO_ANH_HUNG', 'ANH_HUNG_LLVTND', 'ANH_HUNG_LAO_DONG', 'CSTDTQ'])(
    'The decree asks 90 %% for %s, whatever the council says (facts 8.2)',
    (award) =>
      expect(thresholdFor(award, council, '2025-10-15')).toEqual({
        ratio: { numerator: 90, denominator: 100 },
        over: false,
        clause: 'ND_152_2025:33.5',
      }),
  );

  test('The decree asks 80 % for CO_CP (facts 8.3)', () =>
    expect(thresholdFor('CO_CP', null, '2025-10-15')).toEqual({
      ratio: { numerator: 80, denominator: 100 },
      over: false,
      clause: 'ND_152_2025:33.5',
    }));

  test('C6: every other award takes the council’s own rule, in nobody’s name but its own; none stated stays none', () => {
    expect(thresholdFor('GIAY_KHEN', council, '2025-10-15')).toEqual({ ...council, clause: null });
    expect(thresholdFor('GIAY_KHEN', null, '2025-10-15')).toBeNull();
    expect(thresholdFor('BK_TTG', null, '2025-10-15')).toBeNull();
  });

  test('A decree speaks only on the days on which it is in force', () => {
    const clauseOn = (award: string, day: string) => thresholdFor(award, council, day)?.clause;
    for (const award of ['CSTDTQ', 'CO_CP']) {
      expect(clauseOn(award, '2025-06-30')).toBeNull();
      expect(clauseOn(award, '2025-07-01')).toBe('ND_152_2025:33.5');
      expect(clauseOn(award, '2027-02-28')).toBe('ND_152_2025:33.5');
      expect(clauseOn(award, '2027-03-01')).toBeNull();
    }
  });
});
