import { describe, expect, test } from 'vitest';
import { officeWith, sampleSettings } from '../../test/samples/context.js';
import { DECISION, SESSION, nominationStates as states, withDossier } from '../../test/samples/nomination.js';
import { beforeSignerIn, isHeld, presentedIn, readyForAgenda, readyToPresent, scheduledIn } from './reading.js';
import type { Nomination, Status } from './state.js';

const where = (holds: (n: Nomination) => boolean) =>
  (Object.keys(states) as Status[]).filter((status) => holds(states[status]));

describe('what other streams ask', () => {
  test('Ready for an agenda: appraised', () => {
    expect(where(readyForAgenda)).toEqual(['appraised']);
  });

  test('Scheduled in this session, and not while held', () => {
    expect(where((n) => scheduledIn(n, SESSION))).toEqual(['scheduled']);
    expect(where((n) => scheduledIn(n, 'session:s-2'))).toEqual([]);
  });

  test('In this list: presented or on the desk; on the desk: only there', () => {
    expect(where((n) => presentedIn(n, DECISION))).toEqual(['presented', 'beforeSigner']);
    expect(where((n) => presentedIn(n, 'decision:d-2'))).toEqual([]);
    expect(where((n) => beforeSignerIn(n, DECISION))).toEqual(['beforeSigner']);
    expect(where((n) => beforeSignerIn(n, 'decision:d-2'))).toEqual([]);
  });

  test('Held is held', () => {
    expect(where(isHeld)).toEqual(['held']);
  });

  test('Ready to present: endorsed as proposed, or appraised where the route is without a council (C3)', () => {
    expect(where((n) => readyToPresent(n, sampleSettings))).toEqual(['endorsed']);
    expect(readyToPresent({ ...states.endorsed, otherForm: 'KNC' }, sampleSettings)).toBe(false);
    expect(readyToPresent(withDossier(states.appraised, { award: 'KNC' }), sampleSettings)).toBe(true);
    expect(readyToPresent(withDossier(states.assigned, { award: 'KNC' }), sampleSettings)).toBe(false);
    const { settings } = officeWith({ councilRoute: { default: 'none' } });
    expect(where((n) => readyToPresent(n, settings))).toEqual(['appraised', 'endorsed']);
  });
});
