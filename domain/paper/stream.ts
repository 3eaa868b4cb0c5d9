import type { Stream } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { type PaperCommand, paperCommands } from './commands.js';
import { decidePaper } from './decide.js';
import { depositedIn } from './deposit.js';
import { type PaperEvent, paperEvents } from './events.js';
import { evolvePaper } from './evolve.js';
import { seriesOfPaper } from './kinds.js';
import { seriesWanted } from './numbering.js';
import { claimsOfPaper, effectsOfPaper, isPaperClosed, rowOfPaper, takenByPaper } from './process.js';
import { type Paper, unstartedPaper } from './state.js';

/** One per outgoing paper with a list (office.md T1): tờ trình of a unit, of the secretariat, upward; letters that ask. */
export const paper: Stream<Paper, PaperCommand, PaperEvent> = {
  kind: 'paper',
  stateSchema: 4,
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
  deadlines: (state) => (state.status === 'unstarted' ? [] : state.deadlines),
  claims: claimsOfPaper,
  takes: takenByPaper,
  closed: isPaperClosed,
  row: rowOfPaper,
};

function relies(command: PaperCommand, state: Paper): readonly StreamId[] {
  switch (command.type) {
    case 'DraftPaper':
      return [
        ...command.data.names,
        ...(command.data.deposit?.cases ?? []),
        ...(command.data.replaces ? [command.data.replaces] : []),
      ];
    case 'AddNames':
      return command.data.names;
    case 'SignPaper':
    case 'RecordPaperSignature':
    case 'SendPaper':
      return state.status === 'unstarted' ? [] : [...state.nominations, ...depositedIn(state)];
    case 'AcceptDeposit':
      return state.status === 'unstarted' ? [] : depositedIn(state);
    case 'ReturnNames':
      return command.data.items.map((i) => i.nomination);
    case 'CorrectDeadline':
      return [command.data.intervention];
    case 'RecordReply':
      return (command.data.exceptions ?? []).map((e) => e.nomination);
    default:
      return [];
  }
}
