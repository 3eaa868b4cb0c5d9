import { UnprintableCharacter } from './failures.js';
import { upper } from './wording.js';

/** Controls, format characters (zero width, right-to-left marks), private use, lone surrogates: they'd print as nothing. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u;

/** A heading prints its text in capitals, so the capital must have a glyph as well. */
const hasGlyph = (character: string, covered: ReadonlySet<number>) =>
  [...character, ...upper(character)].every((one) => covered.has(one.codePointAt(0) ?? 0));

const checkText = (text: string, path: readonly (string | number)[], covered: ReadonlySet<number>) => {
  for (const character of text) {
    if (character === '\n') continue;
    const hidden = invisible.test(character);
    if (!hidden && hasGlyph(character, covered)) continue;
    const row = path.find((step) => typeof step === 'number');
    const field = `/${path.join('/')}`;
    throw new UnprintableCharacter(
      character,
      field,
      row === undefined ? null : row + 1,
      hidden ? 'invisible' : 'noGlyph',
    );
  }
};

/**
 * Refuses the first character that would not come out on paper, naming its field and row.
 * @param skip fields that are not printed as text
 */
export const checkPrintable = (
  value: unknown,
  covered: ReadonlySet<number>,
  skip: readonly string[],
  path: readonly (string | number)[] = [],
): void => {
  if (typeof value === 'string') checkText(value, path, covered);
  else if (Array.isArray(value))
    value.forEach((item, index) => void checkPrintable(item, covered, skip, [...path, index]));
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      if (!skip.includes(key)) checkPrintable(item, covered, skip, [...path, key]);
};
