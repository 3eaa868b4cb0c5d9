import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import type { EventType, NominationEvent } from './events.js';
import { afterwards } from './evolving/afterwards.js';
import { appraising, passing } from './evolving/appraising.js';
import { counselling } from './evolving/counselling.js';
import { drafted, drafting } from './evolving/drafting.js';
import { finishing } from './evolving/finishing.js';
import type { Fold, Folds } from './evolving/fold.js';
import { holding, underHold } from './evolving/holding.js';
import { opinions } from './evolving/opinions.js';
import { outcome } from './evolving/outcome.js';
import { posting } from './evolving/posting.js';
import { proving } from './evolving/proving.js';
import { receiving } from './evolving/receiving.js';
import { signing } from './evolving/signing.js';
import { withLetter } from './letters.js';
import { aboutOf, isReported, reportFits } from './reports.js';
import type { Nomination, Started } from './state.js';

const folds: Folds<Exclude<EventType, 'NominationDrafted'>> = {
  ...drafting,
  ...receiving,
  ...appraising,
  ...proving,
  ...holding,
  ...opinions,
  ...posting,
  ...counselling,
  ...signing,
  ...outcome,
  ...finishing,
  ...afterwards,
  ...passing,
};

export function evolveNomination(state: Nomination, event: Recorded<NominationEvent>): Nomination {
  if (event.type === 'NominationDrafted') return drafted(event);
  if (state.status === 'unstarted') return state;
  if (!Object.hasOwn(folds, event.type)) return assertNever(event as never);
  // The table's own type pairs each event with its fold; the compiler can't follow that through a look-up.
  const fold = folds[event.type] as Fold<EventType>;
  if (event.irregular) return irregular(state, event, (s) => fold(s, event));
  const movesUnderHold = event.type === 'NominationUnscheduled' || event.type === 'NominationUnpresented';
  const after =
    state.status === 'held' && movesUnderHold ? underHold(state, (s) => fold(s, event)) : fold(state, event);
  return withLetter(after, event);
}

/**
 * A fact that did not fit. It is remembered with where it came from; when it follows from where a held case stands, it
 * takes effect there, so that a release goes on from the truth. The status stays.
 */
function irregular(state: Started, event: Recorded<NominationEvent>, fold: (s: Started) => Started): Nomination {
  if (!isReported(event)) throw new TypeError(`${event.type} is no report and can't be irregular`);
  const note = { event: event.type, about: aboutOf(event), at: event.at };
  const dossier = { ...state.dossier, irregular: [...state.dossier.irregular, note] };
  const noted: Started = { ...state, dossier };
  return noted.status === 'held' && reportFits(noted.heldFrom, event, dossier) ? underHold(noted, fold) : noted;
}
