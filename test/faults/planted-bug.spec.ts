import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { workflowId } from '../../adapters/engine/wake.js';
import { lifecycle, lifecycleAccess } from '../../cli/bench/lifecycle.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { office } from '../../domain/office/stream.js';
import type { RunningWorker } from '../../worker/parts.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

let w: LifecycleWorld;
let engine: EngineWorld;
beforeAll(async () => {
  w = await openLifecycle();
  engine = await openEngine(w);
});
afterAll(async () => {
  await engine.close();
  await w.close();
});

const planted: AnyStream = {
  ...(lifecycle as AnyStream),
  decide(command, state, context) {
    if (command.type === 'PassDeadline')
      throw new TypeError('Cannot read properties of undefined (reading Nguyễn Văn A)');
    return (lifecycle as AnyStream).decide(command, state, context);
  },
};
const broken = {
  streams: new Map([planted, office].map((s) => [s.kind as string, s as never])),
  access: lifecycleAccess,
};
const running = (worker: RunningWorker) => {
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= worker.stop());
  onTestFinished(stop);
  return { worker, stop };
};

test('A build that throws on a deadline fails for good, and the fixed one passes it: nobody has to lend a hand', async () => {
  const stream = await w.begun({ dueAt: new Date(Date.now() - 60_000).toISOString() });
  const old = running(await engine.start({ kinds: broken }));
  old.worker.waker.hint(stream);
  const handle = engine.client.workflow.getHandle(workflowId(engine.installation, stream));
  const failed = async () =>
    ((await handle.fetchHistory().catch(() => null))?.events ?? []).filter((e) => e.activityTaskFailedEventAttributes);
  await expect.poll(failed, { timeout: 30_000, interval: 250 }).toHaveLength(1); // four tries of its own, then for good
  expect(await w.events(stream)).toHaveLength(1);
  expect(await w.sql('select 1 from attempts')).toEqual([]);
  await old.stop();
  const fixed = running(await engine.start());
  await expect
    .poll(async () => (await w.events(stream)).map((e) => e.type), { timeout: 30_000, interval: 250 })
    .toEqual(['Begun', 'DeadlinePassed']);
  await expect
    .poll(() => w.sql('select state, attempts from effects where stream = $1', stream), { timeout: 15_000 })
    .toEqual([{ state: 'done', attempts: 1 }]);
  await fixed.stop();
  expect((await handle.describe()).status.name).toBe('RUNNING'); // the same run, and its history has no word of the error's text
  expect(JSON.stringify(await handle.fetchHistory())).not.toContain('Nguyễn');
}, 90_000);
