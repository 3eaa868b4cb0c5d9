import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NominationId } from '../paper/listing.js';
import { countOf, marked, none, rebased, unmarked, withMarks, withoutMarks } from './marks.js';

const list: readonly NominationId[] = Array.from({ length: 40 }, (_, i): NominationId => `nomination:n-${i}`);
const some = fc.subarray([...list]);

describe('a set of listed names', () => {
  test('gives back what was put in, in the order of the list, and the others apart', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const marks = withMarks(list, withMarks(list, none, first), second);
        const both = list.filter((n) => first.includes(n) || second.includes(n));
        expect(marked(list, marks)).toEqual(both);
        expect(unmarked(list, marks)).toEqual(list.filter((n) => !both.includes(n)));
        expect(countOf(marks)).toBe(both.length);
        expect(marked(list, withoutMarks(list, marks, second))).toEqual(both.filter((n) => !second.includes(n)));
      }),
    );
  });

  test('has one writing, however it came about', () => {
    fc.assert(
      fc.property(some, (names) => {
        const one = names.reduce((marks, name) => withMarks(list, marks, [name]), none);
        expect(one).toBe(withMarks(list, none, [...names].reverse()));
        expect(withoutMarks(list, one, names)).toBe(none);
      }),
    );
  });

  test('stays with its names when the list loses some', () => {
    fc.assert(
      fc.property(some, some, (names, kept) => {
        const moved = rebased(withMarks(list, none, names), list, kept);
        expect(marked(kept, moved)).toEqual(kept.filter((n) => names.includes(n)));
      }),
    );
  });

  test('of 5,000 names takes 834 signs, and a name that is not in the list none', () => {
    const many = Array.from({ length: 5000 }, (_, i): NominationId => `nomination:m-${i}`);
    expect(withMarks(many, none, many)).toHaveLength(834);
    expect(withMarks(list, none, ['nomination:elsewhere'])).toBe(none);
  });
});
