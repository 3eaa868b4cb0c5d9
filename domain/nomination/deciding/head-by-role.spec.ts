import { describe, expect, test } from 'vitest';
import { person, sampleContext, sampleOffice, system } from '../../../test/samples/context.js';
import { act, nominationStates, PAPER, unitPaper } from '../../../test/samples/nomination.js';
import { Role } from '../../office/settings.js';
import type { RoleHeld } from '../../office/state.js';
import type { Dossier } from '../state.js';
import { notForTheHead } from './for-the-head.js';

const { shortlisted, received } = nominationStates;
const held = (role: Role, unit: string | null): RoleHeld => ({ role, unit, from: '2024-01-01', to: null });
const own = shortlisted.dossier.unit;
const context = (roles: readonly RoleHeld[], paper: object | undefined = unitPaper) =>
  sampleContext({
    actor: person('someone'),
    office: { ...sampleOffice, roles: { someone: roles } },
    related: { [PAPER]: paper },
  });
const code = (roles: readonly RoleHeld[], paper: typeof PAPER | null, dossier: Dossier, found?: object) =>
  notForTheHead(paper, dossier, context(roles, found))?.refused.code ?? 'sends';

/** Ways of a dossier to the office; on the last two the case has heads beside its unit's own. */
const sudden = { campaign: null, category: 'exceptional', occasion: 'flood-1' } as const;
const ways = [
  { way: 'with the unit’s paper', paper: PAPER, changes: {}, other: false },
  { way: 'as a sudden merit with its paper', paper: PAPER, changes: sudden, other: false },
  { way: 'as a sudden merit without paper', paper: null, changes: sudden, other: true },
  { way: 'from the level below', paper: PAPER, changes: { parent: 'nomination:below-1' as const }, other: true },
] as const;
const units = [own, 'unit-b', null];

describe('P11: who sends beside the clerk who may not', () => {
  for (const { way, paper, changes, other } of ways) {
    const dossier = { ...shortlisted.dossier, ...changes };
    test.each(Role.options)(`P11: a clerk who is %s too, ${way}`, (role) => {
      for (const unit of units) {
        const head =
          (role === 'unitHead' && (other || unit === own)) ||
          (other && (role === 'secretariatHead' || role === 'signer'));
        const clerk = held('unitClerk', own);
        expect([unit, code([clerk, held(role, unit)], paper, dossier)]).toEqual([unit, head ? 'sends' : 'HeadSubmits']);
        expect(code([held(role, unit), clerk], paper, dossier)).toBe(head ? 'sends' : 'HeadSubmits');
      }
    });
    test.each(Role.options)(
      `P11: %s who is not the unit’s clerk is let through to the table of access, ${way}`,
      (role) => {
        for (const unit of units)
          if (role !== 'unitClerk' || unit !== own)
            expect([unit, code([held(role, unit)], paper, dossier)]).toEqual([unit, 'sends']);
      },
    );
  }
  const clerk = [held('unitClerk', own)];
  test('P11: only a signature on paper is the head’s without the head; none, or an unknown paper, is none', () => {
    const { signature, ...unsigned } = unitPaper;
    const said = (found: object | undefined) => code(clerk, PAPER, shortlisted.dossier, found);
    expect(said({ ...unitPaper, signature: { ...signature, via: 'paper' } })).toBe('sends');
    expect(said(unitPaper)).toBe('HeadSubmits');
    expect(said({ ...unsigned, status: 'drafted' })).toBe('HeadSubmits');
    expect(notForTheHead(PAPER, shortlisted.dossier, { ...context(clerk), related: new Map() })).not.toBeNull();
  });
  test('P11: what the product does is no clerk’s act', () =>
    expect(notForTheHead(PAPER, shortlisted.dossier, sampleContext({ actor: system }))).toBeNull());
  test('P11: what is on the unit’s list and was never sent the clerk drops alone', () => {
    const drop = (state: typeof shortlisted | typeof received) =>
      act(state, 'WithdrawNomination', {}, { actor: person('clerk-a') }).answer;
    expect([drop(shortlisted), drop(received)]).toEqual(['accepted', 'HeadWithdraws']);
  });
});
