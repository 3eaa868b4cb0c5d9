import type { Queryable } from '../pool.js';

/** A deadline that somebody is told of beside what its own case sends: on its day, and when it was let pass. */
export interface ToRemind {
  readonly stream: string;
  readonly key: string;
  readonly kind: string;
  readonly due_at: Date;
  readonly passed: boolean;
  readonly office: string;
  readonly status: string;
  readonly unit: string | null;
  readonly assignee: string | null;
  /** What was told of it already. */
  readonly told: readonly string[];
}

// What a person did after the day ends the reminding: the case is in somebody's hands. What the product itself wrote is no act.
const TO_REMIND = `select d.stream, d.key, d.kind, d.due_at, d.passed_at is not null as passed, l.office, l.status, l.unit, l.assignee,
    coalesce((select array_agg(distinct i.template) from inbox i where i.stream = d.stream and i.facts->>'key' = d.key
      and i.template in ('deadline-today', 'deadline-overdue', 'deadline-escalated')), '{}') as told
  from deadlines d join listings l on l.stream = d.stream
  where d.kind <> 'reminder' and d.met_at is null and l.office is not null and (
    d.passed_at is null and d.due_at >= $1 and d.due_at <= $2
    or d.passed_at > $1::timestamptz - interval '21 d' and d.passed_at < $1 and not exists (
      select 1 from events e where e.stream = d.stream and e.at > d.passed_at
        and convert_from(e.body, 'utf8')::jsonb->>'actor' like 'u:%'))
  order by d.stream, d.key limit 500 offset $3`;

/** Deadlines of this local day that are open, and those of the last three weeks that passed and after which nobody acted. */
export async function toRemind(k: Queryable, day: { from: string; to: string }, offset: number): Promise<ToRemind[]> {
  return (await k.query<ToRemind>(TO_REMIND, [day.from, day.to, offset])).rows;
}
