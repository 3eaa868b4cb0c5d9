import type { Scope, Statuses } from '../../domain/access/reading.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Office } from '../../domain/office/state.js';
import { officeState } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';

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
}
/** Columns that a list may be narrowed by; each value given must be equal. */
export const narrowing = ['status', 'unit', 'campaign', 'award', 'assignee', 'parent'] as const;
export type Narrowing = Readonly<Partial<Record<(typeof narrowing)[number], string | undefined>>>;
export interface ListQuery {
  readonly kind: string;
  readonly narrowed: Narrowing;
  /** What the reader may see in each office; rows of other offices are not shown. */
  readonly scopes: ReadonlyMap<string, readonly Scope[]>;
  /** Cases closed to the reader whatever their roles, and with them their ballots (office.md P6). */
  readonly closed: readonly string[];
  /** The last stream of the page before. */
  readonly after: string;
  readonly limit: number;
}

type Bind = (value: unknown) => string;

/** One page of a list in the order of the ids, only rows that one of the scopes shows. A kind's ids lie between `kind:` and `kind;`. */
export async function readList(k: Queryable, q: ListQuery): Promise<ListRow[]> {
  const values: unknown[] = [];
  const bind: Bind = (v) => `$${values.push(v)}`;
  const narrowed = narrowing.flatMap((c) => (q.narrowed[c] === undefined ? [] : [`${c} = ${bind(q.narrowed[c])}`]));
  const shown = [...q.scopes]
    .filter(([, scopes]) => scopes.length > 0)
    .map(([office, scopes]) => inOffice(office, scopes, bind));
  if (shown.length === 0) return [];
  const { rows } = await k.query<ListRow>(
    `select stream, office, status, unit, campaign, award, assignee, parent, due_at, created_at, updated_at, version
     from listings where ${[`stream > ${bind(q.after || `${q.kind}:`)}`, `stream < ${bind(`${q.kind};`)}`, ...narrowed, ...open(q.closed, bind), any(shown)].join(' and ')}
     order by stream limit ${bind(q.limit)}`,
    values,
  );
  return rows;
}

/** In the query and not after it, so that no page is shorter for what it does not show. */
function open(closed: readonly string[], bind: Bind): string[] {
  if (closed.length === 0) return [];
  const ids = bind(closed);
  const onOne = `select 1 from streams s where s.id = listings.stream and s.state->>'nomination' = any(${ids})`;
  return [`stream <> all(${ids})`, `not exists (${onOne})`];
}

const any = (conditions: readonly string[]): string => `(${conditions.join(' or ')})`;
const inOffice = (office: string, scopes: readonly Scope[], bind: Bind): string =>
  `(office = ${bind(office)} and ${any(scopes.map((s) => `(${[...ofUnits(s.units, bind), ...ofStatuses(s.statuses, bind), 'true'].join(' and ')})`))})`;

function ofUnits(units: Scope['units'], bind: Bind): string[] {
  if (units === null) return [];
  if (units.length === 0) return ['unit is null'];
  return [units.length === 1 ? `unit = ${bind(units[0])}` : `unit = any(${bind(units)})`];
}
function ofStatuses(statuses: Statuses, bind: Bind): string[] {
  if (statuses === 'all') return [];
  return 'only' in statuses ? [`status = any(${bind(statuses.only)})`] : [`not status = any(${bind(statuses.except)})`];
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
