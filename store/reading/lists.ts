import type { StreamId } from '../../domain/kernel/values.js';
import type { Office } from '../../domain/office/state.js';
import { officeState } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';
import { type Bind, conditions, type ListFilter } from './list-filter.js';
import { type ListSort, orders, type Place } from './list-order.js';

/** All offices of this installation as they are now, and the record's clock. */
export async function readOffices(k: Queryable, store: Store): Promise<{ now: Date; offices: Map<string, Office> }> {
  const { rows } = await k.query<{ now: Date; stream: string | null; version: number }>({
    name: 'offices',
    text: `select n.now, l.stream, l.version from (select record_now() as now) n left join listings l on l.kind = 'office'`,
  } as never);
  const offices = new Map<string, Office>();
  for (const { stream, version } of rows) {
    const office = stream?.slice('office:'.length);
    if (office) offices.set(office, await officeState(k, store, office, version));
  }
  return { now: rows[0]?.now ?? new Date(0), offices };
}

export interface ListRow {
  readonly stream: StreamId;
  readonly office: string;
  readonly status: string;
  readonly unit: string | null;
  readonly campaign: string | null;
  readonly award: string | null;
  readonly assignee: string | null;
  readonly parent: string | null;
  readonly due_at: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly version: number;
  /** Where the row stands in this order, as exactly as the database knows it; null in the order of the ids. */
  readonly place: string | null;
}
export interface ListQuery extends ListFilter {
  readonly sort: ListSort;
  /** The last row of the page before. */
  readonly after: Place | null;
  readonly limit: number;
}

/** One page of a list, only rows that one of the scopes shows; docs/explanation/lists-and-search.md says by which index. */
export async function readList(k: Queryable, q: ListQuery): Promise<ListRow[]> {
  const values: unknown[] = [];
  const bind: Bind = (v) => `$${values.push(v)}`;
  const shown = conditions(q, bind);
  if (shown === null) return [];
  const { place, order, beyond } = orders[q.sort];
  const where = [...shown, ...beyond(q.kind, q.after, bind)].join(' and ');
  const { rows } = await k.query<ListRow>(
    `select l.stream, office, status, unit, campaign, award, assignee, parent, due_at, created_at, updated_at, version, ${place} as place
     from listings l where ${where} order by ${order} limit ${bind(q.limit)}`,
    values,
  );
  return rows;
}

/** Which of these cases hang on that one, e.g. the ballots of a session. */
export async function childrenOf(
  k: Queryable,
  parent: StreamId,
  streams: readonly StreamId[],
): Promise<ReadonlySet<string>> {
  const { rows } = await k.query<{ stream: string }>(
    'select stream from listings where parent = $1 and stream = any($2)',
    [parent, streams],
  );
  return new Set(rows.map((r) => r.stream));
}
