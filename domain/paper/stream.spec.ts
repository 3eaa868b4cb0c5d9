import { describe, expect, test } from 'vitest';
import { person } from '../../test/samples/context.js';
import {
  DOCUMENT,
  draftUpward,
  LISTED,
  PAPER,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  type SampleKind,
  verdict,
} from '../../test/samples/paper.js';
import { decidePaper } from './decide.js';
import { type PaperStatus, type StartedPaper, unstartedPaper } from './state.js';
import { paper } from './stream.js';

const started = (run: { state: { status: string } }) => run.state as StartedPaper;

describe('what others read', () => {
  test('The lists show it under its unit and campaign', () => {
    const row = { award: null, assignee: null, subject: null, parent: null };
    expect(paper.row(paperAt('sent').state)).toEqual({ ...row, unit: 'unit-a', campaign: 'campaign:2025' });
    expect(paper.row(unstartedPaper)).toEqual({ ...row, unit: null, campaign: null });
  });
});

describe('the stream', () => {
  test('Its office and unit are known from the drafting command on', () => {
    const { DraftPaper, SendPaper } = paperCommands;
    expect(paper.officeOf(unstartedPaper, DraftPaper)).toBe('vp');
    expect(paper.officeOf(unstartedPaper, SendPaper)).toBeNull();
    expect(paper.officeOf(paperAt('sent').state, SendPaper)).toBe('vp');
    expect(paper.relations(unstartedPaper, DraftPaper)).toEqual({ unit: 'unit-a' });
    expect(paper.relations(unstartedPaper, SendPaper)).toEqual({ unit: undefined });
    expect(paper.relations(paperAt('sent').state, SendPaper)).toEqual({ unit: 'unit-a' });
    expect(paper.relations(paperAt('sent', 'upward').state, SendPaper)).toEqual({ unit: undefined });
  });

  test('It reads the names where they decide: when listed, signed, sent, returned, or answered by name', () => {
    const reads = (type: keyof typeof paperCommands, status: PaperStatus, kind: SampleKind = 'unit') =>
      paper.relies(paperCommands[type], paperAt(status, kind).state);
    expect(reads('DraftPaper', 'unstarted')).toEqual(LISTED);
    expect(reads('AddNames', 'drafted')).toEqual(['nomination:n-3']);
    expect(reads('SignPaper', 'unstarted')).toEqual([]);
    for (const type of ['SignPaper', 'RecordPaperSignature'] as const) expect(reads(type, 'drafted')).toEqual(LISTED);
    expect(reads('SendPaper', 'numbered', 'upward')).toEqual(LISTED);
    expect(reads('SendPaper', 'numbered')).toEqual(LISTED);
    expect(reads('ReturnNames', 'received')).toEqual(['nomination:n-2']);
    expect(reads('RecordReply', 'sent', 'letter')).toEqual([]);
    expect(reads('RemoveNames', 'drafted')).toEqual([]);
    expect(reads('CheckPaper', 'drafted', 'upward')).toEqual([]);
  });

  test('It is followed, and ends when closed', () => {
    expect(paper.followed).toBe(true);
    expect(paper.closed(paperAt('closed').state)).toBe(true);
    for (const status of ['unstarted', 'drafted', 'sent', 'received', 'answered'] as const)
      expect(paper.closed(paperAt(status).state)).toBe(false);
  });

  test('No deadline is open, so none passes', () => {
    expect(paper.deadlines(paperAt('signed').state)).toEqual([]);
    expect(
      decidePaper(paperCommands.PassDeadline, paperAt('signed').state, paperContext('PassDeadline')),
    ).toMatchObject({
      refused: { code: 'UnknownDeadline', fields: ['/key'], facts: { key: 'issue-1' } },
    });
  });
});

describe('effects that end or cannot be done', () => {
  const first = () => paperRun(paperAt('unstarted'), draftUpward, 'upward');

  test('Only the fan-out that is under way ends, and only by its whole key', () => {
    const end = (effect: string) =>
      verdict(
        decidePaper(
          { type: 'CompleteFanOut', data: { effect, done: 2, irregular: 0, failed: [] } },
          first().state,
          paperContext('CompleteFanOut', 'upward'),
        ),
      );
    expect([end(`${PAPER}/1/present-nomination`), end('present-nomination')]).toEqual(['accepted', 'UnknownEffect']);
    expect(
      decidePaper(paperCommands.CompleteFanOut, paperAt('drafted').state, paperContext('CompleteFanOut')),
    ).toMatchObject({ refused: { fields: ['/effect'] } });
    expect([end('unpresent-nomination'), end('nomination'), end(`${PAPER}/2/present-nomination`)]).toEqual([
      'UnknownEffect',
      'UnknownEffect',
      'UnknownEffect',
    ]);
  });

  test('A fan-out that was given up sets the list free, and an administrator is told', () => {
    const after = paperRun(first(), paperCommands.GiveUpEffect, 'upward');
    expect(started(after).telling).toBeNull();
    expect(after.effects).toMatchObject([
      { template: 'effect-given-up', to: [{ role: 'administrator' }], facts: paperCommands.GiveUpEffect.data },
      { kind: 'render', document: 'paper', contentVersion: 1 },
      { kind: 'render', document: 'summary-list', contentVersion: 1 },
    ]);
  });

  test('Another effect that was given up changes nothing; a notice makes no further notice', () => {
    const other = { type: 'GiveUpEffect', data: { effect: `${PAPER}/9/render`, kind: 'notice' } } as const;
    const before = first();
    const after = paperRun(before, other, 'upward');
    expect(after.state).toEqual(before.state);
    expect(after.effects).toEqual([]);
  });

  test('A signed paper is rendered no more', () => {
    const signed = paperAt('signed', 'upward');
    expect(signed.effects).toEqual([]);
    expect(started(signed).rendition).toBe(DOCUMENT);
    const onPaper = paperRun(
      paperRun(paperAt('drafted'), paperCommands.AddNames),
      paperCommands.RecordPaperSignature,
      'unit',
      { actor: person('clerk-a') },
    );
    expect(onPaper.effects).toEqual([]);
  });
});
