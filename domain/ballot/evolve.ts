import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import type { BallotEvent } from './events.js';
import type { Ballot, BallotIn, Question, Started, Vote } from './state.js';

type Event = Recorded<BallotEvent>;

export function evolveBallot(state: Ballot, event: Event): Ballot {
  if (event.type === 'BallotOpened') {
    const { ballot, reachable: _, openedBy: _by, listed: _listed, ...question } = event.data;
    const free = { halted: false, noQuorum: false, quorumSince: 0 };
    return { ...question, id: ballot, votes: [], paperCount: null, ...free, status: 'opened' };
  }
  if (state.status === 'unstarted') throw new TypeError(`${event.type} before BallotOpened`);
  return changed(state, event);
}

/** What stays the same through all statuses. */
const questionOf = (b: Started): Question => ({
  id: b.id,
  office: b.office,
  session: b.session,
  nomination: b.nomination,
  round: b.round,
  mode: b.mode,
  sessionMode: b.sessionMode,
  roll: b.roll,
  excluded: b.excluded,
  recused: b.recused,
  closedTo: b.closedTo,
  present: b.present,
  total: b.total,
  writtenUntil: b.writtenUntil,
});

// These events follow only from a ballot that runs, or is closed and not yet counted; a history that says otherwise is damaged.
function running(state: Started): BallotIn<'opened' | 'paused'> {
  if (state.status === 'opened' || state.status === 'paused') return state;
  throw new TypeError(`the ballot is ${state.status}`);
}
function closed(state: Started): BallotIn<'closed'> {
  if (state.status === 'closed') return state;
  throw new TypeError(`the ballot is ${state.status}`);
}

type Running = BallotIn<'opened' | 'paused'>;

/** Votes come in while it runs; papers of a written polling are also typed in between closing and counting. */
const receiving = (state: Started): Running | BallotIn<'closed'> =>
  state.status === 'closed' ? state : running(state);
const voted = (ballot: Running | BallotIn<'closed'>, vote: Vote): Ballot => ({
  ...ballot,
  votes: [...ballot.votes, vote],
});

/** Paused for whatever reason, opened when none is left. */
const going = (ballot: Running): Ballot => ({
  ...ballot,
  status: ballot.halted || ballot.noQuorum ? 'paused' : 'opened',
});

function quorumRecorded(state: Started, { met, since }: { met: boolean; since: number }): Ballot {
  const runs = state.status === 'opened' || state.status === 'paused';
  return runs && since > state.quorumSince ? going({ ...state, noQuorum: !met, quorumSince: since }) : state;
}

function changed(state: Started, event: Exclude<Event, { type: 'BallotOpened' }>): Ballot {
  switch (event.type) {
    case 'BallotCast':
      return voted(running(state), { ...event.data, written: false });
    case 'WrittenBallotReceived': {
      const { member, choice } = event.data;
      return voted(receiving(state), { member, choice, written: true });
    }
    case 'PaperCountEntered':
      return { ...receiving(state), paperCount: event.data };
    case 'BallotPaused':
      return going({ ...running(state), halted: true });
    case 'BallotResumed':
      return going({ ...running(state), halted: false });
    case 'QuorumRecorded':
      return quorumRecorded(state, event.data);
    case 'BallotClosed': {
      const { votes, paperCount } = running(state);
      return { ...questionOf(state), votes, paperCount, status: 'closed' };
    }
    case 'BallotsCounted': {
      const { listed, ...count } = event.data;
      return { ...closed(state), status: 'counted', count, listed };
    }
    case 'BallotCancelled':
      return { ...questionOf(state), status: 'cancelled' };
    case 'DeadlinePassed':
      return { ...running(state), deadlines: [] };
    case 'DeadlineReminded':
    case 'FanOutCompleted':
    case 'EffectGivenUp':
      return state;
    default:
      return assertNever(event);
  }
}
