import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workflowId } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { dueStreams } from '../../store/following/follow.js';
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
const whole = async (stream: StreamId) => {
  for (const to of steps.slice(1)) {
    const done = await w.advance(stream, to);
    if (done.wake) worker.waker.hint(stream);
  }
};
const handle = (stream: StreamId) => engine.client.workflow.getHandle(workflowId(engine.installation, stream));

test('A case is followed to its end, and its one letter is sent once', async () => {
  const stream = await w.begun();
  await whole(stream);
  await engine.quiet();
  expect(await w.sql('select state, attempts from effects where stream = $1', stream)).toEqual([
    { state: 'done', attempts: 1 },
  ]);
  await expect.poll(() => readdir(engine.mails), { timeout: 20_000 }).toHaveLength(1);
  expect(await handle(stream).result()).toBe(8);
});
test('A draft has no workflow until something is due', async () => {
  const stream = await w.begun();
  await engine.quiet();
  await expect(handle(stream).describe()).rejects.toThrow(/not found/);
});
test('What was never woken is found by its rows', async () => {
  const stream = await w.begun();
  for (const to of steps.slice(1)) await w.advance(stream, to);
  expect(await worker.waker.sweepOnce('0 s')).toBeGreaterThan(0);
  await engine.quiet();
  expect(await w.sql('select state from effects where stream = $1', stream)).toEqual([{ state: 'done' }]);
});
test('A sweep waits for nobody who is writing: two at once would wait for each other', async () => {
  const [written, free] = [await w.begun(), await w.begun()];
  for (const stream of [written, free]) for (const to of steps.slice(1)) await w.advance(stream, to);
  const writer = await w.store.pool.connect();
  try {
    await writer.query('begin');
    await writer.query('update follow set fails = fails where stream = $1', [written]);
    const found = (await dueStreams(w.store.pool, '0 s')).map((due) => due.stream);
    expect(found).toContain(free);
    expect(found).not.toContain(written);
  } finally {
    await writer.query('rollback');
    writer.release();
  }
  await worker.waker.sweepOnce('0 s');
  await engine.quiet();
});
test('The clock row moves: the deadline passes, the effect happens once', async () => {
  const stream = await w.begun({ dueAt: new Date(Date.now() + 30 * 86_400_000).toISOString() });
  worker.waker.hint(stream);
  await expect
    .poll(() =>
      handle(stream)
        .query('deadline')
        .catch(() => null),
    )
    .toMatchObject({ key: 'answer-1' });
  await w.sql(`update clock set at = now() + interval '31 days'`);
  await worker.waker.sweepOnce('0 s');
  await engine.quiet();
  expect((await w.events(stream)).map((e) => e.type)).toEqual(['Begun', 'DeadlinePassed']);
  expect(
    await w.sql('select passed_at is not null as passed, met_at from deadlines where stream = $1', stream),
  ).toEqual([{ passed: true, met_at: null }]);
  await w.sql('update clock set at = null');
});
