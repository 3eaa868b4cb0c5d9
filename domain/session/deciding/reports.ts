import { isNews } from '../../kernel/heard.js';
import { accept, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { outcomeIn, outcomeOf } from '../outcome.js';
import { itemOf, thresholdOf } from '../reading.js';
import { isIn } from '../refusals.js';
import type { Started } from '../state.js';

type Answer = Decided<SessionEvent>;
const sitting = ['opened', 'adjourned'] as const;
const running = ['called', 'opened', 'adjourned'] as const;

const fitting = (fits: boolean): { irregular?: true } => (fits ? {} : { irregular: true });

/** A ballot counted. It fits the next round of an item that waits for it; anything else is recorded beside it. */
export const recordItemResult = (data: SessionData<'RecordItemResult'>, state: Started): Answer =>
  accept<SessionEvent>(itemResult(data, state));

export type ItemResult = Extract<SessionEvent, { type: 'ItemResultRecorded' }>;
export function itemResult(data: SessionData<'RecordItemResult'>, state: Started): ItemResult {
  const item = itemOf(state, data.nomination);
  const waits =
    item?.at === 'scheduled' &&
    item.change !== 'withdrawn' &&
    data.round === item.rounds + 1 &&
    data.total === state.total;
  const sits = isIn(state, sitting);
  const threshold = item && sits ? thresholdOf(state, item.award, state.rules) : null;
  const outcome = item && sits ? outcomeIn(state, item.award, data) : outcomeOf(null, data);
  return {
    type: 'ItemResultRecorded',
    data: { ...data, outcome, clause: threshold?.clause ?? null },
    ...fitting(waits && sits),
  };
}

/** A ballot runs on an item, or was cancelled. It fits the round that the item waits for, and one whose count was faster. */
export function recordItemBallot(data: SessionData<'RecordItemBallot'>, state: Started): Answer {
  const item = itemOf(state, data.nomination);
  const overtaken = item !== undefined && data.round <= item.rounds;
  const waits = item?.at === 'scheduled' && data.round === item.rounds + 1 && isIn(state, sitting);
  return accept<SessionEvent>({ type: 'ItemBallotRecorded', data, ...fitting(waits || overtaken) });
}

/** A nomination was withdrawn, held or released while it stood on the agenda. An older word than the last says nothing. */
export function recordItemChange(data: SessionData<'RecordItemChange'>, state: Started): Answer {
  const item = itemOf(state, data.nomination);
  const waits = item?.at === 'asked' || item?.at === 'scheduled' || item?.at === 'counted';
  return accept<SessionEvent>({
    type: 'ItemChangeRecorded',
    data,
    ...fitting((waits && isIn(state, running)) || !isNews(state.heard, data.nomination, data.since)),
  });
}
