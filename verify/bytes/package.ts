import type { Tell } from '../finding.js';
import { canonicalText, sha256 } from './hashing.js';
import { MANIFEST, MANIFEST_HASH, strictJson, type Tree, textOf } from './tree.js';

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The part of a folder below a path, with paths from there. */
export const below = (tree: Tree, prefix: string): Tree =>
  new Map(
    [...tree].filter(([path]) => path.startsWith(prefix)).map(([path, bytes]) => [path.slice(prefix.length), bytes]),
  );

/**
 * An archive package for itself: its manifest lists every file with size and hash, and nothing else is there.
 * @param prefix path of the package, for findings
 * @returns the hash that the record keeps of it, null without a manifest
 */
export function checkPackage(files: Tree, prefix: string, tell: Tell): string | null {
  const manifest = files.get(MANIFEST);
  const wrong = (path: string, expected: unknown, found: unknown) =>
    tell({ file: `${prefix}${path}`, rule: 'package', expected, found });
  if (!manifest) {
    wrong(MANIFEST, 'a manifest', 'no file');
    return null;
  }
  const hash = sha256(manifest);
  const line = textOf(files.get(MANIFEST_HASH));
  if (line !== `${hash}  ${MANIFEST}\n`) wrong(MANIFEST_HASH, hash, line?.trim().slice(0, 80) ?? 'no file');
  const text = textOf(manifest) ?? '';
  const value = strictJson(text) as { format?: string; files?: readonly Entry[] } | undefined;
  if (value?.format !== 'award-archive/1' || !Array.isArray(value.files) || canonicalText(value) !== text) {
    wrong(MANIFEST, 'award-archive/1, canonical', 'otherwise');
    return hash;
  }
  const there = new Set([...files.keys()].filter((path) => path !== MANIFEST && path !== MANIFEST_HASH));
  for (const entry of value.files as readonly Entry[]) {
    const bytes = files.get(entry.path);
    const found = bytes ? sha256(bytes) : 'no file';
    if (found !== entry.sha256 || bytes?.length !== entry.size) wrong(entry.path, entry.sha256, found);
    if (!there.delete(entry.path) && bytes) wrong(entry.path, 'listed once', 'listed twice');
  }
  for (const path of there) wrong(path, 'a file of the manifest', 'not in it');
  return hash;
}
