import { describe, expect, test } from 'vitest';
import { away, headAway, standIn } from '../../test/samples/access.js';
import { officeWith, person, sampleContext, sampleOffice, system, tryOut } from '../../test/samples/context.js';
import { ampleOffice, officeCommand } from '../../test/samples/office.js';
import { maySignAs } from './people.js';
import { areTwo, carriedOn, holdersOf, readingRoles, rightsOf, substitutionsBy } from './rights.js';
import type { Role } from './settings.js';
import { type Established, type RoleHeld, unstartedOffice } from './state.js';
import { office } from './stream.js';

const TODAY = '2025-09-15';
const held = (role: Role, unit: string | null = null): RoleHeld => ({ role, unit, from: '2024-01-01', to: null });
const withRoles = (roles: Established['roles'], from: Established = sampleOffice): Established => ({
  ...from,
  roles: { ...from.roles, ...roles },
});

describe('P9: who stands in for whom', () => {
  test('P9: a substitution is the substitute’s, from its first day to its last', () => {
    const days = ['2025-09-09', '2025-09-10', '2025-09-20', '2025-09-21'];
    expect(days.map((day) => substitutionsBy(headAway, 'head-b', day).length)).toEqual([0, 1, 1, 0]);
    expect(substitutionsBy(headAway, 'head-a', TODAY)).toEqual([]);
    expect(substitutionsBy(unstartedOffice, 'head-b', TODAY)).toEqual([]);
  });
  test('P9: it carries of the absent person’s roles those that it names, and no more', () => {
    const two = withRoles({ 'head-a': [held('unitHead', 'unit-a'), held('unitClerk', 'unit-a')] }, headAway);
    const [given] = two.substitutions;
    expect(carriedOn(two, given!, TODAY).map((r) => r.role)).toEqual(['unitHead']);
  });
  test('P9: by it cases of its kinds are read, and of no other', () => {
    const units = (kind: string) => readingRoles(headAway, 'head-b', kind, TODAY).map((r) => r.unit);
    expect([units('nomination'), units('paper')]).toEqual([['unit-b', 'unit-a'], ['unit-b']]);
  });
  test('P9: an act rests on the rights of the one acted for, else of who acts; of no person where the product acts', () => {
    expect(rightsOf({ actor: person('head-b'), onBehalfOf: 'head-a' })).toBe('head-a');
    expect(rightsOf({ actor: person('head-b'), onBehalfOf: null })).toBe('head-b');
    expect(rightsOf({ actor: system, onBehalfOf: null })).toBeNull();
  });
  test('P13: two persons are two where neither stands in for the other that day, whomever else they stand in for', () => {
    const both = away(...headAway.substitutions, standIn('clerk-a', 'head-b', ['unitClerk']));
    const two = (a: string, b: string, day = TODAY) => areTwo(both, a, b, day);
    expect([two('head-a', 'head-a'), two('head-a', 'head-b'), two('head-b', 'head-a')]).toEqual([false, false, false]);
    expect([two('head-b', 'clerk-a'), two('clerk-a', 'head-b')]).toEqual([false, false]);
    expect([two('head-b', 'clerk-b'), two('head-a', 'clerk-a')]).toEqual([true, true]);
    expect([two('head-a', 'head-b', '2025-09-21'), two('head-b', 'head-a', '2025-09-21')]).toEqual([true, true]);
  });
});

describe('O4: who holds a role of a unit', () => {
  test('O4: of a unit for which nobody acts nobody does, not even who holds the role in no unit', () => {
    const state = withRoles({ everywhere: [held('unitHead')] });
    expect(holdersOf(state, 'unitHead', 'unit-x', TODAY)).toEqual([]);
    expect(holdersOf(state, 'unitHead', 'unit-a', TODAY)).toEqual(['head-a']);
    expect(holdersOf(state, 'unitHead', undefined, TODAY)).toEqual(['everywhere', 'head-a', 'head-b']);
  });
});

describe('S7: who signs for themself', () => {
  const self = (who: string, state: Established) => maySignAs(state, who, 'self', TODAY);
  test('S7: who holds the signer’s role, whatever else they hold', () => {
    const state = withRoles({ signer: [held('auditor'), held('signer'), held('unitClerk', 'unit-a')] });
    expect(self('signer', state)).toBe(true);
  });
  test('S7: not who has neither the role nor an assignment', () => expect(self('head-b', ampleOffice)).toBe(false));
  test('S7: not who signs in another’s place by assignment, though the role is held', () => {
    expect(self('deputy', sampleOffice)).toBe(false);
    expect(self('deputy', { ...sampleOffice, assignments: [] })).toBe(true);
    const ended = sampleOffice.assignments.map((a) => ({ ...a, to: '2025-09-14' }));
    expect(self('deputy', { ...sampleOffice, assignments: ended })).toBe(true);
  });
  test('S7: an assignment for other papers takes nothing from signing decisions', () => {
    const papers = sampleOffice.assignments.map((a) => ({ ...a, kinds: ['paper' as const] }));
    const state = { ...sampleOffice, assignments: papers };
    expect([self('deputy', state), maySignAs(state, 'deputy', 'self', TODAY, 'paper')]).toEqual([true, false]);
  });
  test('S7: not where the issuer lets no decision be signed so', () =>
    expect(self('signer', officeWith({ signedAsAllowed: ['KT'] }))).toBe(false));
});

describe('P9: substitutions and assignments that end', () => {
  test('P9: a substitution ends on its last day at the latest', () => {
    const end = (to: string) =>
      tryOut(office, ampleOffice, officeCommand('EndSubstitution', { to }), sampleContext()).answer;
    expect([end('2025-09-15'), end('2025-09-30'), end('2025-10-01')]).toEqual([
      'accepted',
      'accepted',
      'DatesReversed',
    ]);
  });
  test('P9: an assignment with an end is ended earlier, and not on that same day again', () => {
    const assignments = ampleOffice.assignments.map((a) => ({ ...a, to: '2025-12-31' }));
    const end = (to: string) =>
      tryOut(office, { ...ampleOffice, assignments }, officeCommand('EndAssignment', { to }), sampleContext()).answer;
    expect([end('2025-12-30'), end('2025-12-31'), end('2026-01-01')]).toEqual([
      'accepted',
      'UnknownAssignment',
      'UnknownAssignment',
    ]);
  });
  test('P9: a head who holds other roles too makes a substitution for another', () => {
    const state = withRoles({ signer: [held('unitClerk', 'unit-b'), held('signer')] }, ampleOffice);
    const command = officeCommand('GrantSubstitution');
    expect(tryOut(office, state, command, sampleContext({ actor: person('signer') })).answer).toBe('accepted');
  });
});
