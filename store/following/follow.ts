import type { Queryable } from '../pool.js';

/** What the engine's workflow learns: ids, codes and delays. `dueInMs` is 0 for what is already due. */
export interface Follow {
  readonly version: number;
  readonly closed: boolean;
  readonly stage: string;
  readonly unit: string | null;
  readonly campaign: string | null;
  readonly effects: readonly { readonly key: string; readonly kind: string }[];
  readonly deadline: {
    readonly key: string;
    readonly kind: string;
    readonly dueInMs: number;
    readonly at: string;
  } | null;
}

// The disk is not waited for: what a crash of PostgreSQL forgets is that somebody has looked, and somebody looks again.
const FOLLOW = `with f as (update follow set followed = version, behind_since = null,
    fails = case when followed < version then 0 else fails end where stream = $1 returning *)
  select f.version, f.closed, f.stage, f.unit, f.campaign,
    (select jsonb_build_object('key', f.deadline_key, 'kind', f.deadline_kind, 'at', f.next_deadline,
      'dueInMs', greatest(0, ceil(extract(epoch from f.next_deadline - record_now()) * 1000))) where f.next_deadline is not null) as deadline,
    (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'kind', kind) order by since, key), '[]') from effects
      where stream = $1 and state = 'due' and next_try_at <= (select record_now()) and coalesce(claimed_until < clock_timestamp(), true)) as effects
  from f where set_config('synchronous_commit', 'off', true) is not null`;

/** What of this stream is due, read in one statement that also marks it followed. Undefined: no such stream. */
export async function follow(k: Queryable, stream: string): Promise<Follow | undefined> {
  return (await k.query<Follow>({ name: 'follow', text: FOLLOW, values: [stream] } as never)).rows[0];
}

/** Whether this deadline is the stream's next one. */
export const holdsDeadline = async (k: Queryable, stream: string, key: string): Promise<boolean> =>
  Boolean((await k.query('select 1 from follow where stream = $1 and deadline_key = $2', [stream, key])).rowCount);

// A row that is being written is left out: two who sweep would wait for each other, and who writes it wakes it.
const DUE = `with due as (
    select stream, behind_since as since from follow where behind_since < clock_timestamp() - $1::interval
    union all select stream, next_deadline from follow where next_deadline <= (select record_now()) - $1::interval
    union all select stream, next_try_at from effects where state = 'due' and next_try_at <= (select record_now()) - $1::interval
      and coalesce(claimed_until < clock_timestamp(), true)),
  oldest as (select stream, min(since) as since from due group by stream),
  pick as (select f.stream, o.since from oldest o join follow f using (stream)
    where coalesce(f.woken_at < clock_timestamp() - $1::interval * 2 ^ least(f.fails, 6), true)
    order by 2 limit 200 for update of f skip locked)
  update follow f set woken_at = clock_timestamp(), fails = fails + 1 from pick where f.stream = pick.stream returning f.stream, f.fails, pick.since`;

/** Streams that nobody follows though something is due for longer than `age`: oldest first, each one backing off while waking brings nothing. */
export async function dueStreams(k: Queryable, age: string): Promise<{ stream: string; fails: number }[]> {
  const { rows } = await k.query<{ stream: string; fails: number; since: Date }>(DUE, [age]);
  return rows.sort((a, b) => a.since.getTime() - b.since.getTime());
}
/** Takes back a fruitless wake that the engine did not even take: an outage is no reason to back off. */
export async function notWoken(k: Queryable, streams: readonly string[]): Promise<void> {
  await k.query('update follow set fails = greatest(fails - 1, 0) where stream = any($1)', [streams]);
}

export interface Backlog {
  readonly behind: number;
  /** Letters that are to go out now count too: each is the effect of a notice. */
  readonly dueEffects: number;
  readonly pastDeadlines: number;
}
/** What is not followed yet, for health, seasons and tests. */
export async function backlog(k: Queryable): Promise<Backlog> {
  const { rows } = await k.query(`select (select count(*)::int from follow where behind_since is not null) as behind,
    (select count(*)::int from effects where state = 'due' and next_try_at <= (select record_now()))
      + (select count(*)::int from letters where state = 'due' and next_try_at <= (select record_now())) as "dueEffects",
    (select count(*)::int from follow where next_deadline <= (select record_now())) as "pastDeadlines"`);
  return rows[0];
}
/** The next instant at which something falls due on the record's clock; null when nothing ever will. */
export async function nextDue(k: Queryable): Promise<Date | null> {
  const { rows } =
    await k.query(`select least((select min(next_deadline) from follow where next_deadline > (select record_now())),
    (select min(next_try_at) from effects where state = 'due' and next_try_at > (select record_now())),
    (select min(next_try_at) from letters where state = 'due' and next_try_at > (select record_now()))) as at`);
  // Up to the next millisecond: a Date cuts off microseconds, and an instant just before is not due yet.
  return rows[0].at === null ? null : new Date(rows[0].at.getTime() + 1);
}
