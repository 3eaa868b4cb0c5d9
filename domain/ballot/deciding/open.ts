import type { Deadline } from '../../kernel/effect.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { mayOpenBallot } from '../../session/opening.js';
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
  const { roll, excluded, recused, closedTo, present, total, reachable, sessionMode, closesAt } = answer.opening;
  const until = data.writtenUntil ?? closesAt;
  if (until !== null && until <= context.at)
    return refuse('AlreadyPast', { fields: ['/writtenUntil'], facts: { until } });
  return accept<BallotEvent>({
    type: 'BallotOpened',
    data: {
      ...data,
      writtenUntil: until,
      sessionMode,
      ballot: BallotId.parse(context.stream),
      roll: [...roll],
      excluded: [...excluded],
      recused: [...recused],
      closedTo: [...closedTo],
      present: present && [...present],
      total,
      reachable,
      deadlines: writtenDeadline(until),
    },
  });
}

const writtenDeadline = (until: string | null): Deadline[] =>
  until === null ? [] : [{ key: 'writtenOpinions-1', kind: 'writtenOpinions', at: until }];
