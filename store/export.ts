import type { StreamId } from '../domain/kernel/values.js';
import type { Queryable } from './pool.js';
import { readStored } from './reading/events.js';
import { readPersonal } from './reading/personal.js';
import type { Vault } from './store.js';

/** One line of an export: the exact bytes that were hashed as text, their hash, and the personal fields with their salt. */
export interface ExportLine {
  readonly stream: StreamId;
  readonly version: number;
  readonly body: string;
  readonly hash: string;
  readonly personal: readonly {
    subject: string;
    salt: string | null;
    fields: Readonly<Record<string, string>> | null;
  }[];
}

/** All events of one stream, as a program that has only the export can verify them. @throws ChainBroken */
export async function exportStream(k: Queryable, vault: Vault, stream: StreamId): Promise<ExportLine[]> {
  const [stored, personal] = [await readStored(k, stream), await readPersonal(k, vault, stream)];
  return stored.map((e) => ({
    stream,
    version: e.body.version,
    body: e.bytes.toString(),
    hash: e.hash.toString('hex'),
    personal: personal
      .filter((p) => p.version === e.body.version)
      .map((p) => ({
        subject: p.subject,
        salt: p.salt?.toString('hex') ?? null,
        fields: 'known' in p.fields ? p.fields.known : null,
      })),
  }));
}
