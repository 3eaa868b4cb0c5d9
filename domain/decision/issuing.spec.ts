import { describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import {
  allTold,
  DECISION,
  decisionAt,
  decisionCommands,
  decisionContext,
  decisionRun,
  FINAL,
  OVERDUE,
  renderFinal,
  startedDecision,
} from '../../test/samples/decision.js';
import { LISTED, sha, verdict } from '../../test/samples/paper.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import type { Decision, DecisionStatus } from './state.js';
import { decision } from './stream.js';

type Given = Parameters<typeof decisionContext>[1];
const {
  NumberDecision,
  SealDecision,
  IssueDecision,
  PublishDecision,
  ArchiveDecision,
  RecordPackage,
  RecordDeposit,
  SignDecision,
} = decisionCommands;
const decide = (command: DecisionCommand, state: Decision, given: Given = {}) =>
  decideDecision(command, state, decisionContext(command.type, given));
const registry = { office: officeWith({ numberMode: 'registry' }) };
const given = (number: number, on: string): DecisionCommand => ({
  type: 'NumberDecision',
  data: { number, on, series: null },
});

describe('numbering (S1, S2, S3)', () => {
  test('S2: an own number is the next of the office and the year, with the local day; then the final text is made', () => {
    const { state, effects } = decisionRun(decisionAt('signed'), NumberDecision);
    const numbering = { mode: 'own', series: 'vp/2025/QD', number: 12, on: '2025-09-15' };
    expect(state).toMatchObject({ status: 'numbered', numbering, final: null });
    expect(decision.takes?.(state)).toEqual([{ series: 'vp/2025/QD', number: 12, date: '2025-09-15' }]);
    expect(decision.claims(state)).toEqual([]);
    expect(effects).toEqual([{ name: 'render', kind: 'render', document: 'decision', contentVersion: 1 }]);
  });

  test('S3: the first one of a new year is number 1', () => {
    const newYear = { at: '2025-12-31T17:00:00.000Z', series: { last: 0, lastDate: null } };
    expect(decisionRun(decisionAt('signed'), NumberDecision, newYear).state).toMatchObject({
      numbering: { series: 'vp/2026/QD', number: 1, on: '2026-01-01' },
    });
    expect(decision.reliesOnSeries?.(NumberDecision, decisionAt('signed').state, newYear.at)).toBe('vp/2026/QD');
  });

  test('S2: no date lies before the last one, and nobody types an own number', () => {
    const late = { series: { last: 11, lastDate: '2025-09-16' } };
    expect(decide(NumberDecision, decisionAt('signed').state, late)).toMatchObject({
      refused: { code: 'DateBeforeLast' },
    });
    expect(verdict(decide(given(12, '2025-09-15'), decisionAt('signed').state))).toBe('NumberGiven');
  });

  test('S2: a register gives number and date, not before the signature, and the claim keeps it apart; gaps are normal', () => {
    const { state } = decisionAt('signed');
    expect(decide(given(451, '2025-09-14'), state, registry)).toMatchObject({
      refused: { code: 'DateBeforeSigning', facts: { signedOn: '2025-09-15' } },
    });
    const after = decisionRun(decisionAt('signed'), given(451, '2025-09-15'), registry);
    expect(decision.claims(after.state)).toEqual([{ kind: 'registry', key: 'vp/2025/QD/451' }]);
    expect(decision.takes?.(after.state)).toEqual([]);
    expect(decision.reliesOnSeries?.(given(451, '2025-09-15'), state, OVERDUE)).toBeNull();
  });

  test('The series is asked for when it is signed, and by this command only', () => {
    expect(decision.reliesOnSeries?.(NumberDecision, decisionAt('checked').state, OVERDUE)).toBeNull();
    expect(decision.reliesOnSeries?.(SealDecision, decisionAt('signed').state, OVERDUE)).toBeNull();
  });

  test('S3: a council that issues under the body’s seal counts in a series of its own, once that is opened', () => {
    const own: DecisionCommand = { type: 'NumberDecision', data: { number: null, on: null, series: 'TTr' } };
    const { state } = decisionAt('signed');
    expect(decision.reliesOnSeries?.(own, state, OVERDUE)).toBe('vp/2025/TTr');
    expect(decisionRun(decisionAt('signed'), own).state).toMatchObject({ numbering: { series: 'vp/2025/TTr' } });
    const closed: DecisionCommand = { type: 'NumberDecision', data: { number: null, on: null, series: 'QD-HD' } };
    expect(decide(closed, state)).toMatchObject({
      refused: { code: 'UnknownSeries', fields: ['/series'], facts: { opened: ['QD', 'TTr'] } },
    });
  });

  test('S1: nobody numbers before a person has signed, seals before the number, or issues before both', () => {
    const refusedIn = (command: DecisionCommand, status: DecisionStatus) =>
      verdict(decide(command, decisionAt(status).state));
    expect(refusedIn(NumberDecision, 'checked')).toBe('WrongStatus');
    expect([refusedIn(SealDecision, 'signed'), refusedIn(IssueDecision, 'signed')]).toEqual([
      'WrongStatus',
      'WrongStatus',
    ]);
  });

  test('It stays taken to the end', () => {
    for (const status of ['sealed', 'issued', 'published', 'archived'] as const)
      expect(decision.takes?.(decisionAt(status).state)).toMatchObject([{ number: 12 }]);
    expect(decision.takes?.(decisionAt('signed').state)).toEqual([]);
  });
});

describe('the final text', () => {
  const numbered = () => decisionRun(decisionAt('signed'), NumberDecision);

  test('is made once, of this content, with number and date; sealed or not yet', () => {
    const sealed = decisionRun(numbered(), SealDecision);
    for (const { state } of [numbered(), sealed]) expect(verdict(decide(renderFinal, state))).toBe('accepted');
    expect(decisionRun(sealed, renderFinal).state).toMatchObject({ status: 'sealed', final: FINAL });
    const other = { ...renderFinal.data, contentVersion: 2 } as never;
    expect(verdict(decide({ type: 'RecordRendition', data: other }, sealed.state))).toBe('RenditionOutdated');
    expect(verdict(decide(renderFinal, decisionAt('numbered').state))).toBe('RenditionKnown');
  });

  test('S5: leaves the hash of the signed text as it was: number and date stand in places kept for them', () => {
    expect(decisionAt('numbered').state).toMatchObject({ documentHash: sha('a'), final: FINAL, rendition: sha('a') });
  });

  test('is there before anything is issued', () => {
    const unrendered = decisionRun(numbered(), SealDecision);
    for (const { state } of [numbered(), unrendered])
      expect(decide(IssueDecision, state)).toMatchObject({
        refused: { code: 'DocumentNotReady', facts: { contentVersion: 1 } },
      });
  });

  test('No draft is taken any more', () => {
    expect(verdict(decide(decisionCommands.RecordRendition, numbered().state))).toBe('WrongStatus');
  });
});

describe('issue', () => {
  test('S1: what stands in a body’s register bears that body’s seal first', () => {
    const numbered = decisionRun(decisionRun(decisionAt('signed'), given(451, '2025-09-15'), registry), renderFinal);
    expect(decide(IssueDecision, numbered.state)).toMatchObject({ refused: { code: 'NotSealed' } });
    expect(verdict(decide(IssueDecision, decisionRun(numbered, SealDecision).state))).toBe('accepted');
  });

  test('S4: counts from its own local day, and tells every name its number and that day', () => {
    const { state, events, effects } = decisionRun(decisionAt('sealed'), IssueDecision, {
      at: '2025-09-15T17:30:00.000Z',
    });
    expect(state).toMatchObject({
      status: 'issued',
      issuedOn: '2025-09-16',
      final: FINAL,
      signedAs: 'self',
      signedOn: '2025-09-15',
      documentHash: sha('a'),
      units: ['unit-a'],
      numbering: { number: 12 },
      telling: { command: 'RecordAward' },
    });
    expect(decision.deadlines(state)).toEqual([]);
    expect(events).toEqual([{ type: 'DecisionIssued', data: { on: '2025-09-16', documentHash: FINAL } }]);
    const data = { decision: DECISION, number: 12, issuedOn: '2025-09-16' };
    expect(effects).toEqual([
      {
        name: 'record-award',
        kind: 'tell',
        command: 'RecordAward',
        tellings: LISTED.map((receiver) => ({ receiver, data })),
        complete: true,
      },
      {
        name: 'decision-issued',
        kind: 'notice',
        template: 'decision-issued',
        to: [
          { role: 'unitClerk', unit: 'unit-a' },
          { role: 'unitHead', unit: 'unit-a' },
          { role: 'secretariatOfficer' },
          { role: 'secretariatHead' },
        ],
        facts: { award: 'GIAY_KHEN', number: 12, on: '2025-09-16' },
      },
    ]);
  });

  test('waits until every name knows of the signature, so that no award overtakes it', () => {
    const desk = decisionAt('checked');
    const signed = decisionRun(desk, SignDecision);
    const numbered = decisionRun(decisionRun(signed, NumberDecision), renderFinal);
    expect(verdict(decide(IssueDecision, numbered.state))).toBe('StillTelling');
    expect(verdict(decide(IssueDecision, allTold(numbered).state))).toBe('accepted');
  });
});

describe('publishing and archiving', () => {
  const issued = () => decisionRun(decisionAt('sealed'), IssueDecision);

  test('The public reads it when all have been told, also those that could not be', () => {
    expect(verdict(decide(PublishDecision, issued().state))).toBe('StillTelling');
    const told = allTold(issued(), ['nomination:n-2']);
    expect(told.state).toMatchObject({ nominations: LISTED, contentVersion: 1, telling: null });
    expect(told.effects).toMatchObject([{ template: 'names-not-told', facts: { command: 'RecordAward', count: 1 } }]);
    expect(verdict(decide(PublishDecision, told.state))).toBe('accepted');
  });

  test('A fan-out of the award that was given up still stands before publishing; any other sets free', () => {
    const giveUp = (state: { telling: { effect: string } | null }): DecisionCommand => ({
      type: 'GiveUpEffect',
      data: { effect: state.telling?.effect ?? '', kind: 'tell' },
    });
    const award = decisionRun(issued(), giveUp(startedDecision(issued())));
    expect(verdict(decide(PublishDecision, award.state))).toBe('StillTelling');
    expect(award.effects).toMatchObject([{ template: 'effect-given-up', to: [{ role: 'administrator' }] }]);
    expect(verdict(decide(PublishDecision, allTold(award).state))).toBe('accepted');
    const signed = decisionRun(decisionAt('checked'), SignDecision);
    expect(decisionRun(signed, giveUp(startedDecision(signed))).state).toMatchObject({
      status: 'signed',
      telling: null,
    });
    const other = decisionRun(signed, {
      type: 'GiveUpEffect',
      data: { effect: `${DECISION}/9/render`, kind: 'notice' },
    });
    expect([other.state, other.effects]).toEqual([signed.state, []]);
  });

  test('Archiving writes the package; the stream ends when it is there, and it is there once', () => {
    const archived = decisionRun(decisionAt('published'), ArchiveDecision);
    expect(archived.effects).toEqual([{ name: 'archive', kind: 'archive' }]);
    expect(archived.state).toMatchObject({ status: 'archived', package: null, issuedOn: '2025-09-15' });
    expect(decision.closed(archived.state)).toBe(false);
    const kept = decisionRun(archived, RecordPackage);
    expect(kept.state).toMatchObject({ package: sha('d') });
    // It is still to be handed over to the records office (G7).
    expect(decision.closed(kept.state)).toBe(false);
    expect(decision.closed(decisionRun(kept, RecordDeposit).state)).toBe(true);
    expect(verdict(decide(RecordPackage, kept.state))).toBe('PackageKnown');
  });

  test('No other stage ends the stream', () => {
    const stages: readonly DecisionStatus[] = ['unstarted', 'drafted', 'checked', 'signed', 'issued', 'published'];
    for (const status of stages) expect(decision.closed(decisionAt(status).state)).toBe(false);
  });
});
