import { describe, expect, test } from 'vitest';
import {
  commandFor,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  type SampleKind,
  sha,
  verdict,
} from '../../test/samples/paper.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import type { StartedPaper } from './state.js';

const made = (document: string, contentVersion = 1): PaperCommand => ({
  type: 'RecordRendition',
  data: { document, sha256: sha('9'), contentVersion, template: sha('8'), word: sha('7') },
});
const record = (command: PaperCommand, status: Parameters<typeof paperAt>[0], kind: SampleKind) =>
  verdict(decidePaper(command, paperAt(status, kind).state, paperContext('RecordRendition', kind)));
const documentsOf = (run: ReturnType<typeof paperRun>) =>
  run.effects.flatMap((e) => (e.kind === 'render' ? [e.document] : []));

describe('documents beside the paper’s own text', () => {
  test('D3: a list in one line each goes with what the secretariat submits, and with no other paper', () => {
    for (const kind of ['secretariat', 'upward'] as const) {
      expect([kind, record(made('summary-list'), 'drafted', kind)]).toEqual([kind, 'accepted']);
      // The signature may come before the list is set: its content stands all the same.
      expect([kind, record(made('summary-list'), 'signed', kind)]).toEqual([kind, 'accepted']);
    }
    for (const kind of ['unit', 'letter'] as const)
      expect([kind, record(made('summary-list'), 'drafted', kind)]).toEqual([kind, 'UnknownDocument']);
  });

  test('T3: what was signed here is set again with its number; what was signed by hand is its scan', () => {
    const numbered = (kind: SampleKind) => paperAt('numbered', kind);
    expect(documentsOf(numbered('unit'))).toEqual(['paper-final']);
    expect(documentsOf(numbered('upward'))).toEqual(['paper-final', 'summary-list-final']);
    const onPaper = paperRun(paperAt('drafted'), paperCommands.RecordPaperSignature);
    expect(documentsOf(paperRun(onPaper, commandFor('unit', 'NumberPaper')))).toEqual([]);
    expect(record(made('paper-final'), 'signed', 'unit')).toBe('UnknownDocument');
    expect(record(made('summary-list-final'), 'numbered', 'unit')).toBe('UnknownDocument');
  });

  test('is kept once for each content, and an older content is refused', () => {
    const kept = paperRun(paperAt('drafted', 'upward'), made('summary-list'), 'upward');
    const again = (command: PaperCommand) =>
      decidePaper(command, kept.state, paperContext('RecordRendition', 'upward'));
    expect((kept.state as StartedPaper).beside).toEqual({ 'summary-list': { contentVersion: 1, sha256: sha('9') } });
    expect(verdict(again(made('summary-list')))).toBe('RenditionKnown');
    expect(verdict(again(made('summary-list', 2)))).toBe('RenditionOutdated');
    expect((kept.state as StartedPaper).rendition).toBe((paperAt('drafted', 'upward').state as StartedPaper).rendition);
  });
});
