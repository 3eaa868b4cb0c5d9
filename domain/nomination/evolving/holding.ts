import { end, noted, start, stop } from '../dossier.js';
import { holdable } from '../stages.js';
import type { Nomination, PlaceAt, Started } from '../state.js';
import { at, type Folds } from './fold.js';

export const holding: Folds<'NominationHeld' | 'NominationReleased' | 'NominationLapsed'> = {
  NominationHeld: (state, { data: { kind, evidence, paused, stopped, collectives } }) => {
    const { dossier, ...heldFrom } = at(state, ...holdable);
    const since = 'council' in heldFrom ? noted(dossier, { heldSinceCouncil: true }) : dossier;
    return { status: 'held', dossier: stop(since, stopped), hold: { kind, evidence, collectives }, paused, heldFrom };
  },
  NominationReleased: (state, { data: { dues } }) => {
    const { dossier, heldFrom } = at(state, 'held');
    return { ...heldFrom, dossier: dues.reduce(start, dossier) };
  },
  NominationLapsed: ({ dossier }) => ({ status: 'lapsed', dossier: end(dossier) }),
};

/** What happens to the case under its hold: it moves on, and stays held. */
export function underHold(held: Extract<Nomination, { status: 'held' }>, move: (state: Started) => Started): Started {
  const { dossier, ...place } = move({ ...held.heldFrom, dossier: held.dossier });
  return { ...held, dossier, heldFrom: place as Exclude<PlaceAt, { status: 'archived' }> };
}
