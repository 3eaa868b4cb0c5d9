import { describe, expect, test } from 'vitest';
import { nominationStates, posted, withDossier } from '../../test/samples/nomination.js';
import { filed, pass } from './dossier.js';
import type { Dossier } from './state.js';

const plain: Dossier = { ...nominationStates.appraised.dossier, deadlines: [], overdue: [] };
const due = (kind: string) => ({ key: `${kind}-1`, kind, at: '2025-09-12T16:59:59.999Z' });
const running = (...kinds: readonly string[]): Dossier => ({ ...plain, deadlines: kinds.map(due) });

describe('N7: when a time is over', () => {
  test('N7: the list leaves the web with the last day of the posting, and nobody is late', () => {
    const after = pass({ ...running('postingBeforeCouncil'), posting: posted }, 'postingBeforeCouncil-1');
    expect(after).toEqual({ ...plain, posting: { ...posted, shown: false } });
  });
  test('N7: another time that runs out meanwhile is late, and the list stays on the web', () => {
    const before = { ...running('filing', 'postingBeforeCouncil'), posting: posted };
    const after = pass(before, 'filing-1');
    expect(after.posting).toEqual(posted);
    expect([after.overdue, after.deadlines]).toEqual([[due('filing')], [due('postingBeforeCouncil')]]);
  });
  test('N7: without a list on the web nothing is taken from it', () =>
    expect(pass(running('postingBeforeCouncil'), 'postingBeforeCouncil-1')).toEqual({
      ...plain,
      overdue: [due('postingBeforeCouncil')],
    }));
  test('A time that does not run makes nobody late', () =>
    expect(pass(running('filing'), 'appraisal-1')).toEqual(running('filing')));
});

describe('E4: papers that come later', () => {
  const owing = (...awaited: Dossier['awaited']): Dossier => ({ ...running('completeAfter'), awaited });
  const later = (part: string) => ({ part, why: 'completeAfter' }) as const;
  const changed = (part: string) => ({ part, why: 'awardChanged' }) as const;
  test('E4: their date is met with the last of them', () => {
    const first = filed(owing(later('a'), later('b')), 'a');
    expect([first.awaited, first.deadlines.length]).toEqual([[later('b')], 1]);
    expect(filed(first, 'b')).toEqual({ ...plain, awaited: [] });
  });
  test('E4: what another form owes does not stand in for them', () => {
    const after = filed(owing(later('a'), changed('b')), 'b');
    expect([after.awaited, after.deadlines.length]).toEqual([[later('a')], 1]);
    expect(filed(owing(changed('b')), 'b').deadlines.length).toBe(1);
    expect(
      withDossier(nominationStates.appraised, filed(owing(later('a'), changed('b')), 'a')).dossier.deadlines,
    ).toEqual([]);
  });
});
