import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { bareActivities } from '../bare/activities.js';
import { type bareCase, type Move, move } from '../bare/workflow.js';
import type { Contender, ContenderConfig } from './contender.js';

/** Each command is an Update; the first one starts its workflow with it, in one call. */
export async function openTemporal(o: ContenderConfig): Promise<Contender> {
  const connection = await Connection.connect({ address: o.address });
  const client = new Client({ connection, namespace: o.namespace });
  return {
    async accept({ id, key, to, note }) {
      const workflowId = `${o.installation}:${id}`;
      const ask = { updateId: key, args: [{ key, to, note }] as [Move] };
      if (to !== 'drafted') return client.workflow.getHandle(workflowId).executeUpdate(move, ask);
      const startWorkflowOperation = new WithStartWorkflowOperation<typeof bareCase>('bareCase', {
        workflowId,
        taskQueue: o.installation,
        args: [id],
        workflowIdConflictPolicy: 'FAIL',
      });
      return client.workflow.executeUpdateWithStart(move, { ...ask, startWorkflowOperation });
    },
    close: () => connection.close(),
  };
}

/** A worker with the library's own limits; workflows stay in its memory as in ours. */
export async function startBareWorker(o: ContenderConfig): Promise<{ stop(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address: o.address });
  const { activities, close } = bareActivities(o);
  const worker = await Worker.create({
    connection,
    namespace: o.namespace,
    taskQueue: o.installation,
    workflowBundle: { codePath: o.codePath },
    activities,
    maxCachedWorkflows: 500,
    shutdownGraceTime: '3s',
    shutdownForceTime: '5s',
  });
  const running = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
      await close();
    },
  };
}
