import type { Deadline } from '../../kernel/effect.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { beginning, mayOpenBallot } from '../../session/opening.js';
import type { Session } from '../../session/state.js';
import { BallotId } from '../../session/values.js';
import type { BallotData } from '../commands.js';
import type { BallotEvent } from '../events.js';

/** The roll is the session's, fixed now: who comes or goes later doesn't change who may vote on this item. */
export function openBallot(data: BallotData<'OpenBallot'>, context: Context): Decided<BallotEvent> {
  // `relies` names the session of the command, so what was prepared under its id is a session's state.
  const session = context.related.get(data.session) as Session | undefined;
  if (!session || session.status === 'unstarted') return refuse('UnknownReference', { fields: ['/session'] });
  if (session.office !== data.office) return refuse('UnknownReference', { fields: ['/office'] });
  const answer = mayOpenBallot(session, data.nomination, data.round);
  if ('refused' in answer) return answer;
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('NotAllowed');
  const { closesAt, ...opening } = answer.opening;
  const writtenUntil = data.writtenUntil ?? closesAt;
  if (writtenUntil !== null && writtenUntil <= context.at)
    return refuse('AlreadyPast', { fields: ['/writtenUntil'], facts: { until: writtenUntil } });
  return opened({ ...data, ...beginning(opening), writtenUntil, openedBy: actor.person }, context, false);
}

/** The session looked at everything in its own act; a second ballot on the same round fails by its claim. */
export const openListedBallot = (data: BallotData<'OpenListedBallot'>, context: Context): Decided<BallotEvent> =>
  opened(data, context, true);

function opened(data: BallotData<'OpenListedBallot'>, { stream }: Context, listed: boolean): Decided<BallotEvent> {
  const deadlines = writtenDeadline(data.writtenUntil);
  return accept<BallotEvent>({
    type: 'BallotOpened',
    data: { ...data, ballot: BallotId.parse(stream), listed, deadlines },
  });
}

const writtenDeadline = (until: string | null): Deadline[] =>
  until === null ? [] : [{ key: 'writtenOpinions-1', kind: 'writtenOpinions', at: until }];
