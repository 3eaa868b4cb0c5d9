import { proxyActivities, sleep } from '@temporalio/workflow';

const { passDeadline } = proxyActivities<{ passDeadline(stream: string, key: string): Promise<string> }>({
  startToCloseTimeout: '30s',
});

/** A host as it must never become without a patch: it acts before it has looked. */
export async function nomination({ stream }: { stream: string }): Promise<number> {
  await sleep('1 day');
  await passDeadline(stream, 'answer-1');
  return 0;
}
