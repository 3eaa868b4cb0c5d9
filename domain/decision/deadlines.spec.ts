import { describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { decisionAt, decisionCommands, decisionContext, decisionRun, OVERDUE } from '../../test/samples/decision.js';
import { LISTED, verdict } from '../../test/samples/paper.js';
import type { Settings } from '../office/settings.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import { type Decision, type DecisionStatus, unstartedDecision } from './state.js';
import { decision } from './stream.js';

type Given = Parameters<typeof decisionContext>[1];
const { NumberDecision, IssueDecision, SignDecision } = decisionCommands;
const decide = (command: DecisionCommand, state: Decision, given: Given = {}) =>
  decideDecision(command, state, decisionContext(command.type, given));

describe('the day of issue (S14)', () => {
  const at = (state: Decision, instant: string, key = 'issue-1') =>
    decide({ type: 'PassDeadline', data: { key } }, state, { at: instant });
  const fiveDays = () => decisionAt('signed', { office: officeWith({ issueDays: 5 }) });

  test('S14: is due at the end of the next working day, without a reminder that would be over already', () => {
    expect(decision.deadlines(decisionAt('signed').state)).toEqual([
      { key: 'issue-1', kind: 'issue', at: '2025-09-16T16:59:59.999Z' },
    ]);
    expect(decision.deadlines(decisionAt('sealed').state)).toHaveLength(1);
    expect(decision.deadlines(decisionAt('issued').state)).toEqual([]);
    expect(decision.deadlines(unstartedDecision)).toEqual([]);
  });

  test('passes 15 s after its instant, not before', () => {
    const { state } = decisionAt('signed');
    expect(at(state, '2025-09-16T16:59:59.999Z')).toEqual({ notYet: { dueInMs: 15_000 } });
    expect(verdict(at(state, '2025-09-16T17:00:14.999Z'))).toBe('accepted');
    expect(at(state, OVERDUE, 'issue-2')).toMatchObject({ refused: { code: 'UnknownDeadline' } });
  });

  test('marks the case when it passes, tells the registry and the head, and nothing lapses', () => {
    const after = decisionRun(decisionAt('numbered'), decisionCommands.PassDeadline);
    const data = { key: 'issue-1', kind: 'issue', dueAt: '2025-09-16T16:59:59.999Z' };
    expect(after.events).toEqual([{ type: 'DeadlinePassed', data }]);
    expect(after.state).toMatchObject({ status: 'numbered', deadlines: [], overdue: true });
    expect(after.effects).toEqual([
      {
        name: 'deadline-passed',
        kind: 'notice',
        template: 'deadline-passed',
        to: [{ role: 'registryClerk' }, { role: 'secretariatHead' }],
        facts: data,
      },
    ]);
    expect(decisionRun(after, IssueDecision).state.status).toBe('issued');
  });

  test('is reminded of on the day that the office has set, by its own key', () => {
    const signed = fiveDays();
    expect(decision.deadlines(signed.state)).toEqual([
      { key: 'issue-1', kind: 'issue', at: '2025-09-22T16:59:59.999Z' },
      { key: 'issue-1/reminder', kind: 'reminder', at: '2025-09-17T17:00:00.000Z' },
    ]);
    const after = decisionRun(
      signed,
      { type: 'PassDeadline', data: { key: 'issue-1/reminder' } },
      { at: '2025-09-18T01:00:00.000Z' },
    );
    const data = { key: 'issue-1/reminder', kind: 'issue', dueAt: '2025-09-22T16:59:59.999Z' };
    expect(after.events).toEqual([{ type: 'DeadlineReminded', data }]);
    expect(after.effects).toMatchObject([
      { template: 'deadline-reminder', to: [{ role: 'registryClerk' }], facts: data },
    ]);
    expect(after.state).toMatchObject({ overdue: false });
    expect(decision.deadlines(after.state)).toMatchObject([{ key: 'issue-1' }]);
  });

  test('takes its reminder with it, and what is overdue stays so', () => {
    const passed = decisionRun(fiveDays(), decisionCommands.PassDeadline, { at: '2025-09-23T01:00:00.000Z' });
    expect(decision.deadlines(passed.state)).toEqual([]);
    expect(decisionRun(passed, NumberDecision).state).toMatchObject({ overdue: true, deadlines: [] });
  });
});

describe('the stream', () => {
  const { DraftDecision, PresentDecision, AddGrants } = decisionCommands;

  test('It is followed', () => {
    expect(decision.followed).toBe(true);
  });

  test('Its office is known from the drafting command on; its lists show campaign and award', () => {
    expect(decision.officeOf(unstartedDecision, DraftDecision)).toBe('vp');
    expect(decision.officeOf(unstartedDecision, PresentDecision)).toBeNull();
    expect(decision.officeOf(decisionAt('signed').state, PresentDecision)).toBe('vp');
    const row = { unit: null, assignee: null, subject: null, parent: null };
    expect(decision.row(decisionAt('signed').state)).toEqual({ ...row, campaign: 'campaign:2025', award: 'GIAY_KHEN' });
    expect(decision.row(unstartedDecision)).toEqual({ ...row, campaign: null, award: null });
    expect(decision.relations(unstartedDecision, DraftDecision)).toEqual({});
  });

  test('It reads the names where they decide: when listed, presented and signed', () => {
    const reads = (command: DecisionCommand, status: DecisionStatus) =>
      decision.relies(command, decisionAt(status).state);
    expect(reads(DraftDecision, 'unstarted')).toEqual(LISTED);
    expect(reads(AddGrants, 'drafted')).toEqual(['nomination:n-3']);
    expect([reads(PresentDecision, 'drafted'), reads(SignDecision, 'checked')]).toEqual([LISTED, LISTED]);
    expect([reads(PresentDecision, 'unstarted'), reads(NumberDecision, 'signed')]).toEqual([[], []]);
  });

  test('A late answer of an earlier fan-out of the same name does not end the one that is under way', () => {
    const out: DecisionCommand = { ...decisionCommands.RemoveGrants };
    const again = decisionRun(decisionAt('drafted'), decisionCommands.AddGrants);
    const late: DecisionCommand = decisionCommands.CompleteFanOut;
    expect(again.state).toMatchObject({ telling: { effect: 'decision:d-1/4/present-nomination' } });
    expect(verdict(decide(late, again.state))).toBe('UnknownEffect');
    expect(verdict(decide(out, again.state))).toBe('StillTelling');
  });

  test('A fan-out that is not under way does not end', () => {
    const { state } = decisionAt('signed');
    expect(decide(decisionCommands.CompleteFanOut, state)).toMatchObject({
      refused: { code: 'UnknownEffect', fields: ['/effect'] },
    });
  });
});

describe('the day by which its file goes to the records office', () => {
  const { ArchiveDecision, RecordPackage, RecordDeposit } = decisionCommands;
  const archived = (retention?: Settings['retention']) =>
    decisionRun(decisionAt('published'), ArchiveDecision, retention ? { office: officeWith({ retention }) } : {});
  const due = { key: 'deposit-1', kind: 'deposit', at: '2026-09-15T16:59:59.999Z' };
  const reminder = { key: 'deposit-1/reminder', kind: 'reminder', at: '2026-09-10T17:00:00.000Z' };

  test('G7: is a year after the work’s end, with the office’s reminder before it', () => {
    expect(archived().events).toMatchObject([{ data: { closedOn: '2025-09-15', due: { key: 'deposit-1' } } }]);
    expect(decision.deadlines(archived().state)).toEqual([due, reminder]);
  });
  test.each([
    ['for ever', 0, 2],
    ['four years', 4, 0],
    ['five years', 5, 2],
  ])('G7: a file that is kept %s', (_how, years, open) =>
    expect(decision.deadlines(archived({ default: years }).state)).toHaveLength(open),
  );
  test('G7: the keeper of records is reminded; when it passes the head of the secretariat learns it too', () => {
    const packed = decisionRun(archived(), RecordPackage);
    const at = (key: string, instant: string) =>
      decisionRun(packed, { type: 'PassDeadline', data: { key } }, { at: instant });
    expect(at(reminder.key, '2026-09-10T17:00:15.000Z').effects).toMatchObject([
      { template: 'deadline-reminder', to: [{ role: 'recordsOfficer' }], facts: { kind: 'deposit' } },
    ]);
    const passed = at(due.key, '2026-09-15T17:00:15.000Z');
    expect(passed.effects).toMatchObject([
      { template: 'deadline-passed', to: [{ role: 'recordsOfficer' }, { role: 'secretariatHead' }] },
    ]);
    expect(passed.state).toMatchObject({ status: 'archived', deadlines: [], overdue: true });
    expect(decisionRun(passed, RecordDeposit).state).toMatchObject({ overdue: false });
  });
  test('G7: falls away when the file was taken over, and when the decision comes out of the archive', () => {
    const packed = decisionRun(archived(), RecordPackage);
    expect(decision.deadlines(decisionRun(packed, RecordDeposit).state)).toEqual([]);
    const proposed = decisionRun(packed, {
      type: 'ProposeRevocation',
      data: { ...decisionCommands.ProposeRevocation.data, nominations: null },
    });
    const revoked = decisionRun(proposed, decisionCommands.RevokeDecision);
    expect(decision.deadlines(revoked.state).map((d) => d.key)).not.toContain('deposit-1');
  });
});
