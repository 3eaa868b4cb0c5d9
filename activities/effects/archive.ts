import { join } from 'node:path';
import { verifyPackage } from '../../adapters/archive-package/verify-package.js';
import { type PackageFile, writePackage } from '../../adapters/archive-package/write-package.js';
import type { FileStore } from '../../adapters/files/file-store.js';
import { idOf, kindOf, type StreamId } from '../../domain/kernel/values.js';
import type { Retention } from '../../domain/office/retention.js';
import { localDate } from '../../law/calendar/days.js';
import { execute } from '../../store/execute/execute.js';
import { type ExportLine, exportStream } from '../../store/export.js';
import type { DueEffect } from '../../store/following/effects.js';
import type { Body } from '../../store/reading/events.js';
import type { Deps } from '../deps.js';
import { titlesOf } from '../words/documents.js';
import { eventWords, kindWords } from '../words/events.js';
import { leased, type Result } from './lease.js';

const LEASE_MS = 120_000;

class PackageUnverified extends Error {
  override readonly name = 'PackageUnverified';
}

/** Writes a case's package, reads it back with the verifier, and tells the case. The same case gives the same package. */
export const createArchiving = (deps: Deps, files: FileStore, folder: string) => {
  const store = deps.stores.effects;
  const archive = async (effect: DueEffect): Promise<Result> => {
    const stream = effect.stream as StreamId;
    const lines = (await exportStream(store.pool, store.vault, stream)).filter((l) => l.version <= effect.version);
    const bodies = lines.map((l) => JSON.parse(l.body) as Body);
    const documents = await documentsOf(files, bodies);
    const dir = join(folder, kindOf(stream), idOf(stream));
    const written = await writePackage(dir, {
      caseId: stream,
      files: documents,
      events: `${lines.map((l) => JSON.stringify(l)).join('\n')}\n`,
      facts: { ...factsOf(stream, lines, bodies, deps.demo), titles: titlesOf(documents, bodies) },
    });
    const verdict = await verifyPackage(dir, written.manifestSha256);
    if (!verdict.ok) throw new PackageUnverified();
    const done = await execute(store, {
      principal: 's:effect',
      key: effect.key,
      stream,
      type: 'RecordPackage',
      data: { sha256: written.manifestSha256, files: documents.length, from: localDate(bodies[0]?.at ?? '') },
    });
    if (done.wake) deps.wake(stream, done.wake);
    return { state: 'done', repeated: !written.written };
  };
  return { archiveCase: (key: string) => leased(store.pool, key, 'archive', LEASE_MS, archive) };
};

/** Files that the case's events name, each once, by the place where it was named first. */
async function documentsOf(files: FileStore, bodies: readonly Body[]): Promise<PackageFile[]> {
  const named = new Map<string, string>();
  for (const b of bodies)
    for (const [hash, where] of hashesIn(b.data, b.type))
      if (!named.has(hash)) named.set(hash, `${b.version}-${where}`);
  const found: PackageFile[] = [];
  for (const [hash, name] of named) {
    if (!(await files.has(hash))) continue; // the hash of something that is no file, or a file that an erasure took
    const bytes = await files.read(hash);
    found.push({ path: `documents/${name}.${bytes.subarray(0, 5).toString() === '%PDF-' ? 'pdf' : 'bin'}`, bytes });
  }
  return found;
}
function* hashesIn(value: unknown, where: string): Generator<[hash: string, where: string]> {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) yield [value, where];
  else if (value !== null && typeof value === 'object') for (const v of Object.values(value)) yield* hashesIn(v, where);
}

/** What the closing event says of how long the file is kept (office.md G7). */
function keptFor(closing: Body | undefined) {
  const { kept } = (closing?.data ?? {}) as Partial<Retention>;
  if (!kept) return [];
  const value = kept.until === null ? 'vĩnh viễn' : `${kept.years} năm, đến hết ngày ${kept.until}`;
  return [{ label: 'Thời hạn bảo quản', value }];
}

function factsOf(stream: StreamId, lines: readonly ExportLine[], bodies: readonly Body[], demo: boolean) {
  const names = lines.flatMap((l) =>
    l.personal.flatMap((p) => (p.subject.startsWith('recipient:') ? (p.fields?.name ?? []) : [])),
  );
  const last = bodies.at(-1);
  return {
    title: `${kindWords(stream)} ${idOf(stream)}`,
    demo,
    archivedAt: last?.at ?? '',
    particulars: [
      { label: 'Mã hồ sơ', value: stream },
      ...(names.length > 0 ? [{ label: 'Cá nhân, tập thể', value: names.at(-1) ?? '' }] : []),
      ...keptFor(last),
      { label: 'Số sự kiện', value: String(bodies.length) },
      { label: 'Mã băm cuối', value: lines.at(-1)?.hash ?? '' },
    ],
    history: bodies.map((b) => ({
      version: b.version,
      at: b.at,
      act: eventWords(b.type),
      actor: b.actor,
      onBehalfOf: b.onBehalfOf,
      clause: null,
      note: b.irregular ? 'Ghi nhận ngoài trình tự' : null,
    })),
  };
}
