import { describe, expect, test } from 'vitest';
import { type BodyKind, bodies } from '../../law/catalogue/bodies.js';
import { sampleContext, sampleOffice, tryOut } from '../../test/samples/context.js';
import { ampleOffice, officeAfter, officeCommand, unitOf } from '../../test/samples/office.js';
import type { OfficeCommand } from './commands.js';
import { councilOn } from './council.js';
import type { SeatChange, Unit } from './organisation.js';
import { managingUnitOn, postOn } from './people.js';
import { officeOn, ruleSetsOn } from './ruling.js';
import { type Established, unstartedOffice } from './state.js';
import { office } from './stream.js';
import { sameHands, standsOn, successorOn } from './units.js';

const tried = (command: OfficeCommand, state: Established = sampleOffice) =>
  tryOut(office, state, command, sampleContext());
const withUnit = (unit: Partial<Unit>): Established => ({
  ...sampleOffice,
  units: { ...sampleOffice.units, old: unitOf(unit) },
});
const LAST = '2025-06-30';

describe('O2: a unit’s last day is its own or that of all bodies of its kind, whichever is earlier', () => {
  const cases: readonly (readonly [BodyKind, string | null, string | null])[] = [
    ['room', null, null],
    ['room', '2025-03-31', '2025-03-31'],
    ['room', '2025-12-31', '2025-12-31'],
    ['district', null, LAST],
    ['district', '2025-03-31', '2025-03-31'],
    ['district', LAST, LAST],
    ['district', '2025-12-31', LAST],
  ];
  const days = ['2025-03-31', '2025-04-01', LAST, '2025-07-01', '2025-12-31', '2026-01-01'];
  test.each(cases)('O2: a %s with the end %s stands until %s', (kind, to, last) => {
    const state = withUnit({ kind, to, successor: 'unit-a' });
    for (const day of days) {
      const stands = last === null || day <= last;
      expect([day, standsOn(state, 'old', day)]).toEqual([day, stands]);
      expect([day, successorOn(state, 'old', day)]).toEqual([day, stands ? 'old' : 'unit-a']);
    }
  });
  test('O2: a huyện that was recorded as begun on the day after the last is abolished on that very day', () => {
    const late = withUnit({ kind: 'district', from: '2025-07-01' });
    const grant = officeCommand('GrantRole', { unit: 'old', from: '2025-07-01' });
    expect(tried(grant, late).refusal).toMatchObject({
      code: 'BodyAbolished',
      clause: 'ND_129_2025:59',
      facts: { last: LAST },
    });
  });
  test('O2: every kind of body that ended says under which clause and to whom its powers went', () => {
    for (const body of Object.values(bodies)) if (body.to !== null) expect(body.ended.clause).toMatch(/^[A-Z0-9_]+:/);
    expect(Object.values(bodies).filter((b) => b.to !== null).length).toBe(2);
  });
});

describe('O4: in whose hands a unit is', () => {
  test('O4: a unit is in the same hands as itself, also where nobody acts for it any more', () => {
    const gone = withUnit({ to: LAST });
    expect(successorOn(gone, 'old', '2025-07-01')).toBeNull();
    expect(sameHands(gone, 'old', 'old', '2025-07-01')).toBe(true);
    expect(sameHands(gone, 'old', 'unit-a', '2025-07-01')).toBe(false);
  });
  test('O4: a unit may go to one that later goes to a third', () => {
    const next = officeAfter([
      officeCommand('DissolveUnit', { unit: 'unit-b', successor: 'unit-hq', to: '2026-06-30' }),
    ]);
    const merge = officeCommand('DissolveUnit', { unit: 'unit-a', successor: 'unit-b', to: LAST });
    expect(tried(merge, next).answer).toBe('accepted');
  });
  test.each([
    ['first', ['unit-x', 'unit-a']],
    ['last', ['unit-a', 'unit-x']],
  ])('O4: a merger is refused for a unit that is not known, also where it stands %s', (_place, units) =>
    expect(tried(officeCommand('MergeUnits', { units })).refusal).toMatchObject({
      code: 'UnknownUnit',
      fields: ['/units'],
    }),
  );
  test('O4: no unit comes to be by an end or a name that the record gives an unknown one', () => {
    const told = [
      { type: 'UnitDissolved', data: { unit: 'unit-x', successor: 'unit-a', to: LAST } },
      { type: 'UnitRenamed', data: { unit: 'unit-x', name: 'Phòng', from: LAST } },
    ];
    for (const event of told) expect(office.evolve(sampleOffice, event as never)).toEqual(sampleOffice);
  });
});

describe('O1: one day is a spell', () => {
  const from = '2025-09-15';
  const oneDay: readonly OfficeCommand[] = [
    officeCommand('AppointPerson', { from, to: from }),
    officeCommand('GrantRole', { from, to: from }),
    officeCommand('AssignWork', { from, to: from }),
    officeCommand('GrantSubstitution', { from, to: from }),
    officeCommand('EndRole', { to: '2024-01-01' }),
  ];
  test.each(oneDay)('O1: $type from a day to that same day', (command) =>
    expect(tried(command).answer).toBe('accepted'),
  );
});

describe('P1: posts, in whatever order they were recorded', () => {
  const posts = (...rows: readonly (readonly [from: string, to: string | null])[]): Established => ({
    ...sampleOffice,
    posts: { an: rows.map(([from, to], i) => ({ unit: i === 0 ? 'unit-a' : 'unit-b', from, to })) },
  });
  test('P1: the last begun is the post of the day, though it was recorded first', () => {
    const state = posts(['2025-03-01', null], ['2025-01-01', null]);
    expect(postOn(state, 'an', '2025-02-28')).toBe(1);
    expect(postOn(state, 'an', '2025-03-01')).toBe(0);
    expect(managingUnitOn(state, 'an', '2025-03-01')).toBe('unit-a');
  });
  test('P1: of two begun on one day it is the one recorded last', () =>
    expect(postOn(posts(['2025-01-01', null], ['2025-01-01', null]), 'an', '2025-03-01')).toBe(1));
  test('P1: a post that has ended is not ended again; who comes back holds a new one', () => {
    const state = posts(['2024-01-01', '2024-12-31']);
    const end = officeCommand('EndAppointment', { person: 'an', unit: 'unit-a', to: '2025-09-15' });
    expect(tried(end, state).answer).toBe('PostNotHeld');
  });
});

describe('O1: seats of a council, in whatever order the changes were recorded', () => {
  const change = (kind: SeatChange['change'], on: string, member = 'head-a'): SeatChange => ({
    change: kind,
    body: 'full',
    member,
    on,
  });
  const sits = (day: string, ...changes: SeatChange[]) => {
    const councils = ampleOffice.councils.map((c) => ({ ...c, changes }));
    return councilOn({ ...ampleOffice, councils }, 'hd-tdkt', day)?.members.includes('head-a');
  };
  const [jan, mar, may] = ['2025-01-01', '2025-03-01', '2025-05-01'];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  test.each(orders)('O1: joined, left, joined again, recorded in the order %i %i %i', (...order) => {
    const all = [change('joined', jan), change('left', mar), change('joined', may)];
    const changes = order.map((i) => all[i] as SeatChange);
    const on = ['2024-12-31', jan, mar, '2025-03-02', '2025-04-30', may].map((day) => sits(day, ...changes));
    expect(on).toEqual([false, true, true, false, false, true]);
  });
  test('O1: of two on one day the one recorded last counts', () => {
    const after = '2025-03-02';
    expect(sits(after, change('joined', mar), change('left', mar))).toBe(false);
    expect(sits(after, change('left', mar), change('joined', mar))).toBe(true);
  });
});

describe('O9, O13: of dated rows the last begun', () => {
  const named = (from: string, name: string) => ({ name, superior: 's', place: 'p', symbol: 'x', from });
  const nameOf = (...names: readonly ReturnType<typeof named>[]) => {
    const found = officeOn({ ...sampleOffice, names }, '2025-09-15');
    return found.status === 'established' ? found.name : null;
  };
  test('O13: also where it was recorded before an older one; of two for one day the one recorded last', () => {
    expect(nameOf(named('2025-03-01', 'March'), named('2025-01-01', 'January'))).toBe('March');
    expect(nameOf(named('2025-03-01', 'first'), named('2025-03-01', 'second'))).toBe('second');
  });
  test('O13: a rule set that nobody put in force is in force on no day', () =>
    expect(ruleSetsOn(ampleOffice, '2099-12-31')).toEqual([]));
  test('O12: an office that was not established is the same on every day, and has no unit', () => {
    expect(officeOn(unstartedOffice, '2025-09-15')).toBe(unstartedOffice);
    expect(standsOn(unstartedOffice, 'unit-a', '2025-09-15')).toBe(false);
  });
  test('O5: an office is renamed again, from a later day on', () => {
    const once = officeAfter([officeCommand('RenameOffice', { from: '2025-07-01' })]);
    const again = (from: string) => tried(officeCommand('RenameOffice', { from }), once).answer;
    expect([again('2025-06-30'), again('2025-07-01'), again('2025-07-02')]).toEqual([
      'DatesReversed',
      'DatesReversed',
      'accepted',
    ]);
  });
});
