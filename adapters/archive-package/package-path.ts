/** Names inside a package: the same on every disk, and none that leads out of it. */

export const EVENTS = 'events.jsonl';
export const INDEX = 'index.html';
export const MANIFEST = 'manifest.json';
export const MANIFEST_HASH = 'manifest.sha256';

/** Files of the package itself; a caller's file can't take their names. */
const own = [EVENTS, INDEX, MANIFEST, MANIFEST_HASH];

// ASCII only: disks disagree about accents, capitals and spaces. A document's Vietnamese title stands in the page.
const segment = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/** `documents/quyet-dinh.pdf` yes; `../x`, `/x`, `a//b`, `a\b`, `.x` no. */
export const isSafePath = (path: string): boolean =>
  path.length <= 200 && path.split('/').length <= 5 && path.split('/').every((part) => segment.test(part));

/** `a/b/c.pdf` lies in `a` and `a/b`. */
export const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/'));

/** The first path that can't be written, with the reason; null when all can. */
export const pathProblem = (paths: readonly string[]): { path: string; problem: string } | null => {
  const taken = new Set(own);
  for (const path of paths) {
    if (!isSafePath(path)) return { path, problem: 'unsafe name' };
    if (taken.has(path.toLowerCase())) return { path, problem: 'name used twice' };
    taken.add(path.toLowerCase());
  }
  const folders = paths.flatMap(foldersOf);
  const both = folders.find((folder) => taken.has(folder.toLowerCase()));
  return both === undefined ? null : { path: both, problem: 'a file and a folder' };
};

const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  jsonl: 'application/jsonl',
  json: 'application/json',
  html: 'text/html',
  txt: 'text/plain',
  eml: 'message/rfc822',
  png: 'image/png',
  jpg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const mediaTypeOf = (path: string): string =>
  mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

/** By code unit, the same on every machine and in every locale. */
export const byPath = (a: { path: string }, b: { path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
