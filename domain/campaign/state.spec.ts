import { describe, expect, test } from 'vitest';
import { CUTOFF, campaignStates } from '../../test/samples/campaign.js';
import { intakeOpenFor } from './state.js';

const { unstarted, planned, launched, collecting, closing, appraising } = campaignStates;
const TOO_LATE = '2025-09-30T17:00:00.000Z';

describe('Is intake open for a unit?', () => {
  test('R6: until the end of the last day, for all; not from the next midnight on', () => {
    expect(intakeOpenFor(collecting, 'unit-a', CUTOFF)).toBe(true);
    expect(intakeOpenFor(collecting, 'unit-a', TOO_LATE)).toBe(false);
  });

  test('R7: for a unit admitted late until the end of its own day, for no other', () => {
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
