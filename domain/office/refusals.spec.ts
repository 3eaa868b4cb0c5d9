import { describe, expect, test } from 'vitest';
import { officeWith, sampleContext, tryOut } from '../../test/samples/context.js';
import { ampleOffice, officeCommand as changed } from '../../test/samples/office.js';
import { kernelCodes } from '../kernel/refusal.js';
import type { OfficeCommand } from './commands.js';
import { officeCodes } from './refusals.js';
import type { Established, Office } from './state.js';
import { office } from './stream.js';

const from = '2025-09-15';
const run = (state: Office, command: OfficeCommand) => tryOut(office, state, command, sampleContext());

const nobody = { people: ['nobody'] };
const ghost = { people: ['ghost'] };
const ended: Established = {
  ...ampleOffice,
  units: {
    ...ampleOffice.units,
    'unit-b': { ...ampleOffice.units['unit-b']!, to: '2025-06-30', successor: 'unit-hq' },
  },
};
const handed: Established = {
  ...ampleOffice,
  // Recorded first: from 01/7/2026 unit-b goes to unit-a.
  units: { ...ampleOffice.units, 'unit-b': { ...ampleOffice.units['unit-b']!, to: '2026-06-30', successor: 'unit-a' } },
};
const withoutStanding = officeWith({});
type Row = readonly [
  name: string,
  OfficeCommand,
  code: string,
  fields: readonly string[],
  facts?: object | null,
  Established?,
];
const successor = { unit: 'unit-b', successor: 'unit-hq' };
// biome-ignore format: one row a line
const refusals: readonly Row[] = [
  ['a unit twice', changed('EstablishUnit', { unit: 'unit-a' }), 'UnitExists', ['/unit']],
  ['a new name of an unknown unit', changed('RenameUnit', { unit: 'unit-x' }), 'UnknownUnit', ['/unit']],
  ['a name from before the unit', changed('RenameUnit', { from: '2023-12-31' }), 'DatesReversed', ['/unit'], { from: '2024-01-01' }],
  ['a name not later than the last', changed('RenameUnit', { from: '2024-01-01' }), 'DatesReversed', ['/from'], { from: '2024-01-01' }],
  ['a new name of a unit that ended', changed('RenameUnit', { unit: 'unit-b' }), 'UnitEnded', ['/unit'], successor, ended],
  ['to merge an unknown unit', changed('MergeUnits', { units: ['unit-x'] }), 'UnknownUnit', ['/units']],
  ['to merge a unit that ended', changed('MergeUnits', { units: ['unit-b'], into: 'unit-a' }), 'UnitEnded', ['/units'], { unit: 'unit-b' }, ended],
  ['a successor that has ended', changed('DissolveUnit'), 'UnitEnded', ['/successor'], successor, ended],
  ['a unit as its own successor', changed('DissolveUnit', { successor: 'unit-a' }), 'SuccessorReturns', ['/successor']],
  ['a successor that comes back', changed('DissolveUnit'), 'SuccessorReturns', ['/successor'], null, handed],
  ['a person twice', changed('RegisterPerson', { person: 'head-a' }), 'PersonExists', ['/person']],
  ['a person of an unknown unit', changed('RegisterPerson', { unit: 'unit-x' }), 'UnknownUnit', ['/unit']],
  ['a post of an unknown person', changed('AppointPerson', { person: 'nobody' }), 'UnknownPerson', ['/person'], nobody],
  ['a post in a unit that ended', changed('AppointPerson'), 'UnitEnded', ['/unit'], successor, ended],
  ['a post that ends before it begins', changed('AppointPerson', { to: '2025-09-14' }), 'DatesReversed', ['/to'], { from }],
  ['to end a post that nobody holds', changed('EndAppointment', { unit: 'unit-b' }), 'PostNotHeld', ['/unit']],
  ['to end a post before it began', changed('EndAppointment', { to: '2023-12-31' }), 'DatesReversed', ['/to'], { from: '2024-01-01' }],
  ['a role of an unknown person', changed('GrantRole', { person: 'nobody' }), 'UnknownPerson', ['/person'], nobody],
  ['a role in an unknown unit', changed('GrantRole', { unit: 'unit-x' }), 'UnknownUnit', ['/unit']],
  ['a role in a unit that ended', changed('GrantRole'), 'UnitEnded', ['/unit'], successor, ended],
  ['a role that ends before it begins', changed('GrantRole', { to: '2025-09-14' }), 'DatesReversed', ['/to'], { from }],
  ['to end a role of somebody without any', changed('EndRole', { person: 'nobody' }), 'RoleNotHeld', ['/role']],
  ['to end another role', changed('EndRole', { role: 'unitClerk' }), 'RoleNotHeld', ['/role']],
  ['to end the role in another unit', changed('EndRole', { unit: 'unit-b' }), 'RoleNotHeld', ['/role']],
  ['to end a role that ended', changed('EndRole', { person: 'gone', role: 'secretariatOfficer', unit: null }), 'RoleNotHeld', ['/role']],
  ['to end a role before it began', changed('EndRole', { to: '2023-12-31' }), 'DatesReversed', ['/to'], { from: '2024-01-01' }],
  ['work assigned to somebody unknown', changed('AssignWork', { person: 'nobody' }), 'UnknownPerson', ['/person'], nobody],
  ['work assigned in place of somebody unknown', changed('AssignWork', { inPlaceOf: 'nobody' }), 'UnknownPerson', ['/inPlaceOf'], nobody],
  ['work assigned in one’s own place', changed('AssignWork', { person: 'signer' }), 'SamePerson', ['/inPlaceOf']],
  ['work that ends before it begins', changed('AssignWork', { to: '2025-09-14' }), 'DatesReversed', ['/to'], { from }],
  ['an order of tomorrow', changed('AssignWork', { order: { paper: '1/QĐ', on: '2025-09-16', sha256: 'c'.repeat(64) } }), 'DateInFuture', ['/order/on'], { on: '2025-09-16', today: from }],
  ['to end work that nobody has', changed('EndAssignment', { assignment: 7 }), 'UnknownAssignment', ['/assignment']],
  ['to end work before it began', changed('EndAssignment', { to: '2024-12-31' }), 'DatesReversed', ['/to'], { from: '2025-01-01' }],
  ['a council with unknown members', changed('FoundCouncil', { members: ['chair', 'ghost'] }), 'UnknownPerson', ['/members'], ghost],
  ['a council with an unknown secretary', changed('FoundCouncil', { secretary: 'ghost' }), 'UnknownPerson', ['/secretary'], ghost],
  ['a chair from outside the council', changed('FoundCouncil', { chair: 'head-a' }), 'NotAMember', ['/chair'], { people: ['head-a'] }],
  ['a vice from outside the council', changed('FoundCouncil', { vices: ['head-a'] }), 'NotAMember', ['/vices'], { people: ['head-a'] }],
  ['a standing body from outside', changed('FoundCouncil', { standing: ['head-a'] }), 'NotAMember', ['/standing'], { people: ['head-a'] }],
  ['a member of a council that nobody founded', changed('AppointMember', { council: 'hd-x' }), 'CouncilNotFounded', ['/council'], { day: from }],
  ['a member of a standing body that is not there', changed('AppointMember', { body: 'standing' }), 'NoStandingBody', ['/body'], null, withoutStanding],
  ['a member twice', changed('AppointMember', { member: 'member-1' }), 'AlreadyMember', ['/member']],
  ['a member whom nobody knows', changed('AppointMember', { member: 'ghost' }), 'UnknownPerson', ['/member'], ghost],
  ['a standing member from outside the council', changed('AppointMember', { body: 'standing', member: 'head-a' }), 'NotAMember', ['/member'], { people: ['head-a'] }],
  ['more members than the decision gave', changed('AppointMember'), 'NoSeatVacant', [], { total: 9 }, withoutStanding],
  ['to end a seat that nobody has', changed('EndMembership', { member: 'head-a' }), 'NotAMember', ['/member'], { people: ['head-a'] }],
  ['a council without its chair', changed('EndMembership', { member: 'chair' }), 'ChairStays', ['/member']],
  ['a regulation not later than the last', changed('AdoptRegulation', { from: '2025-01-01' }), 'DatesReversed', ['/from'], { from: '2025-01-01' }],
  ['a setting that the regulation sets', changed('ChangeSetting', { settings: { quorum: null } }), 'SetByRegulation', ['/settings/quorum'], { settings: ['quorum'] }],
  ['a rule set twice', changed('LoadRuleSet', { ruleSet: 'tinh-2025' }), 'RuleSetExists', ['/ruleSet']],
  ['to put an unknown rule set in force', changed('ActivateRuleSet', { ruleSet: 'x' }), 'UnknownRuleSet', ['/ruleSet']],
  ['to put a rule set in force twice', changed('ActivateRuleSet'), 'RuleSetInForce', ['/ruleSet'], { from }, { ...ampleOffice, ruleSets: ampleOffice.ruleSets.map((r) => ({ ...r, from })) }],
  ['a template of an old version', changed('ReleaseTemplate', { version: 1 }), 'TemplateOutdated', ['/version'], { last: 1 }],
  ['a template that somebody unknown prepared', changed('ReleaseTemplate', { preparedBy: 'nobody' }), 'UnknownPerson', ['/preparedBy'], nobody],
  ['a series twice', changed('OpenNumberSeries', { series: 'QD' }), 'SeriesExists', ['/series']],
  ['a substitution of somebody unknown', changed('GrantSubstitution', { person: 'nobody' }), 'UnknownPerson', ['/person'], nobody],
  ['a substitute whom nobody knows', changed('GrantSubstitution', { by: 'nobody' }), 'UnknownPerson', ['/by'], nobody],
  ['to stand in for oneself', changed('GrantSubstitution', { by: 'head-a' }), 'SamePerson', ['/by']],
  ['a substitution that ends before it begins', changed('GrantSubstitution', { to: '2025-09-14' }), 'DatesReversed', ['/to'], { from }],
  ['to end a substitution that nobody made', changed('EndSubstitution', { substitution: 3 }), 'UnknownSubstitution', ['/substitution']],
  ['to make a substitution longer by ending it', changed('EndSubstitution', { to: '2025-10-01' }), 'DatesReversed', ['/to'], { from: '2025-09-10' }],
];

describe('what an office refuses', () => {
  const rows = refusals.map(([name, command, code, fields, facts, state]) => ({
    name,
    command,
    code,
    fields,
    facts,
    state,
  }));
  test.each(rows)('It refuses $name', ({ command, code, fields, facts, state = ampleOffice }) => {
    const { refusal } = run(state, command);
    expect(refusal).toEqual({ code, clause: null, fields, ...(facts ? { facts } : {}) });
    expect([...kernelCodes, ...officeCodes]).toContain(code);
  });
  test('Every refusal that the stream names is met here, or by the spec of its rule', () => {
    const elsewhere = [
      'BodyAbolished',
      'BackInTime',
      'RoleNotCarried',
      'OrderMissing',
      'SecondPersonNeeded',
      'UpperNotNeeded',
    ];
    expect(new Set([...refusals.map(([, , code]) => code), ...elsewhere])).toEqual(new Set(officeCodes));
  });
});
