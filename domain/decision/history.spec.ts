import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { type DecisionRun, decisionCommands, decisionContext } from '../../test/samples/decision.js';
import { checkStep, foldedInTwo, history, LISTED, NEW, type Offer, seed, sha } from '../../test/samples/paper.js';
import type { DecisionCommand } from './commands.js';
import type { DecisionStatus } from './state.js';
import { decision } from './stream.js';

const ahead: ReadonlySet<DecisionCommand['type']> = new Set([
  'DraftDecision',
  'CompleteFanOut',
  'RecordRendition',
  'PresentDecision',
  'CheckDecision',
  'SignDecision',
  'NumberDecision',
  'SealDecision',
  'IssueDecision',
  'PublishDecision',
  'ArchiveDecision',
]);
/** Every command, as who knows the state would send it, and some as they should not be sent. */
const offersIn =
  (given: Parameters<typeof decisionContext>[1]) =>
  ({ state, version }: DecisionRun): Offer<DecisionCommand>[] => {
    const offer = (command: DecisionCommand): Offer<DecisionCommand> => ({
      command,
      ahead: ahead.has(command.type),
      context: decisionContext(command.type, given),
    });
    if (state.status === 'unstarted') return [offer(decisionCommands.DraftDecision)];
    const { telling, rendition, contentVersion, nominations } = state;
    const listed = nominations.at(version % Math.max(1, nominations.length)) ?? NEW;
    const documentHash = rendition ?? sha('0');
    const made = (document: string): DecisionCommand => ({
      type: 'RecordRendition',
      data: { document, sha256: sha('a'), contentVersion, template: sha('a') },
    });
    const others: DecisionCommand[] = [
      { type: 'PresentDecision', data: { documentHash } },
      { type: 'SignDecision', data: { documentHash, signedAs: 'KT' } },
      { type: 'ProposeRevocation', data: { ...decisionCommands.ProposeRevocation.data, nominations: [listed] } },
      { type: 'RevokeGrants', data: { ...decisionCommands.RevokeGrants.data, nominations: [listed] } },
      { type: 'RecordReturn', data: { ...decisionCommands.RecordReturn.data, nominations: [listed] } },
      { type: 'ReissueCertificates', data: { ...decisionCommands.ReissueCertificates.data, nominations: [listed] } },
      made('decision-draft'),
      made('decision'),
      { type: 'RemoveGrants', data: { ...decisionCommands.RemoveGrants.data, nominations: [listed] } },
      { type: 'AddGrants', data: { nominations: [...LISTED, NEW].filter((n) => !nominations.includes(n)) } },
      {
        type: 'CompleteFanOut',
        data: {
          effect: telling?.effect ?? 'none',
          done: 1,
          irregular: 0,
          failed: version % 3 ? [] : [listed],
        },
      },
      { type: 'GiveUpEffect', data: { effect: telling?.effect ?? 'decision:d-1/1/render', kind: 'tell' } },
      { type: 'PassDeadline', data: { key: 'issue-1/reminder' } },
    ];
    return [...Object.values(decisionCommands), ...others].map(offer);
  };

const reached = new Set<DecisionStatus>();
const checked = (before: DecisionRun, command: DecisionCommand, after: DecisionRun) => {
  reached.add(after.state.status);
  checkStep(decision, command, after);
  const had = before.state.status === 'unstarted' ? null : before.state.telling;
  const has = after.state.status === 'unstarted' ? null : after.state.telling;
  // A telling begins exactly with its effect, under that effect's key.
  const told = after.effects.filter((e) => e.kind === 'tell').map((e) => `decision:d-1/${after.version}/${e.name}`);
  expect(has && has.effect !== had?.effect ? [has.effect] : []).toEqual(told);
};

describe(`histories of accepted commands (SEED=${seed})`, () => {
  test.each([
    ['without a chancery', {}],
    ['with a chancery and a reminder', { office: officeWith({ chanceryStep: true, issueDays: 5 }) }],
  ])('Reading one in two parts gives what reading it whole gives: %s', (_name, given) => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 997 }), { maxLength: 45, size: 'max' }),
        fc.nat({ max: 45 }),
        (choices, cut) => {
          const whole = history(decision, offersIn(given), choices, checked);
          expect(foldedInTwo(decision, whole.recorded, cut)).toEqual(whole.state);
        },
      ),
      { seed, numRuns: 40 },
    );
  });

  test('They come through every stage', () => {
    const stages: Record<Exclude<DecisionStatus, 'unstarted'>, true> = {
      drafted: true,
      presented: true,
      checked: true,
      sentBack: true,
      signed: true,
      numbered: true,
      sealed: true,
      issued: true,
      published: true,
      partlyRevoked: true,
      revoked: true,
      archived: true,
      cancelled: true,
    };
    expect([...reached].sort()).toEqual(Object.keys(stages).sort());
  });
});
