import { createHmac } from 'node:crypto';

/** Longer beginnings say no more; a Vietnamese syllable has at most seven letters. */
const LONGEST = 12;
const MOST_WORDS = 40;

/** A text as it is looked for: words of plain small letters and digits. "Đặng" and "đặng", composed or not, are "dang". */
export const plainWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => [...word].slice(0, LONGEST).join(''));

// 64 bits as PostgreSQL's bigint has them; text, because a JavaScript number cannot hold them.
const hashOf = (secret: Buffer, beginning: string): string =>
  createHmac('sha256', secret).update(beginning).digest().readBigInt64BE().toString();

/** What the index keeps of a name: a hash of each beginning of each word, in an order that says nothing. */
export function indexed(secret: Buffer, name: string): string[] {
  const beginnings = plainWords(name).flatMap((word) => {
    const letters = [...word];
    return letters.map((_, i) => letters.slice(0, i + 1).join(''));
  });
  return [...new Set(beginnings)].map((b) => hashOf(secret, b)).sort();
}

/** What a name must have to be found: each word that was typed begins one of its words. */
export const soughtWords = (secret: Buffer, text: string): string[] => [
  ...new Set(plainWords(text).map((word) => hashOf(secret, word))),
];
