import type { StreamId } from '../domain/kernel/values.js';
import { checkpointFile } from './checkpoint.js';
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

/** One refused try, with `at` and `facts` written exactly as the checkpoints digest them. */
export interface AttemptLine {
  readonly position: number;
  readonly at: string;
  readonly stream: StreamId;
  readonly principal: string;
  readonly key: string;
  readonly command: string;
  readonly code: string;
  readonly clause: string | null;
  readonly facts: string | null;
  readonly epoch: number;
  readonly xid: string;
}
/** Refused tries in order; a checkpoint covers them beside the streams. */
export async function exportAttempts(k: Queryable): Promise<AttemptLine[]> {
  const { rows } = await k.query<AttemptLine>(
    `select position::int, extract(epoch from at)::text as at, stream, principal, key, command, code, clause,
      facts::text as facts, epoch, xid::text from attempts order by position`,
  );
  return rows;
}

/** Where each event of a stream stands in the global order: which of them a checkpoint covers (architecture §4). */
export interface OrderLine {
  readonly stream: StreamId;
  readonly order: readonly (readonly [epoch: number, xid: string])[];
}
export async function exportOrder(k: Queryable): Promise<OrderLine[]> {
  const { rows } = await k.query<OrderLine>(
    `select stream, jsonb_agg(jsonb_build_array(epoch, xid::text) order by version) as order from events group by stream order by stream`,
  );
  return rows;
}

/** The signed checkpoints that the record has taken, by day. */
export async function exportCheckpoints(k: Queryable): Promise<{ day: string; file: string }[]> {
  const { rows } = await k.query<{ day: string; statement: Buffer; signature: Buffer; public_key: string }>(
    'select day::text, statement, signature, public_key from checkpoints order by day',
  );
  return rows.map((r) => ({ day: r.day, file: checkpointFile(r, r.public_key) }));
}
