import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendWake, workflowId } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { RunningWorker } from '../../worker/parts.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

let w: LifecycleWorld;
let engine: EngineWorld;
let worker: RunningWorker;
beforeAll(async () => {
  w = await openLifecycle();
  engine = await openEngine(w);
  worker = await engine.start();
});
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await w.close();
});
const runs = async (stream: StreamId) => {
  const found: string[] = [];
  for await (const run of engine.client.workflow.list({
    query: `WorkflowId = '${workflowId(engine.installation, stream)}'`,
  }))
    found.push(run.status.name);
  return found.sort();
};

test('A workflow that continues as new, again and again, loses no wake, no effect and no deadline', async () => {
  const stream = await w.begun({ dueAt: new Date(Date.now() + 30 * 86_400_000).toISOString() });
  await w.advance(stream, 'submitted');
  const id = workflowId(engine.installation, stream);
  const first = await engine.client.workflow.start('nomination', {
    taskQueue: engine.installation,
    workflowId: id,
    args: [{ stream, renewAt: 20 }],
  });
  const wakes = async () => {
    for (let i = 0; i < 40; i++) await sendWake(engine.client, engine.installation, stream);
  };
  const remarks = async () => {
    for (let i = 0; i < 10; i++) await w.say({ stream, type: 'Remark', data: { note: 'Ghi chú' } });
  };
  await Promise.all([wakes(), remarks()]);
  for (const to of steps.slice(2, 7)) {
    await w.advance(stream, to);
    await sendWake(engine.client, engine.installation, stream);
  }
  const current = engine.client.workflow.getHandle(id);
  await expect.poll(() => current.query('stage')).toBe('signed');
  await expect.poll(() => current.query('deadline')).toMatchObject({ key: 'answer-1' });
  await w.advance(stream, 'awarded');
  await sendWake(engine.client, engine.installation, stream);
  expect(await first.result()).toBe(18);
  expect(await w.sql('select state, attempts from effects where stream = $1', stream)).toEqual([
    { state: 'done', attempts: 1 },
  ]);
  await expect
    .poll(() => runs(stream))
    .toEqual(expect.arrayContaining(['COMPLETED', 'CONTINUED_AS_NEW', 'CONTINUED_AS_NEW']));
}, 60_000);
