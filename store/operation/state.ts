import type { Queryable } from '../pool.js';

/** How following stands over all cases of this installation, for the metrics: counts and ages, no ids. */
export interface OperationState {
  readonly behind: number;
  readonly behindOldestS: number;
  readonly due: number;
  readonly failing: number;
  readonly givenUp: number;
  readonly dueOldestS: number;
  readonly pastDeadlines: number;
}
const STATE = `with n as (select record_now() as now),
  b as (select count(*)::int as n, min(behind_since) as oldest from follow where behind_since is not null),
  e as (select count(*) filter (where next_try_at <= n.now)::int as due, count(*) filter (where attempts > 0 and next_try_at > n.now)::int as failing,
    min(since) as oldest from effects, n where state = 'due')
  select b.n as behind, coalesce(extract(epoch from clock_timestamp() - b.oldest), 0)::float as "behindOldestS", e.due, e.failing,
    coalesce(extract(epoch from n.now - e.oldest), 0)::float as "dueOldestS",
    (select count(*)::int from effects where state = 'gave_up') as "givenUp",
    (select count(*)::int from follow, n where next_deadline <= n.now) as "pastDeadlines" from b, e, n`;

export async function operationState(k: Queryable): Promise<OperationState> {
  return (await k.query<OperationState>({ name: 'operation-state', text: STATE } as never)).rows[0] as OperationState;
}
