import type { Stream } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { type PaperCommand, paperCommands } from './commands.js';
import { decidePaper } from './decide.js';
import { type PaperEvent, paperEvents } from './events.js';
import { evolvePaper } from './evolve.js';
import { seriesWanted } from './numbering.js';
import { claimsOfPaper, effectsOfPaper, isPaperClosed, rowOfPaper, takenByPaper } from './process.js';
import { type Paper, seriesOfPaper, unstartedPaper } from './state.js';

/** One per outgoing paper with a list (office.md T1): a unit's tờ trình to the secretariat, or the one that goes up. */
export const paper: Stream<Paper, PaperCommand, PaperEvent> = {
  kind: 'paper',
  stateSchema: 1,
  initial: unstartedPaper,
  commands: paperCommands,
  events: paperEvents,
  followed: true,
  decide: decidePaper,
  evolve: evolvePaper,
  officeOf: (state, command) =>
    state.status !== 'unstarted' ? state.office : command.type === 'DraftPaper' ? command.data.office : null,
  relies,
  reliesOnSeries: (command, state, at) =>
    command.type === 'NumberPaper' && state.status === 'signed'
      ? seriesWanted(command.data, state.office, seriesOfPaper(state), at)
      : null,
  relations: (state, command) => ({
    unit:
      (state.status !== 'unstarted' ? state.unit : command.type === 'DraftPaper' ? command.data.unit : null) ??
      undefined,
  }),
  effects: effectsOfPaper,
  deadlines: () => [],
  claims: claimsOfPaper,
  takes: takenByPaper,
  closed: isPaperClosed,
  row: rowOfPaper,
};

function relies(command: PaperCommand, state: Paper): readonly StreamId[] {
  if (command.type === 'DraftPaper' || command.type === 'AddNames') return command.data.names;
  if (state.status === 'unstarted') return [];
  const signs = command.type === 'SignPaper' || command.type === 'RecordPaperSignature';
  const goesUp = command.type === 'SendPaper' && state.kind === 'upwardSubmission';
  return signs || goesUp ? state.nominations : [];
}
