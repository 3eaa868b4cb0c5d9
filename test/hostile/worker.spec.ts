import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { sendWake, workflowId } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { createPool } from '../../store/pool.js';
import type { RunningWorker } from '../../worker/parts.js';
import type { Follow } from '../../workflows/host/contract.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';
import { recordOf } from './evidence.js';

let w: LifecycleWorld;
let engine: EngineWorld;
let line: NativeConnection;
beforeAll(async () => {
  w = await openLifecycle();
  engine = await openEngine(w);
  line = await NativeConnection.connect({ address: inject('temporal') });
});
afterAll(async () => {
  await line.close();
  await engine.close();
  await w.close();
});

const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
/** A worker that sweeps only when it is told to: its own loop finds the lock taken. */
async function started(): Promise<RunningWorker> {
  const sweeper = createPool(w.url, { max: 1 });
  await sweeper.query('select pg_advisory_lock(7300002)');
  const worker = await engine.start();
  onTestFinished(async () => {
    await worker.stop();
    await sweeper.end();
  });
  return worker;
}
/** A case that was signed and awarded while nobody followed: its letter is due. */
async function awarded(): Promise<{ stream: StreamId; letter: string }> {
  const stream = await w.begun({ dueAt });
  for (const to of steps.slice(1)) await w.advance(stream, to);
  return { stream, letter: `${stream}/8/notify` };
}
const effect = async (key: string) =>
  (await w.sql<{ state: string }>('select state from effects where key = $1', key))[0]?.state;
const letters = () =>
  readdir(engine.mails).then(
    (l) => l.length,
    () => 0,
  );

test('A worker that polls our queue and answers lies delays, and changes nothing in the record', async () => {
  const { stream, letter } = await awarded();
  const before = await recordOf(w);
  const calls = new Map<string, number>();
  const lie = (name: string, answer: unknown) => async () => {
    calls.set(name, (calls.get(name) ?? 0) + 1);
    return answer;
  };
  const lies: Follow = {
    ...{ version: 99, closed: false, stage: 'signed', unit: 'u1', campaign: null },
    effects: ['notice', 'render', 'tell', 'archive'].map((kind) => ({
      key: kind === 'notice' ? letter : `${stream}/8/${kind}`,
      kind,
    })),
    deadline: { key: 'answer-1', kind: 'answer', dueInMs: 0, at: dueAt },
  };
  const done = ['sendNotice', 'makePaper', 'tellStreams', 'archiveCase', 'effectLater'].map((name) => [
    name,
    lie(name, undefined),
  ]);
  const answers = {
    ...Object.fromEntries(done),
    follow: lie('follow', lies),
    passDeadline: lie('passDeadline', 'accepted'),
    door: lie('door', { code: 'accepted', version: 99 }),
  };
  const hostile = await Worker.create({
    connection: line,
    taskQueue: engine.installation,
    workflowBundle: { codePath: inject('bundle') },
    activities: answers,
  });
  await hostile.runUntil(async () => {
    await sendWake(engine.client, engine.installation, stream);
    await expect
      .poll(() => ['sendNotice', 'archiveCase', 'passDeadline'].every((name) => calls.has(name)), { timeout: 10_000 })
      .toBe(true);
    const handle = engine.client.workflow.getHandle(workflowId(engine.installation, stream));
    const answer = await handle.executeUpdate('command', {
      args: [{ token: 'A'.repeat(32), type: 'ReceiveNomination' }],
    });
    expect(answer).toEqual({ code: 'accepted', version: 99 }); // it can lie to who asks it; the record never heard of it
  });
  expect(await recordOf(w)).toEqual(before);
  expect([await effect(letter), await letters()]).toEqual(['due', 0]);

  const worker = await started();
  await expect
    .poll(() => worker.waker.sweepOnce('0 s', 2).then(() => effect(letter)), { timeout: 15_000, interval: 200 })
    .toBe('done');
  await expect.poll(letters, { timeout: 20_000 }).toBe(1);
}, 60_000);

test('Our activities, called with whatever keys, do only what is due: no other kind’s work, no deadline before its time, no trace', async () => {
  const { letter } = await awarded();
  const waiting = await w.begun({ dueAt });
  await w.advance(waiting, 'submitted');
  const [before, had] = [await recordOf(w), await letters()];
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./hostile-workflows.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  });
  const queue = `${engine.installation}-burglar`;
  const burglar = await Worker.create({ connection: line, taskQueue: queue, workflowBundle: { code } });
  const worker = await started();
  const key = 'answer-1';
  const calls: [string, unknown[]][] = [
    ['archiveCase', [letter]], // a letter that would pass as archived
    ['tellStreams', [letter]],
    ['makePaper', [letter]],
    ['sendNotice', [`${waiting}/3/notify`]], // nobody decided this
    ['sendNotice', [{ toString: 'x' }]],
    ['sendNotice', []],
    ['passDeadline', [waiting, key]],
    ['passDeadline', [waiting, 'answer-2']],
    ['passDeadline', ['nomination:nobody', key]],
    ['passDeadline', ['office:vp', key]],
    ['passDeadline', [null, null]],
    ['door', [waiting, { token: 'A'.repeat(32), type: 'Advance' }, 'use']],
    ['door', [waiting, {}, 'use']],
    ['follow', ['nomination:nobody']],
    ['follow', [waiting]], // it is called followed now, and nobody follows it
  ];
  const answers = await burglar.runUntil(
    engine.client.workflow.execute('burglar', {
      taskQueue: queue,
      workflowId: `${queue}-1`,
      args: [engine.installation, calls],
    }),
  );
  expect(answers.slice(0, -1)).toEqual([
    ...Array(4).fill('nothing'),
    'failed: Fault',
    'nothing',
    ...['"notYet"', '"UnknownDeadline"', '"UnknownDeadline"', '"UnknownDeadline"', '"UnknownDeadline"'],
    ...['{"code":"TokenUnknown"}', '{"code":"TokenUnknown"}'],
    expect.stringContaining('"stage":"unknown"'),
  ]);
  expect(await recordOf(w)).toEqual(before);
  expect([await effect(letter), await letters()]).toEqual(['due', had]);

  await expect
    .poll(() => worker.waker.sweepOnce('0 s').then(() => effect(letter)), { timeout: 15_000, interval: 200 })
    .toBe('done');
  await w.sql(`update clock set at = now() + interval '31 days'`); // nobody follows this one, and its deadline is found all the same
  await expect
    .poll(() => worker.waker.sweepOnce('0 s').then(async () => (await w.events(waiting)).map((e) => e.type)), {
      timeout: 15_000,
      interval: 200,
    })
    .toContain('DeadlinePassed');
  await w.sql('update clock set at = null');
}, 60_000);
