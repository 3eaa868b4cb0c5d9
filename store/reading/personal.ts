import type { StreamId } from '../../domain/kernel/values.js';
import { sealHash } from '../canonical.js';
import type { Queryable } from '../pool.js';
import type { Vault } from '../store.js';
import type { Body } from './events.js';

/** A personal field as readers get it: known, or erased for ever with its subject's key. */
export type Personal<T> = { readonly known: T } | { readonly erased: true };
export type Fields = Readonly<Record<string, string>>;
export interface PersonalRow {
  readonly version: number;
  readonly subject: string;
  readonly fields: Personal<Fields>;
  readonly salt: Buffer | null;
}
interface Row {
  version: number;
  subject: string;
  sealed: Buffer;
  wrapped: Buffer | null;
}

/** Salt and fields of one sealed row. */
export function openRow(
  vault: Vault,
  stream: StreamId,
  r: { version: number; subject: string; sealed: Buffer },
  wrapped: Buffer,
): { salt: string; fields: Fields } {
  const place = { stream, version: r.version, subject: r.subject };
  return vault.open(vault.unwrap(r.subject, wrapped), place, r.sealed) as { salt: string; fields: Fields };
}

/** All personal fields of one stream, by event. A subject without a key is erased. */
export async function readPersonal(k: Queryable, vault: Vault, stream: StreamId): Promise<PersonalRow[]> {
  const { rows } = await k.query<Row>(
    `select p.version, p.subject, p.sealed, k.wrapped from event_private p left join subject_keys k using (subject)
     where p.stream = $1 order by p.version, p.subject`,
    [stream],
  );
  return rows.map((r) => {
    const at = { version: r.version, subject: r.subject };
    if (!r.wrapped) return { ...at, fields: { erased: true }, salt: null };
    const { salt, fields } = openRow(vault, stream, r, r.wrapped);
    return { ...at, fields: { known: fields }, salt: Buffer.from(salt, 'hex') };
  });
}

/** True when the fields are the ones whose hash stands in the event. */
export const sealHolds = (body: Body, row: PersonalRow): boolean =>
  'erased' in row.fields || row.salt === null || body.sealed[row.subject] === sealHash(row.salt, row.fields.known);

/** One personal field of many streams' subjects, e.g. the names of a list; the newest event that holds it counts. */
export async function namesOf(
  k: Queryable,
  vault: Vault,
  streams: readonly StreamId[],
  field: string,
): Promise<Map<StreamId, Personal<string>>> {
  const { rows } = await k.query<Row & { stream: StreamId }>(
    `select p.stream, p.version, p.subject, p.sealed, k.wrapped from event_private p join listings l on l.stream = p.stream and l.subject = p.subject
     left join subject_keys k on k.subject = p.subject where p.stream = any($1) order by p.stream, p.version`,
    [streams],
  );
  const names = new Map<StreamId, Personal<string>>();
  for (const r of rows) {
    if (!r.wrapped) names.set(r.stream, { erased: true });
    else {
      const value = openRow(vault, r.stream, r, r.wrapped).fields[field];
      if (value !== undefined) names.set(r.stream, { known: value });
    }
  }
  return names;
}
