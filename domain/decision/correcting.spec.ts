import { describe, expect, test } from 'vitest';
import {
  allTold,
  DECISION,
  type DecisionRun,
  decisionAt,
  decisionCommands,
  decisionContext,
  decisionRun,
} from '../../test/samples/decision.js';
import { LISTED, MARKED, verdict } from '../../test/samples/paper.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import { goldenBookNumbers } from './golden-book.js';
import type { IssuedDecision } from './state.js';
import { decision } from './stream.js';

const { CorrectDecision, AmendDecision, ReissueCertificates, IssueCertificates } = decisionCommands;
const { ProposeRevocation, RevokeGrants, RevokeDecision, RecordReturn } = decisionCommands;
type Given = NonNullable<Parameters<typeof decisionContext>[1]>;
const decide = (command: DecisionCommand, from: DecisionRun, given: Given = {}) =>
  decideDecision(command, from.state, decisionContext(command.type, given));
const [N1, N2] = LISTED as [`nomination:${string}`, `nomination:${string}`];
const published = () => decisionAt('published');

describe('an error in an issued decision', () => {
  test('X6: layout and procedure are corrected by a letter, and all are told; what it says is not', () => {
    const corrected = decisionRun(published(), CorrectDecision);
    expect(corrected.events).toMatchObject([
      { data: { fault: 'layout' }, personal: { 'person:signer': { correction: MARKED } } },
    ]);
    const data = { decision: DECISION, kind: 'letter', number: '90/VP-TĐKT', on: '2025-09-15' };
    expect(corrected.effects).toMatchObject([
      { command: 'RecordAwardCorrection', tellings: LISTED.map((receiver) => ({ receiver, data })) },
    ]);
    const says = decision.commands.CorrectDecision?.data.safeParse({ ...CorrectDecision.data, fault: 'wrongName' });
    expect(says?.success).toBe(false);
  });

  test('X6: a wrong name or unit is amended by a decision, and whose it is are told', () => {
    expect(decisionRun(published(), AmendDecision).effects).toMatchObject([
      { tellings: [{ receiver: N2, data: { kind: 'decision', number: '31/QĐ-VP' } }] },
    ]);
    const by = (over: Partial<typeof AmendDecision.data>): DecisionCommand => ({
      ...AmendDecision,
      data: { ...AmendDecision.data, ...over },
    });
    expect(verdict(decide(by({ nominations: [] }), published()))).toBe('FaultNeedsNames');
    expect(verdict(decide(by({ fault: 'wrongUnit' }), published()))).toBe('accepted');
    expect(verdict(decide(by({ fault: 'missingName' }), published()))).toBe('FaultNeedsNames');
    expect(verdict(decide(by({ fault: 'missingName', nominations: [] }), published()))).toBe('accepted');
  });

  test('X6: a missing name is granted by the amending decision, which must be one of this office and issued', () => {
    const id = 'decision:d-2' as const;
    const by: DecisionCommand = {
      ...AmendDecision,
      data: { ...AmendDecision.data, fault: 'missingName', nominations: [], decision: id },
    };
    expect(decision.relies(by, published().state)).toEqual([id]);
    const with_ = (found?: unknown) => decide(by, published(), { related: found ? { [id]: found } : {} });
    expect(with_()).toMatchObject({ refused: { code: 'UnknownReference', fields: ['/decision'] } });
    expect(with_(decisionAt('signed').state)).toMatchObject({
      refused: { code: 'AmenderNotIssued', facts: { status: 'signed' } },
    });
    expect(with_({ ...decisionAt('issued').state, office: 'other' })).toMatchObject({
      refused: { code: 'UnknownReference' },
    });
    expect(verdict(with_(decisionAt('issued').state))).toBe('accepted');
  });

  test('X6: no paper about the decision is older than it or of tomorrow', () => {
    const on = (day: string): DecisionCommand => ({
      ...CorrectDecision,
      data: { ...CorrectDecision.data, letter: { ...CorrectDecision.data.letter, on: day } },
    });
    expect(verdict(decide(on('2025-09-14'), published()))).toBe('BeforeIssue');
    expect(verdict(decide(on('2025-09-16'), published()))).toBe('DateInFuture');
  });

  test('X7: certificates of a list are issued again in one act, with their numbers', () => {
    expect(verdict(decide(ReissueCertificates, published()))).toBe('NoCertificate');
    const printed = decisionRun(published(), IssueCertificates);
    const again: DecisionCommand = {
      ...ReissueCertificates,
      data: { ...ReissueCertificates.data, nominations: [...LISTED] },
    };
    const reissued = decisionRun(printed, again);
    expect(reissued.effects).toMatchObject([
      { tellings: LISTED.map((receiver) => ({ receiver, data: { kind: 'reissued', number: null } })) },
      { kind: 'render', document: 'certificates' },
    ]);
    expect(goldenBookNumbers(reissued.state as IssuedDecision)).toEqual(
      goldenBookNumbers(printed.state as IssuedDecision),
    );
  });
});

describe('revocation', () => {
  const proposed = (nominations: (typeof N1)[] | null = null, from = published()) =>
    decisionRun(from, { ...ProposeRevocation, data: { ...ProposeRevocation.data, nominations } });

  test('G6: it is proposed on one of the four grounds, with the paper that concluded so; the signer is told', () => {
    const asked = proposed([N2]);
    expect(asked.events).toMatchObject([
      {
        type: 'RevocationProposed',
        data: { ground: 'fraud', clause: 'LUAT_06_2022:93.2' },
        personal: { 'person:signer': { reason: MARKED } },
      },
    ]);
    expect(asked.effects).toMatchObject([{ template: 'revocation-proposed', to: [{ role: 'signer' }] }]);
    const grounds = ['fraud', 'falsePapers', 'againstProcedure', 'faultInPeriod', 'displeasure'].map(
      (ground) => decision.commands.ProposeRevocation?.data.safeParse({ ...ProposeRevocation.data, ground }).success,
    );
    expect(grounds).toEqual([true, true, true, true, false]);
  });

  test('G6: without a proposal, or beyond it, nothing is revoked', () => {
    expect(verdict(decide(RevokeGrants, published()))).toBe('RevocationNotProposed');
    expect(decide(RevokeGrants, proposed([N1]))).toMatchObject({
      refused: { code: 'RevocationNotProposed', facts: { nominations: [N2] } },
    });
    expect(decide(RevokeDecision, proposed([N1]))).toMatchObject({
      refused: { code: 'RevocationNotProposed', facts: { nominations: [N2] } },
    });
    const after = allTold(decisionRun(proposed([N2]), RevokeGrants));
    const rest: DecisionCommand = { ...RevokeGrants, data: { ...RevokeGrants.data, nominations: [N1] } };
    expect(verdict(decide(rest, after))).toBe('RevocationNotProposed');
  });

  test('G6: by name it leaves the rest in force, by a new decision; each name is told, and the old list stays', () => {
    const revoked = decisionRun(proposed([N2]), RevokeGrants);
    expect(revoked.state).toMatchObject({ status: 'partlyRevoked', nominations: LISTED, proposed: null });
    const data = { decision: DECISION, ground: 'fraud', number: '31/QĐ-VP', on: '2025-09-15' };
    expect(revoked.effects).toMatchObject([
      { command: 'RevokeAward', tellings: [{ receiver: N2, data }] },
      { template: 'awards-revoked', to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }] },
    ]);
    expect(verdict(decide(decisionCommands.RecordHandOver, allTold(revoked)))).toBe('GrantRevoked');
  });

  test('G6: all names are revoked with the decision, not name by name', () => {
    const all: DecisionCommand = { ...RevokeGrants, data: { ...RevokeGrants.data, nominations: [...LISTED] } };
    expect(verdict(decide(all, proposed()))).toBe('WholeDecision');
    const part = allTold(decisionRun(proposed([N2]), RevokeGrants));
    const whole = decisionRun(proposed(null, part), RevokeDecision);
    expect(whole.events).toMatchObject([{ type: 'DecisionRevoked', data: { nominations: [N1] } }]);
    expect(whole.state).toMatchObject({ status: 'revoked', nominations: LISTED });
    expect(verdict(decide(decisionCommands.ArchiveDecision, allTold(whole)))).toBe('accepted');
  });

  test('G6: years after archiving too: the decision is followed again, and goes to the archive anew', () => {
    const kept = decisionRun(decisionAt('archived'), decisionCommands.RecordPackage);
    const revoked = decisionRun(proposed(null, kept), RevokeDecision);
    expect(revoked.state).not.toHaveProperty('package');
    expect(decision.closed(revoked.state)).toBe(false);
    const again = decisionRun(allTold(revoked), decisionCommands.ArchiveDecision);
    expect(again.state).toMatchObject({ status: 'archived', package: null });
    expect(again.effects).toEqual([{ name: 'archive', kind: 'archive' }]);
    expect(verdict(decide(RevokeDecision, again))).toBe('GrantRevoked');
  });

  test('G6: items and money come back within 15 working days; the secretariat is told when they did not', () => {
    const revoked = allTold(decisionRun(proposed([N2]), RevokeGrants));
    const due = { key: 'itemReturn-1', kind: 'itemReturn', at: '2025-10-06T16:59:59.999Z' };
    expect(decision.deadlines(revoked.state)).toContainEqual(due);
    const passed = decisionRun(
      revoked,
      { type: 'PassDeadline', data: { key: 'itemReturn-1' } },
      { at: '2025-10-07T01:00:00.000Z' },
    );
    expect(passed.effects).toMatchObject([
      { template: 'deadline-passed', to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }] },
    ]);
    expect(decisionRun(passed, RecordReturn).state).toMatchObject({ overdue: false });
    const returned = decisionRun(revoked, RecordReturn);
    expect(decision.deadlines(returned.state)).toEqual([]);
    expect(returned.events).toMatchObject([{ data: { money: { amount: 702_000, to: 'budget' } } }]);
  });

  test('G6: a return is of a revoked name, once; the day runs on while one is missing', () => {
    const whole = allTold(decisionRun(proposed(), RevokeDecision));
    const part = decisionRun(whole, RecordReturn);
    expect(decision.deadlines(part.state).map((d) => d.key)).toContain('itemReturn-1');
    expect(decide(RecordReturn, part)).toMatchObject({
      refused: { code: 'AlreadyReturned', facts: { nominations: [N2] } },
    });
    expect(verdict(decide(RecordReturn, published()))).toBe('NotRevoked');
  });
});
