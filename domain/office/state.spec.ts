import { describe, expect, test } from 'vitest';
import { officeWith, sampleCouncil, sampleOffice } from '../../test/samples/context.js';
import { defaultSettings, forAward, type Role } from './settings.js';
import {
  councilOn,
  type Established,
  holdersOf,
  type RoleHeld,
  rolesOn,
  settingsOf,
  unstartedOffice,
} from './state.js';

const held = (role: Role, unit: string | null, from: string, to: string | null): RoleHeld => ({ role, unit, from, to });
const withRoles = (roles: Established['roles']): Established => ({ ...sampleOffice, roles });

describe('roles by date', () => {
  const clerk = held('unitClerk', 'unit-a', '2025-03-01', '2025-06-30');
  const head = held('unitHead', 'unit-a', '2025-07-01', null);
  const office = withRoles({ an: [clerk, head] });
  test.each([
    ['the day before it begins', '2025-02-28', []],
    ['on its first day', '2025-03-01', [clerk]],
    ['on its last day', '2025-06-30', [clerk]],
    ['on the first day of the next', '2025-07-01', [head]],
    ['years later, for a role without end', '2035-01-01', [head]],
  ])('%s', (_name, day, roles) => expect(rolesOn(office, 'an', day)).toEqual(roles));

  test('Nobody holds a role in an office that was not established, nor somebody unknown', () => {
    expect(rolesOn(unstartedOffice, 'an', '2025-03-01')).toEqual([]);
    expect(rolesOn(office, 'nobody', '2025-03-01')).toEqual([]);
  });
});

describe('who holds a role', () => {
  const role = (unit: string | null, to: string | null = null) => held('unitHead', unit, '2025-01-01', to);
  const office = withRoles({
    yen: [role('unit-a')],
    an: [role('unit-b'), role('unit-a')],
    binh: [role('unit-b')],
    cuong: [role('unit-a', '2025-05-31')],
    dung: [held('unitClerk', 'unit-a', '2025-01-01', null)],
  });
  const of = (unit: string | undefined, day = '2025-06-01') => holdersOf(office, 'unitHead', unit, day);

  test('In any unit, in order of id, each person once', () => expect(of(undefined)).toEqual(['an', 'binh', 'yen']));
  test('In one unit only those of that unit', () => expect(of('unit-a')).toEqual(['an', 'yen']));
  test('On a day when it had not ended, the former holder too', () =>
    expect(of('unit-a', '2025-05-31')).toEqual(['an', 'cuong', 'yen']));
  test('Nobody before the office is established', () =>
    expect(holdersOf(unstartedOffice, 'unitHead', undefined, '2025-06-01')).toEqual([]));
});

describe('the council of a day', () => {
  const council = (from: string, chair: string, id = 'hd-tdkt') => ({ ...sampleCouncil, council: id, from, chair });
  const [first, renewed, another] = [
    council('2024-01-01', 'an'),
    council('2025-07-01', 'binh'),
    council('2025-01-01', 'cuong', 'hd-other'),
  ];
  const on = (day: string, councils = [first, renewed, another]) =>
    councilOn({ ...sampleOffice, councils }, 'hd-tdkt', day);

  test('None before the first founding decision', () => expect(on('2023-12-31')).toBeUndefined());
  test('From its first day until the renewal the first one', () => {
    expect(on('2024-01-01')).toMatchObject({ from: '2024-01-01', chair: 'an' });
    expect(on('2025-06-30')).toMatchObject({ from: '2024-01-01', chair: 'an' });
  });
  test('From the day of the renewal the new one, in whatever order they were recorded', () => {
    expect(on('2025-07-01')).toMatchObject({ from: '2025-07-01', chair: 'binh' });
    expect(on('2025-07-01', [renewed, first])).toMatchObject({ from: '2025-07-01', chair: 'binh' });
  });
  test('Of two founding decisions for one day, the one recorded last', () => {
    const corrected = council('2025-07-01', 'yen');
    expect(on('2025-07-01', [first, renewed, corrected])).toMatchObject({ chair: 'yen' });
  });
  test('None before the office is established', () =>
    expect(councilOn(unstartedOffice, 'hd-tdkt', '2025-07-01')).toBeUndefined());
});

test('Settings are the issuer’s; before it is established the product’s', () => {
  expect(settingsOf(officeWith({ issueDays: 3 })).issueDays).toBe(3);
  expect(settingsOf(unstartedOffice)).toBe(defaultSettings);
});

test('A value for an award goes before the default', () => {
  expect(forAward({ default: 'full', KNC: 'none' }, 'KNC')).toBe('none');
  expect(forAward({ default: 'full', KNC: 'none' }, 'CSTDT')).toBe('full');
  expect(forAward({}, 'CSTDT')).toBeUndefined();
});
