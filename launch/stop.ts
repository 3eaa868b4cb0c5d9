import { setTimeout as pause } from 'node:timers/promises';

export type StopStep = { name: string; limitMs: number; stop: () => Promise<unknown> };
/** How a step ended; `late`: it was left behind after its time, the next one started. */
export type StopOutcome = { name: string; outcome: 'stopped' | 'late' | 'failed'; error?: unknown };

/**
 * API (stops listening, finishes what it accepted), waker, worker, Temporal, PostgreSQL: one after the other.
 * A step that fails or takes too long doesn't keep the next one waiting.
 */
export const stopInOrder = async (
  steps: readonly StopStep[],
  tell: (outcome: StopOutcome) => void = () => {},
): Promise<StopOutcome[]> => {
  const outcomes: StopOutcome[] = [];
  for (const step of steps) {
    const outcome = await stopStep(step);
    outcomes.push(outcome);
    tell(outcome);
  }
  return outcomes;
};

const stopStep = async ({ name, limitMs, stop }: StopStep): Promise<StopOutcome> => {
  const over = new AbortController();
  const stopped = Promise.resolve()
    .then(stop)
    .then(
      (): StopOutcome => ({ name, outcome: 'stopped' }),
      (error: unknown): StopOutcome => ({ name, outcome: 'failed', error }),
    );
  const late = pause(limitMs, { name, outcome: 'late' } as const, { signal: over.signal }).catch(() => stopped);
  return Promise.race([stopped, late]).finally(() => over.abort());
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type StopReason = (typeof SIGNALS)[number] | 'parent-gone';

/**
 * Resolves at the first request to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the npm that started us.
 * From then on further signals are swallowed: npm passes Ctrl-C on to a process that the terminal has told already,
 * and a second one must not cut a stop short that ends within its limits anyway.
 */
export const stopRequested = (watchParent = process.env.npm_lifecycle_event !== undefined): Promise<StopReason> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal));
    if (!watchParent) return;
    // Q: Why watch npm? A: killed with SIGKILL it can't tell us, and we would hold the port and the data folder for ever.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && resolve('parent-gone'), 500);
    watch.unref();
  });
