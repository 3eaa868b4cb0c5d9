import { describe, expect, test } from 'vitest';
import { person } from '../../test/samples/context.js';
import {
  allAt,
  begin,
  LISTED,
  MARKED,
  NEW,
  nominationAt,
  PAPER,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  toldAll,
  verdict,
} from '../../test/samples/paper.js';
import type { Refusal } from '../kernel/refusal.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import { MAX_NAMES, type NominationId } from './listing.js';
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
const started = (run: { state: { status: string } }) => run.state as StartedPaper;

describe('names come and go', () => {
  test('An added name makes other content; a unit tells nobody, a paper upward asks the name', () => {
    const unit = paperRun(paperAt('drafted'), paperCommands.AddNames);
    expect(unit.state).toMatchObject({
      nominations: [...LISTED, NEW],
      contentVersion: 2,
      rendition: null,
      telling: null,
    });
    expect(unit.effects).toEqual([{ name: 'render', kind: 'render', document: 'paper', contentVersion: 2 }]);
    const upward = paperRun(paperAt('drafted', 'upward'), paperCommands.AddNames, 'upward');
    expect(upward.effects).toMatchObject([
      { command: 'PresentNomination', tellings: [{ receiver: NEW, data: { into: PAPER } }] },
    ]);
    expect(started(upward).telling?.command).toBe('PresentNomination');
  });

  test('Two changes before the first rendering ask for one document each, of their own content', () => {
    const one = paperRun(begin(paper), unitDraft);
    const two = paperRun(one, paperCommands.AddNames);
    expect([...one.effects, ...two.effects].map((e) => 'contentVersion' in e && e.contentVersion)).toEqual([1, 2]);
    const changed = paperRun(two, paperCommands.RecordGrantChange);
    expect(changed.effects.map((e) => e.kind)).toEqual(['notice']);
  });

  test('A name is listed once, and a list has at most 5,000 (T1)', () => {
    const again: PaperCommand = { type: 'AddNames', data: { names: [NEW, 'nomination:n-1'] } };
    expect(refusal(again)).toMatchObject({
      code: 'AlreadyListed',
      fields: ['/names'],
      facts: { nominations: ['nomination:n-1'] },
    });
    const many = Array.from({ length: MAX_NAMES }, (_, i): NominationId => `nomination:m-${i}`);
    const full = { ...started(paperAt('drafted')), nominations: many.slice(2) } as StartedPaper;
    const add = (names: NominationId[]) =>
      decidePaper({ type: 'AddNames', data: { names } }, full, {
        ...paperContext('AddNames', 'unit', { related: allAt(names, 'drafted') }),
      });
    expect(verdict(add(['nomination:x-1', 'nomination:x-2']))).toBe('accepted');
    expect(add(['nomination:x-1', 'nomination:x-2', 'nomination:x-3'])).toMatchObject({
      refused: { code: 'TooManyNames', facts: { nominations: ['nomination:x-3'] } },
    });
  });

  test('An added name is looked at as a drafted one', () => {
    const related = { [NEW]: nominationAt(NEW, 'drafted', { unit: 'unit-b' }) };
    expect(refusal(paperCommands.AddNames, { related })?.code).toBe('OtherUnit');
    expect(refusal(paperCommands.AddNames, { related: {} })?.code).toBe('UnknownReference');
  });

  test('A name taken out leaves the list with what was noted about it, and a paper upward lets it go', () => {
    const noted = paperRun(paperAt('drafted', 'upward'), paperCommands.RecordGrantChange, 'upward');
    const data = { nomination: 'nomination:n-2', change: 'held', since: 4 } as const;
    const two = paperRun(noted, { type: 'RecordGrantChange', data }, 'upward');
    const after = paperRun(two, paperCommands.RemoveNames, 'upward');
    expect(after.state).toMatchObject({ nominations: ['nomination:n-1'], contentVersion: 2, rendition: null });
    expect(started(after).changes).toEqual({ 'nomination:n-1': 'held' });
    expect(after.effects).toMatchObject([
      { command: 'UnpresentNomination', tellings: [{ receiver: 'nomination:n-2', data: { into: PAPER } }] },
    ]);
    expect(started(after).telling?.command).toBe('UnpresentNomination');
    expect(toldAll(after).effects).toMatchObject([
      { kind: 'render', document: 'paper', contentVersion: 2 },
      { kind: 'render', document: 'summary-list', contentVersion: 2 },
    ]);
  });

  test('What was sent back is rendered again as soon as its names change', () => {
    const after = paperRun(paperAt('sentBack'), paperCommands.AddNames);
    expect(after.state.status).toBe('sentBack');
    expect(after.effects).toMatchObject([{ kind: 'render', contentVersion: 2 }]);
  });

  test('A failed farewell leaves the list alone', () => {
    const after = toldAll(paperRun(paperAt('drafted', 'upward'), paperCommands.RemoveNames, 'upward'), [
      'nomination:n-1',
    ]);
    expect(after.state).toMatchObject({ nominations: ['nomination:n-1'], contentVersion: 2, telling: null });
  });

  test('Only a listed name can be taken out; the reason is sealed to its writer', () => {
    const names: NominationId[] = ['nomination:n-1', NEW, NEW];
    expect(refusal({ type: 'RemoveNames', data: { names, reason: 'x' } })).toMatchObject({
      code: 'NotInList',
      fields: ['/names'],
      facts: { nominations: [NEW] },
    });
    const { events } = paperRun(paperAt('drafted'), paperCommands.RemoveNames, 'unit', { actor: person('clerk-a') });
    expect(events).toMatchObject([
      { data: { names: ['nomination:n-2'] }, personal: { 'person:clerk-a': { reason: MARKED } } },
    ]);
  });
});
