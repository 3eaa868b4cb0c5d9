import { type Refusal, refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { Started as Nomination } from '../../nomination/state.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { reasonOfItem, relatedNominations } from '../nominations.js';
import { isSettled, itemOf, thresholdOf, tooFewSheets } from '../reading.js';
import { isIn } from '../refusals.js';
import type { AgendaItem, SessionIn, Started } from '../state.js';
import { reaches } from '../threshold.js';
import type { SessionId } from '../values.js';

type Answer = Decided<SessionEvent>;
type Confirmed = SessionData<'ConfirmResult'>['items'][number];
type Ruled = SessionIn<'opened' | 'adjourned'>;
const sitting = ['opened', 'adjourned'] as const;

export function confirmResult({ items }: SessionData<'ConfirmResult'>, state: Started): Answer {
  if (!isIn(state, sitting)) return wrongStatus(state.status, sitting);
  const answers = items.map((given, index) => ({ given, index, answer: judge(given, state) }));
  const faults = answers.filter((a): a is typeof a & { answer: Fault } => 'code' in a.answer);
  const [first] = faults;
  if (first) return refuseItems(faults.filter((f) => f.answer.code === first.answer.code));
  const confirmed = answers.flatMap(({ given, answer }) => ('yes' in answer ? [{ ...given, ...answer }] : []));
  return accept<SessionEvent>({ type: 'ResultConfirmed', data: { items: confirmed } });
}

type FaultCode =
  | 'UnknownItem'
  | 'AlreadySettled'
  | 'ItemHeld'
  | 'NoResult'
  | 'OtherAwardMismatch'
  | 'ResultContradictsCount'
  | 'QuorumNotMet';
interface Fault {
  readonly code: FaultCode;
  readonly clause: string | null;
}
const fault = (code: FaultCode, clause: string | null = null): Fault => ({ code, clause });

/** One list, one answer: all names with the first fault, so that they can be taken out together. */
const refuseItems = (faults: readonly { given: Confirmed; index: number; answer: Fault }[]): { refused: Refusal } => {
  const { code, clause } = faults[0]?.answer ?? fault('UnknownItem');
  const [fields, nominations] = [faults.map((f) => `/items/${f.index}`), faults.map((f) => f.given.nomination)];
  return refuse(code, { ...(clause === null ? {} : { clause }), fields, facts: { nominations } });
};

/** The count that the chair may confirm so, or what forbids it. */
function judge(given: Confirmed, state: Ruled): Fault | { yes: number; total: number } {
  const item = itemOf(state, given.nomination);
  if (!item) return fault('UnknownItem');
  if (isSettled(item)) return fault('AlreadySettled');
  if (item.change === 'held') return fault('ItemHeld');
  if (item.at !== 'counted') return fault('NoResult');
  const other = given.otherAward;
  if (given.result === 'otherForm' ? other === null || other === item.award : other !== null)
    return fault('OtherAwardMismatch');
  if (isUndecided(item, state)) return fault('QuorumNotMet');
  const count = { yes: item.votes[0], total: state.total };
  return contradiction(given, item, state, count) ?? count;
}

/** Too few sheets came back in a written polling: the vote decided nothing, the item is left over or voted on again (C4). */
function isUndecided(item: AgendaItem, state: Ruled): boolean {
  if (item.at !== 'counted') return false;
  const [yes, no, blank, invalid] = item.votes;
  return tooFewSheets(state, { yes, no, blank, invalid }, state.rules);
}

/** A stated threshold binds the chair: the form that is endorsed reached its own ratio, the one declined did not (C11, C12). */
function contradiction(given: Confirmed, item: AgendaItem, state: Ruled, count: { yes: number; total: number }) {
  const threshold = thresholdOf(state, given.otherAward ?? item.award, state.rules);
  if (!threshold) return null;
  const passed = reaches(count.yes, count.total, threshold);
  return passed === (given.result !== 'declined') ? null : fault('ResultContradictsCount', threshold.clause);
}

/** Left over for another sitting; what a stated threshold has decided can't be left over (C12). */
export function deferItem({ nomination, reason }: SessionData<'DeferItem'>, state: Started, context: Context): Answer {
  if (!isIn(state, sitting)) return wrongStatus(state.status, sitting);
  const item = itemOf(state, nomination);
  const fields = ['/nomination'];
  if (!item) return refuse('UnknownItem', { fields });
  if (isSettled(item)) return refuse('AlreadySettled', { fields });
  if (item.at === 'asked') return refuse('NotReady', { fields });
  if (item.at === 'scheduled' && item.ballot) return refuse('BallotOpen', { fields });
  const [threshold, total] = [thresholdOf(state, item.award, state.rules), state.total];
  // A hold stops an award whatever the vote was, so that a held item may still be left over.
  const decided = item.at === 'counted' && item.change !== 'held' && !isUndecided(item, state);
  if (decided && threshold)
    return refuse('ResultContradictsCount', { ...(threshold.clause ? { clause: threshold.clause } : {}), fields });
  const known = relatedNominations(context, [nomination]).get(nomination);
  if (!known) return refuse('UnknownReference', { fields });
  const yes = item.at === 'counted' ? item.votes[0] : 0;
  return accept<SessionEvent>({
    type: 'ItemDeferred',
    data: { nomination, yes, total },
    ...reasonOfItem(reason, known),
  });
}

/**
 * A new round with a reason; the first count stays in the record (C15). What the chair has confirmed is taken back only
 * while the nomination rests where that result put it: from there on others rely on it.
 */
export function rescindResult(data: SessionData<'RescindResult'>, state: Started, context: Context): Answer {
  if (!isIn(state, sitting)) return wrongStatus(state.status, sitting);
  const { nomination, reason } = data;
  const item = itemOf(state, nomination);
  const fields = ['/nomination'];
  if (!item) return refuse('UnknownItem', { fields });
  if (item.change === 'withdrawn') return refuse('AlreadySettled', { fields });
  if (item.at !== 'counted' && item.at !== 'confirmed') return refuse('NoResult', { fields });
  const known = relatedNominations(context, [nomination]).get(nomination);
  if (!known) return refuse('UnknownReference', { fields });
  if (item.at === 'confirmed' && !restsOn(known, state.id)) return refuse('MovedOn', { fields });
  return accept<SessionEvent>({
    type: 'ResultRescinded',
    data: { nomination, round: item.rounds },
    ...reasonOfItem(reason, known),
  });
}

const restsOn = (nomination: Nomination, session: SessionId): boolean =>
  (nomination.status === 'endorsed' || nomination.status === 'declined') && nomination.council?.session === session;
