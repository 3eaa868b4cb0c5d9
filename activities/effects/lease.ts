import { ApplicationFailure, heartbeat } from '@temporalio/activity';
import { type DueEffect, type Lease, leaseEffect } from '../../store/following/effects.js';
import type { Queryable } from '../../store/pool.js';
import { codeOf } from '../codes-only.js';

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
  kind: string,
  ms: number,
  work: (effect: DueEffect, lease: Lease) => Promise<Result>,
): Promise<void> {
  const lease = await leaseEffect(k, String(key), kind, ms);
  if (lease === 'settled') return;
  // Not after 1, 2 and 4 s: a killed process's lease outlives those tries, and the waker would have to find it.
  if ('leasedForMs' in lease)
    throw ApplicationFailure.create({ message: 'Leased', type: 'Leased', nextRetryDelay: lease.leasedForMs + 100 });
  let result: Result;
  try {
    result = await work(lease.effect, lease);
  } catch (e) {
    await lease.release().catch(() => {});
    // A refusal for good (an unknown address) is not mended within minutes: the record tries again later, and shows it
    // among the case's effects. So it is no fault of the worker, which would warn of it with every try.
    if ((e as { permanent?: unknown }).permanent === true)
      throw ApplicationFailure.create({
        message: 'EffectFailed',
        type: codeOf(e),
        nonRetryable: true,
        category: 'BENIGN',
      });
    throw ApplicationFailure.retryable('EffectFailed', codeOf(e));
  }
  await lease.settle(result.state, result.repeated);
}

/** Tells the engine that a long effect is alive, and keeps its lease. */
export async function stillAt(lease: Lease, ms: number): Promise<void> {
  heartbeat();
  if (!(await lease.extend(ms))) throw ApplicationFailure.retryable('LeaseLost', 'LeaseLost');
}

/**
 * As `stillAt`, for one piece of work that can't say how far it is: a paper of thousands of names. So a lease may be short,
 * and what a killed worker left is taken up soon.
 */
export async function beating<T>(lease: Lease, ms: number, work: () => Promise<T>): Promise<T> {
  let lost: unknown;
  const beat = setInterval(() => {
    stillAt(lease, ms).catch((e) => {
      lost = e;
    });
  }, ms / 4);
  try {
    const done = await work();
    if (lost) throw lost;
    return done;
  } finally {
    clearInterval(beat);
  }
}
