import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical } from '../../store/canonical.js';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const MANIFEST = 'manifest.json';
const MANIFEST_HASH = 'manifest.sha256';
/** Files read together. */
const AT_ONCE = 16;
const folders = ['streams', 'checkpoints', 'files', 'decisions', 'archive', 'mails'] as const;

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** An earlier season's folders go before the new one is written: a mixture of two would verify as neither. */
export async function cleared(out: string): Promise<readonly string[]> {
  const earlier = await stat(join(out, 'summary.json')).catch(() => undefined);
  if (earlier) for (const folder of folders) await rm(join(out, folder), { recursive: true, force: true });
  return folders;
}

/** Every file of the export but its own manifest and checkpoint, in order of path. */
export async function entriesOf(out: string): Promise<Entry[]> {
  const names = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((e) => e.isFile())
    .map((e) =>
      join(e.parentPath, e.name)
        .slice(out.length + 1)
        .split('\\')
        .join('/'),
    )
    .filter((path) => path !== MANIFEST && path !== MANIFEST_HASH && path !== 'checkpoint.json')
    .sort();
  const entries: Entry[] = [];
  for (let from = 0; from < paths.length; from += AT_ONCE)
    entries.push(...(await Promise.all(paths.slice(from, from + AT_ONCE).map((path) => entryOf(out, path)))));
  return entries;
}

async function entryOf(out: string, path: string): Promise<Entry> {
  const bytes = await readFile(join(out, path));
  return { path, size: bytes.length, sha256: sha256(bytes) };
}

/**
 * One hash over the whole folder, for the signed checkpoint of the export. Manifests are left out, at every depth: each
 * can be computed from the files that it lists, so that the folder can be checked when somebody took them away.
 */
export const treeDigest = (entries: readonly Entry[]): string =>
  sha256(
    entries
      .filter(({ path }) => !/(^|\/)manifest\.(json|sha256)$/.test(path))
      .map((e) => `${e.sha256}  ${e.path}\n`)
      .join(''),
  );

/** What `sha256sum -c manifest.sha256` and any reader of JSON can check without a program of ours. */
export async function writeManifest(out: string, entries: readonly Entry[]): Promise<void> {
  const bytes = canonical({ format: 'award-export/1', files: entries });
  await writeFile(join(out, MANIFEST), bytes);
  await writeFile(join(out, MANIFEST_HASH), `${sha256(bytes)}  ${MANIFEST}\n`);
}
