import { dueDeadline } from '../../kernel/deadline.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { BallotData } from '../commands.js';
import { countOf, outstandingUntil } from '../counting.js';
import type { BallotEvent } from '../events.js';
import { whileIn } from '../refusals.js';
import type { BallotIn, Started } from '../state.js';

type Answer = Decided<BallotEvent>;

export const pauseBallot = (state: Started): Answer =>
  whileIn(state, ['opened'], () => accept<BallotEvent>({ type: 'BallotPaused', data: {} }));

export const resumeBallot = (state: Started): Answer =>
  whileIn(state, ['paused'], (ballot) =>
    // The quorum comes back by taking attendance, not by the secretary's word.
    ballot.noQuorum ? refuse('NoQuorumYet') : accept<BallotEvent>({ type: 'BallotResumed', data: {} }),
  );

/** A report is never refused; a ballot that is over has nothing to pause. */
export const recordQuorum = (data: BallotData<'RecordQuorum'>): Answer =>
  accept<BallotEvent>({ type: 'QuorumRecorded', data });

/** Closing counts in the same act, but in a written polling, whose papers are typed in and counted after it (C4). Before the time for written opinions is over it needs every vote of the roll (C7). */
export const closeBallot = (state: Started, context: Context): Answer =>
  whileIn(state, ['opened'], (ballot) => {
    const until = outstandingUntil(ballot, context.arrivedAt);
    if (until !== null) return refuse('OpinionsOutstanding', { facts: { until } });
    const { actor } = context;
    return actor.kind === 'person' ? closing(ballot, actor.person, false) : refuse('NotAllowed');
  });

/** Its session has looked at it and closes it with others: the session reads the count itself. */
export const closeListedBallot = ({ closedBy }: BallotData<'CloseListedBallot'>, state: Started): Answer =>
  whileIn(state, ['opened'], (ballot) => closing(ballot, closedBy, true));

function closing(ballot: BallotIn<'opened'>, closedBy: string, listed: boolean): Answer {
  const closed: BallotEvent = { type: 'BallotClosed', data: { closedBy } };
  return ballot.sessionMode === 'written'
    ? accept<BallotEvent>(closed)
    : accept<BallotEvent>(closed, { type: 'BallotsCounted', data: { ...countOf(ballot), listed } });
}

export const countBallots = (state: Started): Answer =>
  whileIn(state, ['closed'], (ballot) =>
    accept<BallotEvent>({ type: 'BallotsCounted', data: { ...countOf(ballot), listed: false } }),
  );

export const cancelBallot = ({ reason }: BallotData<'CancelBallot'>, state: Started, { actor }: Context): Answer =>
  whileIn(state, ['opened', 'paused', 'closed'], () => {
    if (actor.kind !== 'person') return refuse('NotAllowed');
    const personal = { [`person:${actor.person}`]: { reason } };
    return accept<BallotEvent>({ type: 'BallotCancelled', data: {}, personal });
  });

/** The time for written opinions is over: the secretary may close. A written polling closes by itself (C4). */
export function passDeadline({ key }: BallotData<'PassDeadline'>, state: Started, context: Context): Answer {
  const answer = dueDeadline('deadlines' in state ? state.deadlines : [], key, context.at);
  if (!('due' in answer)) return answer;
  const { kind, at: dueAt } = answer.due;
  const passed: BallotEvent = { type: 'DeadlinePassed', data: { key, kind, dueAt } };
  const closes = 'sessionMode' in state && state.sessionMode === 'written';
  return closes
    ? accept<BallotEvent>(passed, { type: 'BallotClosed', data: { closedBy: null } })
    : accept<BallotEvent>(passed);
}
