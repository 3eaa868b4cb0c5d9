import { ApplicationFailure, heartbeat } from '@temporalio/activity';
import { type DueEffect, type Lease, leaseEffect } from '../../store/following/effects.js';
import type { Queryable } from '../../store/pool.js';

/** How an effect ended; `repeated` when the world says that it had been done before. */
export interface Result {
  readonly state: 'done' | 'skipped';
  readonly repeated?: boolean;
}

/**
 * Takes the effect, does it, marks it. The key comes from the engine, everything else from the row.
 * @throws retryable failures that hold a code only: texts would enter the engine's history
 */
export async function leased(
  k: Queryable,
  key: string,
  ms: number,
  work: (effect: DueEffect, lease: Lease) => Promise<Result>,
): Promise<void> {
  const lease = await leaseEffect(k, String(key), ms);
  if (lease === 'settled') return;
  if (lease === 'leased') throw ApplicationFailure.retryable('Leased', 'Leased');
  let result: Result;
  try {
    result = await work(lease.effect, lease);
  } catch (e) {
    await lease.release().catch(() => {});
    throw ApplicationFailure.retryable('EffectFailed', codeOf(e));
  }
  await lease.settle(result.state, result.repeated);
}

const codeOf = (e: unknown): string => {
  const { code, name } = e as { code?: unknown; name?: unknown };
  return /^[A-Za-z0-9_]{1,40}$/.test(String(code)) ? String(code) : /^[A-Za-z]{1,40}$/.test(String(name)) ? String(name) : 'Error';
};

/** Tells the engine that a long effect is alive, and keeps its lease. */
export async function stillAt(lease: Lease, ms: number): Promise<void> {
  heartbeat();
  if (!(await lease.extend(ms))) throw ApplicationFailure.retryable('LeaseLost', 'LeaseLost');
}
