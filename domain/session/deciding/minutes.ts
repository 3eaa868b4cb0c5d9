import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { isSettled } from '../reading.js';
import { isIn } from '../refusals.js';
import type { Started } from '../state.js';
import { Capacity } from '../values.js';
import { actingPerson, actsAs } from './actors.js';

type Answer = Decided<SessionEvent>;
const afterSitting = ['opened', 'adjourned', 'minuted'] as const;

/**
 * Minutes hold every result with its ratio (facts 8.4), so that none is open when they are drawn up; from then on nothing
 * on the agenda moves, and closing asks only for the signatures. Drawn up again they must be signed again.
 */
export function drawUpMinutes(data: SessionData<'DrawUpMinutes'>, state: Started, context: Context): Answer {
  if (!isIn(state, afterSitting)) return wrongStatus(state.status, afterSitting);
  const open = state.agenda.filter((i) => !isSettled(i)).map((i) => i.nomination);
  if (open.length > 0) return refuse('ItemsOpen', { facts: { nominations: open } });
  const writer = actingPerson(context);
  if (writer === null) return refuse('NotAllowed');
  return accept<SessionEvent>({
    type: 'MinutesDrawnUp',
    data: { document: data.document },
    personal: { [`person:${writer}`]: { summary: data.summary } },
  });
}

export function signMinutes({ as }: SessionData<'SignMinutes'>, state: Started, context: Context): Answer {
  if (state.status !== 'minuted') return wrongStatus(state.status, ['minuted']);
  const by = actingPerson(context);
  if (by === null || !actsAs(as, context)) return refuse('CapacityNotHeld', { fields: ['/as'], facts: { as } });
  if (state.signed.some((s) => s.as === as)) return refuse('AlreadySigned', { fields: ['/as'], facts: { as } });
  return accept<SessionEvent>({ type: 'MinutesSigned', data: { as, by, via: 'system' } });
}

export function closeSession(state: Started): Answer {
  if (state.status !== 'minuted') return wrongStatus(state.status, ['minuted']);
  const missing = Capacity.options.filter((as) => !state.signed.some((s) => s.as === as));
  if (missing.length > 0) return refuse('MinutesUnsigned', { facts: { missing } });
  return accept<SessionEvent>({ type: 'SessionClosed', data: {} });
}
