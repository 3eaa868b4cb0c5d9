import { describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import {
  allAt,
  begin,
  draftUpward,
  LISTED,
  PAPER,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  toldAll,
  verdict,
} from '../../test/samples/paper.js';
import type { Refusal } from '../kernel/refusal.js';
import { unstartedOffice } from '../office/state.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import type { NominationId } from './listing.js';
import { type StartedPaper, unstartedPaper } from './state.js';
import { paper } from './stream.js';

type Kind = 'unit' | 'upward';
const decide = (command: PaperCommand, given: Parameters<typeof paperContext>[2] = {}, kind: Kind = 'unit') =>
  decidePaper(command, command.type === 'DraftPaper' ? unstartedPaper : paperAt('drafted', kind).state, {
    ...paperContext(command.type, kind, given),
  });
const refusal = (...args: Parameters<typeof decide>): Refusal | undefined => {
  const decided = decide(...args);
  return 'refused' in decided ? decided.refused : undefined;
};
const unitDraft = paperCommands.DraftPaper;
const withData = (data: Partial<typeof unitDraft.data>): PaperCommand => ({
  type: 'DraftPaper',
  data: { ...unitDraft.data, ...data },
});
const started = (run: { state: { status: string } }) => run.state as StartedPaper;

describe("a unit's paper is drafted", () => {
  test('with its names, each once, and with nobody told yet', () => {
    const names = [...LISTED, LISTED[0] as NominationId];
    const { state, effects } = paperRun(begin(paper), withData({ names }));
    expect(state).toMatchObject({
      status: 'drafted',
      id: PAPER,
      office: 'vp',
      unit: 'unit-a',
      campaign: 'campaign:2025',
      addressee: 'Văn phòng mẫu',
      nominations: LISTED,
      contentVersion: 1,
      telling: null,
    });
    expect(effects).toEqual([{ name: 'render', kind: 'render', document: 'paper', contentVersion: 1 }]);
  });

  test('only for a unit, and only for one that the office has', () => {
    expect(refusal(withData({ unit: null }))).toMatchObject({ code: 'UnitMissing', fields: ['/unit'] });
    expect(refusal(withData({ unit: 'unit-x' }))).toMatchObject({ code: 'UnknownUnit', fields: ['/unit'] });
    const stranger = { ...paperContext('DraftPaper'), office: unstartedOffice };
    expect(decidePaper(unitDraft, unstartedPaper, stranger)).toMatchObject({
      refused: { code: 'OfficeUnknown', fields: ['/office'] },
    });
  });

  test('only with names that the office has; another office’s are not told apart', () => {
    const related = { ...allAt(LISTED, 'shortlisted'), ...allAt(['nomination:n-2'], 'shortlisted', { office: 'so' }) };
    const unknown = { code: 'UnknownReference', fields: ['/names'], facts: { nominations: ['nomination:n-2'] } };
    expect(refusal(unitDraft, { related })).toMatchObject(unknown);
    expect(refusal(unitDraft, { related: allAt(['nomination:n-1'], 'shortlisted') })).toMatchObject(unknown);
    const empty = { ...allAt(LISTED, 'shortlisted'), 'nomination:n-2': { status: 'unstarted' } };
    expect(refusal(unitDraft, { related: empty })).toMatchObject(unknown);
  });

  test('only with its own dossiers, and only with those not sent yet', () => {
    const related = { ...allAt(LISTED, 'shortlisted'), ...allAt(['nomination:n-2'], 'drafted', { unit: 'unit-b' }) };
    expect(refusal(unitDraft, { related })).toMatchObject({
      code: 'OtherUnit',
      fields: ['/names'],
      facts: { nominations: ['nomination:n-2'] },
    });
    expect(verdict(decide(unitDraft, { related: allAt(LISTED, 'drafted') }))).toBe('accepted');
    for (const status of ['endorsed', 'withdrawn', 'held'] as const)
      expect(refusal(unitDraft, { related: allAt(LISTED, status) })).toMatchObject({
        code: 'NotReady',
        facts: { nominations: LISTED },
      });
  });
});

describe('a paper upward is drafted', () => {
  test('and asks each nomination for its place; it is rendered when all have answered', () => {
    const first = paperRun(begin(paper), draftUpward, 'upward');
    expect(first.effects).toEqual([
      {
        name: 'present-nomination',
        kind: 'tell',
        command: 'PresentNomination',
        tellings: LISTED.map((receiver) => ({ receiver, data: { into: PAPER } })),
        complete: true,
      },
    ]);
    expect(started(first).telling).toEqual({ effect: `${PAPER}/1/present-nomination`, command: 'PresentNomination' });
    expect(toldAll(first).effects).toEqual([
      { name: 'render', kind: 'render', document: 'paper', contentVersion: 1 },
      { name: 'render-summary-list', kind: 'render', document: 'summary-list', contentVersion: 1 },
    ]);
  });

  test('without a unit, because with one the unit could sign what goes up', () => {
    const data = { ...draftUpward.data, unit: 'unit-a' } as typeof unitDraft.data;
    expect(refusal({ type: 'DraftPaper', data }, {}, 'upward')).toMatchObject({ code: 'UnitGiven', fields: ['/unit'] });
  });

  test('only with awards that this office may not decide itself (F2)', () => {
    const related = { ...allAt(LISTED, 'endorsed', { award: 'BK_TINH' }), ...allAt(['nomination:n-1'], 'endorsed') };
    expect(refusal(draftUpward, { related }, 'upward')).toMatchObject({
      code: 'DecidedHere',
      fields: ['/names'],
      facts: { nominations: ['nomination:n-1'] },
    });
    const decides = officeWith({ decides: ['BK_TINH'] });
    expect(refusal(draftUpward, { office: decides }, 'upward')?.code).toBe('DecidedHere');
  });

  test('only with names that have passed the council, or whose route is without one (C3)', () => {
    const appraised = { related: allAt(LISTED, 'appraised', { award: 'BK_TINH' }) };
    expect(refusal(draftUpward, appraised, 'upward')).toMatchObject({
      code: 'NotReady',
      facts: { nominations: LISTED },
    });
    const office = officeWith({ councilRoute: { default: 'none' } });
    expect(verdict(decide(draftUpward, { ...appraised, office }, 'upward'))).toBe('accepted');
  });

  test('A name that could not be presented drops out, the rest is rendered, and the secretariat is told', () => {
    const after = toldAll(paperRun(begin(paper), draftUpward, 'upward'), ['nomination:n-2']);
    expect(after.state).toMatchObject({ nominations: ['nomination:n-1'], contentVersion: 2, telling: null });
    expect(after.effects).toEqual([
      {
        name: 'names-not-told',
        kind: 'notice',
        template: 'names-not-told',
        to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }],
        facts: { command: 'PresentNomination', count: 1 },
      },
      { name: 'render', kind: 'render', document: 'paper', contentVersion: 2 },
      { name: 'render-summary-list', kind: 'render', document: 'summary-list', contentVersion: 2 },
    ]);
  });

  test('With no name left there is nothing to render and nothing to sign', () => {
    const after = toldAll(paperRun(begin(paper), draftUpward, 'upward'), [...LISTED]);
    expect(started(after).nominations).toEqual([]);
    expect(after.effects.map((e) => e.kind)).toEqual(['notice']);
    const signs = (type: 'SignPaper' | 'RecordPaperSignature') =>
      verdict(decidePaper(paperCommands[type], after.state, paperContext(type, 'upward')));
    expect([signs('SignPaper'), signs('RecordPaperSignature')]).toEqual(['EmptyList', 'EmptyList']);
  });

  test('While the names are being told nothing else is told, signed or withdrawn', () => {
    const { state } = paperRun(begin(paper), draftUpward, 'upward');
    for (const type of [
      'AddNames',
      'RemoveNames',
      'CheckPaper',
      'SignPaper',
      'RecordPaperSignature',
      'WithdrawPaper',
    ] as const) {
      const decided = decidePaper(paperCommands[type], state, paperContext(type, 'upward'));
      expect(decided, type).toMatchObject({
        refused: { code: 'StillTelling', facts: { effect: `${PAPER}/1/present-nomination` } },
      });
    }
  });
});
