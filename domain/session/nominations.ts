import type { Context, PersonalFields } from '../kernel/stream.js';
import type { Nomination, Started } from '../nomination/state.js';
import type { NominationId } from './values.js';

/** The nominations that `execute` prepared for this command; those that do not exist are left out. */
export function relatedNominations(
  context: Context,
  names: readonly NominationId[],
): ReadonlyMap<NominationId, Started> {
  const found = new Map<NominationId, Started>();
  for (const name of names) {
    // `relies` names only nominations, so what was prepared under these ids is a nomination's state.
    const nomination = context.related.get(name) as Nomination | undefined;
    if (nomination && nomination.status !== 'unstarted') found.set(name, nomination);
  }
  return found;
}

/** A reason that is about one nomination is sealed to its recipient, so that it is erased with the recipient's name. */
export function reasonOfItem(reason: string | null, nomination: Started): { personal?: PersonalFields } {
  return reason === null ? {} : { personal: { [`recipient:${nomination.dossier.recipient.id}`]: { reason } } };
}
