import { describe, expect, test } from 'vitest';
import { cellsOf, NOW, recorded, sampleContext, sampleOffice, tryOut } from '../../test/samples/context.js';
import { kernelCodes } from '../kernel/refusal.js';
import type { CommandSpec } from '../kernel/stream.js';
import { type OfficeCommand, officeCommands } from './commands.js';
import { officeCodes } from './decide.js';
import { defaultSettings } from './settings.js';
import { type Office, unstartedOffice } from './state.js';
import { office } from './stream.js';

const from = '2025-09-01';
const paper = { paper: '12/QĐ-VP', on: '2025-08-30' };
const body = {
  name: 'Văn phòng',
  superior: 'Ủy ban nhân dân tỉnh',
  place: 'Bắc Kạn',
  symbol: 'VP',
  calendar: 'vn-civil-service',
};
const commands: { readonly [K in OfficeCommand['type']]: Extract<OfficeCommand, { type: K }> } = {
  EstablishOffice: { type: 'EstablishOffice', data: { office: 'vp', ...body } },
  EstablishUnit: { type: 'EstablishUnit', data: { unit: 'unit-c', name: 'Phòng Ba', from } },
  RegisterPerson: {
    type: 'RegisterPerson',
    data: { person: 'newcomer', unit: 'unit-a', name: 'Nông Thị Mẫu', post: 'Chuyên viên', email: 'm@example.vn' },
  },
  GrantRole: { type: 'GrantRole', data: { person: 'head-a', role: 'auditor', unit: 'unit-b', from, to: null } },
  EndRole: { type: 'EndRole', data: { person: 'head-a', role: 'unitHead', unit: 'unit-a', to: from } },
  FoundCouncil: {
    type: 'FoundCouncil',
    data: {
      council: 'hd-tdkt',
      foundedBy: paper,
      from,
      chair: 'chair',
      secretary: 'council-secretary',
      members: ['chair', 'member-1', 'chair'],
    },
  },
  ChangeSetting: { type: 'ChangeSetting', data: { settings: { appraisalDays: 15 }, source: paper } },
  OpenNumberSeries: { type: 'OpenNumberSeries', data: { series: 'BC', from } },
};
const sealed = { type: 'PersonRegistered', data: { person: 'newcomer', unit: 'unit-a' } } as const;
const states: Readonly<Record<Office['status'], Office>> = { unstarted: unstartedOffice, established: sampleOffice };
const run = (state: Office, command: OfficeCommand) => tryOut(office, state, command, sampleContext());
/** The same command with other data. */
const changed = <T extends OfficeCommand['type']>(type: T, data: Partial<(typeof commands)[T]['data']>) =>
  ({ type, data: { ...commands[type].data, ...data } }) as OfficeCommand;

const legend = { ok: 'accepted', none: 'NotStarted', twice: 'AlreadyStarted' };
const cells = cellsOf(
  `                unstarted established
  EstablishOffice  ok        twice
  EstablishUnit    none      ok
  RegisterPerson   none      ok
  GrantRole        none      ok
  EndRole          none      ok
  FoundCouncil     none      ok
  ChangeSetting    none      ok
  OpenNumberSeries none      ok`,
  legend,
);

describe('every command in every status of an office', () => {
  test.each(cells)('%s while %s: %s', (type, status, verdict) =>
    expect(run(states[status as Office['status']], commands[type as OfficeCommand['type']]).answer).toBe(verdict),
  );
  test('Each command of the schema has its row, and one of them begins', () => {
    expect(cells).toHaveLength(Object.keys(officeCommands).length * 2);
    const marks = Object.entries<CommandSpec>(officeCommands).filter(([, spec]) => spec.creates || spec.system);
    expect(marks.map(([type]) => type)).toEqual(['EstablishOffice']);
  });
});

describe('what an office refuses', () => {
  const people = { people: ['ghost'] };
  const refusals: [string, OfficeCommand, string, string, object | null][] = [
    ['a unit twice', changed('EstablishUnit', { unit: 'unit-a' }), 'UnitExists', '/unit', null],
    ['a person twice', changed('RegisterPerson', { person: 'head-a' }), 'PersonExists', '/person', null],
    ['a person of an unknown unit', changed('RegisterPerson', { unit: 'unit-x' }), 'UnknownUnit', '/unit', null],
    ['a role of an unknown person', changed('GrantRole', { person: 'nobody' }), 'UnknownPerson', '/person', null],
    ['a role in an unknown unit', changed('GrantRole', { unit: 'unit-x' }), 'UnknownUnit', '/unit', null],
    ['to end a role of somebody without any', changed('EndRole', { person: 'nobody' }), 'RoleNotHeld', '/role', null],
    ['to end another role', changed('EndRole', { role: 'unitClerk' }), 'RoleNotHeld', '/role', null],
    ['to end the role in another unit', changed('EndRole', { unit: 'unit-b' }), 'RoleNotHeld', '/role', null],
    [
      'to end a role that ended',
      changed('EndRole', { person: 'gone', role: 'secretariatOfficer', unit: null }),
      'RoleNotHeld',
      '/role',
      null,
    ],
    [
      'a council with unknown members',
      changed('FoundCouncil', { members: ['chair', 'ghost'] }),
      'UnknownPerson',
      '/members',
      people,
    ],
    ['a chair from outside the council', changed('FoundCouncil', { chair: 'head-a' }), 'NotAMember', '/chair', null],
    ['a series twice', changed('OpenNumberSeries', { series: 'QD' }), 'SeriesExists', '/series', null],
  ];
  test.each(refusals)('It refuses %s', (_name, command, code, field, facts) => {
    const { refusal } = run(sampleOffice, command);
    expect(refusal).toEqual({ code, clause: null, fields: [field], ...(facts ? { facts } : {}) });
    expect([...kernelCodes, ...officeCodes]).toContain(code);
  });
  test('Every refusal that the stream names is met', () => {
    expect(new Set(refusals.map(([, , code]) => code))).toEqual(new Set(officeCodes));
  });
});

describe('what an office keeps', () => {
  const kept = (command: OfficeCommand, state: Office = sampleOffice) => {
    const { state: next } = run(state, command);
    if (next.status === 'unstarted') throw new Error('not established');
    return next;
  };
  test('A new office has its names, nobody, and the product’s settings', () =>
    expect(kept(commands.EstablishOffice, unstartedOffice)).toEqual({
      status: 'established',
      id: 'vp',
      ...body,
      units: {},
      people: {},
      roles: {},
      councils: [],
      series: [],
      settings: defaultSettings,
    }));
  test('A fact that comes before its office changes nothing', () =>
    expect(office.evolve(unstartedOffice, recorded(sealed, 1, NOW))).toBe(unstartedOffice));
  test('A new unit stands beside the others', () => {
    expect(kept(commands.EstablishUnit).units['unit-c']).toEqual({ name: 'Phòng Ba', from });
    expect(kept(commands.EstablishUnit).units['unit-a']).toEqual(sampleOffice.units['unit-a']);
  });
  test('Name, post and address of a person are sealed; the state has the unit only', () => {
    const { events, state } = run(sampleOffice, commands.RegisterPerson);
    const personal = { name: 'Nông Thị Mẫu', post: 'Chuyên viên', email: 'm@example.vn' };
    expect(events).toEqual([{ ...sealed, personal: { 'person:newcomer': personal } }]);
    expect(state).toMatchObject({ people: { newcomer: { unit: 'unit-a' } } });
  });
  test('A role is added to those that the person holds, and may be of the whole office', () => {
    const granted = { role: 'auditor', unit: 'unit-b', from, to: null };
    expect(kept(commands.GrantRole).roles['head-a']).toEqual([...(sampleOffice.roles['head-a'] ?? []), granted]);
    expect(kept(changed('GrantRole', { unit: null })).roles['head-a']).toContainEqual({ ...granted, unit: null });
    const first = kept(changed('GrantRole', { person: 'newcomer' }), kept(commands.RegisterPerson));
    expect(first.roles.newcomer).toEqual([granted]);
  });
  test('Only the role that is meant ends: not another, not in another unit, not one that ended before', () => {
    const role = (given: object) => ({ role: 'unitHead' as const, unit: 'unit-a', from, to: null, ...given });
    const before = [role({ to: '2025-09-03' }), role({ role: 'unitClerk' }), role({ unit: 'unit-b' }), role({})];
    const state = { ...sampleOffice, roles: { 'head-a': before } };
    expect(kept(commands.EndRole, state).roles['head-a']).toEqual([...before.slice(0, 3), role({ to: from })]);
  });
  test('A renewed council is a new entry, and who is named twice in it counts once', () => {
    const { council, chair, secretary } = commands.FoundCouncil.data;
    const renewed = { council, from, chair, secretary, members: ['chair', 'member-1'] };
    expect(kept(commands.FoundCouncil).councils).toEqual([...sampleOffice.councils, renewed]);
  });
  test('A setting changes alone; one that is not given stays', () => {
    expect(kept(commands.ChangeSetting).settings).toEqual({ ...sampleOffice.settings, appraisalDays: 15 });
    const data = { settings: { appraisalDays: undefined }, source: paper };
    const event = { type: 'SettingChanged', data } as unknown as Parameters<typeof office.evolve>[1];
    expect(office.evolve(sampleOffice, event)).toEqual(sampleOffice);
  });
  test('A new series joins the others', () =>
    expect(kept(commands.OpenNumberSeries).series).toEqual([...sampleOffice.series, 'BC']));
  test('A fact that this build does not know stops it', () => {
    const event = { type: 'OfficeMoved' } as unknown as Parameters<typeof office.evolve>[1];
    expect(() => office.evolve(sampleOffice, event)).toThrow('OfficeMoved');
  });
});

test('An office belongs to itself, from the command that begins it on', () => {
  expect(office.officeOf(sampleOffice, commands.EndRole)).toBe('vp');
  expect(office.officeOf(unstartedOffice, changed('EstablishOffice', { office: 'so-y-te' }))).toBe('so-y-te');
  expect(office.officeOf(unstartedOffice, commands.EndRole)).toBeNull();
});

test('Nothing in an office falls due, closes or is claimed', () => {
  expect([office.relies(commands.EndRole, sampleOffice), office.deadlines(sampleOffice)]).toEqual([[], []]);
  expect([office.claims(sampleOffice), office.closed(sampleOffice)]).toEqual([[], false]);
});
