import { cp, mkdir, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import type { FileStore } from '../../adapters/files/file-store.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { localDate } from '../../law/calendar/days.js';
import { type CheckpointSigner, checkpointFile, signState } from '../../store/checkpoint.js';
import { type ExportLine, exportAttempts, exportCheckpoints, exportOrder, exportStream } from '../../store/export.js';
import { recordNow } from '../../store/reading/case.js';
import type { Store } from '../../store/store.js';
import { cleared, entriesOf, treeDigest, writeManifest } from './folder.js';

interface Season {
  readonly store: Store;
  readonly owner: pg.Pool;
  readonly files: FileStore;
  readonly archive: string;
  readonly mails: string;
  readonly signer: CheckpointSigner;
  readonly summary: unknown;
}
interface Row {
  readonly id: StreamId;
  readonly state: { status: string; final?: string; numbering?: { number: number; on: string } };
}
const jsonLines = (all: readonly unknown[]): string => all.map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * Writes the season's folder: streams, refused tries and checkpoints as lines, every file that an event names, decisions
 * as PDF, archive packages and letters as they lie (moved out of the season's own place); last a manifest, and a checkpoint signed over the record and the folder.
 * @returns where the public key of that signature lies: beside the folder, because a verifier takes it from outside
 */
export async function writeSeason(folder: string, o: Season): Promise<string> {
  const out = resolve(folder);
  for (const name of await cleared(out)) await mkdir(join(out, name), { recursive: true });
  const k = await o.owner.connect();
  try {
    await k.query('begin isolation level repeatable read read only'); // one moment for all lines
    await k.query('set local idle_in_transaction_session_timeout = 0'); // thousands of files are written and hashed meanwhile
    const { rows } = await k.query<Row>('select id, state from streams order by id');
    for (const row of rows) await writeStream(out, row, await exportStream(k, o.store.vault, row.id), o.files);
    await writeFile(join(out, 'attempts.jsonl'), jsonLines(await exportAttempts(k)));
    await writeFile(join(out, 'order.jsonl'), jsonLines(await exportOrder(k)));
    for (const { day, file } of await exportCheckpoints(k))
      await writeFile(join(out, 'checkpoints', `${day}.json`), file);
    await moveFolders(out, o);
    await writeFile(join(out, 'summary.json'), `${JSON.stringify(o.summary, null, 2)}\n`);
    const entries = await entriesOf(out);
    const day = localDate((await recordNow(k)).toISOString());
    const signed = await signState(k, day, o.signer, { files: treeDigest(entries) });
    await k.query('commit');
    await writeManifest(out, entries);
    await writeFile(join(out, 'checkpoint.json'), checkpointFile(signed, o.signer.publicKey));
  } finally {
    k.release(true);
  }
  await writeFile(`${out}.checkpoint.pub`, o.signer.publicKey);
  return `${out}.checkpoint.pub`;
}

async function writeStream(out: string, { id, state }: Row, lines: readonly ExportLine[], files: FileStore) {
  await writeFile(join(out, 'streams', `${id.replace(':', '-')}.jsonl`), jsonLines(lines));
  for (const hash of new Set(lines.flatMap(({ body }) => [...body.matchAll(/"([0-9a-f]{64})"/g)].map((m) => m[1]))))
    if (hash && (await files.has(hash))) await writeFile(join(out, 'files', hash), await files.read(hash));
  if (id.startsWith('decision:') && state.final && state.numbering)
    await writeFile(
      join(out, 'decisions', `${state.numbering.on}-so-${String(state.numbering.number).padStart(2, '0')}.pdf`),
      await files.read(state.final),
    );
}

/** Nobody writes or reads there any more: the season's own place is deleted next. */
async function moveFolders(out: string, { archive, mails }: Season): Promise<void> {
  for (const [from, to] of [
    [archive, join(out, 'archive')],
    [mails, join(out, 'mails')],
  ] as const) {
    await rmdir(to);
    await rename(from, to).catch(async (e: { code?: string }) => {
      await mkdir(to);
      if (e.code === 'EXDEV')
        await cp(from, to, { recursive: true }); // the output lies on another disk
      else if (e.code !== 'ENOENT') throw e; // nothing was archived or sent
    });
  }
}

/** Message-IDs of the letters in a folder. */
export async function messageIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names.filter((n) => n.endsWith('.eml')).map((n) => readFile(join(folder, n), 'utf8')),
  );
  return texts.map((t) => /^Message-ID: (.*)$/im.exec(t)?.[1] ?? 'none');
}
