import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import type { DecisionEvent } from './events.js';
import { correcting } from './evolving/correcting.js';
import type { EventType, Fold, Folds } from './evolving/fold.js';
import { handing } from './evolving/handing.js';
import { issuing } from './evolving/issuing.js';
import { drafted, listing } from './evolving/listing.js';
import { withPapers } from './papers.js';
import { type Decision, isIssued } from './state.js';

const folds: Folds<Exclude<EventType, 'DecisionDrafted'>> = { ...listing, ...issuing, ...handing, ...correcting };

export function evolveDecision(state: Decision, event: Recorded<DecisionEvent>): Decision {
  if (event.type === 'DecisionDrafted') return drafted(event);
  // A history begins with its draft: execute() lets nothing else be first.
  if (state.status === 'unstarted') return state;
  if (!Object.hasOwn(folds, event.type)) return assertNever(event as never);
  // The table's own type pairs each event with its fold; the compiler can't follow that through a look-up.
  const fold = folds[event.type] as Fold<EventType>;
  const next = fold(state, event);
  return isIssued(next) ? withPapers(next, event) : next;
}
