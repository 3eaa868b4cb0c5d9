import type { Waiting } from '../../domain/access/waiting.js';
import type { Queryable } from '../pool.js';

export interface WaitingRow {
  readonly stream: string;
  readonly office: string;
  readonly status: string;
  readonly unit: string | null;
  readonly award: string | null;
  readonly due_at: Date | null;
  readonly updated_at: Date;
  readonly version: number;
  readonly onBehalfOf: string | null;
}
export interface WaitingQuery {
  /** By office. */
  readonly waiting: ReadonlyMap<string, readonly Waiting[]>;
  /** Cases that are closed to the person, whatever waits there (office.md P6). */
  readonly closed: readonly string[];
  /** Sorting key of the last row of the page before. */
  readonly after: { readonly due: string; readonly stream: string } | null;
  readonly limit: number;
}
// What has no deadline comes last.
const DUE = `coalesce(l.due_at, 'infinity')`;

/** What waits, the earliest deadline first. One's own work counts before the same work carried for another. */
export async function readWaiting(k: Queryable, q: WaitingQuery): Promise<WaitingRow[]> {
  const all = [...q.waiting].flatMap(([office, waiting]) =>
    waiting.flatMap((w) => w.statuses.map((status) => ({ ...w, office, status }))),
  );
  if (all.length === 0) return [];
  const column = (of: (w: (typeof all)[number]) => unknown) => all.map(of);
  const { rows } = await k.query<WaitingRow>({
    name: 'waiting',
    text: `select l.stream, l.office, l.status, l.unit, l.award, l.due_at, l.updated_at, l.version, w.on_behalf_of as "onBehalfOf"
      from listings l cross join lateral (select on_behalf_of
        from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) w(office, kind, status, unit, assignee, on_behalf_of)
        where w.office = l.office and w.kind = l.kind and w.status = l.status and coalesce(w.assignee = l.assignee, w.assignee is null)
          and case w.unit when 'office' then l.unit is null when 'units' then l.unit is not null else coalesce(w.unit = l.unit, w.unit is null) end
        order by on_behalf_of nulls first limit 1) w
      where l.office = any($1) and l.kind = any($2) and l.status = any($3) and l.stream <> all($7)
        and ($8::text is null or (${DUE}, l.stream) > ($8::timestamptz, $9))
      order by ${DUE}, l.stream limit $10`,
    values: [
      column((w) => w.office),
      column((w) => w.kind),
      column((w) => w.status),
      column((w) => w.unit),
      column((w) => w.assignee),
      column((w) => w.onBehalfOf),
      q.closed,
      q.after?.due ?? null,
      q.after?.stream ?? '',
      q.limit,
    ],
  } as never);
  return rows;
}

export interface OpenDeadline {
  readonly stream: string;
  readonly key: string;
  readonly kind: string;
  readonly due_at: Date;
}
/** Deadlines of these cases that are still to come, reminders apart. */
export async function openDeadlines(k: Queryable, streams: readonly string[]): Promise<OpenDeadline[]> {
  const { rows } = await k.query<OpenDeadline>(
    `select stream, key, kind, due_at from deadlines
     where stream = any($1) and met_at is null and passed_at is null and kind <> 'reminder' order by due_at, stream, key`,
    [streams],
  );
  return rows;
}
