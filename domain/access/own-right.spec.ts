import { describe, expect, test } from 'vitest';
import { asked, away, headAway, said, specOf, standIn, unitA } from '../../test/samples/access.js';
import { NOW, person, sampleOffice } from '../../test/samples/context.js';
import { Role } from '../office/settings.js';
import type { Established, RoleHeld } from '../office/state.js';
import { judge, judgeAccess } from './judge.js';
import type { AccessTable } from './table.js';

const held = (role: Role, unit: string | null = null): RoleHeld => ({ role, unit, from: '2024-01-01', to: null });
const holding = (office: Established, who: string, ...roles: RoleHeld[]): Established => ({
  ...office,
  roles: { ...office.roles, [who]: roles },
});

describe('P9: the own right goes before a borrowed one', () => {
  test('P9: who holds the role in that unit acts for themself, also while standing in for another holder', () => {
    const both = holding(headAway, 'head-b', held('unitHead', 'unit-a'));
    expect(said('nomination', 'SubmitNomination', 'head-b', unitA, { office: headAway })).toBe('unitHead for head-a');
    expect(said('nomination', 'SubmitNomination', 'head-b', unitA, { office: both })).toBe('unitHead');
  });
  test('P9: a second substitution is looked at where the first does not carry the act', () => {
    const office = away(
      standIn('clerk-a', 'officer-1', ['unitClerk'], ['paper']),
      standIn('head-a', 'officer-1', ['unitHead']),
    );
    expect(said('nomination', 'SubmitNomination', 'officer-1', unitA, { office })).toBe('unitHead for head-a');
  });
});

describe('P6: a closed case is closed to who stands in for the member too', () => {
  const office = away(standIn('chair', 'clerk-a', ['councilChair']));
  const open = (closedTo: string[]) => said('session', 'OpenSession', 'clerk-a', { closedTo }, { office });
  test('P6: nobody acts in a case for the one to whom it is closed', () => {
    expect(open([])).toBe('councilChair for chair');
    expect(open(['member-1'])).toBe('councilChair for chair');
    expect(open(['chair'])).toBe('NotAllowed');
  });
});

describe('M4: a role of the level above is no role here', () => {
  const upper = holding({ ...sampleOffice, id: 'tinh' }, 'both', held('secretariatHead'));
  const activate = (who: string, office: Established, given?: Established) =>
    said('office', 'ActivateRuleSet', who, {}, { office, ...(given ? { upper: given } : {}) });
  test('M4: who may by a role of this office acts by that one', () => {
    const here = holding(sampleOffice, 'both', held('administrator'));
    expect(activate('both', here, upper)).toBe('administrator');
    expect(activate('both', sampleOffice, upper)).toBe('secretariatHead');
  });
  test('M4: what the table gives the level above it does not give the same role here', () => {
    const table: AccessTable = { office: { ActivateRuleSet: [{ role: 'secretariatHead', relation: 'upperOffice' }] } };
    const by = (office: Established, above?: Established) =>
      judge({ kind: 'office', command: 'ActivateRuleSet', spec: specOf('office', 'ActivateRuleSet') }, person('both'), {
        relations: {},
        office,
        upper: above,
        arrivedAt: NOW,
        table,
      });
    const facts = { roles: ['secretariatHead'] };
    expect(by(holding(sampleOffice, 'both', held('secretariatHead')))).toMatchObject({
      refused: { code: 'NotAllowed', facts },
    });
    expect(by(sampleOffice, upper)).toEqual({ role: 'secretariatHead', onBehalfOf: null });
  });
  test('M4: a command that is not open to the level above is not, whatever is held there', () =>
    expect(said('office', 'EstablishUnit', 'both', {}, { upper })).toBe('NotAllowed'));
});

describe('P9: everybody may be away but who operates the system', () => {
  test.each(Role.options)('P9: %s grants and ends substitutions', (role) => {
    const office = holding(sampleOffice, 'someone', held(role));
    const verdict = role === 'administrator' ? 'NotAllowed' : role;
    expect(said('office', 'GrantSubstitution', 'someone', {}, { office })).toBe(verdict);
    expect(said('office', 'EndSubstitution', 'someone', {}, { office })).toBe(verdict);
  });
});

test('Who asks only whether is told nothing where the answer is yes, and why where it is no', () => {
  const whether = (who: string) =>
    judgeAccess(
      { kind: 'decision', command: 'SignDecision', spec: specOf('decision', 'SignDecision') },
      person(who),
      {},
      sampleOffice,
      NOW,
    );
  expect(whether('signer')).toBeNull();
  expect(whether('chancery')).toEqual(asked('decision', 'SignDecision', 'chancery'));
});
