import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';

/** `<installation>:<kind>:<id>`; readable in the engine's page, so ids hold no personal data. */
export const workflowId = (installation: string, stream: string): string => `${installation}:${stream}`;

/** An engine that hangs must not keep a waker's few hands; p99 under load was 2 s. */
const WAKE_WITHIN_MS = 10_000;

/** A run that is just ending takes no signal for a moment; what the waker has to find again waits 15 s. */
const CLOSING_PAUSES_MS = [200, 600, 1200];
const isClosing = (e: unknown): boolean => (e as { cause?: { code?: number } }).cause?.code === RESOURCE_EXHAUSTED;
const RESOURCE_EXHAUSTED = 8;

/**
 * Signal-with-start: a running host looks again, a missing or ended one starts (a case revoked years after archiving
 * wakes up again). The arguments hold the stream's id and nothing that ages. `afresh`: what runs under that id is ended first.
 */
export async function sendWake(
  client: Client,
  installation: string,
  stream: string,
  o = { afresh: false },
): Promise<unknown> {
  for (const pause of CLOSING_PAUSES_MS) {
    try {
      return await sendOnce(client, installation, stream, o);
    } catch (e) {
      if (!isClosing(e)) throw e;
      await sleep(pause);
    }
  }
  return sendOnce(client, installation, stream, o);
}

const sendOnce = (client: Client, installation: string, stream: string, o: { afresh: boolean }): Promise<unknown> =>
  client.withDeadline(Date.now() + WAKE_WITHIN_MS, () =>
    client.workflow.signalWithStart(stream.slice(0, stream.indexOf(':')), {
      taskQueue: installation,
      workflowId: workflowId(installation, stream),
      args: [{ stream }],
      signal: 'wake',
      signalArgs: [],
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      workflowIdConflictPolicy: o.afresh
        ? WorkflowIdConflictPolicy.TERMINATE_EXISTING
        : WorkflowIdConflictPolicy.USE_EXISTING,
      staticSummary: stream,
      staticDetails: `Follows the record of ${stream}`,
    }),
  );
