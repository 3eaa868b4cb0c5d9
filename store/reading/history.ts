import type pg from 'pg';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { officeOn } from '../../domain/office/ruling.js';
import { type Office, unstartedOffice } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { current, officeState } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';
import { ChainBroken, readStored, type StoredEvent } from './events.js';
import { type PersonalRow, readPersonal, sealHolds } from './personal.js';

/** Several reads of one moment, so that a view's parts belong together. */
export async function snapshot<T>(store: Store, read: (k: Queryable) => Promise<T>): Promise<T> {
  const k: pg.PoolClient = await store.pool.connect();
  let broken = false;
  try {
    await k.query('begin isolation level repeatable read read only');
    const answer = await read(k);
    await k.query('commit');
    return answer;
  } catch (e) {
    broken = await k.query('rollback').then(
      () => false,
      () => true,
    );
    throw e;
  } finally {
    k.release(broken);
  }
}

export interface Case {
  readonly stream: StreamId;
  readonly version: number;
  readonly at: Date;
  readonly state: { readonly status: string };
  readonly office: Office;
  readonly now: Date;
}
const CASE = `select record_now() as now, s.id, s.version, s.office, s.at, s.state, s.state_schema,
    (select version from streams where id = 'office:' || s.office) as office_version
  from (select 1) one left join streams s on s.id = $1`;

/**
 * A case with its office as of today, and the record's clock; undefined: there is none. One question either way, so that
 * the time of the answer does not tell what is not there from what is not shown.
 */
export async function readCase(k: Queryable, store: Store, stream: StreamId): Promise<Case | undefined> {
  const { rows } = await k.query({ name: 'read-case', text: CASE, values: [stream] } as never);
  const [row] = rows as (CaseRow & { now: Date })[];
  if (!row?.id || !store.streams.has(kindOf(stream))) return undefined;
  const state = (await current(k, store, stream, row.state, row.state_schema, row.version)) as { status: string };
  const issuer = row.office === null ? unstartedOffice : await officeState(k, store, row.office, row.office_version);
  const office = officeOn(issuer, localDate(row.now.toISOString()));
  return { stream, version: row.version, at: row.at, state, office, now: row.now };
}
interface CaseRow {
  readonly id: string | null;
  readonly version: number;
  readonly office: string | null;
  readonly office_version: number | null;
  readonly at: Date;
  readonly state: unknown;
  readonly state_schema: number;
}

/** `brokenAt`: the first version that is not what was hashed; one more than the last when the tail is missing. */
export type Chain = { readonly ok: true; readonly head: string } | { readonly ok: false; readonly brokenAt: number };
export interface Told {
  readonly events: readonly StoredEvent[];
  readonly personal: readonly PersonalRow[];
  readonly chain: Chain;
}

/** All events with their personal fields, and whether they are still what was hashed. A broken chain shows no event. */
export async function readTold(k: Queryable, store: Store, stream: StreamId): Promise<Told> {
  try {
    const events = await readStored(k, stream);
    const personal = await readPersonal(k, store.vault, stream);
    return { events, personal, chain: await chainOf(k, stream, events, personal) };
  } catch (e) {
    if (!(e instanceof ChainBroken)) throw e;
    return { events: [], personal: [], chain: { ok: false, brokenAt: e.version } };
  }
}

async function chainOf(
  k: Queryable,
  stream: StreamId,
  events: readonly StoredEvent[],
  personal: readonly PersonalRow[],
): Promise<Chain> {
  const exchanged = personal.find((row) => {
    const event = events[row.version - 1];
    return !event || !sealHolds(event.body, row);
  });
  if (exchanged) return { ok: false, brokenAt: exchanged.version };
  const { rows } = await k.query<{ head: Buffer }>('select head from streams where id = $1', [stream]);
  const last = events.at(-1);
  if (!last || !rows[0]?.head.equals(last.hash)) return { ok: false, brokenAt: events.length + 1 };
  return { ok: true, head: last.hash.toString('hex') };
}

/** Versions of the events of these types. */
export async function versionsOf(
  k: Queryable,
  stream: StreamId,
  types: readonly string[],
): Promise<ReadonlySet<number>> {
  if (types.length === 0) return new Set();
  const { rows } = await k.query<{ version: number }>(
    'select version from events where stream = $1 and type = any($2)',
    [stream, types],
  );
  return new Set(rows.map((r) => r.version));
}
