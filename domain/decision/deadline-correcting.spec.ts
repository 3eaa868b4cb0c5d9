import { expect, test } from 'vitest';
import { correctionOf } from '../../test/samples/campaign.js';
import { person } from '../../test/samples/context.js';
import { DECISION, decisionCommands, decisionContext, decisionStates } from '../../test/samples/decision.js';
import { verdict } from '../../test/samples/paper.js';
import { decideDecision } from './decide.js';

const given = { actor: person('administrator'), related: { 'intervention:i-4': correctionOf(DECISION) } };

test('P13: the day of issue, if it was counted wrong, is corrected by an approved intervention; the law’s days never', () => {
  const on = (kind: string) => {
    const key = `${kind}-1`;
    const state = { ...decisionStates.signed, deadlines: [{ key, kind, at: '2025-09-16T16:59:59.999Z' }] } as never;
    const command = { ...decisionCommands.CorrectDeadline, data: { ...decisionCommands.CorrectDeadline.data, key } };
    return verdict(decideDecision(command, state, decisionContext('CorrectDeadline', given)));
  };
  expect([on('issue'), on('itemReturn')]).toEqual(['accepted', 'DeadlineNotOurs']);
});
