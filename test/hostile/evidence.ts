import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { LifecycleWorld } from '../support/lifecycle.js';

const RECORD = [
  'streams',
  'events',
  'event_private',
  'subject_keys',
  'claims',
  'attempts',
  'commands',
  'deadlines',
  'quotas',
  'number_series',
  'listings',
];

/** All that the record says, table by table; leases, wakes and the engine's tokens are no part of it. */
export async function recordOf(w: Pick<LifecycleWorld, 'sql'>): Promise<Record<string, string[]>> {
  const lines = async (table: string) =>
    (await w.sql<{ line: string }>(`select t::text as line from ${table} t order by 1`)).map((r) => r.line);
  return Object.fromEntries(await Promise.all(RECORD.map(async (table) => [table, await lines(table)] as const)));
}

/** Every history of one installation, every run, as one text each: what somebody who can read the engine can read. */
export async function historiesOf(
  client: Client,
  installation: string,
): Promise<{ workflowId: string; text: string }[]> {
  const found: { workflowId: string; text: string }[] = [];
  for await (const { workflowId, runId } of client.workflow.list({
    query: `WorkflowId STARTS_WITH '${installation}'`,
  })) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    found.push({ workflowId, text: readable(historyToJSON(history)) });
  }
  return found;
}

/** Payloads are base64 in the JSON of a history: read as text, else a name in them would not be found. */
const readable = (json: string): string =>
  json.replace(
    /"data": ?"([A-Za-z0-9+/=]+)"/g,
    (_all, data: string) => `"data": ${JSON.stringify(Buffer.from(data, 'base64').toString())}`,
  );
