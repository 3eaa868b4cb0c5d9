import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CaseFacts } from './case-facts.js';
import { InvalidPackage, PackageDamaged, PackageDiffers } from './failures.js';
import { indexPage } from './index-page.js';
import { type ManifestEntry, manifestBytes, manifestHashLine, sha256 } from './manifest.js';
import { byPath, EVENTS, foldersOf, INDEX, MANIFEST, MANIFEST_HASH, mediaTypeOf, pathProblem } from './package-path.js';
import { verifyPackage } from './verify-package.js';

export type PackageFile = { path: string; bytes: Uint8Array } | { path: string; stream: AsyncIterable<Uint8Array> };

export type PackageContents = {
  caseId: string;
  /** The case's papers, as `documents/quyet-dinh.pdf`. */
  files: readonly PackageFile[];
  /** The case's events, one JSON value a line, exactly as exported. */
  events: string;
  facts: CaseFacts;
};

/** `written` is false when the same package already lay there. */
export type WrittenPackage = { manifestSha256: string; written: boolean; files: ManifestEntry[] };

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const writeFile = async (root: string, path: string, chunks: Chunks): Promise<ManifestEntry> => {
  await mkdir(dirname(join(root, path)), { recursive: true, mode: 0o700 });
  const file = await open(join(root, path), 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.writeFile(chunk);
    }
    await file.sync();
    return { path, size, sha256: hash.digest('hex'), mediaType: mediaTypeOf(path) };
  } finally {
    await file.close();
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const fill = async (root: string, contents: PackageContents): Promise<Omit<WrittenPackage, 'written'>> => {
  await mkdir(root, { mode: 0o700 });
  const text = (path: string, value: string) => writeFile(root, path, [Buffer.from(value, 'utf8')]);
  const files = [await text(EVENTS, contents.events)];
  for (const file of contents.files)
    files.push(await writeFile(root, file.path, 'bytes' in file ? [file.bytes] : file.stream));
  files.sort(byPath);
  files.push(await text(INDEX, indexPage(contents.caseId, files, contents.facts)));
  files.sort(byPath);
  const manifest = manifestBytes({ format: 'award-archive/1', caseId: contents.caseId, files });
  await writeFile(root, MANIFEST, [manifest]);
  await text(MANIFEST_HASH, manifestHashLine(sha256(manifest)));
  for (const folder of new Set(['.', ...files.flatMap(({ path }) => foldersOf(path))]))
    await syncFolder(join(root, folder));
  return { manifestSha256: sha256(manifest), files };
};

const checkEvents = (events: string): void => {
  if (events === '' || !events.endsWith('\n'))
    throw new InvalidPackage(EVENTS, 'every event ends with a line break, and there is at least one');
  events
    .slice(0, -1)
    .split('\n')
    .forEach((line, index) => {
      try {
        JSON.parse(line);
      } catch {
        // The parser's own words quote the line, which may hold a name.
        throw new InvalidPackage(EVENTS, `line ${index + 1} is not JSON`);
      }
    });
};

const checked = (contents: PackageContents): PackageContents => {
  const wrong = pathProblem(contents.files.map(({ path }) => path));
  if (wrong !== null) throw new InvalidPackage(`files ${wrong.path}`, wrong.problem);
  if (contents.caseId === '' || contents.caseId.length > 200) throw new InvalidPackage('caseId', '1 to 200 characters');
  const facts = CaseFacts.safeParse(contents.facts);
  if (!facts.success)
    throw new InvalidPackage(
      `facts /${facts.error.issues[0]?.path.join('/') ?? ''}`,
      facts.error.issues[0]?.message ?? 'not valid',
    );
  checkEvents(contents.events);
  return { ...contents, facts: facts.data };
};

const HOUR_MS = 3_600_000;

/** What a killed writer left beside the package. Young ones are spared: they may belong to a writer at work. */
const sweepLeftovers = async (dir: string): Promise<void> => {
  const parent = dirname(dir);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(dir)}.writing-`)) continue;
    const changed = await stat(join(parent, name)).catch(() => null);
    if (changed !== null && Date.now() - changed.mtimeMs > HOUR_MS)
      await rm(join(parent, name), { recursive: true, force: true });
  }
};

const sameAsThere = async (dir: string, offered: string): Promise<void> => {
  const there = await verifyPackage(dir);
  if (!there.ok) throw new PackageDamaged(there.findings);
  if (there.manifestSha256 !== offered) throw new PackageDiffers(there.manifestSha256 ?? '', offered);
};

const isOccupied = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(String(error.code));

/**
 * Writes the package whole or not at all: into a folder beside it, to the disk, then renamed.
 * The same contents again are found there and left; anything else there is never written over.
 * Throws `InvalidPackage`, `PackageDiffers`, `PackageDamaged`, or what the disk or a stream throws.
 */
export const writePackage = async (folder: string, contents: PackageContents): Promise<WrittenPackage> => {
  const dir = resolve(folder);
  const good = checked(contents);
  await mkdir(dirname(dir), { recursive: true, mode: 0o700 });
  await sweepLeftovers(dir);
  const beside = `${dir}.writing-${randomUUID()}`;
  try {
    const { manifestSha256, files } = await fill(beside, good);
    try {
      await rename(beside, dir);
    } catch (error) {
      if (!isOccupied(error)) throw error;
      await sameAsThere(dir, manifestSha256);
      return { manifestSha256, written: false, files };
    }
    await syncFolder(dirname(dir));
    return { manifestSha256, written: true, files };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};
