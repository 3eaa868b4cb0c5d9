import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { engineClient } from '../../adapters/engine/client.js';
import { sendWake } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { deliveries, killed, settingsFor, startWorkerProcess } from './processes.js';
import { translated } from './product.js';
import { randomKills } from './random-kills.js';

const run = promisify(execFile);
let w: LifecycleWorld;
let product: Awaited<ReturnType<typeof translated>>;
let settings: Awaited<ReturnType<typeof settingsFor>>;
beforeAll(async () => {
  [w, product] = await Promise.all([openLifecycle(), translated()]);
  settings = await settingsFor(w, product.folder);
}, 120_000);
afterAll(async () => {
  await settings.remove();
  await product.remove();
  await w.close();
});

test('A hundred cases of eight commands, worker and API killed at random: every command once, every letter once, nothing behind after a minute', async () => {
  await randomKills(w, settings, {
    streams: 100,
    kills: { api: { times: 15, every: [300, 1500] }, worker: { times: 8, every: [500, 4000] } },
  });
}, 900_000);

test('A worker killed in the middle of a letter: without anybody’s help it is marked within a minute', async () => {
  const stream = await w.begun();
  for (const to of steps.slice(1)) await w.advance(stream, to);
  const before = await deliveries(settings);
  const dying = await startWorkerProcess({ ...settings, dieAfterMail: true });
  const gone = new Promise((resolve) => dying.once('exit', resolve));
  const client = engineClient({ address: settings.address, namespace: 'default' });
  await sendWake(client, settings.installation, stream);
  await client.connection.close();
  await gone;
  const died = Date.now();
  const next = await startWorkerProcess(settings);
  onTestFinished(() => killed(next));
  const state = () => w.sql('select state, repeated from effects where stream = $1', stream);
  await expect.poll(state, { timeout: 60_000, interval: 250 }).toEqual([{ state: 'done', repeated: 1 }]);
  const [first, second, ...more] = (await deliveries(settings)).slice(before.length);
  expect([second, more]).toEqual([first, []]);
  console.info(`marked ${Math.round((Date.now() - died) / 1000)} s after the kill`);
}, 120_000);

test('Twenty processes migrate one fresh database at once: one works, the others wait and find the same installation', async () => {
  const name = `migrated_${process.pid}`;
  const k = new pg.Client({ connectionString: inject('postgres') });
  await k.connect();
  await k.query(`create database ${name}`);
  const file = fileURLToPath(new URL('./migrate-process.mjs', import.meta.url));
  const url = inject('postgres').replace(/\/[^/]+$/, `/${name}`);
  const start = async () =>
    JSON.parse((await run(process.execPath, [file, product.folder, url])).stdout) as { id: string };
  const found = await Promise.all(Array.from({ length: 20 }, start));
  expect(new Set(found.map((i) => i.id)).size).toBe(1);
  await k.query(`drop database ${name} with (force)`);
  await k.end();
}, 300_000);
