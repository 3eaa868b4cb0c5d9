import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendWake, workflowId } from '../../adapters/engine/wake.js';
import { temporalTestServer } from '../../launch/temporal-cli.js';
import { SEARCH_ATTRIBUTES } from '../../launch/temporal-server.js';
import { createPool } from '../../store/pool.js';
import type { RunningWorker } from '../../worker/parts.js';
import { quietRuntime } from '../../worker/runtime.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

// The engine's own timers, on a server whose time can be skipped. One clock for the whole server: so it has this file only.
const KEYWORD = 2;
let w: LifecycleWorld;
let env: TestWorkflowEnvironment;
let engine: EngineWorld;
let worker: RunningWorker;
let sweeper: ReturnType<typeof createPool>;
beforeAll(async () => {
  quietRuntime('ERROR');
  const path = await temporalTestServer();
  [w, env] = await Promise.all([
    openLifecycle(),
    TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } }),
  ]);
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name }) => [name, KEYWORD]));
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes });
  sweeper = createPool(w.url, { max: 1 });
  await sweeper.query('select pg_advisory_lock(7300002)'); // nobody sweeps: only the engine can bring the deadline
  engine = await openEngine(w, env.address);
  worker = await engine.start();
}, 120_000);
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await sweeper.end();
  await env.teardown();
  await w.close();
});

test('A deadline of thirty days passes by the engine’s own timer, without a wake and without a sweep', async () => {
  const DAY = 86_400_000;
  const stream = await w.begun({ dueAt: new Date(Date.now() + 30 * DAY).toISOString() });
  await sendWake(env.client, engine.installation, stream);
  const handle = env.client.workflow.getHandle(workflowId(engine.installation, stream));
  const has = async (
    attribute: 'timerStartedEventAttributes' | 'timerFiredEventAttributes' | 'workflowExecutionSignaledEventAttributes',
  ) => ((await handle.fetchHistory()).events ?? []).filter((e) => e[attribute]).length;
  await expect.poll(() => has('timerStartedEventAttributes'), { timeout: 15_000 }).toBe(1);
  await env.sleep('29 days');
  expect(await w.events(stream)).toHaveLength(1);
  await w.sql(`update clock set at = now() + interval '31 days'`); // the record's clock first: it does not skip by itself
  await env.sleep('2 days');
  await expect
    .poll(async () => (await w.events(stream)).map((e) => e.type), { timeout: 15_000 })
    .toEqual(['Begun', 'DeadlinePassed']);
  await expect
    .poll(() => w.sql('select state from effects where stream = $1', stream), { timeout: 15_000 })
    .toEqual([{ state: 'done' }]);
  expect(
    await Promise.all([has('timerFiredEventAttributes'), has('workflowExecutionSignaledEventAttributes')]),
  ).toEqual([1, 1]);
}, 60_000);

test('A timer that rings too early, because the record’s clock stands still, asks again and passes nothing', async () => {
  await w.sql('update clock set at = now()');
  const stream = await w.begun({ dueAt: new Date(Date.now() + 30 * 86_400_000).toISOString() });
  await sendWake(env.client, engine.installation, stream);
  const handle = env.client.workflow.getHandle(workflowId(engine.installation, stream));
  const asked = async () =>
    ((await handle.fetchHistory()).events ?? []).filter((e) => e.activityTaskCompletedEventAttributes).length;
  await expect
    .poll(() => handle.query('deadline').catch(() => null), { timeout: 15_000 })
    .toMatchObject({ key: 'answer-1' });
  await env.sleep('31 days');
  await expect.poll(asked, { timeout: 15_000 }).toBeGreaterThan(0); // notYet
  expect(await w.events(stream)).toHaveLength(1);
  expect(await w.sql('select 1 from attempts where stream = $1', stream)).toEqual([]);
  await w.sql(`update clock set at = now() + interval '31 days'`);
  await env.sleep('31 days');
  await expect
    .poll(async () => (await w.events(stream)).map((e) => e.type), { timeout: 15_000 })
    .toEqual(['Begun', 'DeadlinePassed']);
}, 60_000);
