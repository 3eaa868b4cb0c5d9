import type { StreamId } from '../../domain/kernel/values.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';
import { readState } from './case.js';
import { readStored } from './events.js';

const OF_CASE = `select stream from listings
  where kind = 'intervention' and stream > 'intervention:' and stream < 'intervention;' and parent = $1`;
async function interventionsOf(k: Queryable, of: StreamId, more = '', ...values: string[]): Promise<StreamId[]> {
  const { rows } = await k.query<{ stream: StreamId }>(`${OF_CASE}${more} order by created_at, stream`, [
    of,
    ...values,
  ]);
  return rows.map((r) => r.stream);
}

/** Approved interventions of this operator in this case, with their states; whether they still hold is the domain's to say. */
export async function approvedFor(
  k: Queryable,
  store: Store,
  of: StreamId,
  operator: string,
): Promise<{ stream: StreamId; state: unknown }[]> {
  const streams = await interventionsOf(k, of, ` and status = 'approved' and assignee = $2`, operator);
  const found = await Promise.all(streams.map((stream) => readState(k, store, stream)));
  return streams.flatMap((stream, i) => (found[i] ? [{ stream, state: found[i].state }] : []));
}

export interface LookedInto {
  readonly intervention: StreamId;
  readonly events: readonly {
    readonly type: string;
    readonly at: string;
    readonly actor: string;
    readonly data: unknown;
  }[];
}
/** What operators did in this case, step by step: ids, codes and instants; reasons stand in the intervention. */
export async function lookedInto(k: Queryable, of: StreamId): Promise<LookedInto[]> {
  const streams = await interventionsOf(k, of);
  const told: LookedInto[] = [];
  for (const intervention of streams) {
    const stored = await readStored(k, intervention);
    const events = stored.map(({ body: { type, at, actor, data } }) => ({ type, at, actor, data }));
    told.push({ intervention, events });
  }
  return told;
}
