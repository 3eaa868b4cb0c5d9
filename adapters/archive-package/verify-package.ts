import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Manifest, type ManifestEntry, manifestBytes, manifestHashLine, sha256 } from './manifest.js';
import { byPath, EVENTS, INDEX, isSafePath, MANIFEST, MANIFEST_HASH } from './package-path.js';

export type Problem =
  | 'notAFolder'
  | 'missing'
  | 'unlisted'
  | 'emptyFolder'
  | 'symlink'
  | 'notAFile'
  | 'sizeDiffers'
  | 'hashDiffers'
  | 'unsafePath'
  | 'listedTwice'
  | 'manifestUnreadable'
  | 'manifestNotCanonical'
  | 'manifestHashDiffers';

export type Finding = { path: string; problem: Problem };

/** `manifestSha256` is null when there is no manifest to hash. */
export type Verdict = { ok: boolean; findings: Finding[]; manifestSha256: string | null };

type Seen = { files: Set<string>; findings: Finding[] };

/** Everything below the folder; links are named and never followed. */
const walk = async (root: string, folder: string, seen: Seen): Promise<void> => {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  if (entries.length === 0 && folder !== '') seen.findings.push({ path: folder, problem: 'emptyFolder' });
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) seen.findings.push({ path, problem: 'symlink' });
    else if (entry.isDirectory()) await walk(root, path, seen);
    else if (entry.isFile()) seen.files.add(path);
    else seen.findings.push({ path, problem: 'notAFile' });
  }
};

/** Opens only a real file: a link put there since the walk is refused by the system itself. */
const openFile = (root: string, path: string) =>
  open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);

const measure = async (root: string, path: string): Promise<{ size: number; sha256: string }> => {
  const file = await openFile(root, path);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
    }
    return { size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
};

const readWhole = async (root: string, path: string): Promise<Buffer> => {
  const file = await openFile(root, path);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
};

const checkEntry = async (root: string, entry: ManifestEntry, seen: Seen): Promise<void> => {
  const { path } = entry;
  if (!isSafePath(path)) seen.findings.push({ path, problem: 'unsafePath' });
  else if (!seen.files.has(path)) seen.findings.push({ path, problem: 'missing' });
  else {
    const found = await measure(root, path);
    if (found.size !== entry.size) seen.findings.push({ path, problem: 'sizeDiffers' });
    else if (found.sha256 !== entry.sha256) seen.findings.push({ path, problem: 'hashDiffers' });
  }
};

const parseManifest = (bytes: Buffer): Manifest | null => {
  try {
    return Manifest.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null; // whatever is wrong with it, the answer is one: manifestUnreadable
  }
};

const checkListing = (manifest: Manifest, seen: Seen): void => {
  const listed = new Set<string>();
  for (const { path } of manifest.files) {
    if (listed.has(path)) seen.findings.push({ path, problem: 'listedTwice' });
    listed.add(path);
  }
  for (const path of [EVENTS, INDEX]) if (!listed.has(path)) seen.findings.push({ path, problem: 'missing' });
  for (const path of seen.files)
    if (!listed.has(path) && path !== MANIFEST && path !== MANIFEST_HASH)
      seen.findings.push({ path, problem: 'unlisted' });
};

const checkManifest = async (root: string, seen: Seen): Promise<string | null> => {
  if (!seen.files.has(MANIFEST)) {
    seen.findings.push({ path: MANIFEST, problem: 'missing' });
    return null;
  }
  const bytes = await readWhole(root, MANIFEST);
  const hash = sha256(bytes);
  if (!seen.files.has(MANIFEST_HASH)) seen.findings.push({ path: MANIFEST_HASH, problem: 'missing' });
  else if ((await readWhole(root, MANIFEST_HASH)).toString('utf8') !== manifestHashLine(hash))
    seen.findings.push({ path: MANIFEST_HASH, problem: 'manifestHashDiffers' });
  const manifest = parseManifest(bytes);
  if (manifest === null) {
    seen.findings.push({ path: MANIFEST, problem: 'manifestUnreadable' });
    return hash;
  }
  if (!manifestBytes(manifest).equals(bytes)) seen.findings.push({ path: MANIFEST, problem: 'manifestNotCanonical' });
  checkListing(manifest, seen);
  for (const entry of manifest.files) await checkEntry(root, entry, seen);
  return hash;
};

/**
 * Checks a package from its folder alone: every listed file there with its size and hash, and nothing else.
 * Whoever rewrites file, manifest and hash together passes: hold `expectedManifest` (the hash in the record) against it.
 * @returns findings in order of path; throws only when the disk can't be read
 */
export const verifyPackage = async (dir: string, expectedManifest?: string): Promise<Verdict> => {
  const root = await lstat(dir).catch(() => null);
  if (root === null || !root.isDirectory())
    return { ok: false, findings: [{ path: '.', problem: 'notAFolder' }], manifestSha256: null };
  const seen: Seen = { files: new Set(), findings: [] };
  await walk(dir, '', seen);
  const manifestSha256 = await checkManifest(dir, seen);
  if (expectedManifest !== undefined && manifestSha256 !== null && manifestSha256 !== expectedManifest)
    seen.findings.push({ path: MANIFEST, problem: 'manifestHashDiffers' });
  return { ok: seen.findings.length === 0, findings: seen.findings.toSorted(byPath), manifestSha256 };
};
