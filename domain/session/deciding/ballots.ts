import { outstandingUntil } from '../../ballot/counting.js';
import type { Ballot } from '../../ballot/state.js';
import { type Refusal, refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { idOf } from '../../kernel/values.js';
import { asksToClose } from '../balloting.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { mayOpenBallot, openingOf } from '../opening.js';
import { itemOf, quorumShortage } from '../reading.js';
import { isIn, refuseNames } from '../refusals.js';
import type { AgendaItem, SessionIn, Started } from '../state.js';
import type { BallotId, NominationId } from '../values.js';
import { type ItemResult, itemResult } from './reports.js';

type Answer = Decided<SessionEvent>;
type Opened = SessionIn<'opened'>;
const sitting = ['opened', 'adjourned'] as const;

/**
 * The ballots of an agenda in one act (office.md C9): all of the list may start now, or none does. Their ids are counted
 * here and not derived from item and round, because a cancelled ballot leaves its round to another one.
 */
export function openBallots(data: SessionData<'OpenBallots'>, state: Started, context: Context): Answer {
  if (!isIn(state, ['opened'])) return wrongStatus(state.status, ['opened']);
  const { actor, at } = context;
  if (actor.kind !== 'person') return refuse('NotAllowed');
  const writtenUntil = data.writtenUntil ?? state.closesAt;
  if (writtenUntil !== null && writtenUntil <= at)
    return refuse('AlreadyPast', { fields: ['/writtenUntil'], facts: { until: writtenUntil } });
  const shortage = quorumShortage(state, state.rules);
  if (shortage) return refuse('QuorumNotMet', { facts: { ...shortage } });
  const names = [...new Set(data.nominations)];
  const barred = refusedTogether(names, (n) => barredFromOpening(n, state));
  if (barred) return barred;
  const chosen = state.agenda.filter((i) => names.includes(i.nomination));
  const items = chosen.map(({ nomination, rounds }, i) => ({
    nomination,
    ballot: `ballot:${idOf(state.id)}-${state.ballots + i + 1}` as BallotId,
    round: rounds + 1,
  }));
  const unreachable = chosen.filter((i) => !openingOf(state, i).reachable).map((i) => i.nomination);
  return accept<SessionEvent>({
    type: 'BallotsOpened',
    data: { items, writtenUntil, openedBy: actor.person, unreachable },
  });
}

function barredFromOpening(nomination: NominationId, state: Opened): Refusal | null {
  const item = itemOf(state, nomination);
  if (item?.at === 'scheduled' && item.ballot) return refuse('BallotOpen').refused;
  const answer = mayOpenBallot(state, nomination, (item?.rounds ?? 0) + 1);
  return 'refused' in answer ? answer.refused : null;
}

/** Open ballots close and are counted in one act. Each is looked at first: what can't close yet is named. */
export function closeBallots({ nominations }: SessionData<'CloseBallots'>, state: Started, context: Context): Answer {
  if (!isIn(state, sitting)) return wrongStatus(state.status, sitting);
  const { actor } = context;
  if (actor.kind !== 'person') return refuse('NotAllowed');
  const running = state.agenda.flatMap((i) => (i.at === 'scheduled' && i.ballot ? [{ ...i, ballot: i.ballot }] : []));
  const names = nominations ? [...new Set(nominations)] : running.map((i) => i.nomination);
  if (names.length === 0) return refuseNames('NoBallotOpen', []);
  const barred = refusedTogether(names, (n) => barredFromClosing(itemOf(state, n), context));
  if (barred) return barred;
  const items = running
    .filter((i) => names.includes(i.nomination))
    .map(({ nomination, ballot }) => ({ nomination, ballot }));
  return accept<SessionEvent>({ type: 'BallotsClosed', data: { items, closedBy: actor.person } });
}

function barredFromClosing(item: AgendaItem | undefined, context: Context): Refusal | null {
  if (!item) return refuse('UnknownItem').refused;
  const ballot = ballotOn(item, context);
  if (ballot?.status !== 'opened') return refuse('NoBallotOpen').refused;
  const until = outstandingUntil(ballot, context.arrivedAt);
  return until === null ? null : refuse('OpinionsOutstanding', { facts: { until } }).refused;
}

/** `relies` names the ballots that run, so what was prepared under their ids is a ballot's state. */
const ballotOn = (item: AgendaItem, context: Context): Ballot | undefined =>
  item.at === 'scheduled' && item.ballot ? (context.related.get(item.ballot) as Ballot | undefined) : undefined;

/** All names that the first refusal is about; its facts are those of the first name. */
function refusedTogether(names: readonly NominationId[], judge: (name: NominationId) => Refusal | null) {
  const refused = names.flatMap((name) => {
    const refusal = judge(name);
    return refusal ? [{ name, refusal }] : [];
  });
  const [first] = refused;
  if (!first) return null;
  const { code, facts } = first.refusal;
  const nominations = refused.filter((r) => r.refusal.code === code).map((r) => r.name);
  return refuse(code, { fields: ['/nominations'], facts: { ...facts, nominations } });
}

/**
 * Everybody who was told has answered. Of ballots that were asked to close the counts are read here, all at once and in
 * the order of the agenda: told one by one they would write the session anew for each, in an order that says nothing.
 */
export function completeFanOut(data: SessionData<'CompleteFanOut'>, state: Started, context: Context): Answer {
  const done: SessionEvent = { type: 'FanOutCompleted', data };
  if (!asksToClose(data.effect)) return accept<SessionEvent>(done);
  const told = state.agenda.flatMap((item) => countOn(item, state, context));
  const fitting = told.filter((e) => !e.irregular).map((e) => e.data);
  const results: SessionEvent[] =
    fitting.length === 0 ? [] : [{ type: 'ItemResultsRecorded', data: { items: fitting } }];
  return accept<SessionEvent>(done, ...results, ...told.filter((e) => e.irregular));
}

/** The count of the ballot that ran on this item, if it was closed in a list and the session has not heard it. */
function countOn(item: AgendaItem, state: Started, context: Context): readonly ItemResult[] {
  const ballot = ballotOn(item, context);
  if (ballot?.status !== 'counted' || !ballot.listed) return [];
  const { id, nomination, round, count } = ballot;
  return [itemResult({ ballot: id, nomination, round, ...count }, state)];
}
