import type { StreamId } from '../../domain/kernel/values.js';
import type { Queryable } from '../pool.js';

/** Whose cases are asked for: those of these offices, without what is closed to the reader (office.md P6). */
export interface Whose {
  readonly offices: readonly string[];
  readonly closed: readonly string[];
}
/** What one look shows at most, oldest first: who repairs begins there, and the counts tell how much there is. */
export const LOOK = 200;

// A ballot on a closed case is closed with it.
const THEIRS = `l.office = any($1) and l.stream <> all($2)
  and (cardinality($2::text[]) = 0 or not exists (select 1 from streams s where s.id = l.stream and s.state->>'nomination' = any($2)))`;
const ask = async <T extends object>(k: Queryable, w: Whose, text: string, ...more: unknown[]): Promise<T[]> =>
  (await k.query<T>(text, [w.offices, w.closed, ...more])).rows;

export interface FleetCounts {
  readonly now: Date;
  readonly behind: number;
  readonly stuck: number;
  readonly behindSince: Date | null;
  readonly due: number;
  readonly failing: number;
  readonly givenUp: number;
  readonly dueSince: Date | null;
  readonly overdue: number;
}
/** Fruitless wakes after which a case counts as stuck: by then a run that is in the way was replaced. */
export const STUCK_AFTER = 3;
const COUNTS = `with n as (select record_now() as now),
  b as (select count(*)::int as behind, count(*) filter (where f.fails > ${STUCK_AFTER})::int as stuck, min(f.behind_since) as "behindSince"
    from follow f join listings l using (stream) where f.behind_since is not null and ${THEIRS}),
  e as (select count(*) filter (where e.state = 'due' and e.next_try_at <= n.now)::int as due,
      count(*) filter (where e.state = 'due' and e.attempts > 0)::int as failing,
      count(*) filter (where e.state = 'gave_up')::int as "givenUp", min(e.since) filter (where e.state = 'due') as "dueSince"
    from n, effects e join listings l using (stream) where e.state in ('due', 'gave_up') and ${THEIRS}),
  d as (select count(*)::int as overdue from n, deadlines d join listings l using (stream)
    where d.met_at is null and d.passed_at is null and d.due_at <= n.now and ${THEIRS})
  select n.now, b.*, e.*, d.* from n, b, e, d`;
export const fleetCounts = async (k: Queryable, w: Whose): Promise<FleetCounts> =>
  (await ask<FleetCounts>(k, w, COUNTS))[0] as FleetCounts;

export interface BehindRow {
  readonly stream: StreamId;
  readonly version: number;
  readonly followed: number;
  readonly stage: string;
  readonly since: Date;
  readonly wokenAt: Date | null;
  readonly wakes: number;
}
export const fleetBehind = (k: Queryable, w: Whose): Promise<BehindRow[]> =>
  ask(
    k,
    w,
    `select f.stream, f.version, f.followed, f.stage, f.behind_since as since, f.woken_at as "wokenAt", f.fails as wakes
     from follow f join listings l using (stream) where f.behind_since is not null and ${THEIRS} order by f.behind_since, f.stream limit ${LOOK}`,
  );

export interface FleetEffect {
  readonly key: string;
  readonly stream: StreamId;
  readonly kind: string;
  readonly state: string;
  readonly since: Date;
  readonly attempts: number;
  readonly nextTryAt: Date;
}
const EFFECTS = {
  due: `e.state = 'due' and e.next_try_at <= (select record_now())`,
  failing: `e.state = 'due' and e.attempts > 0`,
  gaveUp: `e.state = 'gave_up'`,
} as const;
export const effectStates = Object.keys(EFFECTS) as (keyof typeof EFFECTS)[];
export const fleetEffects = (k: Queryable, w: Whose, which: keyof typeof EFFECTS): Promise<FleetEffect[]> =>
  ask(
    k,
    w,
    `select e.key, e.stream, e.kind, e.state, e.since, e.attempts, e.next_try_at as "nextTryAt"
     from effects e join listings l using (stream) where ${EFFECTS[which]} and ${THEIRS} order by e.since, e.key limit ${LOOK}`,
  );

export interface OverdueRow {
  readonly stream: StreamId;
  readonly key: string;
  readonly kind: string;
  readonly dueAt: Date;
}
/** Past, neither met nor answered: somebody should have, and the process has not said so yet. */
export const fleetOverdue = (k: Queryable, w: Whose): Promise<OverdueRow[]> =>
  ask(
    k,
    w,
    `select d.stream, d.key, d.kind, d.due_at as "dueAt" from deadlines d join listings l using (stream)
     where d.met_at is null and d.passed_at is null and d.due_at <= (select record_now()) and ${THEIRS} order by d.due_at, d.stream, d.key limit ${LOOK}`,
  );

/** What somebody has to look at now, whenever it was woken last: after the engine was wiped, everything that is open. */
const TO_WAKE = `select f.stream from follow f join listings l using (stream) where ${THEIRS} and not f.closed
    and (cardinality($3::text[]) = 0 or f.stream = any($3)) and (
      $4 or f.behind_since is not null or f.next_deadline <= (select record_now())
      or exists (select 1 from effects e where e.stream = f.stream and e.state = 'due'))
    and f.stream > $5 order by f.stream limit ${LOOK * 5}`;
export interface ToWake {
  /** These only; empty: all. */
  readonly streams: readonly string[];
  /** Also those that are followed as far as the record knows: the engine was wiped, and their timers went with it. */
  readonly everything: boolean;
  /** Go on after this one. */
  readonly after: string;
}
export const streamsToWake = async (k: Queryable, w: Whose, o: ToWake): Promise<StreamId[]> =>
  (await ask<{ stream: StreamId }>(k, w, TO_WAKE, o.streams, o.everything, o.after)).map((r) => r.stream);

/** One page of all their cases, or of these. */
export const theirStreams = async (
  k: Queryable,
  w: Whose,
  o: { streams: readonly string[]; after: string; limit: number },
): Promise<StreamId[]> =>
  (
    await ask<{ stream: StreamId }>(
      k,
      w,
      `select l.stream from listings l where ${THEIRS} and (cardinality($3::text[]) = 0 or l.stream = any($3)) and l.stream > $4
       order by l.stream limit $5`,
      ...[o.streams, o.after, o.limit],
    )
  ).map((r) => r.stream);
