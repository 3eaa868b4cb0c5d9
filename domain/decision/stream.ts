import type { Stream } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { seriesOf, seriesWanted } from '../paper/numbering.js';
import { type DecisionCommand, decisionCommands } from './commands.js';
import { deadlinesOfDecision } from './deadlines.js';
import { decideDecision } from './decide.js';
import { type DecisionEvent, decisionEvents } from './events.js';
import { evolveDecision } from './evolve.js';
import { claimsOfDecision, effectsOfDecision, isDecisionClosed, rowOfDecision, takenByDecision } from './process.js';
import { type Decision, GOLDEN_BOOK, isIssued, SERIES, unstartedDecision } from './state.js';

/** One per signed paper that grants an award, 1 to 5,000 names (architecture §3). */
export const decision: Stream<Decision, DecisionCommand, DecisionEvent> = {
  kind: 'decision',
  stateSchema: 4,
  initial: unstartedDecision,
  commands: decisionCommands,
  events: decisionEvents,
  followed: true,
  decide: decideDecision,
  evolve: evolveDecision,
  officeOf: (state, command) =>
    state.status !== 'unstarted' ? state.office : command.type === 'DraftDecision' ? command.data.office : null,
  relies,
  reliesOnSeries,
  relations: () => ({}),
  effects: effectsOfDecision,
  deadlines: deadlinesOfDecision,
  claims: claimsOfDecision,
  takes: takenByDecision,
  closed: isDecisionClosed,
  row: rowOfDecision,
};

const looksAtAll: readonly DecisionCommand['type'][] = [
  'PresentDecision',
  'AcceptExceptions',
  'SignDecision',
  'RecordDecisionSignature',
];
function relies(command: DecisionCommand, state: Decision): readonly StreamId[] {
  switch (command.type) {
    case 'DraftDecision':
    case 'AddGrants':
    case 'SettleException':
    case 'HandToDeputy':
      return command.data.nominations;
    case 'PlanCeremony':
      return command.data.with;
    case 'CorrectDeadline':
      return [command.data.intervention];
    case 'AmendDecision':
      return command.data.decision ? [command.data.decision] : [];
    default:
      return looksAtAll.includes(command.type) && state.status !== 'unstarted' ? state.nominations : [];
  }
}

/** The series of the year in which it is numbered; of the golden book, that of the year of issue (office.md S3, G3). */
function reliesOnSeries(command: DecisionCommand, state: Decision, at: string): string | null {
  if (command.type === 'NumberDecision' && state.status === 'signed')
    return seriesWanted(command.data, state.office, command.data.series ?? SERIES, at);
  if (command.type !== 'IssueCertificates' || !isIssued(state) || state.book || command.data.first !== null)
    return null;
  return seriesOf(state.office, state.issuedOn, GOLDEN_BOOK);
}
