import { describe, expect, test } from 'vitest';
import { decisionSheet } from './decision-paper.js';
import { TypesettingFailed, UnprintableCharacter } from './failures.js';
import { coverageOf, readFaces } from './font.js';
import { renderDecision } from './render.js';
import { collective, decision, person } from './testing/samples.js';
import { vietnameseLetters } from './testing/vietnamese-letters.js';
import { createTypesetter } from './typesetter.js';

const failure = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
};

test('Every Vietnamese letter has a glyph in all four faces', () => {
  expect(vietnameseLetters).toHaveLength(178);
  for (const covered of readFaces().map(coverageOf))
    expect(vietnameseLetters.filter((letter) => !covered.has(letter.codePointAt(0) ?? 0))).toEqual([]);
});

describe('a character that the font lacks', () => {
  const names = [...Array.from({ length: 11 }, (_, index) => person(`Nguyễn Văn ${index}`)), person('Lê 漢 Giang')];

  test('is refused with the character, the field and the row, and without the name', () => {
    const error = failure(() => renderDecision(decision({ recipients: names })));
    expect(error).toBeInstanceOf(UnprintableCharacter);
    expect(error).toMatchObject({
      character: '漢',
      codePoint: 'U+6F22',
      field: '/recipients/11/name',
      row: 12,
      reason: 'noGlyph',
    });
    expect(String(error)).toContain('dòng 12');
    expect(String(error)).not.toContain('Giang');
  });

  test('is refused outside the list too', () =>
    expect(failure(() => renderDecision(decision({ subject: 'Về việc 😀' })))).toMatchObject({
      field: '/subject',
      row: null,
      codePoint: 'U+1F600',
    }));

  test('would be refused by the typesetter as well, were the check gone', () =>
    expect(
      failure(() => createTypesetter().typeset(decisionSheet(decision({ recipients: names })), '2025-01-01T00:00:00Z')),
    ).toBeInstanceOf(TypesettingFailed));
});

test.each([
  ['a zero width space', '\u200b', 'U+200B'],
  ['a right-to-left override', '\u202e', 'U+202E'],
  ['a soft hyphen', '\u00ad', 'U+00AD'],
  ['a control character', '\u0007', 'U+0007'],
  ['half of a pair', '\ud83d', 'U+D83D'],
])('%s hides in a name and is refused', (_, character, codePoint) =>
  expect(
    failure(() => renderDecision(decision({ recipients: [collective(`Phòng ${character}Kinh tế`)] }))),
  ).toMatchObject({
    codePoint,
    field: '/recipients/0/name',
    reason: 'invisible',
  }),
);

test('Letters typed as base and mark come out composed and are no reason to refuse', () =>
  expect(renderDecision(decision({ recipients: [person('Nguyễn Thị Thuỷ'.normalize('NFD'))] })).length).toBeGreaterThan(
    10_000,
  ));
