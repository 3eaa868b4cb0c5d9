import type { Recorded } from '../../kernel/stream.js';
import type { EventType, NominationEvent } from '../events.js';
import type { At, Dossier, Started, StartedStatus } from '../state.js';

export type Happened<T extends EventType> = Extract<Recorded<NominationEvent>, { type: T }>;
/** What one event makes of a started nomination. */
export type Fold<T extends EventType> = (state: Started, event: Happened<T>) => Started;
export type Folds<T extends EventType> = { readonly [K in T]: Fold<K> };

/** @throws TypeError for a history that no build wrote: folding stops and does not guess */
export function at<S extends StartedStatus>(state: Started, ...statuses: readonly S[]): At<S> {
  if (!(statuses as readonly string[]).includes(state.status))
    throw new TypeError(`${state.dossier.id} is ${state.status}, not ${statuses.join(' or ')}`);
  return state as unknown as At<S>;
}

/** The same stage with a changed dossier. */
export const withDossier = (state: Started, dossier: Dossier): Started => ({ ...state, dossier });
