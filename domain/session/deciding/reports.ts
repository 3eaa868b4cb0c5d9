import { accept, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { itemOf, outcomeOf, thresholdOf } from '../reading.js';
import { isIn } from '../refusals.js';
import type { Started } from '../state.js';

type Answer = Decided<SessionEvent>;
const sitting = ['opened', 'adjourned'] as const;
const running = ['called', 'opened', 'adjourned'] as const;

const fitting = (fits: boolean): { irregular?: true } => (fits ? {} : { irregular: true });

/** A ballot counted. It fits the next round of an item that waits for it; anything else is recorded beside it. */
export function recordItemResult(data: SessionData<'RecordItemResult'>, state: Started): Answer {
  const item = itemOf(state, data.nomination);
  const waits =
    item?.at === 'scheduled' &&
    item.change !== 'withdrawn' &&
    data.round === item.rounds + 1 &&
    data.total === state.members.length;
  const threshold = item && isIn(state, sitting) ? thresholdOf(state, item.award, state.rules) : null;
  return accept<SessionEvent>({
    type: 'ItemResultRecorded',
    data: { ...data, outcome: outcomeOf(threshold, data), clause: threshold?.clause ?? null },
    ...fitting(waits && isIn(state, sitting)),
  });
}

/** A nomination was withdrawn, held or released while it stood on the agenda. */
export function recordItemChange(data: SessionData<'RecordItemChange'>, state: Started): Answer {
  const item = itemOf(state, data.nomination);
  const waits = item?.at === 'asked' || item?.at === 'scheduled' || item?.at === 'counted';
  return accept<SessionEvent>({
    type: 'ItemChangeRecorded',
    data,
    ...fitting(waits && isIn(state, running)),
  });
}
