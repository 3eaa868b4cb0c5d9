import { describe, expect, test } from 'vitest';
import { tryOut } from '../../test/samples/context.js';
import {
  act,
  asked,
  contextFor,
  nominationCommands,
  nominationStates as states,
  withDossier,
} from '../../test/samples/nomination.js';
import type { CommandType } from './commands.js';
import { lifecycle, steps } from './lifecycle.js';
import type { StartedStatus } from './state.js';
import { nomination } from './stream.js';

const table = lifecycle();
const statuses = Object.keys(table) as StartedStatus[];
const answers: readonly string[] = ['ExpireOpinion', 'RecordOpinion', 'WithdrawOpinion'];
const always = ['CompleteFanOut', 'EraseFiles', 'GiveUpEffect', 'PassDeadline', 'RecordRendition', ...answers];
const reports = Object.keys(nomination.commands).filter((c) => nomination.commands[c]?.report);

describe('the lifecycle', () => {
  test('Reads as a table: who acts next, and where that leads', () => {
    const lines = statuses.map(
      (s) => `${s}: ${table[s].actsNext.join(', ') || 'nobody'} → ${table[s].next.join(', ') || 'end'}`,
    );
    expect(`\n${lines.join('\n')}\n`).toBe(`
drafted: unitClerk → shortlisted, submitted, withdrawn
shortlisted: unitHead → submitted, withdrawn
submitted: secretariatOfficer → drafted, lapsed, received, refused, shortlisted, withdrawn
received: secretariatHead → assigned, held, lapsed, withdrawn
assigned: appraiser → appraised, held, ineligible, lapsed, returned, withdrawn
returned: unitClerk → held, lapsed, resubmitted, withdrawn
resubmitted: appraiser → appraised, held, ineligible, lapsed, returned, withdrawn
held: secretariatHead → appraised, assigned, awarded, beforeSigner, bestowed, declined, denied, endorsed, forwarded, posted, presented, received, resubmitted, returned, revoked, scheduled, signed, withdrawn
appraised: councilSecretary, secretariatOfficer → assigned, held, lapsed, posted, presented, scheduled, withdrawn
posted: secretariatOfficer → appraised, held, lapsed, withdrawn
scheduled: councilSecretary → appraised, declined, endorsed, held, withdrawn
endorsed: secretariatOfficer → held, lapsed, presented, scheduled, withdrawn
presented: secretariatHead → appraised, beforeSigner, declined, denied, endorsed, forwarded, held
beforeSigner: signer → appraised, awarded, declined, denied, endorsed, held, presented, signed
signed: registryClerk → awarded
forwarded: secretariatOfficer → awarded, denied, endorsed, held, returned
awarded: secretariatOfficer → archived, bestowed, revoked
bestowed: recordsOfficer → archived, revoked
revoked: secretariatOfficer → archived
denied: secretariatOfficer → appraised, archived, endorsed
declined: secretariatOfficer → archived, presented, scheduled
ineligible: secretariatOfficer → archived
refused: secretariatOfficer → archived
withdrawn: secretariatOfficer → archived
lapsed: secretariatOfficer → archived
archived: nobody → bestowed, revoked
`);
  });

  test('Names the deadlines that run in each stage', () => {
    const running = statuses.filter((s) => table[s].deadlines.length > 0).map((s) => [s, ...table[s].deadlines]);
    expect(running).toEqual([
      ['received', 'appraisal'],
      ['assigned', 'appraisal'],
      ['returned', 'resubmission'],
      ['resubmitted', 'appraisal'],
      ['posted', 'postingBeforeCouncil'],
    ]);
    for (const status of statuses) {
      const kinds = states[status].dossier.deadlines.map((d) => d.kind).filter((k) => k !== 'reminder');
      expect(kinds, status).toEqual(table[status].deadlines);
    }
  });

  test('Lists the commands of each stage', () => {
    expect(table.received.commands).toEqual(
      [
        ...always,
        ...[
          'AssignAppraiser',
          'CompleteOpenItem',
          'CorrectDeadline',
          'CorrectFact',
          'DeclareConflict',
          'ExtendDeadline',
          'HoldNomination',
          'LapseNomination',
        ],
        ...['LiftConflict', 'MoveRuleSet', 'RecordChannel', 'RecordMemberHold', 'RequestOpinion', 'WithdrawNomination'],
      ].sort(),
    );
    const afterwards = ['BestowAward', 'RecordAwardCorrection', 'RecordPayment', 'RevokeAward'];
    expect(table.archived.commands).toEqual(
      [...always, ...afterwards, 'RecordDeposit', 'RecordMemberHold', 'RecordPackage'].sort(),
    );
  });

  test('Says for each status what decide takes there: nothing that it lists is refused for the status', () => {
    for (const status of statuses)
      for (const type of Object.keys(nominationCommands) as CommandType[]) {
        // An answer fits where its question is open: in any stage, so each has one open here.
        const state = answers.includes(type) ? withDossier(states[status], { opinions: [asked] }) : states[status];
        const tried = tryOut(nomination, state, nominationCommands[type], contextFor(nominationCommands[type], state));
        const listed = table[status].commands.includes(type);
        if (reports.includes(type))
          expect([status, type, tried.answer]).toEqual([status, type, listed ? 'accepted' : 'irregular']);
        else if (!listed) expect([status, type, tried.answer]).not.toEqual([status, type, 'accepted']);
      }
  });

  test('Leads where it says: every accepted sample ends in a status of its row', () => {
    for (const [type, step] of Object.entries(steps))
      for (const status of statuses) {
        const command = nominationCommands[type as CommandType];
        const { answer, state } = tryOut(nomination, states[status], command, contextFor(command, states[status]));
        const to = state.status === status ? ['same', status] : [state.status];
        if (answer === 'accepted')
          expect([type, status, to.some((t) => (step.to as readonly string[]).includes(t))]).toEqual([
            type,
            status,
            true,
          ]);
      }
  });

  test('Leads to no other place: each status of a row that has several is reached', () => {
    const { scheduled, forwarded, held, presented, endorsed, declined } = states;
    const other = { result: 'otherForm', otherAward: 'KNC' } as const;
    const against = { ...declined.council, passed: false };
    const upper = (reply: 'received' | 'returned' | 'refused' | 'decided') =>
      act(forwarded, 'RecordUpperReply', { reply }).state.status;
    const voted = (result: 'endorsed' | 'declined' | 'deferred') =>
      act(scheduled, 'RecordCouncilResult', { result }).state.status;
    const reached = {
      RecordUnitReview: [{}, { chosen: false }].map((d) => act(states.drafted, 'RecordUnitReview', d).state.status),
      UnscheduleNomination: [act(scheduled, 'UnscheduleNomination'), act(held, 'UnscheduleNomination')].map(
        ({ state }) => (state.status === 'held' ? 'same' : state.status),
      ),
      RecordCouncilResult: [voted('endorsed'), voted('declined'), voted('deferred')],
      WithdrawCouncilResult: [act(endorsed, 'WithdrawCouncilResult').state.status],
      UnpresentNomination: [presented, { ...presented, council: null }, { ...presented, council: against }]
        .map((s) => act(s, 'UnpresentNomination').state.status)
        .concat('held'),
      RecordUpperReply: [
        upper('received'),
        upper('returned'),
        act(forwarded, 'RecordUpperReply', { reply: 'otherForm', otherAward: 'KNC' }).state.status,
        upper('refused'),
        upper('decided'),
      ],
    };
    const same = (status: string) => (status === 'forwarded' || status === 'held' ? 'same' : status);
    for (const [type, statuses] of Object.entries(reached))
      expect([type, ...new Set(statuses.map(same))]).toEqual([type, ...steps[type as CommandType].to]);
    expect(act(scheduled, 'RecordCouncilResult', other).state.status).toBe('endorsed');
    expect(act(declined, 'WithdrawCouncilResult').state.status).toBe('scheduled');
  });

  test('A command outside its row says in which statuses it would be lawful', () => {
    for (const type of ['ReceiveNomination', 'ReturnNomination', 'HoldNomination', 'ArchiveNomination'] as const)
      expect(act(states.signed, type).refusal?.facts).toEqual({ status: 'signed', allowed: steps[type].from });
    expect(act(withDossier(states.lapsed, {}), 'AmendNomination').refusal?.facts?.allowed).toEqual([
      'drafted',
      'shortlisted',
      'returned',
    ]);
  });
});
