import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What chance decides in an event: hashes, salts, and whatever is computed from them. */
const masked = (text: string): string =>
  text.replace(/[0-9a-f]{64}/g, '#').replace(/(\\?)"salt\1":\1"[0-9a-f]+\1"/g, '"salt":"#"');

/**
 * What a season of one seed leaves behind whenever it is played, file by file: its summary without what the machine's
 * speed decides, its cases with what is drawn by chance masked, and every paper and letter, whose bytes are the same.
 */
export async function outcomeOf(out: string): Promise<Readonly<Record<string, string>>> {
  const { wallS: _speed, effects, ...summary } = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'));
  const { repeated: _retried, ...done } = effects;
  const found: Record<string, string> = { 'summary.json': JSON.stringify({ ...summary, effects: done }) };
  for (const name of await readdir(join(out, 'streams')))
    found[`streams/${name}`] = masked(await readFile(join(out, 'streams', name), 'utf8'));
  for (const folder of ['files', 'decisions', 'mails'])
    for (const name of await readdir(join(out, folder)))
      found[`${folder}/${name}`] = await readFile(join(out, folder, name), 'latin1');
  return found;
}

/** Files that differ, are only here or only there. */
export const differing = (
  one: Readonly<Record<string, string>>,
  two: Readonly<Record<string, string>>,
): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(two)])].filter((file) => one[file] !== two[file]).sort();
