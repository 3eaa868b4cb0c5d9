import { describe, expect, test } from 'vitest';
import { bodies, bodyKinds } from '../../law/catalogue/bodies.js';
import { sampleContext, sampleOffice, tryOut } from '../../test/samples/context.js';
import { decision, officeAfter, officeCommand, unitOf } from '../../test/samples/office.js';
import { officeOn } from './ruling.js';
import { type Established, holdersOf, rolesOn } from './state.js';
import { office } from './stream.js';
import { actsFor, endedOn, sameHands, standsOn, successorOn, unitNameOn } from './units.js';

const merge = officeCommand('MergeUnits', { units: ['unit-a'], into: 'unit-b', to: '2025-06-30' });
const merged = officeAfter([merge]);
const [before, after] = ['2025-06-30', '2025-07-01'];

describe('O1: units, posts and powers are valid from a day to a day', () => {
  test('O1: a unit stands from its first day to its last', () => {
    const stands = ['2023-12-31', '2024-01-01', before, after].map((day) => standsOn(merged, 'unit-a', day));
    expect(stands).toEqual([false, true, true, false]);
    expect(standsOn(merged, 'unit-x', before)).toBe(false);
  });
  test('O1: a role in a unit counts on the days on which both the role and the unit stand', () => {
    const units = (person: string, day: string) => rolesOn(merged, person, day).map((r) => r.unit);
    expect([units('head-a', before), units('head-a', after)]).toEqual([['unit-a'], []]);
    expect([units('head-b', before), units('head-b', after)]).toEqual([['unit-b'], ['unit-b', 'unit-a']]);
  });
});

describe('O4: a unit that is merged or dissolved names its successor', () => {
  test('O4: from the day after its last the successor acts for it, and nobody of its own', () => {
    expect([successorOn(merged, 'unit-a', before), successorOn(merged, 'unit-a', after)]).toEqual(['unit-a', 'unit-b']);
    expect(holdersOf(merged, 'unitHead', 'unit-a', before)).toEqual(['head-a']);
    expect(holdersOf(merged, 'unitHead', 'unit-a', after)).toEqual(['head-b']);
    expect(holdersOf(merged, 'unitHead', undefined, after)).toEqual(['head-b']);
    expect(endedOn(merged, 'unit-a', after)).toEqual({ unit: 'unit-a', successor: 'unit-b' });
    expect(endedOn(merged, 'unit-a', before)).toBeNull();
  });
  test('O4: what was handed on is handed on again', () => {
    const twice = officeAfter([
      merge,
      officeCommand('DissolveUnit', { unit: 'unit-b', successor: 'unit-hq', to: '2025-08-31' }),
    ]);
    expect(successorOn(twice, 'unit-a', '2025-08-31')).toBe('unit-b');
    expect(successorOn(twice, 'unit-a', '2025-09-01')).toBe('unit-hq');
    expect([...actsFor(twice, 'unit-hq', '2025-09-01')].sort()).toEqual(['unit-a', 'unit-b', 'unit-hq']);
    expect(actsFor(twice, 'unit-b', '2025-09-01')).toEqual([]);
  });
  test('O4: of several merged units each has the successor', () => {
    const both = officeAfter([
      officeCommand('MergeUnits', { units: ['unit-a', 'unit-b', 'unit-a'], into: 'unit-hq', to: before }),
    ]);
    expect([...actsFor(both, 'unit-hq', after)].sort()).toEqual(['unit-a', 'unit-b', 'unit-hq']);
    expect(sameHands(both, 'unit-a', 'unit-b', after)).toBe(true);
    expect(sameHands(both, 'unit-a', 'unit-b', before)).toBe(false);
  });
  test('O4: units that are not known are in no hands, not even in the same', () =>
    expect([sameHands(merged, 'x', 'y', after), sameHands(merged, 'x', 'unit-b', after)]).toEqual([false, false]));
});

describe('O5: old records are not re-mapped', () => {
  test('O5: an old name stays on its days, the last one after the end', () => {
    const renamed = officeAfter([officeCommand('RenameUnit', { name: 'Phòng Mới', from: '2025-03-01' }), merge]);
    const names = ['2023-01-01', '2025-02-28', '2025-03-01', '2030-01-01'].map((day) =>
      unitNameOn(renamed, 'unit-a', day),
    );
    expect(names).toEqual(['Phòng Một', 'Phòng Một', 'Phòng Mới', 'Phòng Mới']);
    expect(unitNameOn(renamed, 'unit-x', after)).toBeUndefined();
  });
  test('O5: an office that is renamed bears each name on its days, and stays one issuing level', () => {
    const words = {
      name: 'Văn phòng',
      superior: 'Ủy ban nhân dân tỉnh Thái Nguyên',
      place: 'Thái Nguyên',
      symbol: 'VPTN',
    };
    const rename = officeCommand('RenameOffice', { ...words, from: after });
    const renamed = officeAfter([rename]);
    const { name, superior, place, symbol } = sampleOffice;
    expect(officeOn(renamed, before)).toMatchObject({ id: sampleOffice.id, name, superior, place, symbol });
    expect(officeOn(renamed, after)).toMatchObject({ id: sampleOffice.id, ...words });
    expect(tryOut(office, renamed, rename, sampleContext()).answer).toBe('DatesReversed');
  });
  test('O5: a merger changes the merged units alone, and keeps their names and days', () => {
    expect(merged.units['unit-a']).toEqual({ ...sampleOffice.units['unit-a'], to: before, successor: 'unit-b' });
    expect({ ...merged, units: null }).toEqual({ ...sampleOffice, units: null });
    expect(merged.units['unit-b']).toEqual(sampleOffice.units['unit-b']);
  });
});

describe('O2: two levels from 01/7/2025', () => {
  const establish = (kind: (typeof bodyKinds)[number], from: string) =>
    tryOut(office, sampleOffice, officeCommand('EstablishUnit', { unit: 'new', kind, from }), sampleContext());
  test.each(bodyKinds)(
    'O2: a body of kind %s begins on 30/6/2025; on the day after only where the law has such bodies',
    (kind) => {
      const gone = kind === 'district' || kind === 'provincialCity';
      expect(bodies[kind].says.length).toBeGreaterThan(1);
      expect(establish(kind, '2025-06-30').answer).toBe('accepted');
      expect(establish(kind, '2025-07-01').answer).toBe(gone ? 'BodyAbolished' : 'accepted');
    },
  );
  test('O2: the refusal names the law, the last day and where the award powers went', () =>
    expect(establish('district', '2025-07-01').refusal).toEqual({
      code: 'BodyAbolished',
      clause: 'ND_129_2025:59',
      fields: ['/kind'],
      facts: { kind: 'district', last: '2025-06-30', powersTo: 'commune' },
    }));
  const withDistrict: Established = {
    ...sampleOffice,
    units: { ...sampleOffice.units, huyen: unitOf({ kind: 'district' }) },
    roles: { ...sampleOffice.roles, huyen: [{ role: 'unitHead', unit: 'huyen', from: '2024-01-01', to: null }] },
  };
  test('O2: a huyện acts until 30/6/2025 and then no more, also where nobody recorded its end', () => {
    expect(rolesOn(withDistrict, 'huyen', before).map((r) => r.unit)).toEqual(['huyen']);
    expect(rolesOn(withDistrict, 'huyen', after)).toEqual([]);
    expect(successorOn(withDistrict, 'huyen', after)).toBeNull();
    expect(endedOn(withDistrict, 'huyen', after)).toEqual({ unit: 'huyen' });
  });
  test('O2: no post or role begins in a huyện from 01/7/2025 on', () => {
    const grant = (from: string) =>
      tryOut(office, withDistrict, officeCommand('GrantRole', { unit: 'huyen', from }), sampleContext());
    expect(grant(before).answer).toBe('accepted');
    expect(grant(after).refusal).toMatchObject({ code: 'BodyAbolished', clause: 'ND_129_2025:59' });
  });
  test('O2: a huyện that was dissolved before ended on its own day, and its successor is named', () => {
    const early = officeAfter(
      [officeCommand('DissolveUnit', { unit: 'huyen', successor: 'unit-a', to: '2025-03-31' })],
      withDistrict,
    );
    expect([standsOn(early, 'huyen', '2025-03-31'), standsOn(early, 'huyen', '2025-04-01')]).toEqual([true, false]);
    const grant = officeCommand('GrantRole', { unit: 'huyen', from: after });
    expect(tryOut(office, early, grant, sampleContext()).refusal).toMatchObject({
      code: 'UnitEnded',
      facts: { unit: 'huyen', successor: 'unit-a' },
    });
  });
  test('O2: its successor is named as of any other unit, also afterwards', () => {
    const handed = officeAfter(
      [officeCommand('DissolveUnit', { unit: 'huyen', successor: 'unit-a', to: before })],
      withDistrict,
    );
    expect(successorOn(handed, 'huyen', after)).toBe('unit-a');
    const late = officeCommand('DissolveUnit', { unit: 'huyen', successor: 'unit-a', to: '2025-07-31', decision });
    expect(tryOut(office, withDistrict, late, sampleContext()).refusal).toMatchObject({ clause: 'ND_129_2025:59' });
  });
});
