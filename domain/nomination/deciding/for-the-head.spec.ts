import { describe, expect, test } from 'vitest';
import { officeWith, person, sampleOffice } from '../../../test/samples/context.js';
import { act, nominationStates, PAPER, relating, unitPaper, withDossier } from '../../../test/samples/nomination.js';

const { shortlisted, drafted, received } = nominationStates;
const byHand = { ...unitPaper, signature: { ...unitPaper.signature, via: 'paper', documentHash: null } };
const sent = (by: string, paper: object = unitPaper, state = shortlisted) =>
  act(state, 'SubmitNomination', {}, { actor: person(by), ...relating({ [PAPER]: paper }) });
const code = (...args: Parameters<typeof sent>) => sent(...args).answer;

describe('P11: who sends for a head who does not sign in', () => {
  test('P11: the clerk sends what the head signed by hand', () =>
    expect(sent('clerk-a', byHand).events.map((e) => e.type)).toEqual(['NominationSubmitted']));
  test('P11: what the head signs here, or nobody signed, the clerk does not send; the head does', () => {
    expect(code('clerk-a')).toBe('HeadSubmits');
    expect(code('head-a')).toBe('accepted');
  });
  test('P11: the head of another unit is no head here', () => {
    const roles = {
      ...sampleOffice.roles,
      both: [...(sampleOffice.roles['clerk-a'] ?? []), ...(sampleOffice.roles['head-b'] ?? [])],
    };
    const office = { ...officeWith({}), roles };
    const tried = act(shortlisted, 'SubmitNomination', {}, { actor: person('both'), office });
    expect(tried.answer).toBe('HeadSubmits');
  });
  test('P11: a sudden merit without paper a head or the signer starts, no clerk', () => {
    const sudden = withDossier(drafted, { campaign: null, category: 'exceptional', occasion: 'flood-1' });
    const start = (by: string) => act(sudden, 'SubmitNomination', { paper: null }, { actor: person(by) }).answer;
    expect([start('clerk-a'), start('head-b'), start('signer')]).toEqual(['HeadSubmits', 'accepted', 'accepted']);
  });
  test('P11: the clerk withdraws what was sent by the head’s letter, and drops alone what was not', () => {
    const letter = { paper: '05/CV', on: '2025-09-15', file: 'c'.repeat(64) };
    const gone = (state: typeof received | typeof drafted, given: object, by = 'clerk-a') =>
      act(state, 'WithdrawNomination', given, { actor: person(by) });
    expect(gone(received, {}).answer).toBe('HeadWithdraws');
    expect(gone(received, { letter: { ...letter, on: '2025-09-16' } }).answer).toBe('DateInFuture');
    expect(gone(received, { letter }).events[0]?.data).toEqual({ letter });
    expect([gone(drafted, {}).answer, gone(received, {}, 'head-a').answer]).toEqual(['accepted', 'accepted']);
  });
});
