import { describe, expect, test } from 'vitest';
import { act, nominationStates } from '../../test/samples/nomination.js';
import { exceptionsIn } from './exceptional.js';
import type { Started } from './state.js';

const { assigned, scheduled, endorsed, beforeSigner, denied, declined } = nominationStates;
describe('what the signer must see', () => {
  const seen = (state: Started) => exceptionsIn(state, ['signer']);
  test('S9: what was judged against the machine, and who is near to the case, is read from the acts themselves', () => {
    const judged = (finding: 'met' | 'unmet', from: Started) =>
      act(from, 'RecordJudgement', { judgement: [{ standard: 'a', finding }] }).state as Started;
    const unmet = judged('unmet', assigned);
    expect(seen(unmet)).toEqual([]);
    const overridden = act(unmet, 'OverrideFinding', { standard: 'a' }).state as Started;
    expect(seen(overridden)).toEqual(['judgedAgainstMachine']);
    expect(seen(judged('met', overridden))).toEqual(['judgedAgainstMachine']);
    const declare = (kind: 'kin' | 'ownUnit' | 'ownCase' | 'earlierAdvice', who = 'signer') =>
      seen(act(assigned, 'DeclareConflict', { person: who, kind }).state as Started);
    expect([declare('kin'), declare('earlierAdvice'), declare('ownCase'), declare('ownUnit')]).toEqual([
      ['kin'],
      ['kin'],
      ['ownCase'],
      [],
    ]);
    expect(declare('kin', 'officer-2')).toEqual([]);
  });

  test('S9: a corrected fact or another award after the council’s result is noted, one before is not', () => {
    const corrected = (state: Started) => seen(act(state, 'CorrectFact').state as Started);
    for (const state of [endorsed, beforeSigner]) expect(corrected(state)).toEqual(['changedAfterCouncil']);
    for (const state of [assigned, scheduled]) expect(corrected(state)).toEqual([]);
    expect(corrected({ ...endorsed, council: null })).toEqual([]);
    const changed = (state: Started, asked: 'signer' | 'appraiser') =>
      seen(act(state, 'ChangeAward', { asked }).state as Started);
    expect(changed(endorsed, 'signer')).toEqual(['changedAfterCouncil']);
    expect(changed(denied, 'signer')).toEqual(['changedAfterCouncil']);
    expect(changed(assigned, 'appraiser')).toEqual([]);
  });

  test('S9: the form that the council itself asked for is no change after it; a category on top of it, or another asker, is', () => {
    const otherwise = { ...endorsed, otherForm: 'KNC' } as Started;
    const changed = (data: object) => seen(act(otherwise, 'ChangeAward', { award: 'KNC', ...data }).state as Started);
    expect(changed({ asked: 'council' })).toEqual([]);
    expect(changed({ asked: 'council', category: 'longService' })).toEqual(['changedAfterCouncil']);
    expect(changed({ asked: 'upperLevel' })).toEqual(['changedAfterCouncil']);
  });

  test('S9: what is presented against the council says so', () => {
    const instructed = act(declined, 'RecordInstruction').state as Started;
    expect(seen(instructed)).toEqual([]);
    expect(seen(act(instructed, 'PresentNomination').state as Started)).toEqual(['againstCouncil']);
  });
});
