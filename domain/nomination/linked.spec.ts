import { describe, expect, test } from 'vitest';
import { ABOVE, act, DECISION, nominationStates, withDossier } from '../../test/samples/nomination.js';
import { linkedFits } from './linked.js';
import type { Nomination, Started, StartedStatus } from './state.js';
import { LinkedFact } from './values.js';

const BELOW = 'nomination:below-1';
const OTHER = 'nomination:other-1';
const { awarded, bestowed, endorsed, forwarded } = nominationStates;
const middle = <S extends Started>(state: S) => withDossier(state, { parent: BELOW, child: ABOVE });
const told = (...args: Parameters<typeof act>) =>
  act(...args).effects.flatMap((e) =>
    e.kind === 'tell' && e.command === 'RelayLinkedFact' ? e.tellings.map((t) => [t.receiver, t.data.fact]) : [],
  );
const relay = (state: Nomination, fact: LinkedFact, changes: object = {}) =>
  act(state, 'RelayLinkedFact', {
    from: ABOVE,
    fact,
    since: fact === 'released' ? 5 : 4,
    number: null,
    issuedOn: null,
    ...changes,
  });
const whole = { number: '77/QĐ-UBND', issuedOn: '2025-09-12' };

describe('F6: which facts of another level fit', () => {
  const statuses: readonly StartedStatus[] = ['forwarded', 'endorsed', 'held', 'awarded'];
  test.each(LinkedFact.options)('F6: %s, from each level, at each stage', (fact) => {
    for (const status of statuses)
      for (const from of [BELOW, ABOVE, OTHER] as const) {
        const { dossier } = middle(forwarded);
        const outcome = fact === 'decided' || fact === 'refused';
        const expected =
          fact === 'linked' ? false : outcome ? status === 'forwarded' && from === ABOVE : from !== OTHER;
        expect([status, from, linkedFits(status, { from, fact, ...whole }, dossier)]).toEqual([status, from, expected]);
      }
  });
  test('F6: a level that has one above takes no second; one without takes whichever says so', () => {
    const free = { ...forwarded.dossier, child: null };
    expect(linkedFits('forwarded', { from: OTHER, fact: 'linked', number: null, issuedOn: null }, free)).toBe(true);
  });
  test('F6: that it was decided needs number and day; that it was refused neither', () => {
    const { dossier } = middle(forwarded);
    const fits = (fact: LinkedFact, number: string | null, issuedOn: string | null) =>
      linkedFits('forwarded', { from: ABOVE, fact, number, issuedOn }, dossier);
    expect([fits('decided', null, '2025-09-12'), fits('decided', '7', null), fits('decided', null, null)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([fits('decided', '7', '2025-09-12'), fits('refused', null, null)]).toEqual([true, true]);
  });
});

describe('F6: what is told to which neighbour', () => {
  test('F6: a revocation goes both ways', () => {
    const revoked = told(middle(bestowed), 'RevokeAward', { decision: DECISION });
    expect(revoked).toEqual([
      [BELOW, 'revoked'],
      [ABOVE, 'revoked'],
    ]);
  });
  test('F6: how it ended is told downwards once, and not again with what comes after', () => {
    expect(told(middle(nominationStates.signed), 'RecordAward')).toEqual([[BELOW, 'decided']]);
    expect(told(middle(awarded), 'RecordPayment')).toEqual([]);
    expect(told(middle(awarded), 'BestowAward')).toEqual([]);
  });
  test.each(['decided', 'refused'] as const)(
    'F6: %s above ends the wait here, and is told to the level below alone',
    (fact) => {
      const tried = relay(middle(forwarded), fact, whole);
      expect(tried.answer).toBe('accepted');
      expect(told(middle(forwarded), 'RelayLinkedFact', { from: ABOVE, fact, ...whole })).toEqual([[BELOW, fact]]);
    },
  );
  test('F6: that a level above exists is nobody else’s news', () => {
    const waiting = withDossier(forwarded, { parent: BELOW, child: null });
    expect(relay(waiting, 'linked').state).toMatchObject({ dossier: { child: ABOVE } });
    expect(told(waiting, 'RelayLinkedFact', { from: ABOVE, fact: 'linked', number: null, issuedOn: null })).toEqual([]);
    expect(relay(waiting, 'linked').effects).toEqual([]);
  });
  test('F6: what does not fit goes no further', () => {
    const tried = relay(middle(endorsed), 'held', { from: OTHER });
    expect(tried.answer).toBe('irregular');
    expect(told(middle(endorsed), 'RelayLinkedFact', { from: OTHER, fact: 'held' })).toEqual([]);
    expect(told(middle(endorsed), 'RelayLinkedFact', { from: BELOW, fact: 'held' })).toEqual([[ABOVE, 'held']]);
  });
  test('F6: the unit learns how it ended, the head what may stop it, nobody that two are linked', () => {
    const templates = (fact: LinkedFact, from: Started = middle(forwarded)) =>
      relay(from, fact, whole).effects.flatMap((e) => (e.kind === 'notice' ? [[e.template, e.to]] : []));
    const unit = [{ role: 'unitClerk', unit: 'unit-a' }];
    expect(templates('decided')).toEqual([['nomination-awarded', unit]]);
    expect(templates('refused')).toEqual([['nomination-denied', unit]]);
    expect(templates('held')).toEqual([['nomination-linked-fact', [{ role: 'secretariatHead' }]]]);
    expect(templates('linked', withDossier(forwarded, { child: null }))).toEqual([]);
  });
  test('F6: two levels that tell the same stop it once, and each kind until it is taken back', () => {
    const after = (...facts: LinkedFact[]) =>
      facts.reduce<Nomination>((state, fact) => relay(state, fact).state, middle(endorsed));
    const marks = (...facts: LinkedFact[]) => (after(...facts) as Started).dossier.otherLevel;
    expect(marks('held', 'held')).toEqual(['held']);
    expect(marks('withdrawn', 'held')).toEqual(['withdrawn', 'held']);
    expect(marks('withdrawn', 'held', 'released')).toEqual(['withdrawn']);
  });
});
