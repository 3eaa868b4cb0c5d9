import { describe, expect, test } from 'vitest';
import { NOW, person, sampleOffice } from '../../test/samples/context.js';
import {
  nominationCommands as commands,
  nominationStates as states,
  withDossier,
} from '../../test/samples/nomination.js';
import { judgeAccess } from '../access/judge.js';
import { accessTable } from '../access/table.js';
import type { CommandType } from './commands.js';
import type { Nomination } from './state.js';
import { nomination } from './stream.js';

const [CAMPAIGN, PAPER, UPWARD, ENTRY] = ['campaign:2025', 'paper:p-1', 'paper:up-1', 'recipient:r-1'];
const { unstarted, drafted, shortlisted, assigned, endorsed, presented, held } = states;

describe('what a command relies on', () => {
  test('The campaign where its dates, awards or counters count; the paper that lists the name', () => {
    expect(nomination.relies(commands.DraftNomination, unstarted)).toEqual([CAMPAIGN]);
    expect(nomination.relies(commands.SubmitNomination, shortlisted)).toEqual([CAMPAIGN, PAPER, ENTRY]);
    expect(nomination.relies(commands.PresentNomination, endorsed)).toEqual([CAMPAIGN]);
    expect(nomination.relies(commands.RefuseNomination, states.submitted)).toEqual([CAMPAIGN]);
    expect(nomination.relies(commands.LapseNomination, states.submitted)).toEqual([CAMPAIGN]);
    expect(nomination.relies(commands.ForwardNomination, presented)).toEqual([UPWARD]);
    expect(nomination.relies(commands.CiteInitiative, drafted)).toEqual(['recipient:r-1']);
    expect(nomination.relies(commands.AmendNomination, drafted)).toEqual([]);
    expect(nomination.relies(commands.EraseFiles, assigned)).toEqual([ENTRY]);
    expect(nomination.relies(commands.EraseFiles, unstarted)).toEqual([]);
    expect(nomination.relies({ type: 'AmendNomination', data: { award: 'KNC' } }, drafted)).toEqual([CAMPAIGN]);
  });

  test('No campaign, nothing to rely on', () => {
    const alone = withDossier(shortlisted, { campaign: null });
    const draft = { ...commands.DraftNomination, data: { ...commands.DraftNomination.data, campaign: null } };
    expect(nomination.relies(draft, unstarted)).toEqual([]);
    expect(nomination.relies(commands.SubmitNomination, alone)).toEqual([PAPER, ENTRY]);
    expect(nomination.relies(commands.ReceiveNomination, states.submitted)).toEqual([ENTRY]);
    expect(nomination.relies(commands.PresentNomination, alone)).toEqual([]);
    expect(nomination.relies(commands.SubmitNomination, unstarted)).toEqual([PAPER]);
  });

  test('Every other command relies on its own state', () => {
    const relying = ['DraftNomination', 'SubmitNomination', 'RefuseNomination', 'ChangeAward', 'PresentNomination'];
    const others = Object.values(commands).filter(
      (c) =>
        ![
          ...relying,
          'ForwardNomination',
          'CorrectDeadline',
          'CiteInitiative',
          'EraseFiles',
          'ReceiveNomination',
        ].includes(c.type),
    );
    for (const command of others) expect(nomination.relies(command, assigned), command.type).toEqual([]);
  });
});

describe('who may', () => {
  const judge = (who: string, type: CommandType, state: Nomination) => {
    const spec = nomination.commands[type]!;
    const relations = nomination.relations(state, commands[type]);
    return judgeAccess({ kind: 'nomination', command: type, spec }, person(who), relations, sampleOffice, NOW)?.refused
      .code;
  };

  test('The unit’s own people draft and submit for it', () => {
    expect(judge('clerk-a', 'DraftNomination', unstarted)).toBeUndefined();
    expect(judge('clerk-b', 'DraftNomination', unstarted)).toBe('NotYourUnit');
    expect(judge('head-a', 'SubmitNomination', shortlisted)).toBeUndefined();
    expect(judge('head-b', 'SubmitNomination', shortlisted)).toBe('NotYourUnit');
    expect(judge('clerk-b', 'SubmitNomination', shortlisted)).toBe('NotYourUnit');
  });

  test('Only the appraiser of this case appraises it, and not their own (P3)', () => {
    expect(judge('officer-1', 'AppraiseNomination', assigned)).toBeUndefined();
    expect(judge('officer-2', 'AppraiseNomination', assigned)).toBe('NotYourUnit');
    const own = withDossier(assigned, { recipient: { kind: 'person', id: 'officer-1' } });
    expect(judge('officer-1', 'AppraiseNomination', own)).toBe('OwnCase');
    const collective = withDossier(assigned, { recipient: { kind: 'collective', id: 'officer-1' } });
    expect(judge('officer-1', 'AppraiseNomination', collective)).toBeUndefined();
  });

  test('What the product says itself no person says', () => {
    for (const type of Object.keys(commands) as CommandType[]) {
      const spec = nomination.commands[type]!;
      if (spec.system) expect(judge('administrator', type, assigned), type).toBe('NotAllowed');
      expect(Boolean(spec.system), type).toBe(accessTable.nomination?.[type] === undefined);
      expect(!spec.report || spec.system, type).toBe(true);
    }
  });

  test('Relations come from the draft before there is a state, and look through a hold after', () => {
    expect(nomination.relations(unstarted, commands.DraftNomination)).toEqual({ unit: 'unit-a', own: ['r-1'] });
    expect(nomination.relations(unstarted, commands.SubmitNomination)).toEqual({});
    expect(nomination.relations(held, commands.ReleaseNomination)).toEqual({
      unit: 'unit-a',
      assigned: 'officer-1',
      own: ['r-1'],
    });
    expect(nomination.relations(drafted, commands.AmendNomination).assigned).toBeUndefined();
  });
});

describe('the nomination as a stream', () => {
  test('It belongs to the office that it was drafted for', () => {
    expect(nomination.officeOf(unstarted, commands.DraftNomination)).toBe('vp');
    expect(nomination.officeOf(unstarted, commands.SubmitNomination)).toBeNull();
    expect(nomination.officeOf(drafted, commands.SubmitNomination)).toBe('vp');
  });

  test('Reports are the facts of sessions, decisions and letters; through the engine’s door come only ids and codes', () => {
    const marked = (mark: 'creates' | 'report' | 'engineSafe') =>
      (Object.keys(commands) as CommandType[]).filter((type) => nomination.commands[type]?.[mark]);
    expect(marked('creates')).toEqual(['DraftNomination']);
    expect(marked('report')).toEqual([
      'RecordMemberHold',
      'RecordOpinion',
      'RecordCouncilResult',
      'WithdrawCouncilResult',
      'BringBeforeSigner',
      'SendBackNomination',
      'RecordSigning',
      'RecordAward',
      'DenyAward',
      'RelayLinkedFact',
      'RecordAwardCorrection',
      'BestowAward',
      'RecordPayment',
      'RevokeAward',
      'RecordDeposit',
    ]);
    expect(marked('engineSafe')).toEqual([
      'ReceiveNomination',
      'AssignAppraiser',
      'ReassignAppraiser',
      'OpenField',
      'ResubmitNomination',
      'ArchiveNomination',
    ]);
    expect(nomination.followed).toBe(true);
  });

  test('Every sample command has its command’s shape, and a wrong shape is refused', () => {
    for (const { type, data } of Object.values(commands)) {
      expect(nomination.commands[type]?.data.safeParse(data).error, type).toBeUndefined();
      expect(nomination.commands[type]?.data.safeParse({ ...data, unknown: 1 }).success, type).toBe(false);
    }
    const parses = (type: CommandType, data: object) => nomination.commands[type]!.data.safeParse(data).success;
    expect(parses('AmendNomination', {})).toBe(false);
    expect(parses('AmendNomination', { award: undefined })).toBe(false);
    const item = { field: '/achievementReport', reason: 'x' };
    expect(parses('ReturnNomination', { items: [item, item] })).toBe(false);
    expect(parses('ReturnNomination', { items: [item, { ...item, field: '/shortReport' }] })).toBe(true);
    const judged = { standard: 'a', finding: 'met' };
    expect(parses('AppraiseNomination', { judgement: [judged, judged] })).toBe(false);
    expect(parses('AppraiseNomination', { judgement: [judged, { ...judged, standard: 'b' }] })).toBe(true);
    const period = { kind: 'range', from: '2025-09-30', to: '2025-09-29' };
    expect(parses('AmendNomination', { period })).toBe(false);
    expect(parses('AmendNomination', { period: { ...period, to: '2025-09-30' } })).toBe(true);
  });

  test('A history that no build wrote stops the fold', () => {
    const happened = { at: NOW, version: 2, actor: 'u:x' };
    const assignedToo = { ...happened, type: 'AppraiserAssigned', data: { appraiser: 'officer-1' } } as const;
    expect(() => nomination.evolve(drafted, assignedToo)).toThrow('nomination:n-1 is drafted, not received');
    const newer = { ...happened, type: 'NominationBlessed', data: {} };
    expect(() => nomination.evolve(drafted, newer as never)).toThrow('NominationBlessed');
    expect(() => nomination.evolve(drafted, { ...assignedToo, irregular: true })).toThrow('no report');
  });
});
