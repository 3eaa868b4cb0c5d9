import { describe, expect, test } from 'vitest';
import { CAMPAIGN, CUTOFF, campaignStates } from '../../test/samples/campaign.js';
import { counterFor, intakeOpenFor, limitsOf, type Quota } from './state.js';

const { unstarted, planned, launched, collecting, closing, appraising } = campaignStates;
const TOO_LATE = '2025-09-30T17:00:00.000Z';

describe('Is intake open for a unit?', () => {
  test('Until the end of the last day, for all; not from the next midnight on (R6)', () => {
    expect(intakeOpenFor(collecting, 'unit-a', CUTOFF)).toBe(true);
    expect(intakeOpenFor(collecting, 'unit-a', TOO_LATE)).toBe(false);
  });

  test('For a unit admitted late until the end of its own day, for no other (R7)', () => {
    for (const state of [collecting, closing]) {
      const late = { ...state, late: { 'unit-b': '2025-10-08' } };
      expect(intakeOpenFor(late, 'unit-b', '2025-10-08T16:59:59.999Z')).toBe(true);
      expect(intakeOpenFor(late, 'unit-b', '2025-10-08T17:00:00.000Z')).toBe(false);
      expect(intakeOpenFor(late, 'unit-a', TOO_LATE)).toBe(false);
    }
  });

  test('Who arrived in time is in time, also when the cutoff has passed meanwhile', () => {
    expect(intakeOpenFor(closing, 'unit-a', CUTOFF)).toBe(true);
  });

  test('Before it opens and after it is closed it is closed for all', () => {
    for (const state of [unstarted, planned, launched, { ...appraising, late: { 'unit-b': '2025-10-08' } }])
      expect(intakeOpenFor(state, 'unit-b', CUTOFF)).toBe(false);
  });
});

describe('Which counter bounds a nomination?', () => {
  const quota: Quota = { stage: 'propose', unit: null, award: 'BK_TINH', limit: 5, kinds: ['person', 'collective'] };
  const state = { ...collecting, quotas: [quota, { ...quota, unit: 'unit-a', limit: 1 }] };
  const whole = `${CAMPAIGN}/propose/*/BK_TINH`;

  test('The unit’s own number, else the one for the whole office', () => {
    expect(counterFor(state, 'propose', 'unit-a', 'BK_TINH')).toBe(`${CAMPAIGN}/propose/unit-a/BK_TINH`);
    expect(counterFor(state, 'propose', 'unit-b', 'BK_TINH')).toBe(whole);
  });

  test('No quota means no counter: another stage, another award, a campaign that never began', () => {
    expect(counterFor(state, 'grant', 'unit-a', 'BK_TINH')).toBeNull();
    expect(counterFor(state, 'propose', 'unit-a', 'GIAY_KHEN')).toBeNull();
    expect(counterFor(unstarted, 'propose', 'unit-a', 'BK_TINH')).toBeNull();
  });

  test('Kinds that share the place share the counter; a kind that the quota does not name is not bounded (Q1)', () => {
    const of = (kind: 'person' | 'collective' | 'household') => counterFor(state, 'propose', 'unit-b', 'BK_TINH', kind);
    expect([of('person'), of('collective'), of('household')]).toEqual([whole, whole, null]);
  });

  test('Every quota is a limit of its counter', () => {
    expect(limitsOf(state)).toEqual([
      { counter: whole, limit: 5 },
      { counter: `${CAMPAIGN}/propose/unit-a/BK_TINH`, limit: 1 },
    ]);
    expect(limitsOf(unstarted)).toEqual([]);
  });
});
