import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { FileStore } from '../../adapters/files/file-store.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { exportStream } from '../../store/export.js';
import type { Store } from '../../store/store.js';

/** Writes the season's folder: streams as JSON lines, decisions as PDF, archive packages and letters as they lie. */
export async function writeSeason(
  out: string,
  o: { store: Store; owner: pg.Pool; files: FileStore; archive: string; mails: string; summary: unknown },
): Promise<void> {
  for (const folder of ['streams', 'decisions', 'archive', 'mails'])
    await mkdir(join(out, folder), { recursive: true });
  const { rows } = await o.owner.query<{
    id: StreamId;
    state: { status: string; final?: string; numbering?: { number: number; on: string } };
  }>('select id, state from streams order by id');
  for (const { id, state } of rows) {
    const lines = await exportStream(o.owner, o.store.vault, id);
    await writeFile(
      join(out, 'streams', `${id.replace(':', '-')}.jsonl`),
      `${lines.map((l) => JSON.stringify(l)).join('\n')}\n`,
    );
    if (id.startsWith('decision:') && state.final && state.numbering)
      await writeFile(
        join(out, 'decisions', `${state.numbering.on}-so-${String(state.numbering.number).padStart(2, '0')}.pdf`),
        await o.files.read(state.final),
      );
  }
  for (const [from, to] of [
    [o.archive, 'archive'],
    [o.mails, 'mails'],
  ] as const)
    await cp(from, join(out, to), { recursive: true }).catch((e: { code?: string }) => {
      if (e.code !== 'ENOENT') throw e; // nothing was archived or sent
    });
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(o.summary, null, 2)}\n`);
}

/** Message-IDs of the letters in a folder. */
export async function messageIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names.filter((n) => n.endsWith('.eml')).map((n) => readFile(join(folder, n), 'utf8')),
  );
  return texts.map((t) => /^Message-ID: (.*)$/im.exec(t)?.[1] ?? 'none');
}
