import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderMailer } from '../../adapters/mail/folder-mailer.js';
import { steps } from '../../cli/bench/lifecycle.js';
import type { RunningWorker } from '../../worker/parts.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { type EngineWorld, openEngine } from '../support/worker.js';

let w: LifecycleWorld;
let engine: EngineWorld;
let worker: RunningWorker;
beforeAll(async () => {
  w = await openLifecycle();
  await w.sql(`update clock set at = '2026-03-02T01:00:00Z'`);
  engine = await openEngine(w);
  const from = { name: 'Văn phòng', address: 'vp@vp.example' };
  const mailer = folderMailer(engine.mails, { from, demo: true, refuse: ({ to }) => to.address === 'an@vp.example' });
  worker = await engine.start({ mailer });
});
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await w.close();
});

test('A letter that is refused for good is tried for 48 hours of the record’s clock, then given up by a command', async () => {
  const stream = await w.begun();
  for (const to of steps.slice(1)) await w.advance(stream, to);
  worker.waker.hint(stream);
  await engine.quiet();
  const letter = async () =>
    (
      await w.sql<{ state: string; next_try_at: Date; code: string }>(
        'select state, next_try_at, code from letters where effect like $1',
        `${stream}/%`,
      )
    )[0];
  expect(await w.sql('select state from effects where stream = $1', stream)).toEqual([{ state: 'done' }]); // delayed by nothing
  let tries = 0;
  for (let now = await letter(); now?.state === 'due' && tries < 60; now = await letter(), tries++) {
    await w.sql('update clock set at = $1', now.next_try_at);
    worker.post.hint();
    await engine.quiet();
  }
  expect(await letter()).toMatchObject({ state: 'undeliverable', code: 'smtp:550' });
  expect(await w.sql('select state from effects where stream = $1', stream)).toEqual([{ state: 'gave_up' }]);
  expect((await w.events(stream)).at(-1)).toMatchObject({ type: 'EffectGivenUp', data: { kind: 'notice' } });
  expect(tries).toBeGreaterThan(5);
  expect(await readdir(engine.mails).catch(() => [])).toEqual([]);
}, 60_000);
