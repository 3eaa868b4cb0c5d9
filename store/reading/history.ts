import type pg from 'pg';
import type { StreamId } from '../../domain/kernel/values.js';
import { officeOn } from '../../domain/office/ruling.js';
import { type Office, unstartedOffice } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { officeNow } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';
import { readState, recordNow } from './case.js';
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
/** A case with its office as of today, and the record's clock; undefined: there is none. */
export async function readCase(k: Queryable, store: Store, stream: StreamId): Promise<Case | undefined> {
  const found = await readState(k, store, stream);
  if (!found) return undefined;
  const issuer = found.office === null ? unstartedOffice : await officeNow(k, store, found.office);
  const now = await recordNow(k);
  const office = officeOn(issuer, localDate(now.toISOString()));
  return { stream, version: found.version, at: found.at, state: found.state, office, now };
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
