import { awardRows } from '../../../law/catalogue/codes.js';
import { type NamedAward, namedAwards } from './award-names.js';
import { issuerLevel } from './issuers.js';
import { opens, plain } from './plain.js';

/** Which award some words name; `unclear`: one of these, which the words don't tell apart; null: none of the catalogue. */
export type AwardRead = { readonly code: string } | { readonly unclear: readonly string[] } | null;

/** "Được tặng danh hiệu …", and the year that is told by its own column. */
const BEFORE = /^(duoc )?(tang thuong |tang |cong nhan )?(danh hieu |hinh thuc )?/;
const AFTER = / (nam hoc|nam|giai doan) \d{4}( \d{4})?$/;

/**
 * An award as papers and old lists write it: its code, or the longest name of the catalogue that the words begin with,
 * and behind it nothing but an issuer. Where the name alone does not say which ("Bằng khen"), the issuer of the row does.
 */
export function awardOf(written: string, issuer: string | null): AwardRead {
  const code = written.trim().toUpperCase();
  if (awardRows.has(code)) return { code };
  const words = plain(written).replace(BEFORE, '').replace(AFTER, '');
  const named = namedAwards.find(({ name }) => opens(words, name));
  return named ? which(named, words.slice(named.name.length).trim(), issuer) : null;
}

function which(named: NamedAward, rest: string, issuer: string | null): AwardRead {
  const { by, goesOn } = named;
  const unclear = { unclear: codesOf(named) };
  // Two awards in one cell: the second one would be lost.
  if (namedAwards.some(({ name }) => ` ${rest} `.includes(` ${name} `))) return null;
  const alone = rest === '' || goesOn.some((word) => opens(rest, word));
  if (alone && by.alone) return { code: by.alone };
  const level = issuerLevel(alone ? (issuer ?? '') : rest);
  if (level === null) return unclear.unclear.length > 1 ? unclear : null;
  const found = by[level];
  if (found) return { code: found };
  // A rank is missing, whoever decided; else there is no such form ("Bằng khen của Giám đốc sở", facts 3.6).
  return Object.keys(by).length === 0 ? unclear : null;
}

const codesOf = ({ by, among }: NamedAward): readonly string[] =>
  among.length > 0 ? among : [...new Set(Object.values(by))];
