import { describe, expect, test } from 'vitest';
import { act, play, nominationStates as states, withDossier } from '../../../test/samples/nomination.js';
import type { Started } from '../state.js';
import { nomination } from '../stream.js';

const bestow = (state: Started) => act(state, 'BestowAward');
const pay = (state: Started) => act(state, 'RecordPayment');
const won = (state: unknown) => (state as { after: object }).after;

describe('after the award', () => {
  test('G1: hand-over and payment are two facts in any order; both together make it bestowed', () => {
    const handed = bestow(states.awarded);
    expect(handed).toMatchObject({
      answer: 'accepted',
      state: { status: 'awarded', after: { handedOn: '2025-11-20' } },
    });
    expect(pay(handed.state as Started).state).toMatchObject({
      status: 'bestowed',
      after: { handedOn: '2025-11-20', paid: { on: '2025-11-25' } },
    });
    const paid = pay(states.awarded);
    expect(paid.state).toMatchObject({ status: 'awarded', after: { handedOn: null, paid: { on: '2025-11-25' } } });
    expect(bestow(paid.state as Started).state.status).toBe('bestowed');
  });

  test('G1: where nothing is due the hand-over alone makes it bestowed', () => {
    const nothingDue = act(states.awarded, 'RecordPayment', { on: null });
    expect(won(nothingDue.state)).toMatchObject({ paid: { on: null } });
    expect(bestow(nothingDue.state as Started).state.status).toBe('bestowed');
  });

  test('G1: neither keeps a case from the archive, and both are taken there without a task', () => {
    const archived = act(states.awarded, 'ArchiveNomination').state as Started;
    const both = pay(bestow(archived).state as Started);
    expect(both).toMatchObject({
      answer: 'accepted',
      effects: [],
      state: {
        status: 'archived',
        outcome: 'awarded',
        granted: { after: { handedOn: '2025-11-20', paid: { on: '2025-11-25' } } },
      },
    });
  });

  test('X6, X7: a correction and a new certificate are told to the unit and marked apart', () => {
    const corrected = act(states.bestowed, 'RecordAwardCorrection');
    expect(won(corrected.state)).toMatchObject({ corrected: true, reissued: false });
    expect(corrected.effects).toMatchObject([{ template: 'nomination-corrected', facts: { kind: 'decision' } }]);
    const reissued = act(corrected.state, 'RecordAwardCorrection', { kind: 'reissued', number: null });
    expect(reissued.state).toMatchObject({ status: 'bestowed', after: { corrected: true, reissued: true } });
  });

  test.each(['awarded', 'bestowed', 'archived'] as const)(
    'G6: an award is revoked from %s, and the unit is told',
    (status) => {
      const { answer, state, effects } = act(states[status], 'RevokeAward');
      expect([answer, state]).toMatchObject([
        'accepted',
        { status: 'revoked', number: 7, issuedOn: '2025-10-20', revocation: { number: '31/QĐ-VP', on: '2026-03-02' } },
      ]);
      expect(effects).toMatchObject([
        { template: 'nomination-revoked', to: [{ role: 'unitClerk', unit: 'unit-a' }], facts: { number: '31/QĐ-VP' } },
        { name: 'register', kind: 'tell', command: 'StrikeAward' },
      ]);
      expect(act(state, 'ArchiveNomination').state).toMatchObject({ status: 'archived', outcome: 'revoked' });
    },
  );

  test.each(['awarded', 'bestowed', 'archived'] as const)(
    'G6: a revoked award is claimed no more, so that its merit may be proposed anew; its place in the season stays used (from %s)',
    (status) => {
      const places = { propose: 'c-propose', grant: 'c-grant' };
      const granted = withDossier(states[status], { places });
      expect(nomination.claims(granted)).not.toEqual([]);
      for (const state of [
        act(granted, 'RevokeAward').state,
        play(
          granted,
          (s) => act(s, 'RevokeAward'),
          (s) => act(s, 'ArchiveNomination'),
        ),
      ]) {
        expect(nomination.claims(state)).toEqual([]);
        expect(nomination.places?.(state).map((p) => p.counter)).toEqual(['c-propose', 'c-grant']);
      }
    },
  );

  test('X8: what another decision tells, or tells of a case without award, is irregular and changes nothing else', () => {
    for (const type of ['RecordAwardCorrection', 'BestowAward', 'RecordPayment', 'RevokeAward'] as const) {
      const other = act(states.awarded, type, { decision: 'decision:other' });
      expect(other).toMatchObject({ answer: 'irregular', effects: [{ template: 'irregular' }] });
      expect(other.state).toMatchObject({ status: 'awarded', after: won(states.awarded) });
      const denied = act(states.denied, 'ArchiveNomination').state;
      expect(act(denied, type)).toMatchObject({ answer: 'irregular', state: { status: 'archived', granted: null } });
    }
  });

  test('G6: what became of an award while its case was held stands when the hold ends', () => {
    const held = act(act(states.beforeSigner, 'HoldNomination').state, 'RecordAward').state;
    const revoked = act(held, 'RevokeAward');
    expect(revoked).toMatchObject({ answer: 'irregular', state: { status: 'held', heldFrom: { status: 'revoked' } } });
    expect(act(revoked.state, 'ReleaseNomination').state.status).toBe('revoked');
  });
});
