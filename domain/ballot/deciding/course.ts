import { dueDeadline } from '../../kernel/deadline.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { BallotData } from '../commands.js';
import { countOf, givenIn } from '../counting.js';
import type { BallotEvent } from '../events.js';
import { whileIn } from '../refusals.js';
import type { Started } from '../state.js';

type Answer = Decided<BallotEvent>;

export const pauseBallot = (state: Started): Answer =>
  whileIn(state, ['opened'], () => accept<BallotEvent>({ type: 'BallotPaused', data: {} }));

export const resumeBallot = (state: Started): Answer =>
  whileIn(state, ['paused'], () => accept<BallotEvent>({ type: 'BallotResumed', data: {} }));

/** Closing counts in the same act. Before the time for written opinions is over it needs every vote of the roll (C7). */
export const closeBallot = (state: Started, context: Context): Answer =>
  whileIn(state, ['opened'], (ballot) => {
    const [count, until] = [countOf(ballot), ballot.writtenUntil];
    if (until !== null && context.arrivedAt <= until && givenIn(count) < ballot.roll.length)
      return refuse('OpinionsOutstanding', { facts: { until } });
    return accept<BallotEvent>({ type: 'BallotClosed', data: {} }, { type: 'BallotsCounted', data: count });
  });

export const cancelBallot = ({ reason }: BallotData<'CancelBallot'>, state: Started, { actor }: Context): Answer =>
  whileIn(state, ['opened', 'paused'], () => {
    if (actor.kind !== 'person') return refuse('NotAllowed');
    const personal = { [`person:${actor.person}`]: { reason } };
    return accept<BallotEvent>({ type: 'BallotCancelled', data: {}, personal });
  });

/** The time for written opinions is over: the secretary may close. */
export function passDeadline({ key }: BallotData<'PassDeadline'>, state: Started, context: Context): Answer {
  const answer = dueDeadline('deadlines' in state ? state.deadlines : [], key, context.at);
  if (!('due' in answer)) return answer;
  const { kind, at: dueAt } = answer.due;
  return accept<BallotEvent>({ type: 'DeadlinePassed', data: { key, kind, dueAt } });
}
