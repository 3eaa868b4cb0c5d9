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
import { LISTED, sha, verdict } from '../../test/samples/paper.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import { isDecisionClosed } from './process.js';
import type { IssuedDecision } from './state.js';

const { IssueCertificates, ReissueCertificates, DrawUpPaymentList, PlanCeremony, ArchiveDecision } = decisionCommands;
const published = decisionAt('published');
const rendersOf = ({ effects }: DecisionRun) => effects.filter((e) => e.kind === 'render');
const papersOf = ({ state }: DecisionRun) => (state as IssuedDecision).papers;
const made = (document: string, contentVersion: number): DecisionCommand => ({
  type: 'RecordRendition',
  data: { document, sha256: sha('9'), contentVersion, template: sha('8') },
});
const decide = (command: DecisionCommand, from: DecisionRun, given: Parameters<typeof decisionContext>[1] = {}) =>
  decideDecision(command, from.state, decisionContext(command.type, given));
const decisionElsewhere = (over: object = {}) => ({ ...published.state, id: 'decision:d-2', ...over });

describe('papers after the issue', () => {
  test.each([
    ['G3', IssueCertificates, 'certificates'],
    ['G2', DrawUpPaymentList, 'payment-list'],
    ['G5', PlanCeremony, 'ceremony-list'],
  ] as const)('%s: $1.type asks for one paper, whatever the length of the list', (_rule, command, document) => {
    const run = decisionRun(published, command);
    expect(rendersOf(run)).toEqual([{ name: 'render', kind: 'render', document, contentVersion: run.version }]);
    expect(papersOf(run)).toEqual([{ document, contentVersion: run.version, rendition: null }]);
    const kept = decisionRun(allTold(run), made(document, run.version));
    expect(papersOf(kept)).toEqual([{ document, contentVersion: run.version, rendition: sha('9') }]);
    expect(verdict(decide(made(document, run.version), kept))).toBe('RenditionKnown');
  });

  test('X7: certificates given anew are a file of their own; the first file stays', () => {
    const printed = decisionRun(published, IssueCertificates);
    const anew = decisionRun(decisionRun(printed, made('certificates', printed.version)), ReissueCertificates);
    expect(rendersOf(anew)).toMatchObject([{ document: 'certificates', contentVersion: anew.version }]);
    expect(papersOf(anew).map((p) => p.rendition)).toEqual([sha('9'), null]);
  });

  test('G3: certificates that were printed and signed elsewhere come as a scan and are not set again', () => {
    const scan: DecisionCommand = { ...IssueCertificates, data: { first: null, via: 'paper', file: sha('6') } };
    expect([rendersOf(decisionRun(published, scan)), papersOf(decisionRun(published, scan))]).toEqual([[], []]);
    const wet: DecisionCommand = { ...IssueCertificates, data: { first: null, via: 'paper', file: null } };
    expect(rendersOf(decisionRun(published, wet))).toHaveLength(1);
  });

  test('G2: a list with nothing to pay is no paper', () => {
    const { data } = DrawUpPaymentList;
    const nothing = { ...DrawUpPaymentList, data: { ...data, rows: [{ amount: 0, nominations: [...LISTED] }] } };
    expect(rendersOf(decisionRun(published, nothing))).toEqual([]);
  });

  test('A rendition that nobody asked for, and one before the issue, are refused', () => {
    const asked = decisionRun(published, IssueCertificates);
    for (const [document, version] of [
      ['certificates', asked.version + 1],
      ['payment-list', asked.version],
    ] as const)
      expect(verdict(decide(made(document, version), asked))).toBe('RenditionOutdated');
    expect(verdict(decide(made('certificates', 1), decisionAt('signed')))).toBe('WrongStatus');
    expect(verdict(decide(made('seal', 1), asked))).toBe('UnknownDocument');
  });

  test('G7: the archive waits for a paper that is being made, and no longer for one that was given up', () => {
    const asked = decisionRun(published, IssueCertificates);
    expect(decide(ArchiveDecision, asked)).toMatchObject({
      refused: { code: 'DocumentNotReady', facts: { contentVersion: asked.version } },
    });
    expect(verdict(decide(ArchiveDecision, decisionRun(asked, made('certificates', asked.version))))).toBe('accepted');
    const effect = `${DECISION}/${asked.version}/render`;
    const givenUp = decisionRun(asked, { type: 'GiveUpEffect', data: { effect, kind: 'render' } });
    expect(papersOf(givenUp)).toEqual([]);
    expect(verdict(decide(ArchiveDecision, givenUp))).toBe('accepted');
  });

  test('G1: what is asked for in the archive keeps the case open until it is made', () => {
    const packed = decisionRun(decisionAt('archived'), decisionCommands.RecordPackage);
    const archived = decisionRun(packed, decisionCommands.RecordDeposit);
    expect(isDecisionClosed(archived.state)).toBe(true);
    const asked = decisionRun(archived, IssueCertificates);
    expect(isDecisionClosed(asked.state)).toBe(false);
    expect(isDecisionClosed(decisionRun(asked, made('certificates', asked.version)).state)).toBe(true);
  });
});

describe('G5: the list of a ceremony', () => {
  const plan = (data: Partial<(typeof PlanCeremony)['data']>): DecisionCommand => ({
    ...PlanCeremony,
    data: { ...PlanCeremony.data, ...data },
  });
  test('G5: is held on the day of issue or later', () => {
    const { issuedOn } = published.state as IssuedDecision;
    expect(verdict(decide(plan({ heldOn: issuedOn }), published))).toBe('accepted');
    expect(decide(plan({ heldOn: '2025-09-14' }), published)).toMatchObject({
      refused: { code: 'BeforeIssue', fields: ['/heldOn'], facts: { issuedOn } },
    });
  });

  test('G5: takes in other decisions of the office that are issued, each once', () => {
    const others = plan({ with: ['decision:d-2', 'decision:d-2'] });
    const issued = { related: { 'decision:d-2': decisionElsewhere() } };
    expect(decide(others, published, issued)).toMatchObject({ events: [{ data: { with: ['decision:d-2'] } }] });
    const notIssued = { refused: { code: 'OthersNotIssued', facts: { decisions: ['decision:d-2'] } } };
    for (const state of [
      decisionAt('signed').state,
      decisionElsewhere({ status: 'revoked' }),
      decisionElsewhere({ office: 'x' }),
    ])
      expect(decide(others, published, { related: { 'decision:d-2': state } })).toMatchObject(notIssued);
    expect(decide(others, published)).toMatchObject(notIssued);
    expect(verdict(decide(plan({ with: [DECISION] }), published))).toBe('OthersNotIssued');
  });
});
