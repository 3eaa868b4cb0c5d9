import { describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import {
  allAt,
  begin,
  draftUpward,
  LISTED,
  MARKED,
  nominationAt,
  PAPER,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  toldAll,
  verdict,
} from '../../test/samples/paper.js';
import { decidePaper } from './decide.js';
import type { PaperStatus, StartedPaper } from './state.js';
import { paper } from './stream.js';

const started = (run: { state: { status: string } }) => run.state as StartedPaper;

describe('numbering', () => {
  test('Each unit counts its own papers, the office those that it signs itself', () => {
    const unit = paperRun(paperAt('signed'), paperCommands.NumberPaper);
    expect(unit.state).toMatchObject({ numbering: { mode: 'own', series: 'vp/2025/TTr-unit-a', number: 7 } });
    expect(paper.takes?.(unit.state)).toEqual([{ series: 'vp/2025/TTr-unit-a', number: 7, date: '2025-09-15' }]);
    const upward = paperRun(paperAt('signed', 'upward'), paperCommands.NumberPaper, 'upward');
    expect(upward.state).toMatchObject({ numbering: { series: 'vp/2025/TTr' } });
  });

  test('A date before the last one of the series is refused, and nothing is numbered (S2)', () => {
    const context = paperContext('NumberPaper', 'unit', { series: { last: 6, lastDate: '2025-09-16' } });
    expect(verdict(decidePaper(paperCommands.NumberPaper, paperAt('signed').state, context))).toBe('DateBeforeLast');
  });

  test('A register cannot date the paper before its signature (S1)', () => {
    const office = officeWith({ numberMode: 'registry' });
    const number = (on: string) => ({ type: 'NumberPaper', data: { number: 31, on } }) as const;
    const { state } = paperAt('signed');
    const context = paperContext('NumberPaper', 'unit', { office });
    expect(verdict(decidePaper(number('2025-09-14'), state, context))).toBe('DateBeforeSigning');
    const after = paperRun(paperAt('signed'), number('2025-09-15'), 'unit', { office });
    expect(paper.claims(after.state)).toEqual([{ kind: 'registry', key: 'vp/2025/TTr-unit-a/31' }]);
    expect(paper.takes?.(after.state)).toEqual([]);
  });

  test('Its series is asked for when it is signed and no number was typed', () => {
    const at = '2025-09-15T01:30:00.000Z';
    const series = (
      command: Parameters<typeof paper.decide>[0],
      status: PaperStatus,
      kind: 'unit' | 'upward' = 'unit',
    ) => paper.reliesOnSeries?.(command, paperAt(status, kind).state, at);
    expect(series(paperCommands.NumberPaper, 'signed')).toBe('vp/2025/TTr-unit-a');
    expect(series(paperCommands.NumberPaper, 'signed', 'upward')).toBe('vp/2025/TTr');
    expect(series(paperCommands.NumberPaper, 'drafted')).toBeNull();
    expect(series(paperCommands.SendPaper, 'signed')).toBeNull();
    expect(series(paperCommands.RecordPaperSignature, 'signed')).toBeNull();
    expect(series({ type: 'NumberPaper', data: { number: 4, on: '2025-09-15' } }, 'signed')).toBeNull();
  });
});

describe('sending and receiving', () => {
  test("A unit's paper comes to the secretariat, on the local day", () => {
    const { state, effects } = paperRun(paperAt('numbered'), paperCommands.SendPaper, 'unit', {
      at: '2025-09-15T17:30:00.000Z',
    });
    expect(state).toMatchObject({ status: 'sent', sentOn: '2025-09-16' });
    expect(effects).toEqual([
      {
        name: 'paper-sent',
        kind: 'notice',
        template: 'paper-sent',
        to: [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }],
        facts: { unit: 'unit-a', count: 2 },
      },
    ]);
  });

  test('What goes up is looked at once more: a name held since the signature stops it (A8)', () => {
    const held = nominationAt('nomination:n-2', 'held', { into: PAPER });
    const related = { ...allAt(LISTED, 'presented', { into: PAPER }), 'nomination:n-2': held };
    const context = paperContext('SendPaper', 'upward', { related });
    expect(decidePaper(paperCommands.SendPaper, paperAt('numbered', 'upward').state, context)).toMatchObject({
      refused: { code: 'ListChanged', facts: { nominations: ['nomination:n-2'] } },
    });
    const sent = paperRun(paperAt('numbered', 'upward'), paperCommands.SendPaper, 'upward');
    expect([sent.state.status, sent.effects]).toEqual(['sent', []]);
  });

  test('The unit is told that its paper was received; the level above is told by nobody here', () => {
    const unit = paperRun(paperAt('sent'), paperCommands.ReceivePaper);
    expect(unit.state).toMatchObject({ status: 'received', receivedOn: '2025-09-15' });
    expect(unit.effects).toMatchObject([
      { template: 'paper-received', to: [{ role: 'unitClerk', unit: 'unit-a' }], facts: { on: '2025-09-15' } },
    ]);
    expect(paperRun(paperAt('sent', 'upward'), paperCommands.ReceivePaper, 'upward').effects).toEqual([]);
  });

  test('A reply is kept with the day of receipt, where one is known', () => {
    const reply = { number: '45/UBND-NC', on: '2025-09-15', file: 'c'.repeat(64) };
    const direct = paperRun(paperAt('sent'), paperCommands.RecordReply);
    expect(direct.state).toMatchObject({ status: 'answered', receivedOn: null, reply });
    expect(direct.effects).toEqual([]);
    const later = paperRun(paperAt('received'), paperCommands.RecordReply);
    expect(later.state).toMatchObject({ status: 'answered', receivedOn: '2025-09-15', reply });
    expect(paperRun(direct, paperCommands.ClosePaper).state).toMatchObject({ status: 'closed', reply });
  });

  test('A reply after closing is recorded out of order, with a task for the secretariat (T11)', () => {
    expect(paperAt('closed').state).toMatchObject({ reply: null, receivedOn: '2025-09-15' });
    const after = paperRun(paperAt('closed'), paperCommands.RecordReply);
    expect(after.events).toMatchObject([{ type: 'ReplyRecorded', irregular: true }]);
    expect(after.state).toMatchObject({ status: 'closed', reply: { number: '45/UBND-NC' } });
    expect(after.effects).toEqual([
      {
        name: 'irregular',
        kind: 'notice',
        template: 'irregular',
        to: [{ role: 'secretariatHead' }],
        facts: { event: 'ReplyRecorded' },
      },
    ]);
  });
});

describe('withdrawing', () => {
  test("A unit's paper ends at once; its reason is sealed", () => {
    const { state, events, effects } = paperRun(paperAt('signed'), paperCommands.WithdrawPaper);
    expect(state).toMatchObject({ status: 'withdrawn', numbering: null, telling: null });
    expect(state).not.toHaveProperty('signature');
    expect(events).toEqual([{ type: 'PaperWithdrawn', data: {}, personal: { 'person:head-a': { reason: MARKED } } }]);
    expect(effects).toEqual([]);
    expect(paper.closed(state)).toBe(true);
  });

  test('What goes up lets its names go first, and is followed until they know', () => {
    const after = paperRun(paperAt('signed', 'upward'), paperCommands.WithdrawPaper, 'upward');
    expect(after.effects).toMatchObject([
      {
        name: 'unpresent-nomination',
        command: 'UnpresentNomination',
        complete: true,
        tellings: LISTED.map((receiver) => ({ receiver, data: { into: PAPER } })),
      },
    ]);
    expect(started(after).telling?.command).toBe('UnpresentNomination');
    expect(paper.closed(after.state)).toBe(false);
    expect(paper.closed(toldAll(after).state)).toBe(true);
  });

  test('What was never rendered is not rendered for its end', () => {
    const unrendered = toldAll(paperRun(begin(paper), draftUpward, 'upward'));
    const after = toldAll(paperRun(unrendered, paperCommands.WithdrawPaper, 'upward'));
    expect([after.state.status, after.effects]).toEqual(['withdrawn', []]);
  });

  test('A number that it had stays its own: no gap, no double (S2)', () => {
    const own = paperRun(paperAt('numbered'), paperCommands.WithdrawPaper);
    expect(paper.takes?.(own.state)).toEqual(paper.takes?.(paperAt('numbered').state));
    expect(paper.takes?.(own.state)).toMatchObject([{ number: 7 }]);
  });
});

describe('what became of a name (T4)', () => {
  test('Both signers are told while the list can still change', () => {
    const notice = (kind: 'unit' | 'upward') =>
      paperRun(paperAt('signed', kind), paperCommands.RecordGrantChange, kind).effects;
    expect(notice('unit')).toEqual([
      {
        name: 'name-changed',
        kind: 'notice',
        template: 'name-changed',
        to: [{ role: 'unitHead', unit: 'unit-a' }, { role: 'secretariatHead' }],
        facts: { nomination: 'nomination:n-1', change: 'held' },
      },
    ]);
    expect(notice('upward')).toMatchObject([{ to: [{ role: 'signer' }, { role: 'secretariatHead' }] }]);
  });

  test('A hold is remembered until the release, a withdrawal for good', () => {
    const held = paperRun(paperAt('drafted'), paperCommands.RecordGrantChange);
    expect(started(held).changes).toEqual({ 'nomination:n-1': 'held' });
    const change = (nomination: 'nomination:n-1' | 'nomination:n-2', what: 'released' | 'withdrawn') =>
      ({ type: 'RecordGrantChange', data: { nomination, change: what, since: 5 } }) as const;
    const both = paperRun(held, change('nomination:n-2', 'withdrawn'));
    expect(started(both).changes).toEqual({ 'nomination:n-1': 'held', 'nomination:n-2': 'withdrawn' });
    expect(started(paperRun(both, change('nomination:n-1', 'released'))).changes).toEqual({
      'nomination:n-2': 'withdrawn',
    });
  });

  test('Of a name that the list never held only the event is kept, out of order', () => {
    const data = { nomination: 'nomination:n-9', change: 'held', since: 4 } as const;
    const after = paperRun(paperAt('drafted'), { type: 'RecordGrantChange', data });
    expect(after.events).toEqual([{ type: 'GrantChangeRecorded', data, irregular: true }]);
    expect(started(after).changes).toEqual({});
    expect(after.effects).toMatchObject([{ template: 'irregular', facts: { event: 'GrantChangeRecorded' } }]);
  });

  test('After it was sent the change is remembered, out of order', () => {
    expect(started(paperRun(paperAt('sent'), paperCommands.RecordGrantChange)).changes).toEqual({
      'nomination:n-1': 'held',
    });
  });
});
