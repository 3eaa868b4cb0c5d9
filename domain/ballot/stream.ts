import type { Stream } from '../kernel/stream.js';
import { type BallotCommand, ballotCommands } from './commands.js';
import { decideBallot } from './decide.js';
import { type BallotEvent, ballotEvents } from './events.js';
import { evolveBallot } from './evolve.js';
import { ballotEffects } from './process.js';
import { type Ballot, unstartedBallot } from './state.js';

/** One per item and round, so that 33 votes on 1,050 items never wait for one another. Mode `open`: votes by name. */
export const ballot: Stream<Ballot, BallotCommand, BallotEvent> = {
  kind: 'ballot',
  stateSchema: 3,
  initial: unstartedBallot,
  commands: ballotCommands,
  events: ballotEvents,
  followed: true,
  decide: decideBallot,
  evolve: evolveBallot,
  officeOf: (state, command) =>
    state.status === 'unstarted' ? ('office' in command.data ? command.data.office : null) : state.office,
  relies: (command) => (command.type === 'OpenBallot' ? [command.data.session] : []),
  relations: (state) => {
    if (state.status === 'unstarted') return {};
    const { roll, excluded, recused, closedTo } = state;
    return { members: [...roll, ...recused], excluded, closedTo };
  },
  effects: ballotEffects,
  deadlines: (state) => (state.status === 'opened' || state.status === 'paused' ? state.deadlines : []),
  // One ballot per item and round (office.md C9); a cancelled one leaves its place to the next.
  claims: (state) =>
    state.status === 'unstarted' || state.status === 'cancelled'
      ? []
      : [{ kind: 'ballot', key: `${state.session}/${state.nomination}/${state.round}` }],
  closed: (state) => state.status === 'counted' || state.status === 'cancelled',
  row: (state) => ({
    unit: null,
    campaign: null,
    award: null,
    assignee: null,
    subject: null,
    parent: state.status === 'unstarted' ? null : state.session,
  }),
};
