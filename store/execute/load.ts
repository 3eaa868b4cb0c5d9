import type pg from 'pg';
import type { AnyStream, Recorded } from '../../domain/kernel/stream.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import type { Office } from '../../domain/office/state.js';
import { zeroHash } from '../canonical.js';
import type { Queryable } from '../pool.js';
import { readEvents } from '../reading/events.js';
import type { Store } from '../store.js';
import { OfficeCache } from './office-cache.js';
import { Status } from './request.js';

interface Row {
  mine: boolean;
  now: Date;
  frozen: boolean;
  version: number | null;
  head: Buffer | null;
  state: unknown;
  state_schema: number | null;
  at: Date | null;
  office: string | null;
  office_version: number | null;
}
export interface Loaded {
  readonly now: Date;
  readonly frozen: boolean;
  /** Instant of the last event in ms; 0 for a new stream. */
  readonly lastAt: number;
  readonly version: number;
  readonly head: Buffer;
  readonly state: { status: string };
  readonly office: string | null;
  readonly officeVersion: number | null;
}

// One statement, in this order: the id is claimed (a second sender waits there), then the stream is locked (`lateral` makes
// it wait for the claim), then the rest is looked at: columns outside a FOR UPDATE subquery are computed after it. A
// frozen clock may have been moved meanwhile: record_now() takes a look of its own.
const CLAIM_AND_LOAD = `with claim as (
    insert into commands(principal, key, request_hash) values ($1, $2, $3) on conflict do nothing returning 1)
  select m.mine, case when c.at is null then clock_timestamp() else record_now() end as now, c.at is not null as frozen, l.*,
    (select version from streams where id = 'office:' || coalesce(l.office, $5)) as office_version
  from (select count(*) > 0 as mine from claim) m cross join clock c left join lateral
    (select version, head, state, state_schema, at, office from streams where id = $4 and m.mine for update) l on true`;

/** Claims the command's id and loads its stream. `mine` is false for an id that was claimed before. */
export const sendClaimAndLoad = (
  k: pg.PoolClient,
  c: { principal: string; key: string; hash: Buffer; stream: StreamId; office: string | null },
) =>
  k.query<Row>({
    name: 'claim-and-load',
    text: CLAIM_AND_LOAD,
    values: [c.principal, c.key, c.hash, c.stream, c.office],
  });

export async function readLoaded(
  k: Queryable,
  store: Store,
  kind: AnyStream,
  stream: StreamId,
  row: Row,
): Promise<Loaded> {
  const state =
    row.version === null
      ? kind.initial
      : await current(k, store, stream, row.state, row.state_schema ?? 0, row.version);
  return {
    now: row.now,
    frozen: row.frozen,
    lastAt: row.at?.getTime() ?? 0,
    version: row.version ?? 0,
    head: row.head ?? zeroHash,
    state: state as { status: string },
    office: row.office,
    officeVersion: row.office_version,
  };
}

/** The saved state, folded again when an older build folded it. @throws Status `NewerVersion` for a newer build's */
export async function current(
  k: Queryable,
  store: Store,
  stream: StreamId,
  saved: unknown,
  schema: number,
  version: number,
): Promise<unknown> {
  const kind = store.streams.get(kindOf(stream));
  if (!kind) throw new Status('UnknownStream', { stream });
  if (schema === kind.stateSchema) return saved;
  if (schema > kind.stateSchema) throw new Status('NewerVersion', { stream, schema });
  return fold(kind, await readEvents(k, stream, { upTo: version }));
}

export const fold = (
  kind: AnyStream,
  events: readonly Recorded<{ type: string; data: unknown }>[],
): { status: string } => events.reduce((state, e) => kind.evolve(state, e), kind.initial) as { status: string };

/** The office's state for this version: from this process's memory, else from its row (an older row is impossible: versions only grow). */
export async function officeState(
  k: Queryable,
  store: Store,
  office: string | null,
  version: number | null,
): Promise<Office> {
  if (office === null || version === null) return OfficeCache.unstarted;
  const known = store.offices.get(office, version);
  if (known) return known;
  const id: StreamId = `office:${office}`;
  const [row] = (await k.query('select version, state, state_schema from streams where id = $1', [id])).rows;
  const state = (await current(k, store, id, row.state, row.state_schema, row.version)) as Office;
  store.offices.put(office, row.version, state);
  return state;
}

/** The office as it is now, or unstarted where there is none. */
export async function officeNow(k: Queryable, store: Store, office: string): Promise<Office> {
  const { rows } = await k.query<{ version: number }>('select version from streams where id = $1', [
    `office:${office}`,
  ]);
  return officeState(k, store, office, rows[0]?.version ?? null);
}

export interface Related {
  readonly states: ReadonlyMap<StreamId, unknown>;
  readonly versions: Readonly<Record<string, number>>;
}
const RELATED = `select id, version, state, state_schema from streams where id = any($1) order by id for share`;

/** Locks for share what `decide` relies on, in order of id. What does not exist is missing in the answer. */
export async function loadRelated(k: pg.PoolClient, store: Store, ids: readonly StreamId[]): Promise<Related> {
  if (ids.length === 0) return { states: new Map(), versions: {} };
  const { rows } = await k.query({ name: 'related', text: RELATED, values: [[...new Set(ids)]] });
  const states = new Map<StreamId, unknown>();
  for (const r of rows) states.set(r.id, await current(k, store, r.id, r.state, r.state_schema, r.version));
  return { states, versions: Object.fromEntries(rows.map((r) => [r.id, r.version])) };
}

const SERIES = `insert into number_series(series) values ($1) on conflict (series) do update set last = number_series.last
  returning last, last_date as "lastDate"`;
/** Last number and date of a series, its row locked until the end of the transaction: numbers come one after another, without gaps. */
export async function lockSeries(k: pg.PoolClient, series: string): Promise<{ last: number; lastDate: string | null }> {
  return (await k.query({ name: 'series', text: SERIES, values: [series] })).rows[0];
}
