import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { isAlive } from './processes.js';
import { repositoryRoot } from './root.js';
import { temporalCli } from './temporal-cli.js';

/** A small clone with the real launcher and servers, a verb of its own, and a `start` that has no API. */
const VERIFY = `export const main = async (args: string[]): Promise<number> => {
  console.log(JSON.stringify({ args, rule: (await import('node:fs')).readFileSync(new URL('./rule.json', import.meta.url), 'utf8') }));
  for (let line = 0; args[1] === 'slowly' && line < 5; line++) {
    await new Promise((next) => setTimeout(next, 50));
    console.log(line);
  }
  return Number(args[0] ?? 0);
};
`;
const START = `import { readSettings } from '../settings/read.js';
import { startEngine } from '../launch/engine.js';
import { stopInOrder, stopRequested } from '../launch/stop.js';
import { toStderr } from '../launch/progress.js';

export const main = async (args: string[]): Promise<number> => {
  const stop = stopRequested();
  const engine = await startEngine({ settings: readSettings(process.env, args), progress: toStderr });
  console.log(JSON.stringify({ pid: process.pid }));
  await stop;
  await stopInOrder(engine.steps, (step) => console.log(JSON.stringify(step)));
  return 0;
};
`;

let clone: string;
const inClone = (path: string, text: string) => writeFileSync(join(clone, path), text);

beforeAll(async () => {
  await temporalCli({ named: process.env.TEMPORAL_CLI }); // fetched here at most once, not in the clone
  clone = mkdtempSync(join(tmpdir(), 'award-clone-'));
  chmodSync(clone, 0o755);
  const wanted = (file: string) => !file.endsWith('.spec.ts');
  for (const folder of ['launch', 'settings'])
    cpSync(join(repositoryRoot, folder), join(clone, folder), { recursive: true, filter: wanted });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', '.npmrc'])
    cpSync(join(repositoryRoot, file), join(clone, file));
  for (const folder of ['node_modules', '.tools'])
    if (existsSync(join(repositoryRoot, folder))) symlinkSync(join(repositoryRoot, folder), join(clone, folder));
  mkdirSync(join(clone, 'cli'));
  inClone('cli/verify.ts', VERIFY);
  inClone('cli/rule.json', '{"clause":null}');
  inClone('cli/start.ts', START);
  inClone('vitest.config.ts', 'export default { test: { include: ["cli/*.spec.ts"] } };\n');
}, 120_000);
afterAll(() => rm(clone, { recursive: true, force: true }));

type Ended = { code: number | null; out: string; err: string };

const launched = (file: string, args: string[], options: SpawnOptions = {}) => {
  const child = spawn(file, args, { cwd: clone, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  onTestFinished(() => {
    if (child.exitCode === null) child.kill('SIGTERM');
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...said }));
  return { pid: child.pid ?? 0, ended, said, child };
};

const verb = (...args: string[]): Promise<Ended> => launched(process.execPath, ['launch/start.mjs', ...args]).ended;

test('An old Node is told which one is needed, in one sentence', async () => {
  const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.15.1' } })`;
  const { code, err, out } = await launched(process.execPath, ['--import', old, 'launch/start.mjs', 'verify']).ended;
  expect([code, out]).toEqual([3, '']);
  expect(err).toBe(
    'Cần Node.js từ 20.16, máy này có 20.15.1: cài bản mới rồi chạy lại.\nNode.js 20.16 or newer is needed, this is 20.15.1: install a newer one and start again.\n',
  );
});

test('A verb that does not exist is wrong use; one that this version lacks is the environment', async () => {
  expect(await verb('verfy')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('"verfy"') });
  expect(await verb('toString')).toMatchObject({ code: 2 });
  expect(await verb('season')).toMatchObject({ code: 3, err: expect.stringContaining('"season"') });
});

test('Sources are compiled when they changed and only then; the answer alone is on standard output', async () => {
  inClone('cli/gone.ts', 'export const gone = 1;\n');
  const first = await verb('verify', '0', '--json');
  expect(JSON.parse(first.out)).toEqual({ args: ['0', '--json'], rule: '{"clause":null}' });
  expect(first.err).toContain('Compiling');
  expect(existsSync(join(clone, 'dist/cli/gone.js'))).toBe(true);
  expect(await verb('verify', '1')).toMatchObject({ code: 1, err: '' }); // the program's own "no", nothing compiled
  rmSync(join(clone, 'cli/gone.ts'));
  inClone('cli/rule.json', '{"clause":"changed"}');
  const third = await verb('verify');
  expect(third.err).toContain('Compiling');
  expect(third.out).toContain('changed');
  expect(existsSync(join(clone, 'dist/cli/gone.js'))).toBe(false);
}, 120_000);

test('Two starts at once compile once', async () => {
  inClone('cli/rule.json', '{"clause":"twice"}');
  const both = await Promise.all([verb('verify'), verb('verify')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ err }) => err.includes('Compiling'))).toHaveLength(1);
  expect(readdirSync(join(clone, '.cache')).filter((name) => name.includes('lock'))).toEqual([]);
}, 120_000);

test('Who reads along may go away in the middle (`| head`): the work is finished all the same', async () => {
  const { child, ended } = launched(process.execPath, ['launch/start.mjs', 'verify', '1', 'slowly']);
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect(await ended).toMatchObject({ code: 1, err: '' });
}, 120_000);

test('Sources with an error are the answer no to build, and keep everything else from starting', async () => {
  inClone('cli/broken.ts', 'export const broken: string = 1;\n');
  onTestFinished(() => rmSync(join(clone, 'cli/broken.ts')));
  expect(await verb('build')).toMatchObject({ code: 1, err: expect.stringContaining('cli/broken.ts') });
  expect(await verb('verify')).toMatchObject({ code: 3, out: '' });
}, 120_000);

test('test passes its arguments and its exit code on', async () => {
  inClone(
    'cli/one.spec.ts',
    `import { expect, test } from 'vitest'; test('holds', () => {}); test('fails', () => expect(1).toBe(2));`,
  );
  expect((await verb('test', '-t', 'holds')).code).toBe(0);
  const { code, out } = await verb('test');
  expect(code).toBe(1);
  expect(out).toContain('1 failed');
}, 120_000);

const serversOf = async (data: string): Promise<number[]> => [
  Number((await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]),
  Number(await readFile(join(data, 'temporal/pid'), 'utf8')),
];

test('A killed start leaves nothing that blocks the next one; Ctrl-C to the whole group under npm stops all in order', async () => {
  const data = join(clone, 'data');
  const killed = launched(process.execPath, ['launch/start.mjs', 'start', '--data', data]);
  await expect.poll(() => killed.said.out, { timeout: 60_000 }).toContain('"pid"');
  const left = await serversOf(data);
  process.kill(killed.pid, 'SIGKILL');
  await killed.ended;
  expect(left.map(isAlive)).toEqual([true, true]);
  const next = launched('npm', ['start', '-s', '--', '--json', '--data', data], { detached: true });
  await expect.poll(() => next.said.out, { timeout: 60_000 }).toContain('pid');
  expect(left.map(isAlive)).toEqual([false, false]);
  const servers = await serversOf(data);
  process.kill(-next.pid, 'SIGINT');
  const { out } = await next.ended;
  expect(
    out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line)),
  ).toEqual(['Temporal', 'PostgreSQL', 'data folder'].map((name) => ({ name, outcome: 'stopped' })));
  expect(servers.map(isAlive)).toEqual([false, false]);
}, 120_000);

/** A folder with the launcher and two small packages; `lockfile` pins what it is told to. */
const smallProject = () => {
  const folder = mkdtempSync(join(tmpdir(), 'award-install-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(repositoryRoot, 'launch'), join(folder, 'launch'), { recursive: true });
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value));
  const lockfile = (version: string, asks: Record<string, unknown> = {}) => {
    for (const name of ['dep', 'unpinned']) {
      mkdirSync(join(folder, name), { recursive: true });
      write(`${name}/package.json`, { name, version });
    }
    const pinned = { name: 'x', version: '1.0.0', dependencies: { dep: 'file:dep' } };
    write('package.json', { ...pinned, ...asks });
    const packages = { '': pinned, dep: { version }, 'node_modules/dep': { resolved: 'dep', link: true } };
    write('package-lock.json', { ...pinned, lockfileVersion: 3, requires: true, packages });
  };
  const program = `import { install, isInstalled } from './launch/install.mjs';
    const before = isInstalled(false);
    if (!before) await install(false).catch((e) => { console.error(e.message); process.exit(e.exitCode); });
    console.log(before, isInstalled(false));`;
  const run = () => launched(process.execPath, ['--input-type=module', '-e', program], { cwd: folder }).ended;
  return { folder, lockfile, run };
};

test('Missing packages are installed from the lockfile, and again when it changes', async () => {
  const { lockfile, run } = smallProject();
  lockfile('1.0.0');
  expect(await run()).toMatchObject({ out: 'false true\n', code: 0 });
  expect(await run()).toMatchObject({ out: 'true true\n', err: '' });
  lockfile('1.0.1');
  expect(await run()).toMatchObject({ out: 'false true\n', err: expect.stringContaining('Installing') });
}, 120_000);

test('An optional build that the lockfile misses is no obstacle; anything else that it does not pin is', async () => {
  const { folder, lockfile, run } = smallProject();
  lockfile('1.0.0', { optionalDependencies: { unpinned: 'file:unpinned' } });
  const before = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  expect(await run()).toMatchObject({ out: 'false true\n', code: 0 });
  expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).toBe(before);
  rmSync(join(folder, 'node_modules'), { recursive: true });
  lockfile('1.0.0', { dependencies: { dep: 'file:dep', unpinned: 'file:unpinned' } });
  expect(await run()).toMatchObject({ code: 3, out: '', err: expect.stringContaining('could not install the pinned') });
}, 120_000);
