import type { Queryable } from '../pool.js';

/** Place in the order of all events; text, so that it can be compared by (epoch, xid, position) only. */
export interface Cursor {
  readonly epoch: number;
  readonly xid: string;
  readonly position: string;
}
export const beginning: Cursor = { epoch: 0, xid: '0', position: '0' };

/**
 * Events after a cursor in an order that never changes: below the oldest running transaction, so that a slow commit
 * cannot appear behind a reader's back.
 */
export async function readGlobal(
  k: Queryable,
  after: Cursor,
  limit: number,
): Promise<{ stream: string; version: number; type: string; cursor: Cursor }[]> {
  const { rows } = await k.query(
    `select stream, version, type, epoch, xid::text, position::text from events
     where (epoch, xid, position) > ($1, $2::xid8, $3::bigint) and (epoch < (select epoch from installation) or xid < pg_snapshot_xmin(pg_current_snapshot()))
     order by epoch, events.xid, events.position limit $4`,
    [after.epoch, after.xid, after.position, limit],
  );
  return rows.map(({ stream, version, type, ...cursor }) => ({ stream, version, type, cursor }));
}

/** Where the order stands now: what comes later in it comes behind this place. */
export async function horizon(k: Queryable): Promise<Cursor> {
  const { rows } = await k.query<Cursor>(
    `select epoch, xid::text, position::text from events
     where epoch < (select epoch from installation) or xid < pg_snapshot_xmin(pg_current_snapshot())
     order by epoch desc, events.xid desc, events.position desc limit 1`,
  );
  return rows[0] ?? beginning;
}

/** True where `a` lies behind `b`. */
export function isBehind(a: Cursor, b: Cursor): boolean {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch;
  if (a.xid !== b.xid) return BigInt(a.xid) > BigInt(b.xid);
  return BigInt(a.position) > BigInt(b.position);
}
