import { expect, test } from 'vitest';
import { allTold, DECISION, decisionAt, decisionCommands, decisionRun } from '../../test/samples/decision.js';
import { draftUpward, PAPER, paperAt, paperCommands, paperRun } from '../../test/samples/paper.js';
import type { Effect } from '../kernel/effect.js';
import { nominationCommands } from '../nomination/commands.js';

const { DraftDecision, RemoveGrants, PresentDecision, SendBackDecision, DenyGrants, SignDecision, IssueDecision } =
  decisionCommands;

const afterIssue = ['DrawUpPaymentList', 'RecordHandOver', 'CorrectDecision', 'AmendDecision'] as const;
const published = decisionAt('published');
const listed = allTold(decisionRun(published, decisionCommands.DrawUpPaymentList));
const printed = decisionRun(published, decisionCommands.IssueCertificates);
const proposed = decisionRun(published, decisionCommands.ProposeRevocation);

test('What papers and decisions tell has the shape that a nomination takes', () => {
  const effects: readonly Effect[] = [
    ...decisionRun(decisionAt('unstarted'), DraftDecision).effects,
    ...decisionRun(decisionAt('drafted'), RemoveGrants).effects,
    ...decisionRun(decisionAt('drafted'), PresentDecision).effects,
    ...decisionRun(decisionAt('checked'), SendBackDecision).effects,
    ...decisionRun(decisionAt('checked'), DenyGrants).effects,
    ...decisionRun(decisionAt('checked'), SignDecision).effects,
    ...decisionRun(decisionAt('sealed'), IssueDecision).effects,
    ...afterIssue.flatMap((type) => decisionRun(decisionAt('published'), decisionCommands[type]).effects),
    ...decisionRun(listed, decisionCommands.RecordPayments).effects,
    ...decisionRun(printed, decisionCommands.ReissueCertificates).effects,
    ...decisionRun(proposed, decisionCommands.RevokeGrants).effects,
    ...decisionRun(proposed, decisionCommands.RevokeDecision).effects,
    ...paperRun(paperAt('unstarted'), draftUpward, 'upward').effects,
    ...paperRun(paperAt('drafted', 'upward'), paperCommands.WithdrawPaper, 'upward').effects,
  ];
  const tellings = effects.flatMap((e) => (e.kind === 'tell' ? [e] : []));
  expect(tellings.map((e) => e.command)).toEqual([
    'PresentNomination',
    'UnpresentNomination',
    'BringBeforeSigner',
    'SendBackNomination',
    'DenyAward',
    'RecordSigning',
    'RecordAward',
    'RecordPayment',
    'BestowAward',
    'RecordAwardCorrection',
    'RecordAwardCorrection',
    'RecordPayment',
    'RecordAwardCorrection',
    'RevokeAward',
    'RevokeAward',
    'PresentNomination',
    'UnpresentNomination',
  ]);
  for (const { command, tellings: each } of tellings) {
    const { data, system } = nominationCommands[command as keyof typeof nominationCommands] as {
      data: { parse(v: unknown): unknown };
      system?: true;
    };
    expect(system, command).toBe(true);
    for (const t of each) expect(data.parse(t.data), command).toEqual(t.data);
  }
  expect(tellings[0]?.tellings[0]?.data).toEqual({ into: DECISION });
  expect(tellings[15]?.tellings[0]?.data).toEqual({ into: PAPER });
});
