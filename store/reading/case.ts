import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { current } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';

/** A stream's state with its version, folded again when an older build saved it. */
export async function readState(
  k: Queryable,
  store: Store,
  stream: StreamId,
): Promise<{ version: number; office: string | null; at: Date; state: { status: string } } | undefined> {
  if (!store.streams.has(kindOf(stream))) return undefined;
  const [row] = (
    await k.query({
      name: 'read-state',
      text: 'select version, office, at, state, state_schema from streams where id = $1',
      values: [stream],
    })
  ).rows;
  if (!row) return undefined;
  const state = (await current(k, store, stream, row.state, row.state_schema, row.version)) as { status: string };
  return { version: row.version, office: row.office, at: row.at, state };
}

export interface Attempt {
  readonly at: Date;
  readonly principal: string;
  readonly command: string;
  readonly code: string;
  readonly clause: string | null;
}
export const readAttempts = async (k: Queryable, stream: StreamId): Promise<Attempt[]> =>
  (
    await k.query('select at, principal, command, code, clause from attempts where stream = $1 order by position', [
      stream,
    ])
  ).rows;

export interface EffectRow {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly since: Date;
  readonly attempts: number;
  readonly next_try_at: Date;
  readonly settled_at: Date | null;
}
export const readEffects = async (k: Queryable, stream: StreamId): Promise<EffectRow[]> =>
  (
    await k.query(
      'select key, kind, state, since, attempts, next_try_at, settled_at from effects where stream = $1 order by version, name',
      [stream],
    )
  ).rows;

export interface DeadlineRow {
  readonly key: string;
  readonly kind: string;
  readonly due_at: Date;
  readonly met_at: Date | null;
  readonly passed_at: Date | null;
}
export const readDeadlines = async (k: Queryable, stream: StreamId): Promise<DeadlineRow[]> =>
  (
    await k.query('select key, kind, due_at, met_at, passed_at from deadlines where stream = $1 order by due_at, key', [
      stream,
    ])
  ).rows;

export async function recordNow(k: Queryable): Promise<Date> {
  return (await k.query('select record_now() as now')).rows[0].now;
}
