import { afterAll, beforeAll, expect, test } from 'vitest';
import { workflowId } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { RunningWorker } from '../../worker/parts.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';
import { recordOf } from './evidence.js';

// Whoever reaches Temporal's port: no key, no token, but every call that its client has.
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

const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
const id = (stream: string) => workflowId(engine.installation, stream);
const handle = (stream: string) => engine.client.workflow.getHandle(id(stream));
const start = (type: string, workflow: string, args: unknown[], more: object = {}) =>
  engine.client.workflow.start(type, { taskQueue: engine.installation, workflowId: workflow, args, ...more });
const stage = (stream: string) =>
  handle(stream)
    .query<string>('stage')
    .catch(() => null);
/** A submitted case with a deadline in a month, followed. */
async function followed(): Promise<StreamId> {
  const stream = await w.begun({ dueAt });
  await w.advance(stream, 'submitted');
  worker.waker.hint(stream);
  await expect.poll(() => stage(stream)).toBe('submitted');
  return stream;
}
/** Whatever was done to it, the case is followed to its end afterwards: once, with one letter. */
async function goesOn(stream: StreamId, fruitless = Number.POSITIVE_INFINITY): Promise<void> {
  for (const to of steps.slice(2)) await w.advance(stream, to);
  await expect
    .poll(
      async () => {
        await worker.waker.sweepOnce('0 s', fruitless);
        return (await w.sql(`select state from effects where stream = $1`, stream)).concat(
          await w.sql(`select 'behind' as behind from follow where stream = $1 and followed < version`, stream),
        );
      },
      { timeout: 20_000, interval: 200 },
    )
    .toEqual([{ state: 'done' }]);
}

test('Unknown signals, wakes with arguments, cancel, reset, delete and terminate change nothing in the record', async () => {
  const stream = await followed();
  const before = await recordOf(w);
  const h = handle(stream);
  await h.signal('approve', { to: 'signed' });
  await h.signal('__nonsense', 'x');
  await h.signal('wake', { stage: 'signed', effects: [{ key: 'x', kind: 'notice' }] }, 'more');
  await h.cancel();
  await expect.poll(() => stage(stream)).toBe('submitted');
  const { runId } = await h.describe().then((d) => ({ runId: d.runId }));
  const { events } = await h.fetchHistory();
  const task = events?.find((e) => e.workflowTaskCompletedEventAttributes)?.eventId;
  await engine.client.workflowService.resetWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId: id(stream), runId },
    reason: 'hostile',
    ...(task ? { workflowTaskFinishEventId: task } : {}),
    requestId: `reset-${stream}`,
  });
  await expect.poll(() => stage(stream)).toBe('submitted');
  await engine.client.workflowService.deleteWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId: id(stream) },
  });
  await expect
    .poll(() =>
      handle(stream)
        .describe()
        .then(
          () => 'there',
          () => 'gone',
        ),
    )
    .toBe('gone');
  worker.waker.hint(stream);
  await expect.poll(() => stage(stream)).toBe('submitted');
  await handle(stream).terminate();
  expect(await recordOf(w)).toEqual(before);
  await goesOn(stream);
}, 40_000);

test('Workflows of unknown streams, unknown kinds and nonsense end or hang by themselves, and the record stays as it is', async () => {
  const before = await recordOf(w);
  const nothing = await start('nomination', id('nomination:nobody'), [{ stream: 'nomination:nobody' }]);
  expect(await nothing.result()).toBe(0);
  for (const args of [
    [],
    [null],
    ['x'],
    [{ stream: 7 }],
    [{ stream: "x'; drop table events" }],
    [{ stream: 'office:vp' }],
  ])
    expect(await (await start('nomination', `${engine.installation}:odd`, args)).result()).toBe(0);
  expect(await (await start('decision', id('nomination:nobody'), [{ stream: 'nomination:nobody' }])).result()).toBe(0);
  const unknown = await start('office', id('office:vp'), [{ stream: 'office:vp' }]);
  const signing = await start('signDecision', `${engine.installation}:sign`, [{ stream: 'decision:d-1' }]);
  await expect
    .poll(async () => (await unknown.fetchHistory()).events?.some((e) => e.workflowTaskFailedEventAttributes))
    .toBe(true);
  await Promise.all([unknown.terminate(), signing.terminate()]);
  expect(await recordOf(w)).toEqual(before);
}, 30_000);

test('A second workflow for a case, under an id of its own, ends at once', async () => {
  const stream = await followed();
  const second = await start('nomination', `${engine.installation}:mine`, [{ stream }]);
  expect(await second.result()).toBe(0);
});

// What stands under a case's own id swallows its wakes: the right kind with wrong words gives way by itself ...
test.each<[string, (stream: StreamId) => Promise<unknown>]>([
  ['looks at another case', (stream) => start('nomination', id(stream), [{ stream: 'nomination:other' }])],
  ['is of another kind', (stream) => start('decision', id(stream), [{ stream }])],
  ['would begin anew all the time', (stream) => start('nomination', id(stream), [{ stream, renewAt: 1 }])],
])(
  'A workflow that stands under the id of a case and %s does not keep the case from being followed',
  async (_what, hostile) => {
    const stream = await w.begun();
    const before = await recordOf(w);
    await hostile(stream);
    expect(await recordOf(w)).toEqual(before);
    await w.advance(stream, 'submitted');
    await goesOn(stream);
  },
  40_000,
);

// ... and what never runs is replaced after some fruitless wakes.
test.each<[string, (stream: StreamId) => Promise<unknown>]>([
  [
    'waits on a queue that nobody polls',
    (stream) => start('nomination', id(stream), [{ stream }], { taskQueue: 'nobody' }),
  ],
  ['is of a kind that nobody knows', (stream) => start('nonsense', id(stream), [{ stream }])],
  ['starts next year', (stream) => start('nomination', id(stream), [{ stream }], { startDelay: '365 days' })],
])(
  'A workflow that stands under the id of a case and %s is replaced',
  async (_what, hostile) => {
    const stream = await w.begun();
    await hostile(stream);
    await w.advance(stream, 'submitted');
    await goesOn(stream, 2);
  },
  40_000,
);
