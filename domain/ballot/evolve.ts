import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import type { BallotEvent } from './events.js';
import type { Ballot, BallotIn, Question, Started, Vote } from './state.js';

type Event = Recorded<BallotEvent>;

export function evolveBallot(state: Ballot, event: Event): Ballot {
  if (event.type === 'BallotOpened') {
    const { ballot, reachable: _, ...question } = event.data;
    return { ...question, id: ballot, votes: [], paperCount: null, status: 'opened' };
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
  roll: b.roll,
  excluded: b.excluded,
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

const voted = (ballot: BallotIn<'opened' | 'paused'>, vote: Vote): Ballot => ({
  ...ballot,
  votes: [...ballot.votes, vote],
});

function changed(state: Started, event: Exclude<Event, { type: 'BallotOpened' }>): Ballot {
  switch (event.type) {
    case 'BallotCast':
      return voted(running(state), { ...event.data, written: false });
    case 'WrittenBallotReceived': {
      const { member, choice } = event.data;
      return voted(running(state), { member, choice, written: true });
    }
    case 'PaperCountEntered':
      return { ...running(state), paperCount: event.data };
    case 'BallotPaused':
      return { ...running(state), status: 'paused' };
    case 'BallotResumed':
      return { ...running(state), status: 'opened' };
    case 'BallotClosed': {
      const { votes, paperCount } = running(state);
      return { ...questionOf(state), votes, paperCount, status: 'closed' };
    }
    case 'BallotsCounted':
      return { ...closed(state), status: 'counted', count: event.data };
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
