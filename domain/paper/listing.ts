import { z } from 'zod';
import { type Heard, hearing, isNews } from '../kernel/heard.js';
import { Count, type StreamId, streamId } from '../kernel/values.js';

// What a paper and a decision have in common: a list of up to 5,000 names, a document made from it, and the other
// streams that must learn of it. Each name is one id in one array and whatever concerns single names stands apart,
// because the saved state must stay small (architecture §3).

export type NominationId = StreamId<'nomination'>;
export const nominationId = streamId('nomination');
/** 1 to 5,000 names (office.md T1). */
export const MAX_NAMES = 5000;
export const nominationIds = z.array(nominationId).min(1).max(MAX_NAMES);
/** Of a list that may have other lines than names. */
export const namesIfAny = z.array(nominationId).max(MAX_NAMES);

/** What became of a listed name while it stood in the list; a released one has nothing any more. */
export type NameChange = 'withdrawn' | 'held';
export const grantChange = z.strictObject({
  nomination: nominationId,
  change: z.enum(['withdrawn', 'held', 'released']),
  /** The nomination's version of it: the later word counts, whichever arrives first. */
  since: Count,
});

/** The fan-out that has not ended yet. One at a time: a second could overtake the first on its way to the same names. */
export interface Telling {
  /** Key of the effect. */
  readonly effect: string;
  readonly command: string;
}

export interface Listing<Id extends StreamId = StreamId> {
  readonly id: Id;
  readonly nominations: readonly NominationId[];
  /** Raised by every change of the document's content; a rendition names the content it was made from. */
  readonly contentVersion: number;
  /** SHA-256 of the document made from this content; null while there is none. */
  readonly rendition: string | null;
  readonly telling: Telling | null;
  readonly changes: Readonly<Record<NominationId, NameChange>>;
  /** Kept also for names that left the list: what was said of them before may still arrive. */
  readonly heard: Heard;
  /** A list of closed cases has no names. */
  readonly deposit?: object | null;
}
export const listsNothing = (l: Listing): boolean => l.nominations.length === 0 && !l.deposit;
/** The part of a listing that an event of the list changes. */
type Change = Partial<Omit<Listing, 'id' | 'deposit'>>;

export const startListing = <Id extends StreamId>(
  id: Id,
  nominations: readonly NominationId[],
): Omit<Listing<Id>, 'telling' | 'deposit'> => ({
  id,
  nominations,
  contentVersion: 1,
  rendition: null,
  changes: {},
  heard: {},
});

// Other names are other content: what was rendered before no longer counts.
const relisted = (l: Listing, nominations: readonly NominationId[]): Change => ({
  nominations,
  contentVersion: l.contentVersion + 1,
  rendition: null,
});

export const withNames = (l: Listing, added: readonly NominationId[]): Change =>
  relisted(l, [...l.nominations, ...added]);

/** Names that leave the list take their changes with them. */
export function withoutNames(l: Listing, gone: readonly NominationId[]): Change {
  const out = new Set(gone);
  return {
    ...relisted(
      l,
      l.nominations.filter((n) => !out.has(n)),
    ),
    changes: changesWithout(l.changes, out),
  };
}

const changesWithout = (changes: Listing['changes'], out: ReadonlySet<string>): Listing['changes'] =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => !out.has(name)));

/** A word that a later one has overtaken changes nothing. */
export const saysNew = (l: Listing, { nomination, since }: z.infer<typeof grantChange>): boolean =>
  isNews(l.heard, nomination, since);

/** What became of a listed name; of a name that the list does not hold only the event is kept. A withdrawal is an end. */
export function withChange(l: Listing, told: z.infer<typeof grantChange>): Change {
  if (!saysNew(l, told)) return {};
  const { nomination, change, since } = told;
  const heard = hearing(l.heard, nomination, since);
  if (!l.nominations.includes(nomination) || l.changes[nomination] === 'withdrawn') return { heard };
  const rest = changesWithout(l.changes, new Set([nomination]));
  return { heard, changes: change === 'released' ? rest : { ...rest, [nomination]: change } };
}

/** The fan-out has ended. Names that could not be presented drop out of the list. */
export function withTold(l: Listing, failed: readonly string[]): Change {
  const gone = new Set(failed);
  const dropped = l.telling?.command === 'PresentNomination' ? l.nominations.filter((n) => gone.has(n)) : [];
  return { ...(dropped.length === 0 ? {} : withoutNames(l, dropped)), telling: null };
}
