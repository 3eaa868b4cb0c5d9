import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { workflowId } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { type RunningTemporal, startTemporal } from '../../launch/temporal.js';
import type { RunningWorker } from '../../worker/parts.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

let w: LifecycleWorld;
let folder: string;
let server: RunningTemporal;
let engine: EngineWorld;
let worker: RunningWorker;
const startEngine = (port?: number) =>
  startTemporal({
    cli: inject('cli'),
    folder: join(folder, 'temporal'),
    namespace: 'default',
    durability: 'none',
    ...(port ? { port } : {}),
  });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-engine-'));
  [w, server] = await Promise.all([openLifecycle(), startEngine()]);
  engine = await openEngine(w, server.address);
  worker = await engine.start();
});
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await server.stop();
  await w.close();
  await rm(folder, { recursive: true, force: true });
});
const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
const known = (stream: StreamId) =>
  engine.client.workflow
    .getHandle(workflowId(engine.installation, stream))
    .describe()
    .then(
      (d) => d.status.name,
      () => 'unknown',
    );
const go = async (stream: StreamId, from: number, to: number) => {
  for (const step of steps.slice(from, to)) if ((await w.advance(stream, step)).wake) worker.waker.hint(stream);
};
const sweepUntil = (what: () => Promise<unknown>, is: unknown) =>
  expect.poll(() => worker.waker.sweepOnce('0 s').then(what), { timeout: 40_000, interval: 250 }).toEqual(is);

test('The engine goes, and comes back with nothing: accepted goes on meanwhile, and then all is followed again', async () => {
  const waiting = await w.begun({ dueAt });
  const cases = await Promise.all(Array.from({ length: 6 }, () => w.begun()));
  await Promise.all([...cases.map((s) => go(s, 1, 4)), go(waiting, 1, 2)]);
  await expect
    .poll(() => Promise.all([waiting, ...cases].map(known)), { timeout: 20_000 })
    .toEqual(Array(7).fill('RUNNING'));
  await engine.quiet();

  const port = Number(server.address.split(':')[1]);
  await server.stop();
  await Promise.all(cases.map((s) => go(s, 4, 8))); // accepted while nobody can be woken
  expect(await w.sql(`select count(*)::int as n from effects where state = 'due'`)).toEqual([{ n: 6 }]);
  for (const file of await readdir(join(folder, 'temporal')))
    if (file.startsWith('temporal.db')) await rm(join(folder, 'temporal', file));
  server = await startEngine(port);

  expect(await known(waiting)).toBe('unknown'); // it remembers nothing
  await sweepUntil(() => w.sql('select state, count(*)::int as n from effects group by 1'), [{ state: 'done', n: 6 }]);
  await expect.poll(() => readdir(engine.mails), { timeout: 20_000 }).toHaveLength(6);
  await w.sql(`update clock set at = now() + interval '31 days'`); // its timer is gone with the rest
  await sweepUntil(async () => (await w.events(waiting)).map((e) => e.type), ['Begun', 'Advanced', 'DeadlinePassed']);
  await engine.quiet();
  await w.sql('update clock set at = null');
}, 120_000);

test('Waking a sleeping engine is no reason to back off: after an outage it is tried at the usual pace', async () => {
  const stream = await w.begun();
  const port = Number(server.address.split(':')[1]);
  await server.stop();
  for (const to of steps.slice(1)) await w.advance(stream, to);
  for (let failed = worker.waker.failed, i = 0; i < 4; i++, failed = worker.waker.failed) {
    await worker.waker.sweepOnce('0 s');
    await expect.poll(() => worker.waker.failed, { timeout: 20_000 }).toBeGreaterThan(failed);
  }
  await worker.waker.sweepOnce('1 hour'); // takes back what was noted
  const [row] = await w.sql<{ fails: number }>('select fails from follow where stream = $1', stream);
  expect(row?.fails).toBeLessThanOrEqual(1);
  server = await startEngine(port);
  await sweepUntil(() => w.sql('select state from effects where stream = $1', stream), [{ state: 'done' }]);
}, 120_000);
