import { expect } from 'vitest';
import type { LifecycleWorld } from './lifecycle.js';

/**
 * Waits until no transaction is under way that began before the newest event. Ids of transactions are the whole
 * server's, so those of specs beside this one hold back what readers of the global order see.
 */
export const past = async (w: Pick<LifecycleWorld, 'sql'>): Promise<void> => {
  const look = () => w.sql('select max(xid) < pg_snapshot_xmin(pg_current_snapshot()) as past from events');
  await expect.poll(look, { timeout: 10_000, interval: 10 }).toEqual([{ past: true }]);
};
