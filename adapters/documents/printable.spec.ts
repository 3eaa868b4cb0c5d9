import { describe, expect, test } from 'vitest';
import type { DecisionPaper } from './decision-paper.js';
import { TypesettingFailed, UnprintableCharacter } from './failures.js';
import { coverageOf, readFaces } from './font.js';
import { renderPaper } from './render.js';
import { collective, decision, person } from './samples/samples.js';
import { vietnameseLetters } from './testing/vietnamese-letters.js';
import { ownTemplates } from './typesetting/template-set.js';
import { createTypesetter } from './typesetting/typesetter.js';

const renderDecision = (data: DecisionPaper) => renderPaper('decisionPaper', data);
const failure = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => {
      throw new TypeError('expected a failure');
    },
    (error: unknown) => error,
  );

test('Every Vietnamese letter has a glyph in all four faces', () => {
  expect(vietnameseLetters).toHaveLength(178);
  for (const covered of readFaces().map(coverageOf))
    expect(vietnameseLetters.filter((letter) => !covered.has(letter.codePointAt(0) ?? 0))).toEqual([]);
});

describe('a character that the font lacks', () => {
  const names = [...Array.from({ length: 11 }, (_, index) => person(`Nguyễn Văn ${index}`)), person('Lê 漢 Giang')];

  test('is refused with the character, the field and the row, and without the name', async () => {
    const error = await failure(renderDecision(decision({ recipients: names })));
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

  test('is refused outside the list too', async () =>
    expect(await failure(renderDecision(decision({ subject: 'Về việc 😀' })))).toMatchObject({
      field: '/subject',
      row: null,
      codePoint: 'U+1F600',
    }));

  test('would be refused by the typesetter as well, were the check gone', async () => {
    const data = { ...decision({ recipients: names }), demoMark: null };
    const job = { templates: ownTemplates(), main: 'decision-paper.typ', data, qrSvg: null };
    const asked = createTypesetter().typeset({ ...job, renderedAt: '2025-01-01T00:00:00Z' });
    expect(await failure(asked)).toBeInstanceOf(TypesettingFailed);
  });
});

test.each([
  ['a zero width space', '\u200b', 'U+200B'],
  ['a right-to-left override', '\u202e', 'U+202E'],
  ['a soft hyphen', '\u00ad', 'U+00AD'],
  ['a control character', '\u0007', 'U+0007'],
  ['half of a pair', '\ud83d', 'U+D83D'],
])('%s hides in a name and is refused', async (_, character, codePoint) =>
  expect(
    await failure(renderDecision(decision({ recipients: [collective(`Phòng ${character}Kinh tế`)] }))),
  ).toMatchObject({
    codePoint,
    field: '/recipients/0/name',
    reason: 'invisible',
  }),
);

test('Letters typed as base and mark come out composed and are no reason to refuse', async () => {
  const { pdf } = await renderDecision(decision({ recipients: [person('Nguyễn Thị Thuỷ'.normalize('NFD'))] }));
  expect(pdf.length).toBeGreaterThan(10_000);
});
