import { expect, test } from 'vitest';
import type { Opinion } from '../nomination/opinions.js';
import { legalParts } from './legal-parts.js';

const asked = (paper: Opinion['paper'], answer: Opinion['answer'], body = 'thue'): Opinion => ({
  paper,
  opinion: 'backgroundCheck',
  body,
  dueBefore: 'appraised',
  replyBy: null,
  clause: null,
  answer,
  otherAward: null,
});
const listed = (award: string, ...opinions: Opinion[]) => ({ award, category: 'merit' as const, opinions });

test('T12: the opinions of a submission are those of its names, counted by letter', () => {
  const { answered } = legalParts([
    listed('BK_TINH', asked('paper:l-1', 'noObjection'), asked('paper:l-2', null, 'cong-an')),
    listed('BK_TINH', asked('paper:l-1', 'noObjection'), asked('paper:l-2', 'exception', 'cong-an')),
    listed('BK_TINH', asked('paper:l-1', 'exception')),
  ]);
  expect(answered).toEqual([
    { paper: 'paper:l-1', opinion: 'backgroundCheck', body: 'thue', counts: { noObjection: 2, exception: 1 } },
    { paper: 'paper:l-2', opinion: 'backgroundCheck', body: 'cong-an', counts: { open: 1, exception: 1 } },
  ]);
});

test('T12: one name of the State level makes the parts of the law due', () => {
  expect(legalParts([listed('BK_TINH'), listed('CO_CP')])).toEqual({ answered: [], stateLevel: true });
  expect(legalParts([listed('CSTDTQ')]).stateLevel).toBe(true);
  expect(legalParts([listed('BK_TINH')])).toEqual({ answered: [], stateLevel: false });
});
