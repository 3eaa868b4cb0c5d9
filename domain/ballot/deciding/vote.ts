import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import type { BallotData } from '../commands.js';
import { givenIn } from '../counting.js';
import type { BallotEvent } from '../events.js';
import { whileIn } from '../refusals.js';
import type { BallotIn, Started } from '../state.js';

type Answer = Decided<BallotEvent>;
type Running = BallotIn<'opened' | 'paused' | 'closed'>;

/** Who may vote at all, and once: the roll, not their own case (office.md P3), no second vote, none beside a paper count. */
function voteless(member: PersonId, state: Running, fields: readonly string[]) {
  if (state.excluded.includes(member)) return refuse('OwnCase', { fields });
  if (state.recused.includes(member)) return refuse('Recused', { fields });
  if (!state.roll.includes(member)) return refuse('NotOnRoll', { fields });
  if (state.paperCount) return refuse('CountEntered', { fields });
  return state.votes.some((v) => v.member === member) ? refuse('AlreadyCast', { fields }) : null;
}

export const castBallot = (data: BallotData<'CastBallot'>, state: Started, context: Context): Answer =>
  whileIn(state, ['opened'], (ballot) => {
    if (context.actor.kind !== 'person') return refuse('NotAllowed');
    const member = context.actor.person;
    const refused = voteless(member, ballot, []);
    if (refused) return refused;
    const { sessionMode, writtenUntil: until } = ballot;
    // In a room a vote is given while the ballot is open; a written polling closes at its time for every sheet (C4).
    if (sessionMode === 'written' && until !== null && context.arrivedAt > until)
      return refuse('TimeOver', { facts: { until } });
    if (ballot.present && !ballot.present.includes(member)) return refuse('MemberAbsent');
    return accept<BallotEvent>({ type: 'BallotCast', data: { member, choice: data.choice } });
  });

/**
 * Also while paused: a paper on its way does not wait for the meeting. One that came in time may be typed in later, in a
 * written polling even after the closing.
 */
export const receiveWrittenBallot = (
  data: BallotData<'ReceiveWrittenBallot'>,
  state: Started,
  context: Context,
): Answer =>
  whileIn(state, ['opened', 'paused', 'closed'], (ballot) => {
    const receivedAt = data.receivedAt ?? context.arrivedAt;
    if (receivedAt > context.arrivedAt)
      return refuse('ReceivedLater', { fields: ['/receivedAt'], facts: { receivedAt } });
    const fields = ['/member'];
    const refused = voteless(data.member, ballot, fields);
    if (refused) return refused;
    if (ballot.present?.includes(data.member)) return refuse('MemberPresent', { fields });
    const until = ballot.writtenUntil;
    if (until !== null && receivedAt > until) return refuse('TimeOver', { facts: { until } });
    return accept<BallotEvent>({ type: 'WrittenBallotReceived', data: { ...data, receivedAt } });
  });

/** Instead of votes by name, in a written polling after its time; one that was entered wrongly is cancelled with its ballot, and both stay in the record. */
export const enterPaperCount = (data: BallotData<'EnterPaperCount'>, state: Started, context: Context): Answer =>
  whileIn(state, ['opened', 'closed'], (ballot) => {
    const { sessionMode, writtenUntil: until } = ballot;
    if (sessionMode === 'written' && until !== null && context.arrivedAt <= until)
      return refuse('OpinionsOutstanding', { facts: { until } });
    if (ballot.paperCount) return refuse('CountEntered');
    if (ballot.votes.length > 0) return refuse('VotesExist');
    const [papers, roll] = [givenIn(data), ballot.roll.length];
    if (papers > roll)
      return refuse('CountExceedsRoll', { fields: ['/yes', '/no', '/blank', '/invalid'], facts: { papers, roll } });
    return accept<BallotEvent>({ type: 'PaperCountEntered', data });
  });
