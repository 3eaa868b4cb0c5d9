import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNotices } from '../../activities/effects/notice.js';
import { sendWake, workflowId } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
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

test('An effect that never ends does not keep a long history from ending: a minute, then a new run takes the effect up', async () => {
  const { store } = w;
  const wake = () => {};
  const stores = { follow: store, effects: store, fanOut: store };
  const real = createNotices({ stores, installation: engine.installation, demo: true, wake }, wake);
  let asked = 0;
  const hanging = (key: string) => (asked++ < 2 ? new Promise<never>(() => {}) : real.sendNotice(key));
  const worker = await engine.start({ replace: { sendNotice: hanging } });
  const stream = await w.begun();
  const id = workflowId(engine.installation, stream);
  for (const to of steps.slice(1)) await w.advance(stream, to);
  const began = Date.now();
  const first = await engine.client.workflow.start('nomination', {
    taskQueue: engine.installation,
    workflowId: id,
    args: [{ stream, renewAt: 20 }],
  });
  const wakes = async () => {
    for (let i = 0; asked === 0 || i < 12; i++) await sendWake(engine.client, engine.installation, stream);
  };
  await wakes();
  await expect
    .poll(() => w.sql('select state from effects where stream = $1', stream), { timeout: 150_000, interval: 500 })
    .toEqual([{ state: 'done' }]);
  console.info(`done ${Math.round((Date.now() - began) / 1000)} s after the start`);
  expect(Date.now() - began).toBeGreaterThan(60_000);
  const { events } = await engine.client.workflow.getHandle(id, first.firstExecutionRunId).fetchHistory();
  expect(events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes).toBeTruthy();
  expect(events?.filter((e) => e.activityTaskScheduledEventAttributes)).toHaveLength(1); // begun ...
  expect(events?.filter((e) => e.activityTaskCompletedEventAttributes)).toEqual([]); // ... and left behind
  await expect.poll(() => readdir(engine.mails), { timeout: 20_000 }).toHaveLength(1);
  await worker.stop();
}, 240_000);
