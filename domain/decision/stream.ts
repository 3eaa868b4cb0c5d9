import type { Stream } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { seriesWanted } from '../paper/numbering.js';
import { type DecisionCommand, decisionCommands } from './commands.js';
import { deadlinesOfDecision } from './deadlines.js';
import { decideDecision } from './decide.js';
import { type DecisionEvent, decisionEvents } from './events.js';
import { evolveDecision } from './evolve.js';
import { claimsOfDecision, effectsOfDecision, isDecisionClosed, rowOfDecision, takenByDecision } from './process.js';
import { type Decision, SERIES, unstartedDecision } from './state.js';

/** One per signed paper that grants an award, 1 to 5,000 names (architecture §3). */
export const decision: Stream<Decision, DecisionCommand, DecisionEvent> = {
  kind: 'decision',
  stateSchema: 1,
  initial: unstartedDecision,
  commands: decisionCommands,
  events: decisionEvents,
  followed: true,
  decide: decideDecision,
  evolve: evolveDecision,
  officeOf: (state, command) =>
    state.status !== 'unstarted' ? state.office : command.type === 'DraftDecision' ? command.data.office : null,
  relies,
  reliesOnSeries: (command, state, at) =>
    command.type === 'NumberDecision' && state.status === 'signed'
      ? seriesWanted(command.data, state.office, SERIES, at)
      : null,
  relations: () => ({}),
  effects: effectsOfDecision,
  deadlines: deadlinesOfDecision,
  claims: claimsOfDecision,
  takes: takenByDecision,
  closed: isDecisionClosed,
  row: rowOfDecision,
};

function relies(command: DecisionCommand, state: Decision): readonly StreamId[] {
  if (command.type === 'DraftDecision' || command.type === 'AddGrants') return command.data.nominations;
  const looksAtAll = command.type === 'PresentDecision' || command.type === 'SignDecision';
  return looksAtAll && state.status !== 'unstarted' ? state.nominations : [];
}
