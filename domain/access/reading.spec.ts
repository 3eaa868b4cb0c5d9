import { describe, expect, test } from 'vitest';
import { officeWith, person, sampleOffice } from '../../test/samples/context.js';
import { ballotEvents } from '../ballot/events.js';
import { decisionEvents } from '../decision/events.js';
import { nominationEvents } from '../nomination/events.js';
import { Role } from '../office/settings.js';
import type { RoleHeld } from '../office/state.js';
import { concealedFrom, mayRead, readingScope, readingTable, type Scope, sightBy } from './reading.js';

const statuses: Readonly<Record<string, readonly string[]>> = {
  nomination:
    'drafted shortlisted submitted received assigned returned resubmitted held ineligible appraised scheduled endorsed declined presented beforeSigner signed forwarded denied awarded archived withdrawn lapsed refused bestowed revoked'.split(
      ' ',
    ),
  paper:
    'drafted checked sentBack signed numbered sent received partlyReturned answered closed withdrawn replaced'.split(
      ' ',
    ),
  session: 'called opened adjourned minuted closed cancelled'.split(' '),
  ballot: 'opened paused closed counted cancelled'.split(' '),
  decision:
    'drafted presented checked sentBack signed numbered sealed issued published partlyRevoked revoked archived cancelled'.split(
      ' ',
    ),
  campaign: 'planned launched collecting closing appraising closed cancelled'.split(' '),
  office: ['established'],
  recipient: ['registered', 'doubtful', 'erased'],
  intervention: ['requested', 'approved', 'refused', 'ended'],
};
const roles = Role.options;
const NOMINATION = statuses.nomination as readonly string[];
const sent = NOMINATION.filter((s) => s !== 'drafted' && s !== 'shortlisted');
const toSign = ['presented', 'beforeSigner', 'signed', 'forwarded', 'denied', 'awarded', 'bestowed', 'revoked'];
const toCouncil = ['scheduled', 'endorsed', 'declined', ...toSign];
const done = (statuses.paper as string[]).filter((s) => !['drafted', 'checked', 'sentBack'].includes(s));
const issued = ['issued', 'published', 'partlyRevoked', 'revoked', 'archived'];

// kind, role → what is seen of a case of the own unit, of another unit and of no unit; a role that is missing sees nothing.
type Cells = Readonly<
  Partial<Record<Role, readonly [own: readonly string[], other: readonly string[], none: readonly string[]]>>
>;
const all = (kind: string) => [statuses[kind], statuses[kind], statuses[kind]] as [string[], string[], string[]];
const same = (list: readonly string[]) => [list, list, list] as const;
const expected: Readonly<Record<string, Cells>> = {
  nomination: {
    unitClerk: [NOMINATION, [], []],
    unitHead: [NOMINATION, [], []],
    secretariatOfficer: same(sent),
    secretariatHead: same(sent),
    councilChair: same(toCouncil),
    councilSecretary: same(toCouncil),
    councilMember: same(toCouncil),
    signer: same(sent),
    chancery: same(toSign),
    registryClerk: same(sent),
    recordsOfficer: same(sent),
    auditor: same(sent),
    administrator: all('nomination'),
  },
  paper: {
    unitClerk: [statuses.paper as string[], [], []],
    unitHead: [statuses.paper as string[], [], []],
    secretariatOfficer: [done, done, statuses.paper as string[]],
    secretariatHead: [done, done, statuses.paper as string[]],
    signer: [done, done, statuses.paper as string[]],
    registryClerk: [done, done, statuses.paper as string[]],
    // The office's own lists of files for the records office stand among its papers (G7).
    recordsOfficer: [[], [], statuses.paper as string[]],
    auditor: same(done),
    administrator: all('paper'),
  },
  ...Object.fromEntries(
    ['session', 'ballot'].map((kind) => [
      kind,
      Object.fromEntries(
        [
          'councilChair',
          'councilSecretary',
          'councilMember',
          'secretariatOfficer',
          'secretariatHead',
          'auditor',
          'signer',
          'administrator',
        ].map((role) => [role, all(kind)]),
      ),
    ]),
  ),
  decision: {
    unitClerk: same(issued),
    unitHead: same(issued),
    chancery: same((statuses.decision as string[]).filter((s) => s !== 'drafted' && s !== 'cancelled')),
    ...Object.fromEntries(
      [
        'secretariatOfficer',
        'secretariatHead',
        'registryClerk',
        'signer',
        'auditor',
        'recordsOfficer',
        'accountant',
        'administrator',
      ].map((role) => [role, all('decision')]),
    ),
  },
  recipient: {
    unitClerk: [statuses.recipient as string[], [], []],
    unitHead: [statuses.recipient as string[], [], []],
    ...Object.fromEntries(
      ['secretariatOfficer', 'secretariatHead', 'recordsOfficer', 'auditor', 'administrator'].map((role) => [
        role,
        all('recipient'),
      ]),
    ),
  },
  intervention: Object.fromEntries(
    ['secretariatOfficer', 'secretariatHead', 'auditor', 'administrator'].map((role) => [role, all('intervention')]),
  ),
  campaign: Object.fromEntries(roles.map((role) => [role, all('campaign')])),
  office: Object.fromEntries(roles.map((role) => [role, all('office')])),
};

const held = (role: Role, unit: string | null = 'unit-a'): RoleHeld[] => [{ role, unit, from: '2024-01-01', to: null }];
const units = ['unit-a', 'unit-b', null] as const;
const shownBy = (scopes: readonly Scope[], status: string, unit: string | null) =>
  scopes.some((s) => {
    const inUnit = s.units === null || (s.units.length === 0 ? unit === null : unit !== null && s.units.includes(unit));
    const inStatus =
      s.statuses === 'all' ||
      ('only' in s.statuses ? s.statuses.only.includes(status) : !s.statuses.except.includes(status));
    return inUnit && inStatus;
  });

describe.each(Object.keys(statuses))('Who reads a %s', (kind) => {
  test.each(roles)('%s: at every stage, of the own unit, another one and none', (role) => {
    for (const status of statuses[kind] ?? [])
      for (const [i, unit] of units.entries()) {
        const may = expected[kind]?.[role]?.[i]?.includes(status) ?? false;
        expect([status, unit, sightBy({ kind, status, unit }, held(role)) !== 'none']).toEqual([status, unit, may]);
      }
  });
  test.each(roles)('%s: a list shows exactly the cases that open', (role) => {
    for (const status of statuses[kind] ?? [])
      for (const unit of units)
        expect([status, unit, shownBy(readingScope(kind, held(role)), status, unit)]).toEqual([
          status,
          unit,
          sightBy({ kind, status, unit }, held(role)) !== 'none',
        ]);
  });
});

test('The operator sees every kind of case without a name, the unit without what is kept from it', () => {
  const sight = (role: Role, kind: string, status: string) => sightBy({ kind, status, unit: 'unit-a' }, held(role));
  for (const kind of ['nomination', 'paper', 'session', 'ballot', 'decision'])
    expect(sight('administrator', kind, (statuses[kind] as string[])[0] as string)).toBe('facts');
  expect(sight('unitHead', 'nomination', 'assigned')).toBe('outside');
  expect(sight('secretariatHead', 'nomination', 'assigned')).toBe('whole');
  expect([sight('unitHead', 'decision', 'issued'), sight('signer', 'decision', 'issued')]).toEqual([
    'outside',
    'whole',
  ]);
});
test('E2: the signer, who may start a sudden merit, reads it from its submission on and not only once it is presented', () => {
  const sight = (status: string) => sightBy({ kind: 'nomination', status, unit: 'unit-a' }, held('signer', null));
  for (const status of ['submitted', 'received', 'assigned', 'appraised', 'held', 'presented'])
    expect(sight(status), status).toBe('whole');
  for (const status of ['drafted', 'shortlisted']) expect(sight(status), status).toBe('none');
});
test('P2: a person reads the file of their own case, without what was judged or said about them', () => {
  const own = { kind: 'nomination', status: 'assigned', unit: 'unit-a', own: true };
  expect(sightBy(own, [])).toBe('outside');
  expect(sightBy({ ...own, own: false }, [])).toBe('none');
  expect(sightBy({ ...own, kind: 'session' }, [])).toBe('none');
  expect(sightBy(own, held('secretariatOfficer'))).toBe('whole');
  const { events, texts, fields } = concealedFrom('nomination', 'assigned', 'outside');
  expect(events).toEqual(expect.arrayContaining(['JudgementRecorded', 'FindingOverridden', 'CommentRecorded']));
  expect(texts).toContain('NominationAppraised');
  expect(fields).toEqual(expect.arrayContaining(['findings', 'judgement', 'comments']));
});
test('N6: who wrote a comment is open to the officer who handles the case, and to nobody else', () => {
  const writers = { subjects: ['writer:'] };
  expect(concealedFrom('nomination', 'posted', 'whole', true).subjects).toEqual([]);
  expect(concealedFrom('nomination', 'posted', 'whole')).toMatchObject(writers);
  expect(concealedFrom('nomination', 'posted', 'outside', true)).toMatchObject(writers);
  expect(concealedFrom('decision', 'signed', 'whole').subjects).toEqual([]);
});
test('Of two roles the one counts that sees more', () => {
  const both = [...held('administrator'), ...held('auditor')];
  expect(sightBy({ kind: 'nomination', status: 'assigned', unit: 'unit-a' }, both)).toBe('whole');
});
test('A unit’s role reads by the unit in which it is held: not by another role’s, and nothing when it names none', () => {
  const draft = (unit: string | null) => ({ kind: 'nomination', status: 'drafted', unit });
  const several = [...held('unitClerk', 'unit-a'), ...held('unitHead', 'unit-b'), ...held('auditor', 'unit-c')];
  expect(['unit-a', 'unit-b', 'unit-c'].map((unit) => sightBy(draft(unit), several))).toEqual([
    'outside',
    'outside',
    'none',
  ]);
  const withoutUnit = held('unitHead', null);
  expect(sightBy(draft(null), withoutUnit)).toBe('none');
  expect(readingScope('nomination', withoutUnit)).toEqual([]);
});
test('A role that has ended reads nothing; machines and the product do not read through here', () => {
  const read = (who: Parameters<typeof mayRead>[2], at: string) =>
    mayRead('nomination', 'assigned', who, sampleOffice, { unit: 'unit-a' }, at);
  const [then, now] = ['2025-01-15T03:00:00.000Z', '2025-09-15T03:00:00.000Z'];
  expect([read(person('gone'), then), read(person('gone'), now)]).toEqual([true, false]);
  expect(read(person('nobody'), now)).toBe(false);
  expect(read({ kind: 'system', system: 'process' }, now)).toBe(false);
  expect(mayRead('nomination', 'assigned', person('auditor'), officeWith({}), {}, now)).toBe(true);
});
test('No part of a count shows before all votes are in, to nobody, and never of a cancelled ballot', () => {
  for (const status of ['opened', 'paused', 'closed', 'cancelled'])
    expect(concealedFrom('ballot', status, 'whole')).toMatchObject({
      fields: ['votes', 'paperCount'],
      events: expect.arrayContaining(['BallotCast']),
    });
  expect(concealedFrom('ballot', 'counted', 'whole').events).toEqual([]);
});
test('What is concealed names events that exist', () => {
  const tables = [
    [concealedFrom('nomination', 'assigned', 'outside'), nominationEvents],
    [concealedFrom('ballot', 'opened', 'whole'), ballotEvents],
    [concealedFrom('decision', 'issued', 'outside'), decisionEvents],
  ] as const;
  for (const [{ events, texts }, table] of tables) {
    expect(events.length).toBeGreaterThan(0);
    for (const name of [...events, ...texts]) expect(Object.keys(table)).toContain(name);
  }
  expect(concealedFrom('nomination', 'assigned', 'whole').events).toEqual([]);
});
test('Every kind that is read has a row here, and no other', () => {
  expect(Object.keys(readingTable).sort()).toEqual(Object.keys(expected).sort());
});

test('P6: a ballot that is closed to a member is nothing they may read, whatever their roles', () => {
  const reads = (who: string) =>
    mayRead('ballot', 'opened', person(who), officeWith({}), { closedTo: ['member-1'] }, '2025-09-15T01:30:00.000Z');
  expect(reads('member-1')).toBe(false);
  expect(reads('member-2')).toBe(true);
});
