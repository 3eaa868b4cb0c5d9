import { describe, expect, test } from 'vitest';
import { cellsOf, NOW, recorded, sampleContext, tryOut } from '../../test/samples/context.js';
import {
  ampleOffice,
  body,
  officeCommand as changed,
  officeSamples as commands,
  decision,
} from '../../test/samples/office.js';
import type { CommandSpec } from '../kernel/stream.js';
import { type OfficeCommand, officeCommands } from './commands.js';
import { defaultsFor } from './defaults.js';
import { type Office, unstartedOffice } from './state.js';
import { office } from './stream.js';

const from = '2025-09-15';
const sealed = { type: 'PersonRegistered', data: { person: 'newcomer', unit: 'unit-a' } } as const;
const states: Readonly<Record<Office['status'], Office>> = { unstarted: unstartedOffice, established: ampleOffice };
const run = (state: Office, command: OfficeCommand) => tryOut(office, state, command, sampleContext());

const legend = { ok: 'accepted', none: 'NotStarted', twice: 'AlreadyStarted' };
const cells = cellsOf(
  `                 unstarted established
  EstablishOffice   ok        twice
  RenameOffice      none      ok
  EstablishUnit     none      ok
  RenameUnit        none      ok
  MergeUnits        none      ok
  DissolveUnit      none      ok
  RegisterPerson    none      ok
  AppointPerson     none      ok
  EndAppointment    none      ok
  GrantRole         none      ok
  EndRole           none      ok
  AssignWork        none      ok
  EndAssignment     none      ok
  GrantSubstitution none      ok
  EndSubstitution   none      ok
  FoundCouncil      none      ok
  AppointMember     none      ok
  EndMembership     none      ok
  AdoptRegulation   none      ok
  LoadRuleSet       none      ok
  ActivateRuleSet   none      ok
  SetCalendar       none      ok
  ChangeSetting     none      ok
  OpenNumberSeries  none      ok
  ReleaseTemplate   none      ok`,
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
  test.each(Object.values(commands))('The event of $type has the shape that its schema says', (command) => {
    const state = command.type === 'EstablishOffice' ? unstartedOffice : ampleOffice;
    for (const event of run(state, command).events)
      expect(office.events[event.type]?.data.safeParse(event.data)).toMatchObject({ success: true });
  });
});

describe('what an office keeps', () => {
  const kept = (command: OfficeCommand, state: Office = ampleOffice) => {
    const { state: next } = run(state, command);
    if (next.status === 'unstarted') throw new Error('not established');
    return next;
  };
  test('A new office has its names, nobody, and the settings of its kind', () => {
    const { status, id, settings, ...rest } = kept(commands.EstablishOffice, unstartedOffice);
    expect([status, id, settings]).toEqual(['established', 'vp', defaultsFor('officeChief')]);
    const entries = Object.entries(rest).filter(([name]) => !(name in body));
    expect(entries.every(([, value]) => Object.keys(value as object).length === 0)).toBe(true);
    expect(rest).toMatchObject(body);
  });
  test('A fact that comes before its office changes nothing', () =>
    expect(office.evolve(unstartedOffice, recorded(sealed, 1, NOW))).toBe(unstartedOffice));
  test('A new unit stands beside the others', () => {
    const unit = { kind: 'room', names: [{ name: 'Phòng Ba', from }], from, to: null, successor: null };
    expect(kept(commands.EstablishUnit).units).toEqual({ ...ampleOffice.units, 'unit-c': unit });
  });
  test('Name, post and address of a person are sealed; the state has the unit only', () => {
    const { events, state } = run(ampleOffice, commands.RegisterPerson);
    const personal = { name: 'Nông Thị Mẫu', post: 'Chuyên viên', email: 'm@example.vn' };
    expect(events).toEqual([{ ...sealed, personal: { 'person:newcomer': personal } }]);
    expect(state).toMatchObject({ people: { newcomer: { unit: 'unit-a' } } });
  });
  test('The title of a post is sealed under its place in the list; the state has unit and days', () => {
    const { events, state } = run(ampleOffice, changed('AppointPerson', { person: 'clerk-a' }));
    expect(events).toMatchObject([
      { data: { n: 1 }, personal: { 'person:clerk-a': { 'post-1': 'Phó Trưởng phòng' } } },
    ]);
    const first = ampleOffice.posts['clerk-a']?.[0];
    expect(state).toMatchObject({ posts: { 'clerk-a': [first, { unit: 'unit-b', from, to: null }] } });
    expect(JSON.stringify([events[0]?.data, state])).not.toContain('Phó');
  });
  test('Only the post that is meant ends', () => {
    const post = (unit: string, to: string | null) => ({ unit, from: '2024-01-01', to });
    const posts = { 'clerk-a': [post('unit-b', null), post('unit-a', '2024-06-30'), post('unit-a', null)] };
    expect(kept(commands.EndAppointment, { ...ampleOffice, posts }).posts['clerk-a']).toEqual([
      ...posts['clerk-a'].slice(0, 2),
      post('unit-a', from),
    ]);
  });
  test('A role is added to those that the person holds, and may be of the whole office', () => {
    const granted = { role: 'auditor', unit: 'unit-b', from, to: null };
    expect(kept(commands.GrantRole).roles['head-a']).toEqual([...(ampleOffice.roles['head-a'] ?? []), granted]);
    expect(kept(changed('GrantRole', { unit: null })).roles['head-a']).toContainEqual({ ...granted, unit: null });
    const first = kept(changed('GrantRole', { person: 'newcomer' }), kept(commands.RegisterPerson));
    expect(first.roles.newcomer).toEqual([granted]);
  });
  test('Only the role that is meant ends: not another, not in another unit, not one that ended before', () => {
    const role = (given: object) => ({
      role: 'unitHead' as const,
      unit: 'unit-a',
      from: '2025-01-01',
      to: null,
      ...given,
    });
    const before = [role({ to: '2025-09-03' }), role({ role: 'unitClerk' }), role({ unit: 'unit-b' }), role({})];
    const state = { ...ampleOffice, roles: { 'head-a': before } };
    expect(kept(commands.EndRole, state).roles['head-a']).toEqual([...before.slice(0, 3), role({ to: from })]);
  });
  test('An end of a substitution or an assignment changes that one alone', () => {
    const [one] = ampleOffice.substitutions;
    const two = {
      ...ampleOffice,
      substitutions: [one!, one!],
      assignments: [...ampleOffice.assignments, ...ampleOffice.assignments],
    };
    expect(kept(commands.EndSubstitution, two).substitutions).toEqual([{ ...one, to: '2025-09-20' }, one]);
    expect(kept(commands.EndAssignment, two).assignments.map((a) => a.to)).toEqual([from, null]);
  });
  test('A renewed council is a new entry, and who is named twice in it counts once', () => {
    const { foundedBy: _paper, ...founding } = commands.FoundCouncil.data;
    const renewed = { ...founding, members: ['chair', 'member-1', 'member-2'], changes: [] };
    expect(kept(commands.FoundCouncil).councils).toEqual([...ampleOffice.councils, renewed]);
  });
  test('A setting changes alone; one that is not given stays', () => {
    expect(kept(commands.ChangeSetting).settings).toEqual({ ...ampleOffice.settings, appraisalDays: 15 });
    const data = { settings: { appraisalDays: undefined }, source: decision };
    const event = { type: 'SettingChanged', data } as unknown as Parameters<typeof office.evolve>[1];
    expect(office.evolve(ampleOffice, event)).toEqual(ampleOffice);
  });
  test('A new series joins the others, a released template follows the earlier one with its file', () => {
    expect(kept(commands.OpenNumberSeries).series).toEqual([...ampleOffice.series, 'bc']);
    const { template, version, sha256 } = commands.ReleaseTemplate.data;
    expect(kept(commands.ReleaseTemplate).templates).toEqual([...ampleOffice.templates, { template, version, sha256 }]);
  });
  test('A fact that this build does not know stops it', () => {
    const event = { type: 'OfficeMoved' } as unknown as Parameters<typeof office.evolve>[1];
    expect(() => office.evolve(ampleOffice, event)).toThrow('OfficeMoved');
  });
  test('Its saved state stays small: people by id, 1,000 of them with roles in 200 units', () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `nguoi-${i}`);
    const units = Object.fromEntries(ids.slice(0, 200).map((id) => [id, ampleOffice.units['unit-a']!]));
    const roles = Object.fromEntries(
      ids.map((id, i) => [id, [{ role: 'unitClerk' as const, unit: `nguoi-${i % 200}`, from, to: null }]]),
    );
    const people = Object.fromEntries(ids.map((id) => [id, { unit: 'nguoi-1' }]));
    const posts = Object.fromEntries(ids.map((id) => [id, [{ unit: 'nguoi-1', from, to: null }]]));
    const size = Buffer.byteLength(JSON.stringify({ ...ampleOffice, units, roles, people, posts }));
    expect(size).toBeLessThan(256 * 1024);
  });
});

test('An office belongs to itself, from the command that begins it on', () => {
  expect(office.officeOf(ampleOffice, commands.EndRole)).toBe('vp');
  expect(office.officeOf(unstartedOffice, changed('EstablishOffice', { office: 'so-y-te' }))).toBe('so-y-te');
  expect(office.officeOf(unstartedOffice, commands.EndRole)).toBeNull();
});

test('O12: an office is a stream of its own: none of its commands locks another one, falls due or claims anything', () => {
  for (const command of Object.values(commands)) expect(office.relies(command, ampleOffice)).toEqual([]);
  expect([office.deadlines(ampleOffice), office.claims(ampleOffice), office.closed(ampleOffice)]).toEqual([
    [],
    [],
    false,
  ]);
});
