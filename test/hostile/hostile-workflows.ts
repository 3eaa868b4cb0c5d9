import { proxyActivities } from '@temporalio/workflow';

type Any = (...args: unknown[]) => Promise<unknown>;

/** Calls activities of another worker, on that worker's queue, with whatever arguments: each answer, or the failure's type. */
export async function burglar(queue: string, calls: [name: string, args: unknown[]][]): Promise<string[]> {
  const theirs = proxyActivities<Record<string, Any>>({
    taskQueue: queue,
    startToCloseTimeout: '10s',
    retry: { maximumAttempts: 1 },
  });
  const answers: string[] = [];
  for (const [name, args] of calls) {
    const call = theirs[name] as Any;
    answers.push(
      await call(...args).then(
        (a) => JSON.stringify(a) ?? 'nothing',
        (e) => `failed: ${e.cause?.message}`,
      ),
    );
  }
  return answers;
}
