import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { engineClient } from '../../adapters/engine/client.js';
import { sendWake } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import { Waker } from '../../store/following/waker.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';
import { Api, deliveries, killed, persist, type Settings, settingsFor, startWorkerProcess } from './processes.js';
import { translated } from './product.js';
import { randomKills } from './random-kills.js';

let w: LifecycleWorld;
let product: Awaited<ReturnType<typeof translated>>;
let settings: Awaited<ReturnType<typeof settingsFor>>;
let client: ReturnType<typeof engineClient>;
beforeAll(async () => {
  [w, product] = await Promise.all([openLifecycle(), translated()]);
  settings = await settingsFor(w, product.folder);
  client = engineClient({ address: settings.address, namespace: 'default' });
}, 120_000);
afterAll(async () => {
  await client.connection.close();
  await settings.remove();
  await product.remove();
  await w.close();
});
const api = async (more: Partial<Settings> = {}) => {
  const started = await Api.start({ ...settings, ...more });
  onTestFinished(() => killed(started.child));
  return started;
};
const worker = async (more: Partial<Settings> = {}) => {
  const started = await startWorkerProcess({ ...settings, ...more });
  onTestFinished(() => killed(started));
  return started;
};
const stateOf = (stream: string) => w.sql('select state, attempts, repeated from effects where stream = $1', stream);

test('An API killed between commit and answer loses nothing: sent again, the same answer, one event, and it is followed', async () => {
  const stream = await w.begun();
  for (const to of steps.slice(1, 7)) await w.advance(stream, to);
  const dying = await api({ dieAfterCommit: true });
  const last = {
    stream,
    type: 'Advance',
    data: { to: 'awarded', note: 'Đã trao' },
    key: randomUUID(),
    principal: 'u:an',
  };
  await expect(dying.send(last)).rejects.toThrow('died');
  expect(await w.sql('select version, followed from follow where stream = $1', stream)).toEqual([
    { version: 8, followed: 1 },
  ]);
  const next = await api();
  expect((await persist(() => next, last)).done).toMatchObject({
    accepted: true,
    version: 8,
    repeated: true,
    wake: false,
  });
  expect(await w.events(stream)).toHaveLength(8);
  await worker();
  await new Waker(w.store.pool, (due) => sendWake(client, settings.installation, due)).sweepOnce('0 s'); // what its loop does every 5 s
  await expect.poll(() => stateOf(stream), { timeout: 30_000 }).toEqual([{ state: 'done', attempts: 1, repeated: 0 }]);
  const letter = () => w.sql('select state from letters where key like $1', `${stream}/%`);
  await expect.poll(letter, { timeout: 20_000 }).toEqual([{ state: 'sent' }]); // or it would count among the next test's
}, 90_000);

test('A worker killed between the letter and its mark: the next one knows that letter again', async () => {
  const stream = await w.begun();
  for (const to of steps.slice(1)) await w.advance(stream, to);
  const before = await deliveries(settings);
  const dying = await worker({ dieAfterMail: true });
  const gone = new Promise((resolve) => dying.once('exit', (_code, signal) => resolve(signal)));
  await sendWake(client, settings.installation, stream);
  expect(await gone).toBe('SIGKILL');
  const letter = () => w.sql('select state, tries from letters where key like $1', `${stream}/%`);
  expect(await letter()).toEqual([{ state: 'due', tries: 1 }]);
  // Its lease (40 s) is not waited for here; the full run does.
  await w.sql('update letters set claimed_until = now() where key like $1', `${stream}/%`);
  await worker();
  await expect.poll(letter, { timeout: 20_000 }).toEqual([{ state: 'sent', tries: 2 }]);
  expect(await w.sql('select repeated from effects where stream = $1', stream)).toEqual([{ repeated: 1 }]);
  const [first, second, ...more] = (await deliveries(settings)).slice(before.length);
  expect([second, more]).toEqual([first, []]); // one id: the receiver sees that it is the same letter
}, 90_000);

test('Twelve cases with worker and API killed at random: every command once, every letter once, nothing left behind', async () => {
  await randomKills(w, settings, {
    streams: 12,
    kills: { api: { times: 3, every: [150, 500] }, worker: { times: 2, every: [400, 900] } },
  });
}, 120_000);
