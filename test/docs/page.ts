import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A file of the repository by its path from the top. */
export const fileOf = (path: string): URL => new URL(`../../${path}`, import.meta.url);
export const textOf = (path: string): string => readFileSync(fileOf(path), 'utf8');

/** With `UPDATE_DOCS=1` what the code gives is written into the files, else it must stand there already. */
const updating = process.env.UPDATE_DOCS === '1';

/** A whole file that the code gives. */
export function expectPage(path: string, wanted: string): void {
  if (updating) writeFileSync(fileOf(path), wanted);
  expect(textOf(path), `${path} differs: UPDATE_DOCS=1 npm test -- test/docs writes it anew`).toBe(wanted);
}

/** A part of a file between two lines that stay. @throws when the file lacks them */
export function expectPart(path: string, [first, last]: readonly [string, string], wanted: string): void {
  const text = textOf(path);
  const [from, to] = [text.indexOf(first) + first.length, text.indexOf(last)];
  if (from < first.length || to < from) throw new TypeError(`${path} lacks the lines around its generated part`);
  expectPage(path, text.slice(0, from) + wanted + text.slice(to));
}

/** A Markdown table; a cell may hold a bar. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
