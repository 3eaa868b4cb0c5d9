import { expect, test } from 'vitest';
import { awardRows } from './codes.js';
import { byPrecedence } from './precedence.js';

test('G5: from the highest level down; within a level titles before commendations, collectives’ before persons’', () => {
  const handed = ['LDTT', 'GIAY_KHEN', 'TTLDTT', 'BK_TINH', 'CSTDT', 'CO_TINH', 'BK_TTG', 'HC_LAO_DONG_3', 'CO_CP'];
  expect(handed.sort(byPrecedence)).toEqual([
    'CO_CP',
    'HC_LAO_DONG_3',
    'BK_TTG',
    'CO_TINH',
    'CSTDT',
    'BK_TINH',
    'TTLDTT',
    'LDTT',
    'GIAY_KHEN',
  ]);
});
test('G5: every award of the list has its place, and no two share one', () => {
  const all = [...awardRows.keys()].sort(byPrecedence);
  for (const [i, award] of all.entries()) if (i > 0) expect(byPrecedence(all[i - 1] ?? '', award)).toBeLessThan(0);
});
