import { type Client, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';

/** `<installation>:<kind>:<id>`; readable in the engine's page, so ids hold no personal data. */
export const workflowId = (installation: string, stream: string): string => `${installation}:${stream}`;

/** An engine that hangs must not keep a waker's few hands; p99 under load was 2 s. */
const WAKE_WITHIN_MS = 10_000;

/**
 * Signal-with-start: a running host looks again, a missing or ended one starts (a case revoked years after archiving
 * wakes up again). The arguments hold the stream's id and nothing that ages. `afresh`: what runs under that id is ended first.
 */
export const sendWake = (
  client: Client,
  installation: string,
  stream: string,
  o = { afresh: false },
): Promise<unknown> =>
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
