import { NativeConnection, Worker } from '@temporalio/worker';
import type { TemporalTls } from '../launch/temporal-server.js';
import type { Activities } from '../workflows/host/contract.js';
import { quietRuntime } from './runtime.js';

/** How much one worker process takes on at once. A look takes 2 ms of a connection; a letter, tried at once, up to 3 s of a hand. */
export const LOAD = { local: 20, followers: 10, activities: 40, cachedWorkflows: 2000 } as const;

/** A worker for one installation's task queue. `codePath`: the bundle that `npm run build` made. */
export async function createWorker(o: {
  address: string;
  namespace: string;
  tls?: TemporalTls | undefined;
  installation: string;
  codePath: string;
  activities: Activities;
}): Promise<{ worker: Worker; close(): Promise<void> }> {
  quietRuntime();
  const connection = await NativeConnection.connect({ address: o.address, ...(o.tls ? { tls: o.tls } : {}) });
  const worker = await Worker.create({
    connection,
    namespace: o.namespace,
    taskQueue: o.installation,
    workflowBundle: { codePath: o.codePath },
    activities: o.activities,
    maxCachedWorkflows: LOAD.cachedWorkflows,
    nonStickyToStickyPollRatio: 0.5, // every case begins on the common queue, and many begin at once
    maxConcurrentLocalActivityExecutions: LOAD.local,
    maxConcurrentActivityTaskExecutions: LOAD.activities,
    shutdownGraceTime: '3s',
    shutdownForceTime: '5s',
  });
  return { worker, close: () => connection.close() };
}
