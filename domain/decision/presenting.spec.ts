import { describe, expect, test } from 'vitest';
import {
  allTold,
  DECISION,
  decisionAt,
  decisionCommands,
  decisionContext,
  decisionRun,
  drafted,
  withChancery,
} from '../../test/samples/decision.js';
import { allAt, DOCUMENT, LISTED, MARKED, nominationAt, PAPER, sha, verdict } from '../../test/samples/paper.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import type { Decision } from './state.js';

type Given = Parameters<typeof decisionContext>[1];
const { PresentDecision, CheckDecision, SendBackDecision } = decisionCommands;
const decide = (command: DecisionCommand, state: Decision, given: Given = {}) =>
  decideDecision(command, state, decisionContext(command.type, given));
const onTheDesk = () => allTold(decisionRun(drafted(), PresentDecision));
const into = { into: DECISION } as const;

describe('presenting', () => {
  test('S8: leads to the desk of the signer where it has none; the signer is told, and every name with it', () => {
    const { state, events, effects } = decisionRun(drafted(), PresentDecision);
    expect(state).toMatchObject({
      status: 'checked',
      telling: { effect: `${DECISION}/4/bring-before-signer`, command: 'BringBeforeSigner' },
    });
    expect(events).toEqual([
      { type: 'DecisionPresented', data: { documentHash: DOCUMENT, to: 'signer', exceptions: [] } },
    ]);
    expect(effects).toEqual([
      {
        name: 'bring-before-signer',
        kind: 'tell',
        command: 'BringBeforeSigner',
        tellings: LISTED.map((receiver) => ({ receiver, data: { decision: DECISION } })),
        complete: true,
      },
      {
        name: 'decision-presented',
        kind: 'notice',
        template: 'decision-presented',
        to: [{ role: 'signer' }],
        facts: { award: 'GIAY_KHEN', count: 2 },
      },
    ]);
  });

  test('S8: leads to the chancery where the office has one; only its check brings the names before the signer', () => {
    const presented = decisionRun(drafted(), PresentDecision, { office: withChancery });
    expect(presented.state).toMatchObject({ status: 'presented', telling: null });
    expect(presented.effects).toMatchObject([{ template: 'decision-presented', to: [{ role: 'chancery' }] }]);
    expect(presented.events).toMatchObject([{ data: { to: 'chancery' } }]);
    const checked = decisionRun(presented, CheckDecision);
    expect(allTold(checked).effects).toEqual([]);
    expect(checked.state).toMatchObject({ status: 'checked', telling: { command: 'BringBeforeSigner' } });
    expect(checked.effects).toMatchObject([
      { command: 'BringBeforeSigner' },
      { template: 'decision-presented', to: [{ role: 'signer' }], facts: { count: 2 } },
    ]);
  });

  test('needs the document of this content, and that same one', () => {
    const unrendered = allTold(decisionRun(drafted(), decisionCommands.AddGrants)).state;
    expect(decide(PresentDecision, unrendered)).toMatchObject({
      refused: { code: 'DocumentNotReady', facts: { contentVersion: 2 } },
    });
    expect(decide({ type: 'PresentDecision', data: { documentHash: sha('f') } }, drafted().state)).toMatchObject({
      refused: { code: 'DocumentChanged', fields: ['/documentHash'] },
    });
  });

  test('is refused with the names that are no longer here: held, withdrawn, elsewhere or gone', () => {
    const { 'nomination:n-2': _, ...rest } = allAt(LISTED, 'presented', into) as Record<string, unknown>;
    const changed = { refused: { code: 'ListChanged', facts: { nominations: ['nomination:n-2'] } } };
    for (const second of ['held', 'withdrawn', 'endorsed'] as const) {
      const related = { ...rest, 'nomination:n-2': nominationAt('nomination:n-2', second, into) };
      expect(decide(PresentDecision, drafted().state, { related })).toMatchObject(changed);
    }
    const elsewhere = { ...rest, 'nomination:n-2': nominationAt('nomination:n-2', 'presented', { into: PAPER }) };
    expect(decide(PresentDecision, drafted().state, { related: elsewhere })).toMatchObject(changed);
    expect(decide(PresentDecision, drafted().state, { related: rest })).toMatchObject(changed);
  });
});

describe('sending back', () => {
  test('From the desk the names are told; the question is sealed to who asked', () => {
    const { state, events, effects } = decisionRun(onTheDesk(), SendBackDecision);
    expect(state).toMatchObject({ status: 'sentBack', telling: { command: 'SendBackNomination' } });
    expect(events).toEqual([
      { type: 'DecisionSentBack', data: {}, personal: { 'person:signer': { question: MARKED } } },
    ]);
    expect(effects).toMatchObject([
      {
        command: 'SendBackNomination',
        tellings: LISTED.map((receiver) => ({ receiver, data: { decision: DECISION } })),
      },
      { template: 'decision-sent-back', to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }] },
    ]);
  });

  test('From the chancery no name is told: for them it has not come before the signer', () => {
    const { state, effects } = decisionRun(decisionAt('presented'), SendBackDecision);
    expect(state).toMatchObject({ status: 'sentBack', telling: null });
    expect(effects.map((e) => e.kind)).toEqual(['notice']);
  });

  test('Unchanged it may be presented again with the same document', () => {
    expect(verdict(decide(PresentDecision, decisionAt('sentBack').state))).toBe('accepted');
  });
});
