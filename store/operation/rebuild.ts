import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { type AnyStream, nextDeadline } from '../../domain/kernel/stream.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { fold } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import { ChainBroken, readEvents } from '../reading/events.js';
import type { Store } from '../store.js';

/** `same`: it was right; `rebuilt`: it was not, and is now; `broken`: the events are not what was hashed, nothing was touched. */
export type Rebuilt = 'same' | 'rebuilt' | 'broken';

const LISTED = ['status', 'unit', 'campaign', 'award', 'assignee', 'subject', 'parent', 'due_at', 'version'] as const;
const SET = LISTED.map((name, i) => `${name} = $${i + 2}`).join(', ');

/** Folds a case anew from its verified events, and puts right what was saved of it: its state and its row in the lists. */
export async function rebuild(store: Store, stream: StreamId): Promise<Rebuilt> {
  const kind = store.streams.get(kindOf(stream));
  const k = await store.pool.connect();
  let broken = true;
  try {
    await k.query('begin');
    const done = kind ? await inTransaction(k, kind, stream) : 'same';
    await k.query('commit');
    broken = false;
    return done;
  } catch (e) {
    await k.query('rollback');
    broken = false;
    if (e instanceof ChainBroken) return 'broken';
    throw e;
  } finally {
    k.release(broken);
  }
}

async function inTransaction(k: pg.PoolClient, kind: AnyStream, stream: StreamId): Promise<Rebuilt> {
  // The lock that every command takes: nothing is decided on this case meanwhile.
  const saved = (await k.query('select version, state, state_schema from streams where id = $1 for update', [stream]))
    .rows[0];
  const events = await readEvents(k, stream);
  if (!saved || saved.state_schema > kind.stateSchema) return 'same'; // a newer build's is not ours to judge
  if (events.length !== saved.version) throw new ChainBroken(stream, events.length + 1);
  const state = JSON.parse(JSON.stringify(fold(kind, events))) as { status: string };
  const stateRight = saved.state_schema === kind.stateSchema && isDeepStrictEqual(saved.state, state);
  if (!stateRight)
    await k.query('update streams set state = $2, state_schema = $3 where id = $1', [
      stream,
      JSON.stringify(state),
      kind.stateSchema,
    ]);
  const listed = await listedRight(k, kind, { stream, state, version: saved.version });
  return stateRight && listed ? 'same' : 'rebuilt';
}

/** False when it had to be put right. */
async function listedRight(
  k: Queryable,
  kind: AnyStream,
  { stream, state, version }: { stream: StreamId; state: { status: string }; version: number },
): Promise<boolean> {
  const due = nextDeadline(kind.deadlines(state))?.at ?? null;
  const row: Record<string, unknown> = {
    ...kind.row(state),
    status: state.status,
    version,
    due_at: due && new Date(due),
  };
  const values = LISTED.map((name) => row[name] ?? null);
  const { rows } = await k.query(`select ${LISTED.join(', ')} from listings where stream = $1`, [stream]);
  const found = rows[0];
  if (
    found &&
    isDeepStrictEqual(
      LISTED.map((name) => found[name]),
      values,
    )
  )
    return true;
  await k.query(`update listings set ${SET} where stream = $1`, [stream, ...values]);
  return false;
}
