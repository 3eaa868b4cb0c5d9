import type pg from 'pg';

const LOCKS = 7_300_010;

/**
 * Does work of this name in one process at a time. The lock lies on a connection of its own and falls with it, so that a
 * process that dies holds nobody up.
 * @returns null where somebody else is at it
 */
export async function alone<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<{ done: T } | null> {
  const k = await pool.connect();
  try {
    const { rows } = await k.query('select pg_try_advisory_lock($1, hashtext($2)) as mine', [LOCKS, name]);
    if (!rows[0]?.mine) return null;
    try {
      return { done: await work() };
    } finally {
      await k.query('select pg_advisory_unlock($1, hashtext($2))', [LOCKS, name]);
    }
  } finally {
    k.release();
  }
}
