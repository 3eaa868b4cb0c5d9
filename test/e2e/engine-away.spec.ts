import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStarted, type Started } from '../support/started.js';

let w: Started;
beforeAll(async () => {
  w = await openStarted();
  await w.start();
}, 120_000);
afterAll(() => w.close(), 30_000);
const health = async () => (await fetch(`${w.ready.ready}/health/ready`)).json();

test('The API accepts while Temporal is gone; it is started again and everything is followed', async () => {
  process.kill(Number(await readFile(join(w.data, 'temporal', 'pid'), 'utf8')), 'SIGKILL');
  for (const step of w.ready.try) {
    const answer = await w.send(step.method, step.path, step.as, step.body, step.headers);
    expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  }
  expect(await health()).toMatchObject({ ready: true });
  await expect
    .poll(health, { timeout: 60_000, interval: 500 })
    .toMatchObject({ ready: true, backlog: { behind: 0, dueEffects: 0 } });
}, 90_000);

test('With an address where no Temporal answers it starts and accepts all the same', async () => {
  expect(await w.stop()).toBe(0);
  const away = await openStarted({ TEMPORAL_ADDRESS: '127.0.0.1:9' });
  try {
    await away.start();
    const [first] = away.ready.try;
    const answer = await away.send('POST', first?.path ?? '', first?.as ?? '', first?.body, first?.headers);
    expect(answer.status).toBe(201);
    expect(await away.stop()).toBe(0);
  } finally {
    await away.close();
  }
}, 120_000);
