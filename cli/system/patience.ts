import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../../launch/progress.js';

interface Stoppable {
  stop(): Promise<void>;
}
/**
 * Starts a part that needs a server which may be away now, and tries again every few seconds while it is: the API
 * accepts meanwhile, and following begins when the engine answers.
 * @returns the part when it started at once, and the stop for either case
 */
export async function whenReachable<T extends Stoppable>(
  start: () => Promise<T>,
  progress: Progress,
  everyMs = 5_000,
): Promise<{ readonly now: T | undefined; stop(): Promise<void> }> {
  const over = new AbortController();
  const first = await start().catch(awayOnly);
  if (first) return { now: first, stop: () => first.stop() };
  progress({
    vi: 'Chưa nối được máy chủ Temporal: vẫn nhận hồ sơ, sẽ theo dõi khi nối được',
    en: 'Temporal does not answer: requests are accepted, following begins when it does',
  });
  const later = (async (): Promise<T | undefined> => {
    while (!over.signal.aborted) {
      await pause(everyMs, undefined, { signal: over.signal }).catch(() => {});
      const started = over.signal.aborted ? undefined : await start().catch(awayOnly);
      if (started) return started;
    }
    return undefined;
  })();
  return {
    now: undefined,
    async stop() {
      over.abort();
      await (await later)?.stop();
    },
  };
}

/** The server is away: undefined. @throws everything else */
function awayOnly(e: unknown): undefined {
  const { name, message, code } = e as { name?: string; message?: string; code?: unknown };
  const away =
    name === 'TransportError' || code === 14 || code === 4 || /connect|unavailable|deadline/i.test(String(message));
  if (!away) throw e;
  return undefined;
}
