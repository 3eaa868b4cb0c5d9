import { describe, expect, test } from 'vitest';
import { NOW, officeWith, person, sampleOffice, system } from '../../test/samples/context.js';
import type { CommandSpec, Relations } from '../kernel/stream.js';
import type { Established } from '../office/state.js';
import { streams } from '../streams.js';
import { judgeAccess } from './judge.js';
import { type AccessTable, accessTable } from './table.js';

const specOf = (kind: string, command: string): CommandSpec => {
  const spec = streams.get(kind)?.commands[command];
  if (!spec) throw new Error(`${kind} has no command ${command}`);
  return spec;
};
const judged = (
  kind: string,
  command: string,
  who: string,
  relations: Relations = {},
  { office = sampleOffice, at = NOW, table }: { office?: Established; at?: string; table?: AccessTable } = {},
) => judgeAccess({ kind, command, spec: specOf(kind, command) }, person(who), relations, office, at, table)?.refused;
const codeOf = (...given: Parameters<typeof judged>) => judged(...given)?.code ?? 'allowed';

describe('a case that the council’s rule closes to a member (P6)', () => {
  test('P6: it is refused in the words of a missing role, whatever roles are held', () => {
    const open = { members: ['chair', 'member-1'] };
    expect(codeOf('ballot', 'CastBallot', 'member-1', open)).toBe('allowed');
    expect(judged('ballot', 'CastBallot', 'member-1', { ...open, closedTo: ['member-1'] })).toEqual({
      code: 'NotAllowed',
      clause: null,
      fields: [],
    });
    expect(codeOf('ballot', 'CastBallot', 'chair', { ...open, closedTo: ['member-1'] })).toBe('allowed');
  });
});

describe('a vice who presides (C18)', () => {
  test('C18: the chair’s acts in this sitting are also those of the vice who presides, and of no other member', () => {
    for (const act of ['OpenSession', 'ConfirmResult', 'RankItems', 'SignMinutes', 'CloseSession']) {
      expect(codeOf('session', act, 'member-1', { presiding: 'member-1' })).toBe('allowed');
      expect(codeOf('session', act, 'member-2', { presiding: 'member-1' })).toBe('NotYourUnit');
      expect(codeOf('session', act, 'chair', { presiding: 'member-1' })).toBe('allowed');
      expect(codeOf('session', act, 'member-1', {})).toBe('NotYourUnit');
    }
  });
});

describe('what is done by word of mouth (P11)', () => {
  test('P11: the council’s secretary writes down that the chair opened the sitting; its results the chair alone confirms', () => {
    expect(codeOf('session', 'OpenSession', 'council-secretary')).toBe('allowed');
    for (const act of ['ConfirmResult', 'RankItems', 'CloseSession', 'AdjournSession'])
      expect(codeOf('session', act, 'council-secretary'), act).not.toBe('allowed');
  });
});

describe('every kind of relation to a case', () => {
  test.each([
    ['the head of the unit submits', 'nomination', 'SubmitNomination', 'head-a', { unit: 'unit-a' }, 'allowed'],
    ['the head of another unit', 'nomination', 'SubmitNomination', 'head-b', { unit: 'unit-a' }, 'NotYourUnit'],
    ['a head, for a case of no unit', 'nomination', 'SubmitNomination', 'head-a', {}, 'NotYourUnit'],
    ['a clerk of that unit', 'nomination', 'SubmitNomination', 'clerk-a', { unit: 'unit-a' }, 'allowed'],
    ['a clerk, for the unit’s paper', 'paper', 'WithdrawPaper', 'clerk-a', { unit: 'unit-a' }, 'NotAllowed'],
    ['the appraiser', 'nomination', 'AppraiseNomination', 'officer-1', { assigned: 'officer-1' }, 'allowed'],
    ['another officer', 'nomination', 'AppraiseNomination', 'officer-2', { assigned: 'officer-1' }, 'NotYourUnit'],
    ['an officer, with nobody assigned', 'nomination', 'AppraiseNomination', 'officer-1', {}, 'NotYourUnit'],
    ['the secretariat’s head', 'nomination', 'AppraiseNomination', 'secretariat-head', {}, 'NotAllowed'],
    ['a member of the council', 'ballot', 'CastBallot', 'member-1', { members: ['chair', 'member-1'] }, 'allowed'],
    ['a member of another council', 'ballot', 'CastBallot', 'member-1', { members: ['chair'] }, 'NotYourUnit'],
    ['a member, where no council is known', 'ballot', 'CastBallot', 'member-1', {}, 'NotYourUnit'],
    [
      'a member whose own case it is',
      'ballot',
      'CastBallot',
      'member-1',
      { members: ['chair'], excluded: ['member-1'] },
      'OwnCase',
    ],
    ['the role alone', 'decision', 'SignDecision', 'signer', {}, 'allowed'],
    ['no role at all', 'decision', 'SignDecision', 'nobody', {}, 'NotAllowed'],
    ['by nobody’s grant', 'decision', 'CheckDecision', 'secretariat-head', {}, 'NotAllowed'],
  ] as const)('%s: %s %s', (_name, kind, command, who, relations, code) =>
    expect(codeOf(kind, command, who, relations)).toBe(code),
  );

  test('One fitting grant of several is enough', () => {
    expect(codeOf('paper', 'SignPaper', 'head-a', { unit: 'unit-a' })).toBe('allowed');
    expect(codeOf('paper', 'SignPaper', 'signer', { unit: 'unit-a' })).toBe('allowed');
    expect(codeOf('paper', 'SignPaper', 'head-b', { unit: 'unit-a' })).toBe('NotYourUnit');
  });

  test('A role counts in the units in which it is held, not in those of the person’s other roles', () => {
    const clerkAndHead = {
      ...sampleOffice.roles,
      both: [...sampleOffice.roles['head-a']!, ...sampleOffice.roles['clerk-b']!],
    };
    const office = { ...sampleOffice, roles: clerkAndHead };
    expect(codeOf('paper', 'WithdrawPaper', 'both', { unit: 'unit-a' }, { office })).toBe('allowed');
    expect(codeOf('paper', 'WithdrawPaper', 'both', { unit: 'unit-b' }, { office })).toBe('NotYourUnit');
    expect(codeOf('nomination', 'DraftNomination', 'both', { unit: 'unit-b' }, { office })).toBe('allowed');
  });

  test('A refusal for lack of a role names each role that would do once', () => {
    expect(judged('nomination', 'ReceiveNomination', 'auditor')?.facts).toEqual({
      roles: ['secretariatOfficer', 'secretariatHead'],
    });
    const table: AccessTable = { decision: { SignDecision: Array(2).fill({ role: 'signer', relation: 'any' }) } };
    expect(judged('decision', 'SignDecision', 'auditor', {}, { table })?.facts).toEqual({ roles: ['signer'] });
  });

  test('A command or a kind that is missing in the table is refused to every person', () => {
    expect(codeOf('decision', 'SignDecision', 'signer', {}, { table: {} })).toBe('NotAllowed');
    expect(codeOf('decision', 'SignDecision', 'signer', {}, { table: { decision: {} } })).toBe('NotAllowed');
  });
});

describe('the own case', () => {
  const own = { assigned: 'officer-1', own: ['someone', 'officer-1'] };
  const appraise = (relations: Relations, office = sampleOffice, table?: AccessTable) =>
    codeOf('nomination', 'AppraiseNomination', 'officer-1', relations, { office, ...(table ? { table } : {}) });

  test('Nobody appraises their own case', () => expect(appraise(own)).toBe('OwnCase'));
  test('Another’s case is no own case', () => expect(appraise({ ...own, own: ['someone'] })).toBe('allowed'));
  test('Where the issuer only warns, it is let through', () =>
    expect(appraise(own, officeWith({ ownCase: 'warn' }))).toBe('allowed'));
  test('What the table does not close stays open in the own case', () =>
    expect(codeOf('nomination', 'SubmitNomination', 'head-a', { unit: 'unit-a', own: ['head-a'] })).toBe('allowed'));
  test('A second grant that is open to the own case lets it through', () => {
    const closed = { role: 'secretariatOfficer', relation: 'assigned', refuseOwn: true } as const;
    const open = { role: 'secretariatOfficer', relation: 'any' } as const;
    expect(appraise(own, sampleOffice, { nomination: { AppraiseNomination: [closed, open] } })).toBe('allowed');
    expect(appraise(own, sampleOffice, { nomination: { AppraiseNomination: [closed, closed] } })).toBe('OwnCase');
  });
});

describe('when and who', () => {
  test('Roles are those of the Vietnamese day on which the act arrived', () => {
    const receive = (at: string) => codeOf('nomination', 'ReceiveNomination', 'gone', {}, { at });
    expect(receive('2025-01-31T16:59:59.999Z')).toBe('allowed');
    expect(receive('2025-01-31T17:00:00.000Z')).toBe('NotAllowed');
  });
  const judge = (actor: Parameters<typeof judgeAccess>[1], spec: CommandSpec) =>
    judgeAccess({ kind: 'decision', command: 'SignDecision', spec }, actor, {}, sampleOffice, NOW)?.refused ??
    'allowed';
  const plain = specOf('decision', 'SignDecision');
  /** Without the roles that would do: no role would. */
  const notForPeople = { code: 'NotAllowed', clause: null, fields: [] };

  test('The product itself may send everything; a machine nothing', () => {
    expect(judge(system, { ...plain, system: true })).toBe('allowed');
    expect(judge({ kind: 'machine', machine: 'm-1' }, plain)).toEqual(notForPeople);
  });
  test('No person sends what only the product sends, whatever their roles', () => {
    expect(judge(person('signer'), plain)).toBe('allowed');
    expect(judge(person('signer'), { ...plain, system: true })).toEqual(notForPeople);
    expect(judge(person('signer'), { ...plain, report: true })).toEqual(notForPeople);
  });
});

describe('who is proposed', () => {
  test('P2: who is proposed may file their own report, with any role or none, and nothing else of the dossier', () => {
    const own = { unit: 'unit-a', own: ['officer-2'] };
    expect(codeOf('nomination', 'AttachDocument', 'officer-2', own)).toBe('allowed');
    expect(codeOf('nomination', 'AttachDocument', 'nobody', { unit: 'unit-a', own: ['nobody'] })).toBe('allowed');
    expect(codeOf('nomination', 'AttachDocument', 'accountant', own)).toBe('NotAllowed');
    expect(codeOf('nomination', 'AttachDocument', 'officer-1', own)).toBe('NotYourUnit');
    for (const command of ['AmendNomination', 'RemoveDocument', 'SubmitNomination', 'ResubmitNomination'])
      expect(codeOf('nomination', command, 'officer-2', own)).toBe('NotAllowed');
  });
});

describe('the table', () => {
  const rows = Object.entries(accessTable).flatMap(([kind, commands]) =>
    Object.entries(commands).map(([command, grants]) => ({ kind, command, grants })),
  );
  test('It names commands that exist and that people may send', () => {
    for (const { kind, command } of rows) {
      const spec = specOf(kind, command);
      expect([spec.system, spec.report], `${kind} ${command}`).toEqual([undefined, undefined]);
    }
  });
  test('In the own case exactly these are closed', () =>
    expect(rows.filter(({ grants }) => grants.some((g) => g.refuseOwn)).map(({ command }) => command)).toEqual([
      'ReturnNomination',
      'OpenField',
      'ProposeIneligible',
      'AppraiseNomination',
      'RecordJudgement',
      'OverrideFinding',
      'CompleteOpenItem',
      'AnswerComment',
      'ClosePosting',
      'ChangeAward',
    ]));
});
