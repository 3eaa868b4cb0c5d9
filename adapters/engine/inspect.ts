import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { workflowId } from './wake.js';

/** What the engine itself did for one case: technical steps, by kind and instant; no argument and no result. */
export interface EngineRun {
  /** `none`: nothing runs or ran under this id; `unreachable`: the engine does not answer. */
  readonly state: 'running' | 'ended' | 'none' | 'unreachable';
  /** Failing: something is tried again and again now. */
  readonly health: 'healthy' | 'failing' | null;
  readonly startedAt: string | null;
  /** What fails now, with how often it was tried. */
  readonly failing: readonly { readonly what: string; readonly attempt: number }[];
  /** The newest ones, oldest first. */
  readonly events: readonly { readonly at: string; readonly type: string; readonly failed: boolean }[];
  /** The engine's own page of this run, where one runs. */
  readonly page: string | null;
}
const NEWEST = 200;
const WITHIN_MS = 3_000;
const nothing = (state: 'none' | 'unreachable'): EngineRun => ({
  state,
  health: null,
  startedAt: null,
  failing: [],
  events: [],
  page: null,
});

interface Where {
  readonly installation: string;
  readonly namespace: string;
  /** Address of the engine's page. */
  readonly page: string | undefined;
}

/** Never throws for an engine that is away: the record's history is shown without it. */
export async function inspectRun(client: Client, where: Where, stream: string): Promise<EngineRun> {
  const id = workflowId(where.installation, stream);
  const handle = client.workflow.getHandle(id);
  try {
    // One after the other: only `describe` says clearly that nothing runs under this id.
    const [run, history] = await client.withDeadline(Date.now() + WITHIN_MS, async () => {
      const described = await handle.describe();
      return [described, await handle.fetchHistory()] as const;
    });
    const failing = failingOf(run.raw);
    const page =
      where.page &&
      `${where.page}/namespaces/${where.namespace}/workflows/${encodeURIComponent(id)}/${run.runId}/history`;
    return {
      state: run.status.name === 'RUNNING' ? 'running' : 'ended',
      health: failing.length > 0 ? 'failing' : 'healthy',
      startedAt: run.startTime.toISOString(),
      failing,
      events: eventsOf(historyToJSON(history)),
      page: page ?? null,
    };
  } catch (e) {
    return nothing(e instanceof WorkflowNotFoundError ? 'none' : 'unreachable');
  }
}

type Raw = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['describe']>>['raw'];
/** Of a failure only that there is one: its text may hold what it failed on. */
const failingOf = ({ pendingActivities, pendingWorkflowTask }: Raw): EngineRun['failing'] =>
  [
    ...(pendingActivities ?? []).map((a) => ({ what: a.activityType?.name ?? 'activity', attempt: a.attempt ?? 1 })),
    { what: 'workflow', attempt: pendingWorkflowTask?.attempt ?? 1 },
  ].filter(({ attempt }) => attempt > 1);

function eventsOf(json: string): EngineRun['events'] {
  const { events = [] } = JSON.parse(json) as { events?: { eventTime: string; eventType: string }[] };
  return events.slice(-NEWEST).map(({ eventTime, eventType }) => {
    const type = eventType.replace('EVENT_TYPE_', '').toLowerCase();
    return { at: eventTime, type, failed: /_(failed|timed_out)$/.test(type) };
  });
}
