import { type KeyObject, randomBytes } from 'node:crypto';
import type { Carried, NewEvent, PersonalFields } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { sealHash } from '../canonical.js';
import type { Queryable } from '../pool.js';
import { openRow } from '../reading/personal.js';
import type { Store } from '../store.js';

export interface NewKey {
  readonly subject: string;
  readonly wrapped: Buffer;
}
export interface SealedRow {
  readonly version: number;
  readonly subject: string;
  readonly sealed: Buffer;
}
export class SubjectErased extends Error {
  constructor(readonly subject: string) {
    super('SubjectErased');
  }
}

/** Keys of these subjects: from this process's memory, else from the table, else new ones to insert with the events. */
export async function subjectKeys(k: Queryable, store: Store, subjects: readonly string[]): Promise<NewKey[]> {
  const unknown = subjects.filter((s) => !store.subjectKeys.has(s));
  if (unknown.length === 0) return [];
  const { rows } = await k.query<{ subject: string; wrapped: Buffer | null }>({
    name: 'subject-keys',
    text: `select subject, wrapped from subject_keys where subject = any($1)
      union all select subject, null from erasures where subject = any($1)`,
    values: [unknown],
  });
  for (const r of rows) {
    if (!r.wrapped) throw new SubjectErased(r.subject);
    remember(store, r.subject, store.vault.unwrap(r.subject, r.wrapped));
  }
  return unknown
    .filter((s) => !rows.some((r) => r.subject === s))
    .map((subject) => {
      const { key, wrapped } = store.vault.newSubjectKey(subject);
      remember(store, subject, key);
      return { subject, wrapped };
    });
}
// Bounded: the oldest key leaves; it is one look-up away.
function remember(store: Store, subject: string, key: KeyObject): void {
  store.subjectKeys.set(subject, key);
  if (store.subjectKeys.size > 20_000) store.subjectKeys.delete(store.subjectKeys.keys().next().value as string);
}

/** Events with the personal fields that they take over from another case. @throws SubjectErased */
export async function withCarried(k: Queryable, store: Store, events: readonly NewEvent[]): Promise<NewEvent[]> {
  const whole: NewEvent[] = [];
  for (const e of events) whole.push(e.carried ? { ...e, personal: await carriedInto(k, store, e, e.carried) } : e);
  return whole;
}
const CARRIED = `select p.version, p.subject, p.sealed, k.wrapped from event_private p left join subject_keys k using (subject)
  where p.stream = $1 and p.subject = $2 order by p.version`;
async function carriedInto(
  k: Queryable,
  store: Store,
  { personal = {} }: NewEvent,
  { from, subject, fields }: Carried,
): Promise<PersonalFields> {
  const { rows } = await k.query<SealedRow & { wrapped: Buffer | null }>(CARRIED, [from, subject]);
  const found: Record<string, string> = {};
  for (const r of rows) {
    if (!r.wrapped) throw new SubjectErased(subject);
    const opened = openRow(store.vault, from, r, r.wrapped).fields;
    for (const field of fields) if (opened[field] !== undefined) found[field] = opened[field];
  }
  return { ...personal, [subject]: { ...found, ...personal[subject] } };
}

/** Encrypts the fields of one event and returns the hashes that stand in the event for them. */
export function seal(
  store: Store,
  at: { stream: StreamId; version: number },
  personal: PersonalFields,
): { rows: SealedRow[]; hashes: Record<string, string> } {
  const rows: SealedRow[] = [];
  const hashes: Record<string, string> = {};
  for (const [subject, fields] of Object.entries(personal)) {
    const key = store.subjectKeys.get(subject);
    if (!key) throw new TypeError('a subject without a key');
    const salt = randomBytes(16);
    const sealed = store.vault.seal(key, { ...at, subject }, { salt: salt.toString('hex'), fields });
    rows.push({ version: at.version, subject, sealed });
    hashes[subject] = sealHash(salt, fields);
  }
  return { rows, hashes };
}
