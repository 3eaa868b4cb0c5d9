import type { Stream } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { asksToClose } from './balloting.js';
import { type SessionCommand, sessionCommands } from './commands.js';
import { decideSession } from './decide.js';
import { type SessionEvent, sessionEvents } from './events.js';
import { evolveSession } from './evolve.js';
import { sessionEffects } from './process.js';
import { runningBallots } from './reading.js';
import { type Session, unstartedSession } from './state.js';

/**
 * One sitting, or written polling, of a council or its standing body over an agenda of up to 1,100 nominations. It keeps of each ballot only the count:
 * every ballot is a stream of its own.
 */
export const session: Stream<Session, SessionCommand, SessionEvent> = {
  kind: 'session',
  stateSchema: 4,
  initial: unstartedSession,
  commands: sessionCommands,
  events: sessionEvents,
  followed: true,
  decide: decideSession,
  evolve: evolveSession,
  officeOf: (state, command) =>
    state.status === 'unstarted' ? (command.type === 'CallSession' ? command.data.office : null) : state.office,
  relies: reliedOn,
  relations: (state) =>
    state.status === 'unstarted' ? {} : { members: state.members, presiding: state.presiding ?? undefined },
  effects: sessionEffects,
  deadlines: (state) => ('deadlines' in state && !session.closed(state) ? state.deadlines : []),
  claims: () => [],
  closed: (state) => state.status === 'closed' || state.status === 'cancelled',
  row: (state) => ({
    unit: null,
    campaign: state.status === 'unstarted' ? null : state.campaign,
    award: null,
    assignee: state.status === 'unstarted' ? null : state.secretary,
    subject: null,
    parent: null,
  }),
};

/** Beside what adding and freezing look at, a reason about one item needs its recipient, under whose key it is sealed. */
function reliedOn(command: SessionCommand, state: Session): readonly StreamId[] {
  switch (command.type) {
    case 'AddAgendaItems':
      return [...new Set(command.data.nominations)];
    case 'FreezeAgenda':
    // Another founding decision may have come into force since: whose own case an item is, is asked anew.
    case 'OpenSession':
      return state.status === 'unstarted' ? [] : state.agenda.map((i) => i.nomination);
    case 'CloseBallots':
      return state.status === 'unstarted' ? [] : runningBallots(state, command.data.nominations);
    case 'CompleteFanOut':
      return state.status !== 'unstarted' && asksToClose(command.data.effect) ? runningBallots(state) : [];
    case 'RemoveAgendaItem':
    case 'DeferItem':
    case 'RescindResult':
      return [command.data.nomination];
    default:
      return [];
  }
}
