import { expect, test } from 'vitest';
import { paperAt, paperCommands, paperRun } from '../../test/samples/paper.js';
import { unstartedPaper } from './state.js';
import { paper } from './stream.js';

const closed = paperAt('closed');
const replied = paperRun(paperAt('sent'), paperCommands.RecordReply);
const later = [
  ...closed.recorded.slice(closed.recorded.findIndex((e) => e.type === 'PaperNumbered')),
  ...replied.recorded.slice(-1),
];

test('An event of a later stage changes nothing in an earlier one', () => {
  const drafted = paperAt('drafted').state;
  expect(later.map((e) => e.type)).toEqual([
    'PaperNumbered',
    'PaperSent',
    'PaperReceived',
    'PaperClosed',
    'ReplyRecorded',
  ]);
  for (const event of later) expect(paper.evolve(drafted, event), event.type).toEqual(drafted);
});

test('Before the draft there is nothing that an event could change, and nothing that it leads to', () => {
  const added = paperRun(paperAt('drafted'), paperCommands.RecordGrantChange).recorded.slice(-1);
  for (const event of [...later, ...added]) {
    expect(paper.evolve(unstartedPaper, event)).toEqual(unstartedPaper);
    expect(paper.effects(unstartedPaper, event, unstartedPaper)).toEqual([]);
  }
});

test('An event that this build does not know stops it: it does not guess', () => {
  const unknown = { ...closed.recorded[0], type: 'PaperShredded' } as never;
  expect(() => paper.evolve(closed.state, unknown)).toThrow('PaperShredded');
});
