import { describe, expect, test } from 'vitest';
import { away, said, specOf, standIn, unitA } from '../../test/samples/access.js';
import { NOW, officeWith, person, sampleOffice, system } from '../../test/samples/context.js';
import type { Role } from '../office/settings.js';
import type { Established } from '../office/state.js';
import { judge } from './judge.js';
import { mayRead } from './reading.js';
import { accessTable } from './table.js';

describe('P1: one person, many roles', () => {
  const roles = {
    ...sampleOffice.roles,
    'head-a': [
      ...sampleOffice.roles['head-a']!,
      ...sampleOffice.roles.signer!,
      ...sampleOffice.roles['registry-clerk']!,
    ],
  };
  const office = { ...sampleOffice, roles };
  test('P1: each act is done by the role that allows it, and the event says which', () => {
    expect(said('nomination', 'SubmitNomination', 'head-a', unitA, { office })).toBe('unitHead');
    expect(said('decision', 'SignDecision', 'head-a', {}, { office })).toBe('signer');
    expect(said('decision', 'NumberDecision', 'head-a', {}, { office })).toBe('registryClerk');
    expect(said('decision', 'SealDecision', 'signer', {}, { office })).toBe('NotAllowed');
  });
  test('P1: the product itself acts by no role', () =>
    expect(
      judge({ kind: 'decision', command: 'SignDecision', spec: specOf('decision', 'SignDecision') }, system, {
        relations: {},
        office,
        arrivedAt: NOW,
      }),
    ).toEqual({ role: null, onBehalfOf: null }));
});

describe('M1: in a small office one person is clerk, secretariat, council secretary and văn thư, and the chair signs', () => {
  const hold = (person: string, ...roles: Role[]) =>
    [
      person,
      roles.map((role) => ({ role, unit: role === 'unitClerk' ? 'unit-a' : null, from: '2024-01-01', to: null })),
    ] as const;
  const roles = Object.fromEntries([
    hold('canbo', 'unitClerk', 'secretariatOfficer', 'secretariatHead', 'councilSecretary', 'registryClerk'),
    hold('chutich', 'councilChair', 'councilMember', 'signer'),
  ]);
  const office = { ...officeWith({ profile: 'small' }), roles };
  test('M1: every step has one of the two who may take it', () => {
    const clerk = [
      said('nomination', 'DraftNomination', 'canbo', unitA, { office }),
      said('nomination', 'AppraiseNomination', 'canbo', { assigned: 'canbo' }, { office }),
      said('session', 'CallSession', 'canbo', {}, { office }),
      said('decision', 'PresentDecision', 'canbo', {}, { office }),
      said('decision', 'NumberDecision', 'canbo', {}, { office }),
    ];
    expect(clerk).toEqual(['unitClerk', 'secretariatOfficer', 'councilSecretary', 'secretariatHead', 'registryClerk']);
    const chair = [
      said('session', 'OpenSession', 'chutich', {}, { office }),
      said('decision', 'SignDecision', 'chutich', {}, { office }),
    ];
    expect(chair).toEqual(['councilChair', 'signer']);
  });
});

describe('P3: in the own case nobody appraises or votes; all else goes on', () => {
  const own = { ...unitA, assigned: 'officer-1', own: ['officer-1', 'head-a'] };
  test('P3: appraising is refused, submitting is not', () => {
    expect(said('nomination', 'AppraiseNomination', 'officer-1', own)).toBe('OwnCase');
    expect(said('nomination', 'SubmitNomination', 'head-a', own)).toBe('unitHead');
  });
  test('P3: no vote is taken', () =>
    expect(said('ballot', 'CastBallot', 'member-1', { members: ['chair'], excluded: ['member-1'] })).toBe('OwnCase'));
  test('P3: where the issuer only warns, appraising goes on', () => {
    const office = officeWith({ ownCase: 'warn' });
    expect(said('nomination', 'AppraiseNomination', 'officer-1', own, { office })).toBe('secretariatOfficer');
  });
  test('P3: an absent person’s own case is not appraised by their substitute for them', () => {
    const office = away(standIn('officer-1', 'officer-2', ['secretariatOfficer']));
    expect(said('nomination', 'AppraiseNomination', 'officer-2', own, { office })).toBe('NotYourUnit');
    expect(said('nomination', 'AppraiseNomination', 'officer-2', { ...own, own: [] }, { office })).toBe(
      'secretariatOfficer for officer-1',
    );
  });
});

describe('P8: the recipient never decides', () => {
  const commands = Object.entries(accessTable).flatMap(([kind, rows]) =>
    Object.keys(rows).map((command) => [kind, command] as const),
  );
  const relations = { ...unitA, own: ['r-1'], assigned: 'officer-1', members: ['chair'] };
  test.each(commands.filter(([, command]) => command !== 'AttachDocument'))(
    'P8: being the recipient gives nobody %s %s',
    (kind, command) => expect(said(kind, command, 'r-1', relations)).toBe('NotAllowed'),
  );
  test('P2: who is proposed files their own report as themself and by no role, and nobody does it in their place', () => {
    expect(said('nomination', 'AttachDocument', 'r-1', relations)).toBe('null');
    const office = away(standIn('officer-1', 'officer-2', ['secretariatOfficer']));
    const own = { ...unitA, own: ['officer-1'] };
    expect(said('nomination', 'AttachDocument', 'officer-1', own, { office })).toBe('null');
    expect(said('nomination', 'AttachDocument', 'officer-2', own, { office })).toBe('NotYourUnit');
  });
});

describe('P12: Văn phòng and kế toán', () => {
  const hold = (role: Role): Established => ({
    ...sampleOffice,
    roles: { someone: [{ role, unit: null, from: '2024-01-01', to: null }] },
  });
  test('P12: the chancery checks a decision or sends it back, and neither signs nor drafts', () => {
    const verdicts = ['CheckDecision', 'SendBackDecision', 'SignDecision', 'DraftDecision'].map((c) =>
      said('decision', c, 'someone', {}, { office: hold('chancery') }),
    );
    expect(verdicts).toEqual(['chancery', 'chancery', 'NotAllowed', 'NotAllowed']);
  });
  test('P12: the accountant reads decisions and changes none of their steps', () => {
    const office = hold('accountant');
    expect(mayRead('decision', 'issued', person('someone'), office, {}, NOW)).toBe(true);
    expect(
      ['CheckDecision', 'SignDecision', 'NumberDecision', 'IssueDecision'].map((c) =>
        said('decision', c, 'someone', {}, { office }),
      ),
    ).toEqual(Array(4).fill('NotAllowed'));
  });
});

describe('O4, O6: a unit that ended', () => {
  const units = {
    ...sampleOffice.units,
    'unit-a': { ...sampleOffice.units['unit-a']!, to: '2025-06-30', successor: 'unit-b' },
  };
  const merged = { ...sampleOffice, units };
  const on = (day: string) => ({ office: merged, at: `${day}T03:00:00.000Z` });
  test.each([
    ['nomination', 'SubmitNomination', 'head-a', 'head-b'],
    ['nomination', 'ResubmitNomination', 'clerk-a', 'clerk-b'],
    ['paper', 'SignPaper', 'head-a', 'head-b'],
    ['paper', 'NumberPaper', 'clerk-a', 'clerk-b'],
    ['paper', 'SendPaper', 'clerk-a', 'clerk-b'],
  ])(
    'O6: %s %s in flight is the old unit’s up to its last day, the successor’s from the day after',
    (kind, command, old, next) => {
      const verdict = (who: string, day: string) => !said(kind, command, who, unitA, on(day)).startsWith('Not');
      expect([verdict(old, '2025-06-30'), verdict(next, '2025-06-30')]).toEqual([true, false]);
      expect([verdict(old, '2025-07-01'), verdict(next, '2025-07-01')]).toEqual([false, true]);
    },
  );
  test('O4: its open dossiers are read by the successor, and by nobody of the old unit', () => {
    const read = (who: string, day: string) =>
      mayRead('nomination', 'drafted', person(who), merged, unitA, `${day}T03:00:00.000Z`);
    expect([read('clerk-a', '2025-06-30'), read('clerk-b', '2025-06-30')]).toEqual([true, false]);
    expect([read('clerk-a', '2025-07-01'), read('clerk-b', '2025-07-01')]).toEqual([false, true]);
  });
});

describe('M4: the level above as second person', () => {
  const province: Established = {
    ...sampleOffice,
    id: 'tinh',
    roles: { 'so-noi-vu': [{ role: 'secretariatHead', unit: null, from: '2024-01-01', to: null }] },
  };
  const second = (who: string, command: string, upper?: Established) =>
    said('office', command, who, {}, upper ? { upper } : {});
  test('M4: its secretariat may be the second person of a rule set or a template', () => {
    expect([
      second('so-noi-vu', 'ActivateRuleSet', province),
      second('so-noi-vu', 'ReleaseTemplate', province),
    ]).toEqual(['secretariatHead', 'secretariatHead']);
  });
  test('M4: it does nothing else there, and nobody else of it does that', () => {
    expect(second('so-noi-vu', 'LoadRuleSet', province)).toBe('NotAllowed');
    expect(second('other', 'ActivateRuleSet', province)).toBe('NotAllowed');
    expect(second('so-noi-vu', 'ActivateRuleSet')).toBe('NotAllowed');
  });
});
