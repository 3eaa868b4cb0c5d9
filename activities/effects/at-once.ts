import { ApplicationFailure, activityInfo } from '@temporalio/activity';

const SLOW_MS = 1000;
const PAUSE_MS = 60_000;

/**
 * An activity that the host first tries inside its own task, which spares the engine half its work for a letter. There
 * it shares a few hands with everybody who follows, so after a slow try (a mail server that hangs) the hands are kept
 * free for a minute and the engine's ordinary activities, which have hands of their own, do it.
 */
export function atOnce(act: (key: string) => Promise<void>, now: () => number = Date.now) {
  let notBefore = 0;
  return async (key: string): Promise<void> => {
    if (!activityInfo().isLocal) return act(key);
    const began = now();
    if (began < notBefore) throw ApplicationFailure.retryable('Later', 'Later');
    try {
      await act(key);
    } finally {
      if (now() - began > SLOW_MS) notBefore = now() + PAUSE_MS;
    }
  };
}
