import { expect, test } from 'vitest';
import { decisionCommands as samples } from '../../test/samples/decision.js';
import { paperCommands as paperSamples } from '../../test/samples/paper.js';
import { paperCommands } from '../paper/commands.js';
import { decisionCommands } from './commands.js';

const takes = (data: object) => decisionCommands.DraftDecision.data.safeParse(data).success;
const draft = samples.DraftDecision.data;
const many = (count: number) => Array.from({ length: count }, (_, i) => `nomination:n-${i}`);

test('A list has 1 to 5,000 names, each the id of a nomination (T1)', () => {
  const taken = [0, 1, 5000, 5001].map((count) => takes({ ...draft, nominations: many(count) }));
  expect(taken).toEqual([false, true, true, false]);
  expect(takes({ ...draft, nominations: ['paper:p-1'] })).toBe(false);
  const { names: _, ...rest } = paperSamples.DraftPaper.data;
  const paper = (names: string[]) => paperCommands.DraftPaper.data.safeParse({ ...rest, names }).success;
  // A paper's decider refuses an empty list: one of closed files has no names.
  expect([paper([]), paper(many(5000)), paper(many(5001))]).toEqual([true, true, false]);
});

test('A register counts from 1', () => {
  const number = (n: number) => decisionCommands.NumberDecision.data.safeParse({ number: n, on: '2025-09-15' }).success;
  expect([0, 1, 1.5, 999_999, 1_000_000].map(number)).toEqual([false, true, false, true, false]);
});

test('A name is withdrawn, held or released, and nothing else becomes of it here', () => {
  for (const { data } of [decisionCommands.RecordGrantChange, paperCommands.RecordGrantChange]) {
    const change = (what: string) => data.safeParse({ nomination: 'nomination:n-1', change: what, since: 4 }).success;
    expect(['withdrawn', 'held', 'released', 'moved'].map(change)).toEqual([true, true, true, false]);
  }
});

test('What signs, numbers or issues never comes through the engine’s door (architecture §5)', () => {
  const safe = (table: object) =>
    Object.entries(table)
      .filter(([, spec]) => (spec as { engineSafe?: true }).engineSafe)
      .map(([type]) => type);
  expect(safe(decisionCommands)).toEqual(['CheckDecision', 'PublishDecision', 'ArchiveDecision']);
  expect(safe(paperCommands)).toEqual(['CheckPaper', 'ReceivePaper', 'ClosePaper']);
});
