import type { NominationId } from '../paper/listing.js';

/**
 * A set of listed names by their places in the list, six places to a sign: 5,000 names take 834 signs, where their ids
 * would take 250,000 and the saved state could not hold a second list beside the first (architecture §3).
 */
export type Marks = string;
export const none: Marks = '';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
type Names = readonly NominationId[];

const placesIn = (marks: Marks): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const [i, sign] of [...marks].entries())
    for (let bit = 0; bit < 6; bit++) if ((SIGNS.indexOf(sign) >> bit) & 1) places.add(i * 6 + bit);
  return places;
};
/** Without the empty end, so that one set has one writing. */
const written = (places: ReadonlySet<number>): Marks => {
  const signs: number[] = Array.from({ length: Math.floor(Math.max(-1, ...places) / 6) + 1 }, () => 0);
  for (const place of places) {
    const i = Math.floor(place / 6);
    signs[i] = (signs[i] ?? 0) | (1 << (place % 6));
  }
  return signs.map((n) => SIGNS.charAt(n)).join('');
};

/** The names of the list that are in the set, in the list's order. */
export const marked = (list: Names, marks: Marks): Names => {
  const places = placesIn(marks);
  return list.filter((_name, place) => places.has(place));
};
export const unmarked = (list: Names, marks: Marks): Names => {
  const places = placesIn(marks);
  return list.filter((_name, place) => !places.has(place));
};
export const countOf = (marks: Marks): number => placesIn(marks).size;

/** The set with these names too; a name that is not in the list marks nothing. */
export const withMarks = (list: Names, marks: Marks, names: Names): Marks => {
  const added = new Set(names);
  return written(new Set([...placesIn(marks), ...list.flatMap((name, place) => (added.has(name) ? [place] : []))]));
};
export const withoutMarks = (list: Names, marks: Marks, names: Names): Marks => {
  const removed = new Set(names);
  return withMarks(
    list,
    none,
    marked(list, marks).filter((name) => !removed.has(name)),
  );
};
/** The same names by their places in another list; who is not in it drops out. */
export const rebased = (marks: Marks, from: Names, to: Names): Marks => withMarks(to, none, marked(from, marks));
