import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Tell } from '../finding.js';
import { canonicalText, sha256 } from './hashing.js';

/** The whole folder in memory, by path from it. A season of 1,050 names has about 60 MB. */
export type Tree = ReadonlyMap<string, Buffer>;

export const MANIFEST = 'manifest.json';
export const MANIFEST_HASH = 'manifest.sha256';
export const CHECKPOINT = 'checkpoint.json';

/**
 * Real files only: a link is left out, and so is missed by the manifest. Read without waiting: nothing else goes on here
 * meanwhile, and of ten thousand small files each would cost more in handing over than in reading.
 */
export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const tree = new Map<string, Buffer>();
  for (const entry of entries.filter((e) => e.isFile())) {
    const path = join(entry.parentPath, entry.name);
    tree.set(path.slice(join(folder, sep).length).split(sep).join('/'), readFileSync(path));
  }
  return new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** UTF-8 text of a file; undefined where the bytes are none, so that no two files read alike. */
export function textOf(bytes: Buffer | undefined): string | undefined {
  if (!bytes) return undefined;
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

/** JSON that was written as `JSON.stringify` writes it, and no other way: each byte then belongs to a value. */
export function strictJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Lines of a JSON-lines file, each with its number; a file that doesn't end with a line break has lost something. */
export function jsonLines(tree: Tree, file: string, tell: Tell): readonly { line: number; value: unknown }[] {
  const text = textOf(tree.get(file));
  if (text === undefined || !(text === '' || text.endsWith('\n'))) {
    tell({ file, rule: 'form', expected: 'UTF-8 lines, each ended', found: tree.has(file) ? 'otherwise' : 'no file' });
    if (text === undefined) return [];
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line, i) => {
      const value = strictJson(line);
      if (value !== undefined) return [{ line: i + 1, value }];
      tell({ file, rule: 'form', expected: 'a line of JSON as the export writes it', found: `line ${i + 1}` });
      return [];
    });
}

const isManifest = (path: string): boolean => /(^|\/)manifest\.(json|sha256)$/.test(path);

/** One hash over every file but the manifests (at every depth) and the export's own checkpoint, which holds this hash. */
export const treeDigest = (tree: Tree): string =>
  sha256(
    [...tree]
      .filter(([path]) => !isManifest(path) && path !== CHECKPOINT)
      .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
      .join(''),
  );

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}
const entriesOf = (tree: Tree): Entry[] =>
  [...tree]
    .filter(([path]) => path !== MANIFEST && path !== MANIFEST_HASH && path !== CHECKPOINT)
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }));

/** The folder's own list: each file with its size and hash, nothing missing, nothing added, and the list itself untouched. */
export function checkManifest(tree: Tree, tell: Tell): void {
  const bytes = tree.get(MANIFEST);
  const sum = textOf(tree.get(MANIFEST_HASH));
  if (!bytes) tell({ file: MANIFEST, rule: 'manifest', expected: 'a list of all files', found: 'no file' });
  if (sum === undefined)
    tell({ file: MANIFEST_HASH, rule: 'manifest', expected: 'the hash of the list', found: 'no file' });
  if (!bytes) return;
  if (sum !== undefined && sum !== `${sha256(bytes)}  ${MANIFEST}\n`)
    tell({ file: MANIFEST_HASH, rule: 'manifest', expected: sha256(bytes), found: sum.trim().slice(0, 100) });
  const listed = listedIn(bytes);
  const there = new Map(entriesOf(tree).map((e) => [e.path, e]));
  for (const e of listed ?? []) {
    const found = there.get(e.path);
    if (found?.sha256 !== e.sha256 || found.size !== e.size)
      tell({ file: e.path, rule: 'manifest', expected: e.sha256, found: found?.sha256 ?? 'no file' });
    there.delete(e.path);
  }
  for (const { path } of listed ? there.values() : [])
    tell({ file: path, rule: 'manifest', expected: 'not in the list', found: 'a file' });
  if (!listed) tell({ file: MANIFEST, rule: 'manifest', expected: 'award-export/1, canonical', found: 'otherwise' });
}

function listedIn(bytes: Buffer): readonly Entry[] | undefined {
  const text = textOf(bytes) ?? '';
  const value = strictJson(text) as { format?: unknown; files?: unknown } | undefined;
  if (value?.format !== 'award-export/1' || !Array.isArray(value.files)) return undefined;
  return canonicalText(value) === text ? (value.files as Entry[]) : undefined;
}
