import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Ready } from '../../cli/start/greeting.js';
import { placedFolder } from '../../launch/place.js';
import { repositoryRoot } from '../../launch/root.js';

const run = promisify(execFile);
const launcher = join(repositoryRoot, 'launch/start.mjs');
let data: string;
let env: NodeJS.ProcessEnv;
let home: string;
let child: ChildProcess;
let ready: Ready;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'award-start-'));
  home = await mkdtemp(join(tmpdir(), 'award-home-'));
  await chmod(data, 0o711);
  env = {
    ...process.env,
    XDG_CONFIG_HOME: home,
    TEMPORAL_CLI: inject('cli'),
    npm_lifecycle_event: undefined,
    VITEST: undefined,
    NODE_ENV: undefined,
  };
  ready = await start();
}, 120_000);
afterAll(async () => {
  if (child.exitCode === null) await stop();
  for (const folder of new Set([await placedFolder(join(data, 'postgres')), data, home]))
    await rm(folder, { recursive: true, force: true });
}, 30_000);

async function start(): Promise<Ready> {
  child = spawn(process.execPath, [launcher, 'start', '--json', '--port', '0', '--data', data], {
    env,
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stderr?.on('data', (c) => {
    err += c;
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (c) => {
      out += c;
      if (out.includes('\n')) resolve(JSON.parse(out.slice(0, out.indexOf('\n'))));
    });
    child.once('exit', (code) => reject(new Error(`start ended with ${code}: ${err}`)));
  });
}
async function stop(): Promise<{ code: number | null; ms: number }> {
  const since = Date.now();
  const ended = new Promise<number | null>((r) => child.once('exit', r));
  child.kill('SIGINT');
  return { code: await ended, ms: Date.now() - since };
}
const tokenOf = (person: string) => ready.people.find((p) => p.id === person)?.token ?? '';
const send = (method: string, path: string, as: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(ready.ready + path, {
    method,
    headers: {
      authorization: `Bearer ${tokenOf(as)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const nomination = () => ready.try[1]?.path.split('/')[2] ?? '';

test('The first steps work as they are printed, and once more without a change', async () => {
  for (let turn = 0; turn < 2; turn++)
    for (const step of ready.try) {
      const answer = await send(step.method, step.path, step.as, step.body, step.headers);
      expect(answer.status, await answer.clone().text()).toBeLessThan(300);
      expect(await answer.json()).toMatchObject({ repeated: turn === 1 });
    }
  const history = await (await send('GET', `/nominations/${nomination()}/history`, 'chuyen-vien-1')).json();
  expect(history).toMatchObject({ chain: { ok: true } });
});
test('Bad input gets a clear 4xx and changes nothing', async () => {
  const first = ready.try[0];
  const key = { 'idempotency-key': '00000000-0000-4000-8000-000000000001' };
  const before = await (await send('GET', '/nominations', 'chuyen-vien-1')).json();
  for (const [body, headers, status] of [
    [{ ...(first?.body as object), unit: 'không có' }, key, 400],
    [{}, key, 400],
    [first?.body, {}, 400],
    [first?.body, key, 403],
  ] as const) {
    const as = status === 403 ? 'quan-tri' : (first?.as ?? '');
    const answer = await send('POST', '/nominations', as, body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      status,
      code: expect.any(String),
      detail: expect.stringMatching(/\p{L}/u),
    });
  }
  expect((await fetch(`${ready.ready}/nominations`)).status).toBe(401);
  expect(await (await send('GET', '/nominations', 'chuyen-vien-1')).json()).toEqual(before);
});
test('An approval sent with Temporal’s own tool and a token is accepted once, and the history says that it came by the engine', async () => {
  const asked = [
    'admin',
    'approve-token',
    '--data',
    data,
    '--stream',
    `nomination:${nomination()}`,
    '--command',
    'ReceiveNomination',
    '--token',
    tokenOf('chuyen-vien-1'),
    '--json',
  ];
  const { stdout } = await run(process.execPath, [launcher, ...asked], { env, cwd: repositoryRoot });
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
  const history = (await (await send('GET', `/nominations/${nomination()}/history`, 'chuyen-vien-1')).json()) as {
    events: { body?: { type: string; via: string }; type?: string; via?: string }[];
  };
  expect(JSON.stringify(history.events)).toContain('"via":"engine"');
}, 60_000);
test('A second start on the same folder is refused in one sentence; Ctrl-C stops everything; the next start goes on', async () => {
  const second = await run(process.execPath, [launcher, 'start', '--json', '--port', '0', '--data', data], {
    env,
    cwd: repositoryRoot,
  }).catch((e) => e);
  expect(second.code).toBe(3);
  expect(second.stderr.trim().split('\n').length).toBeLessThanOrEqual(3);
  const id = nomination();
  expect(await stop()).toMatchObject({ code: 0 });
  ready = await start();
  expect((await send('GET', `/nominations/${id}`, 'chuyen-vien-1')).status).toBe(200);
}, 120_000);
