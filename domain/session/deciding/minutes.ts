import { type Refusal, refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { minutesFacts } from '../minutes.js';
import { isSettled } from '../reading.js';
import { isIn } from '../refusals.js';
import { type AgendaItem, type Minutes, minutesIn, type Started } from '../state.js';
import { Capacity, type MinutesKind } from '../values.js';
import { actingPerson, actsAs } from './actors.js';

type Answer = Decided<SessionEvent>;
const afterSitting = ['opened', 'adjourned', 'minuted'] as const;
const sitting = ['opened', 'adjourned'] as const;
const signable = ['opened', 'adjourned', 'minuted'] as const;

/**
 * Minutes hold every result with its ratio (facts 8.4), so that none is open when they are drawn up; from those of the
 * council on nothing on the agenda moves, and closing asks only for the signatures. Those of the count come before: a
 * written polling has no others that its sheets stand in (office.md C4). Drawn up again they must be signed again (C17).
 */
export function drawUpMinutes(data: SessionData<'DrawUpMinutes'>, state: Started, context: Context): Answer {
  const allowed = data.kind === 'councilMinutes' ? afterSitting : sitting;
  if (!isIn(state, allowed)) return wrongStatus(state.status, allowed);
  const isDone = data.kind === 'councilMinutes' ? isSettled : isCounted;
  const open = state.agenda.filter((i) => !isDone(i)).map((i) => i.nomination);
  if (open.length > 0) return refuse('ItemsOpen', { facts: { nominations: open } });
  if (data.kind === 'councilMinutes' && state.mode === 'written' && state.countMinutes === null)
    return refuse('CountMinutesMissing');
  const writer = actingPerson(context);
  if (writer === null) return refuse('NotAllowed');
  const { endedAt = context.at } = data;
  if (endedAt > context.at) return refuse('DateInFuture', { fields: ['/endedAt'] });
  return accept<SessionEvent>({
    type: 'MinutesDrawnUp',
    data: { kind: data.kind, document: data.document, facts: minutesFacts(state, endedAt) },
    personal: { [`person:${writer}`]: { summary: data.summary } },
  });
}

const isCounted = (item: AgendaItem): boolean => isSettled(item) || item.at === 'counted';

/**
 * Who presided signs as chair: the vice where the chair had let one preside (C18). Signed are the minutes that the page
 * showed: those made from the record, or the secretary's own text.
 */
export function signMinutes(
  { kind, as, documentHash }: SessionData<'SignMinutes'>,
  state: Started,
  context: Context,
): Answer {
  const by = actingPerson(context);
  const mayNot = by === null || !actsAs(as, context, state) || (as === 'chair' && (state.presiding ?? by) !== by);
  const minutes = minutesIn(state, kind);
  const answer = signed(kind, as, mayNot ? null : by, { via: 'system', documentHash, paper: null }, state);
  return minutes && 'events' in answer ? (notShown(minutes, documentHash) ?? answer) : answer;
}

function notShown({ contentVersion, document, rendition }: Minutes, documentHash: string): { refused: Refusal } | null {
  const shown = document ?? rendition;
  if (shown === null) return refuse('DocumentNotReady', { facts: { contentVersion } });
  return shown === documentHash ? null : refuse('DocumentChanged', { fields: ['/documentHash'] });
}

/** The twin of signing here: what chair and secretary signed by hand, with its scan (S6). */
export function recordMinutesSignature(data: SessionData<'RecordMinutesSignature'>, state: Started): Answer {
  const { kind, as, by, paper } = data;
  const due = as === 'chair' ? (state.presiding ?? state.chair) : state.secretary;
  return signed(kind, as, by === due ? by : null, { via: 'paper', documentHash: null, paper }, state);
}

/** @param by null: whoever signs does not hold that capacity in this session */
function signed(
  kind: MinutesKind,
  as: Capacity,
  by: string | null,
  how: { via: 'system' | 'paper'; documentHash: string | null; paper: string | null },
  state: Started,
): Answer {
  const allowed = kind === 'councilMinutes' ? (['minuted'] as const) : signable;
  if (!isIn(state, allowed)) return wrongStatus(state.status, allowed);
  const minutes = minutesIn(state, kind);
  if (!minutes) return refuse('CountMinutesMissing', { fields: ['/kind'] });
  if (by === null) return refuse('CapacityNotHeld', { fields: ['/as'], facts: { as } });
  if (minutes.signed.some((s) => s.as === as)) return refuse('AlreadySigned', { fields: ['/as'], facts: { as } });
  return accept<SessionEvent>({ type: 'MinutesSigned', data: { kind, as, by, ...how } });
}

/** Both minutes, where there are two, have both signatures. */
export function closeSession(state: Started): Answer {
  if (state.status !== 'minuted') return wrongStatus(state.status, ['minuted']);
  const lacking = (signatures: readonly { as: Capacity }[], prefix: string) =>
    Capacity.options.filter((as) => !signatures.some((s) => s.as === as)).map((as) => `${prefix}${as}`);
  const missing = [
    ...lacking(state.signed, ''),
    ...(state.countMinutes ? lacking(state.countMinutes.signed, 'voteCountMinutes/') : []),
  ];
  if (missing.length > 0) return refuse('MinutesUnsigned', { facts: { missing } });
  return accept<SessionEvent>({ type: 'SessionClosed', data: {} });
}
