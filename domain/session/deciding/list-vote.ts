import { localDate } from '../../../law/calendar/days.js';
import { compulsoryVote } from '../../../law/council/votes.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { outcomeIn } from '../outcome.js';
import { itemOf, quorumShortage } from '../reading.js';
import { isIn, refuseNames } from '../refusals.js';
import type { AgendaItem, SessionIn, Started } from '../state.js';
import type { BallotCount, NominationId } from '../values.js';
import { rollOf } from '../voters.js';

type Answer = Decided<SessionEvent>;
type Opened = SessionIn<'opened'>;

/**
 * One count for a whole list (office.md C8, D4). A name that the law wants voted on by itself, or in whose vote not every
 * member may take part, is pulled out: it gets a ballot of its own.
 */
export function recordListVote(data: SessionData<'RecordListVote'>, state: Started, context: Context): Answer {
  if (!isIn(state, ['opened'])) return wrongStatus(state.status, ['opened']);
  const names = [...new Set(data.nominations)];
  const barred = namesBarred(names, state);
  if (barred) return barred;
  const shortage = quorumShortage(state, state.rules);
  if (shortage) return refuse('QuorumNotMet', { facts: { ...shortage } });
  const { yes, no, blank, invalid, minutes } = data;
  const [papers, voters] = [yes + no + blank + invalid, votersOf(state)];
  if (papers > voters)
    return refuse('CountExceedsMembers', { fields: ['/yes', '/no', '/blank', '/invalid'], facts: { papers, voters } });
  const unfinished = pollingUnfinished(state, papers, minutes, context);
  if (unfinished) return unfinished;
  const { total } = state;
  const count: BallotCount = { yes, no, blank, invalid, absent: total - papers, total, written: 0, issued: voters };
  const items = names.map((nomination) => ({
    nomination,
    outcome: outcomeIn(state, itemOf(state, nomination)?.award ?? '', count),
  }));
  return accept<SessionEvent>({ type: 'ListVoteRecorded', data: { items, ...count, minutes } });
}

/** In a room those who sit there and those who wrote; else every member. */
const votersOf = ({ attendance, total }: Opened): number =>
  attendance ? new Set([...attendance.present, ...attendance.written]).size : total;

/** The first rule that some name breaks, with all names that break it. */
function namesBarred(names: readonly NominationId[], state: Opened) {
  const day = localDate(state.startsAt);
  const those = (breaks: (item: AgendaItem | undefined) => boolean) => names.filter((n) => breaks(itemOf(state, n)));
  const barring = [
    ['UnknownItem', those((i) => !i), null],
    ['ItemHeld', those((i) => i?.change === 'held'), null],
    ['NotReady', those((i) => i?.at !== 'scheduled' || i.change === 'withdrawn'), null],
    ['BallotOpen', those((i) => i?.at === 'scheduled' && i.ballot !== undefined), null],
    ['VoteByName', those((i) => isVotedByName(i, day)), compulsory(names, state, day)],
    ['VoteByName', those((i) => i !== undefined && rollOf(state, i, state.rules).length < state.members.length), null],
  ] as const;
  const first = barring.find(([, found]) => found.length > 0);
  return first ? refuseNames(first[0], first[1], first[2]) : null;
}

const isVotedByName = (item: AgendaItem | undefined, day: string) =>
  item !== undefined && compulsoryVote(item.award, day) !== null;
const compulsory = (names: readonly NominationId[], state: Opened, day: string): string | null =>
  names.reduce<string | null>(
    (clause, n) => clause ?? compulsoryVote(itemOf(state, n)?.award ?? '', day)?.clause ?? null,
    null,
  );

/** Sheets of a written polling are counted when it is over or all are back, with minutes of the count (C4). */
function pollingUnfinished(
  { mode, closesAt, total }: Opened,
  papers: number,
  minutes: string | null,
  context: Context,
) {
  if (mode !== 'written') return null;
  if (closesAt !== null && context.arrivedAt <= closesAt && papers < total)
    return refuse('PollingOpen', { facts: { until: closesAt } });
  return minutes === null ? refuse('MinutesMissing', { fields: ['/minutes'] }) : null;
}
