import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { repositoryRoot } from '../../launch/root.js';
import { launcher, openStarted, type Started } from '../support/started.js';

const run = promisify(execFile);
let w: Started;
beforeAll(async () => {
  w = await openStarted();
  await w.start();
}, 120_000);
afterAll(() => w.close(), 30_000);
const nomination = () => w.ready.try[1]?.path.split('/')[2] ?? '';

test('The first steps work as they are printed, and once more without a change', async () => {
  for (let turn = 0; turn < 2; turn++)
    for (const step of w.ready.try) {
      const answer = await w.send(step.method, step.path, step.as, step.body, step.headers);
      expect(answer.status, await answer.clone().text()).toBeLessThan(300);
      expect(await answer.json()).toMatchObject({ repeated: turn === 1 });
    }
  const history = await (await w.send('GET', `/nominations/${nomination()}/history`, 'chuyen-vien-1')).json();
  expect(history).toMatchObject({ chain: { ok: true } });
});
test('Bad input gets a clear 4xx and changes nothing', async () => {
  const first = w.ready.try[0];
  const key = { 'idempotency-key': '00000000-0000-4000-8000-000000000001' };
  const before = await (await w.send('GET', '/nominations', 'chuyen-vien-1')).json();
  for (const [body, headers, status] of [
    [{ ...(first?.body as object), unit: 'không có' }, key, 400],
    [{}, key, 400],
    [first?.body, {}, 400],
    [first?.body, key, 403],
  ] as const) {
    const as = status === 403 ? 'quan-tri' : (first?.as ?? '');
    const answer = await w.send('POST', '/nominations', as, body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      status,
      code: expect.any(String),
      detail: expect.stringMatching(/\p{L}/u),
    });
  }
  expect((await fetch(`${w.ready.ready}/nominations`)).status).toBe(401);
  expect(await (await w.send('GET', '/nominations', 'chuyen-vien-1')).json()).toEqual(before);
});
test('An approval sent with Temporal’s own tool and a token is accepted once, and the history says that it came by the engine', async () => {
  const asked = [
    'admin',
    'approve-token',
    '--data',
    w.data,
    '--stream',
    `nomination:${nomination()}`,
    '--command',
    'ReceiveNomination',
    '--token',
    w.tokenOf('chuyen-vien-1'),
    '--json',
  ];
  const { stdout } = await run(process.execPath, [launcher, ...asked], { env: w.env, cwd: repositoryRoot });
  const { address, namespace, workflowId, name, input } = JSON.parse(stdout);
  const update = [
    'workflow',
    'update',
    'execute',
    '--address',
    address,
    '--namespace',
    namespace,
    '--workflow-id',
    workflowId,
    '--name',
    name,
    '--input',
    input,
    '--output',
    'json',
  ];
  const first = await run(inject('cli'), update);
  expect(first.stdout).toContain('accepted');
  const again = await run(inject('cli'), update).catch((e) => e);
  expect(`${again.stdout}${again.stderr}`).toContain('TokenUsed');
  const history = (await (await w.send('GET', `/nominations/${nomination()}/history`, 'chuyen-vien-1')).json()) as {
    events: { body?: { type: string; via: string }; type?: string; via?: string }[];
  };
  expect(JSON.stringify(history.events)).toContain('"via":"engine"');
}, 60_000);
test('A second start on the same folder is refused in one sentence; Ctrl-C stops everything; the next start goes on', async () => {
  const second = await run(process.execPath, [launcher, 'start', '--json', '--port', '0', '--data', w.data], {
    env: w.env,
    cwd: repositoryRoot,
  }).catch((e) => e);
  expect(second.code).toBe(3);
  expect(second.stderr.trim().split('\n').length).toBeLessThanOrEqual(3);
  const id = nomination();
  expect(await w.stop()).toBe(0);
  await w.start();
  expect((await w.send('GET', `/nominations/${id}`, 'chuyen-vien-1')).status).toBe(200);
}, 120_000);
