import type { Refusal } from '../kernel/refusal.js';
import type { Context } from '../kernel/stream.js';
import type { Nomination, Started } from '../nomination/state.js';
import { type Listing, MAX_NAMES, type NominationId } from './listing.js';
import { refuseNames } from './refusals.js';

type Named = ReadonlyMap<NominationId, Started>;

function found(context: Context, name: NominationId): Started | undefined {
  // `relies` names only nominations under these ids, so what `execute` prepared there is a nomination's state.
  const nomination = context.related.get(name) as Nomination | undefined;
  return nomination?.status === 'unstarted' ? undefined : nomination;
}

/** The names of a listing that are no longer as they must be, in the order of the list; one that is gone is among them. */
export const namesNot = (
  as: (nomination: Started) => boolean,
  names: readonly NominationId[],
  context: Context,
): readonly NominationId[] =>
  names.filter((name) => {
    const nomination = found(context, name);
    return !nomination || !as(nomination);
  });

/**
 * Names to be listed, each once.
 * @returns refusal `UnknownReference` with those that this office does not have; another office's are not told apart
 */
export function namesKnown(
  field: string,
  names: readonly NominationId[],
  office: string,
  context: Context,
): { readonly known: Named } | { readonly refused: Refusal } {
  const known = new Map<NominationId, Started>();
  for (const name of names) {
    const nomination = found(context, name);
    if (nomination?.dossier.office === office) known.set(name, nomination);
  }
  const unknown = names.filter((name) => !known.has(name));
  return refuseNames('UnknownReference', unknown, [field]) ?? { known };
}

/** The known names that do not fit, by a rule of the list. */
export const namesWhere = (known: Named, wrong: (nomination: Started) => boolean): readonly NominationId[] =>
  [...known].filter(([, nomination]) => wrong(nomination)).map(([name]) => name);

/** @returns null, or refusals `AlreadyListed`, `TooManyNames` (office.md T1) */
export function checkAdded(field: string, listing: Listing, added: readonly NominationId[]) {
  const listed = new Set(listing.nominations);
  const twice = refuseNames(
    'AlreadyListed',
    added.filter((n) => listed.has(n)),
    [field],
  );
  if (twice) return twice;
  const over = added.slice(MAX_NAMES - listing.nominations.length);
  return refuseNames('TooManyNames', over, [field]);
}

/** @returns null, or refusal `NotInList` */
export function checkListed(field: string, listing: Listing, names: readonly NominationId[]) {
  const listed = new Set(listing.nominations);
  return refuseNames(
    'NotInList',
    names.filter((n) => !listed.has(n)),
    [field],
  );
}

/** One name once, however often it was typed. */
export const once = (names: readonly NominationId[]): NominationId[] => [...new Set(names)];

/** Units of the names, each once, in order of id. */
export const unitsOf = (names: readonly NominationId[], context: Context): string[] =>
  [...new Set(names.flatMap((name) => found(context, name)?.dossier.unit ?? []))].sort();
