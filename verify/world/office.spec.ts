import { expect, test } from 'vitest';
import type { Stream } from '../bytes/streams.js';
import { Office } from './office.js';

const office = (...events: [type: string, data: object][]) =>
  new Office({
    kind: 'office',
    events: events.map(([type, data], i) => ({ type, data, version: i + 1 })),
  } as unknown as Stream);
const granted = (person: string, unit: string): [string, object] => [
  'RoleGranted',
  { person, role: 'unitHead', unit, from: '2024-01-01', to: null },
];
const merged: [string, object] = ['UnitsMerged', { units: ['a'], into: 'b', to: '2025-06-30' }];
const dissolved: [string, object] = ['UnitDissolved', { unit: 'b', successor: 'c', to: '2025-09-30' }];

test('O4: after the last day of a unit its successor acts for it, and nobody of its own', () => {
  const known = office(granted('an', 'a'), granted('binh', 'b'), granted('chi', 'c'), merged, dissolved);
  const units = (person: string, day: string, version = 5) =>
    known
      .rolesOn(person, day, version)
      .map((r) => r.unit)
      .sort();
  expect([units('an', '2025-06-30'), units('an', '2025-07-01')]).toEqual([['a'], []]);
  expect([units('binh', '2025-06-30'), units('binh', '2025-07-01')]).toEqual([['b'], ['a', 'b']]);
  expect(units('chi', '2025-10-01')).toEqual(['a', 'b', 'c']);
  expect(units('an', '2025-07-01', 3)).toEqual(['a']); // decided before anybody knew of the merger
});

test('S2: a province, a commune and a department number from a register, every other office its own papers', () => {
  const mode = (head: string) => office(['OfficeEstablished', { head }]).settings(1).numberMode;
  expect(['provincialChair', 'communeChair', 'departmentHead'].map(mode)).toEqual(['registry', 'registry', 'registry']);
  expect(['officeChief', 'legalUnitHead'].map(mode)).toEqual(['own', 'own']);
});

test('S8: only a province begins with Văn phòng before the signer, and its own setting goes before that', () => {
  const [province, other] = ['provincialChair', 'communeChair'].map((head) => office(['OfficeEstablished', { head }]));
  expect([province?.settings(1).chanceryStep, other?.settings(1).chanceryStep]).toEqual([true, false]);
  const set = office(
    ['OfficeEstablished', { head: 'provincialChair' }],
    ['SettingChanged', { settings: { chanceryStep: false } }],
  );
  expect([set.settings(1).chanceryStep, set.settings(2).chanceryStep]).toEqual([true, false]);
});
