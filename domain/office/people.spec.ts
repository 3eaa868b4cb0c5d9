import { describe, expect, test } from 'vitest';
import { officeWith, sampleContext, sampleOffice, tryOut } from '../../test/samples/context.js';
import { ampleOffice, officeAfter, officeCommand } from '../../test/samples/office.js';
import type { Capacity } from './organisation.js';
import { assignmentsOf, managingUnitOn, maySignAs, postOn } from './people.js';
import { rolesOn, unstartedOffice } from './state.js';
import { office } from './stream.js';

describe('P1: one person holds any number of roles and posts, each from a day to a day', () => {
  const grant = (
    role: 'unitHead' | 'unitClerk' | 'registryClerk',
    unit: string | null,
    from: string,
    to: string | null,
  ) => officeCommand('GrantRole', { person: 'head-a', role, unit, from, to });
  const many = officeAfter([
    grant('unitClerk', 'unit-b', '2025-02-01', '2025-02-28'),
    grant('unitHead', 'unit-b', '2025-03-01', null),
    grant('registryClerk', null, '2025-03-01', null),
  ]);
  const on = (day: string) => rolesOn(many, 'head-a', day).map((r) => `${r.role}@${r.unit}`);
  test('P1: several roles, in several units, are held at one time', () =>
    expect(on('2025-03-01')).toEqual(['unitHead@unit-a', 'unitHead@unit-b', 'registryClerk@null']));
  test('P1: each counts from its first day to its last', () => {
    expect(on('2025-01-31')).toEqual(['unitHead@unit-a']);
    expect(on('2025-02-28')).toEqual(['unitHead@unit-a', 'unitClerk@unit-b']);
  });
  const appoint = (unit: string, from: string, to: string | null = null) =>
    officeCommand('AppointPerson', { unit, from, to });
  test('P1: the post of a day is the last begun of those held; of who has left, the last', () => {
    const posts = officeAfter([
      appoint('unit-a', '2024-05-01', '2025-05-31'),
      appoint('unit-b', '2025-01-01', '2025-03-31'),
    ]);
    const held = ['2024-04-30', '2024-12-31', '2025-03-31', '2025-04-01', '2026-01-01'].map((d) =>
      postOn(posts, 'head-a', d),
    );
    expect(held).toEqual([undefined, 0, 1, 0, 1]);
    expect(postOn(unstartedOffice, 'head-a', '2025-01-01')).toBeUndefined();
  });
});

describe('O11: the unit that manages staff record and payroll', () => {
  const ended = officeAfter([officeCommand('AppointPerson', { from: '2024-02-01', to: '2025-03-31' })]);
  test('O11: it is the unit of the post, before any post the one that registered the person', () => {
    expect(managingUnitOn(ended, 'head-a', '2024-01-31')).toBe('unit-a');
    expect(managingUnitOn(ended, 'head-a', '2024-02-01')).toBe('unit-b');
  });
  test('O11: of who has retired or died it is the last one', () =>
    expect(managingUnitOn(ended, 'head-a', '2030-01-01')).toBe('unit-b'));
  test('O11: of a unit that was merged it is the one that received it', () => {
    const merged = officeAfter(
      [officeCommand('MergeUnits', { units: ['unit-b'], into: 'unit-hq', to: '2025-06-30' })],
      ended,
    );
    expect(managingUnitOn(merged, 'head-a', '2025-06-30')).toBe('unit-b');
    expect(managingUnitOn(merged, 'head-a', '2025-07-01')).toBe('unit-hq');
  });
  test('O11: of somebody whom the register does not know nothing is said', () => {
    expect(managingUnitOn(ended, 'r-1', '2025-01-01')).toBeNull();
    expect(managingUnitOn(unstartedOffice, 'head-a', '2025-01-01')).toBeNull();
  });
});

describe('P9: an assignment of work is no substitution', () => {
  const may = (person: string, capacity: Capacity, day = '2025-09-15', org = ampleOffice) =>
    maySignAs(org, person, capacity, day);
  test('P9: it needs no end, and begins on its day', () => {
    expect(assignmentsOf(ampleOffice, 'head-a', '2024-12-31')).toEqual([]);
    expect(assignmentsOf(ampleOffice, 'head-a', '2045-01-01')).toEqual(ampleOffice.assignments);
    expect(assignmentsOf(ampleOffice, 'head-b', '2025-09-15')).toEqual([]);
    expect(assignmentsOf(unstartedOffice, 'head-a', '2025-09-15')).toEqual([]);
  });
  test('P9: it is the ground of signing KT., of that kind of paper and in that capacity only', () => {
    expect([may('head-a', 'KT'), may('head-a', 'KT', '2024-12-31'), may('head-b', 'KT')]).toEqual([true, false, false]);
    expect(maySignAs(ampleOffice, 'head-a', 'KT', '2025-09-15', 'paper')).toBe(false);
    expect(maySignAs(ampleOffice, 'head-a', 'TL', '2025-09-15')).toBe(false);
  });
  test('P9: a capacity that the issuer does not allow on decisions has no ground', () => {
    const assignments = ampleOffice.assignments.map((a) => ({ ...a, capacity: 'TUQ' as const }));
    expect(may('head-a', 'TUQ', undefined, { ...ampleOffice, assignments })).toBe(false);
    const allowed = officeWith({ signedAsAllowed: ['self', 'TUQ'] });
    expect(may('head-a', 'TUQ', undefined, { ...allowed, assignments })).toBe(true);
  });
  test('P9: the issuer’s list of capacities is of decisions; a paper needs the assignment alone, in that capacity', () => {
    const assignments = ampleOffice.assignments.map((a) => ({
      ...a,
      capacity: 'TL' as const,
      kinds: ['paper' as const],
    }));
    const may = (capacity: Capacity) =>
      maySignAs({ ...ampleOffice, assignments }, 'head-a', capacity, '2025-09-15', 'paper');
    expect([may('TL'), may('KT'), may('TUQ')]).toEqual([true, false, false]);
  });
  test('P9: for oneself signs who holds the role', () =>
    expect([may('signer', 'self'), may('head-a', 'self')]).toEqual([true, false]));
  test('P9: it gives no right to act for somebody, and a substitution no right to sign KT.', () => {
    expect(ampleOffice.substitutions.some((s) => s.by === 'head-a')).toBe(false);
    expect(rolesOn(ampleOffice, 'head-a', '2025-09-15')).toEqual(rolesOn(sampleOffice, 'head-a', '2025-09-15'));
    expect(may('officer-1', 'KT')).toBe(false);
  });
  test('P9: an assignment that ended is not ended later', () => {
    const end = (to: string, org = ampleOffice) =>
      tryOut(office, org, officeCommand('EndAssignment', { to }), sampleContext());
    const once = end('2025-08-31').state;
    expect(once).toMatchObject({ assignments: [{ to: '2025-08-31' }] });
    expect(end('2025-09-15', once as typeof ampleOffice).answer).toBe('UnknownAssignment');
  });
});
