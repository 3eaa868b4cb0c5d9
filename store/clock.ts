import type { Queryable } from './pool.js';

/** Moves the record's clock; null gives it back to the machine. Only a demo database lets it be frozen. */
export async function setClock(owner: Queryable, at: Date | null): Promise<void> {
  await owner.query('update clock set at = $1', [at]);
}
