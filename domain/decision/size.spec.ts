import { describe, expect, test } from 'vitest';
import {
  allTold,
  DECISION,
  type DecisionRun,
  decisionCommands,
  decisionRun,
  renderFinal,
  startedDecision,
} from '../../test/samples/decision.js';
import { allAt, begin, sha } from '../../test/samples/paper.js';
import { MAX_NAMES, type NominationId } from '../paper/listing.js';
import type { DecisionCommand } from './commands.js';
import { isIssued } from './state.js';
import { decision } from './stream.js';

// Architecture §3: a saved state stays under 256 KB with 5,000 grants. Ids as long as a UUID.
const LIMIT = 256 * 1024;
const id = (i: number): NominationId => `nomination:0f8fad5b-d9cb-469f-a165-${String(i).padStart(12, '0')}`;
const names = Array.from({ length: MAX_NAMES }, (_, i) => id(i));
const bytes = ({ state }: DecisionRun) => new TextEncoder().encode(JSON.stringify(state)).length;

const act = (from: DecisionRun, command: DecisionCommand, stage: Parameters<typeof allAt>[1] = 'presented') => {
  const listed = from.state.status === 'unstarted' ? names : startedDecision(from).nominations;
  return decisionRun(from, command, { related: allAt(listed, stage, { into: DECISION }) });
};
const commands = decisionCommands;
const merit = 'Ưu '.repeat(660);
const draft: DecisionCommand = {
  type: 'DraftDecision',
  data: { ...commands.DraftDecision.data, nominations: names, merit },
};

/** Every paper that was asked for is made. */
const allMade = (from: DecisionRun): DecisionRun =>
  (isIssued(from.state) ? from.state.papers : [])
    .filter((paper) => paper.rendition === null)
    .reduce((run, { document, contentVersion }) => {
      const data = { document, contentVersion, sha256: sha('a'), template: sha('b') };
      return act(run, { type: 'RecordRendition', data });
    }, from);

describe('5,000 grants', () => {
  const told = allTold(act(begin(decision), draft, 'endorsed'));
  const rendered = act(told, commands.RecordRendition);
  const desk = allTold(act(rendered, commands.PresentDecision));

  test('The saved state stays under 256 KB in every stage', () => {
    const ways: readonly (readonly [DecisionCommand, Parameters<typeof allAt>[1]?])[] = [
      [commands.SignDecision, 'beforeSigner'],
      [commands.NumberDecision],
      [renderFinal],
      [commands.SealDecision],
      [commands.IssueDecision],
      [commands.PublishDecision],
      [commands.ArchiveDecision],
      [commands.RecordPackage],
    ];
    const stages = [told, rendered, desk];
    for (const [command, stage] of ways) stages.push(allTold(act(stages.at(-1) as DecisionRun, command, stage)));
    expect(stages.at(-1)?.state).toMatchObject({ status: 'archived', package: sha('d') });
    for (const run of stages) {
      expect(startedDecision(run).nominations).toHaveLength(MAX_NAMES);
      expect(bytes(run)).toBeLessThan(LIMIT);
    }
  });

  test('Handed over, paid, certified, revoked and returned by name it stays under 256 KB, archived too', () => {
    const ways: readonly (readonly [DecisionCommand, Parameters<typeof allAt>[1]?])[] = [
      [commands.SignDecision, 'beforeSigner'],
      [commands.NumberDecision],
      [renderFinal],
      [commands.SealDecision],
      [commands.IssueDecision],
      [commands.IssueCertificates],
      [
        {
          ...commands.DrawUpPaymentList,
          data: { ...commands.DrawUpPaymentList.data, rows: [{ amount: 1, nominations: names }] },
        },
      ],
      [{ ...commands.RecordPayments, data: { ...commands.RecordPayments.data, nominations: names } }],
      [{ ...commands.RecordHandOver, data: { ...commands.RecordHandOver.data, nominations: names } }],
      [{ ...commands.ReissueCertificates, data: { ...commands.ReissueCertificates.data, nominations: names } }],
      [{ ...commands.ProposeRevocation, data: { ...commands.ProposeRevocation.data, nominations: names } }],
      [{ ...commands.RevokeGrants, data: { ...commands.RevokeGrants.data, nominations: names.slice(1) } }],
      [{ ...commands.RecordReturn, data: { ...commands.RecordReturn.data, nominations: names.slice(2) } }],
      [{ ...commands.ProposeRevocation, data: { ...commands.ProposeRevocation.data, nominations: names.slice(0, 1) } }],
      [commands.ArchiveDecision],
    ];
    const last = ways.reduce((run, [command, stage]) => {
      const next = allMade(allTold(act(run, command, stage)));
      expect([command.type, bytes(next) < LIMIT]).toEqual([command.type, true]);
      return next;
    }, desk);
    expect(last.state).toMatchObject({ status: 'archived', nominations: { length: MAX_NAMES } });
  });

  test('With exceptions of every kind at every name, settled, it stays under 256 KB', () => {
    const judged = { finding: 'met', by: 'officer-1', overriddenBy: ['secretariat-head'], overridden: false } as const;
    const all = {
      notable: { heldSinceCouncil: true, changedAfterCouncil: true },
      againstCouncil: { paper: '12/CĐ-VP', on: '2025-09-12' },
      findings: { 'tc-1': judged },
      conflicts: [{ person: 'signer', kind: 'kin' }],
    } as const;
    const recipient = { kind: 'person', id: 'signer' } as const;
    const related = allAt(names, 'presented', { into: DECISION, ...all, recipient });
    const presented = allTold(decisionRun(rendered, commands.PresentDecision, { related }));
    const line: DecisionCommand = { type: 'SettleException', data: { nominations: names, line: 'x' } };
    const settled = decisionRun(presented, line, { related });
    expect(Object.keys(startedDecision(settled).exceptions.settled)).toHaveLength(6);
    expect(bytes(settled)).toBeLessThan(LIMIT);
  });

  test('Half of them denied and thirty of the rest held: exceptions stand apart and are short', () => {
    const denied = act(desk, { type: 'DenyGrants', data: { nominations: names.slice(2500), reason: 'x' } });
    const held = names
      .slice(0, 30)
      .reduce(
        (run, nomination) => act(run, { type: 'RecordGrantChange', data: { nomination, change: 'held', since: 4 } }),
        denied,
      );
    expect(startedDecision(held)).toMatchObject({ denied: { length: 2500 }, nominations: { length: 2500 } });
    expect(Object.keys(startedDecision(held).changes)).toHaveLength(30);
    expect(bytes(held)).toBeLessThan(LIMIT);
  });

  test('The measure bites: one note for each name would not fit', () => {
    const fat = { ...startedDecision(told), notes: Object.fromEntries(names.map((n) => [n, 'x'])) };
    expect(bytes({ ...told, state: fat as never })).toBeGreaterThan(LIMIT);
  });
});
