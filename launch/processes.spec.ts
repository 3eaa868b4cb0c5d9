import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databaseAccount } from './account.js';
import { claimFolder, isHeld } from './owner.js';
import { diskFull, refuseFullDisk } from './problems.js';
import { commandLine, endLeftover, isAlive, startServer } from './processes.js';
import { explainLog } from './server-log.js';

const temporary = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'award-processes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const idle = (name: string) => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', name], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
};

test('Only a process whose command line names our file is ended', async () => {
  const [ours, other, longer] = [idle('/data/a/cluster'), idle('/data/b/cluster'), idle('/data/a/cluster.new')];
  await Promise.all([ours, other, longer].map(async (pid) => expect.poll(() => commandLine(pid)).toContain('/data/')));
  expect(await endLeftover(ours, '/data/a/cluster', 'SIGTERM')).toBe(true);
  expect(await endLeftover(other, '/data/a/cluster', 'SIGTERM')).toBe(false);
  expect(await endLeftover(longer, '/data/a/cluster', 'SIGTERM')).toBe(false);
  expect([other, longer].map(isAlive)).toEqual([true, true]);
  expect(await endLeftover(0, '/data/a/cluster', 'SIGTERM')).toBe(false);
  expect(await endLeftover(Number.NaN, '/data/a/cluster', 'SIGTERM')).toBe(false);
});

test('Without /proc the command line comes from ps; with neither nobody is ended', async () => {
  const pid = idle('/data/a/cluster');
  await expect.poll(() => commandLine(pid)).toContain('/data/a/cluster');
  const byPs = await commandLine(pid, '/nonexistent');
  expect(byPs === undefined || byPs.includes('/data/a/cluster')).toBe(true); // a minimal machine has no ps
  const path = process.env.PATH;
  process.env.PATH = '';
  onTestFinished(() => {
    process.env.PATH = path;
  });
  expect(await commandLine(pid, '/nonexistent')).toBeUndefined();
});

test.skipIf(process.platform !== 'linux')('A zombie is not alive, whoever fails to collect it', async () => {
  // Python starts a child that ends at once and doesn't collect it. Linux only: /proc tells the state.
  const code = 'import os, time\npid = os.fork()\nif pid == 0: os._exit(0)\nprint(pid, flush=True)\ntime.sleep(60)';
  const parent = spawn('python3', ['-c', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const zombie = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
  await expect.poll(() => isAlive(zombie)).toBe(false);
  expect(() => process.kill(zombie, 0)).not.toThrow(); // its number is still taken
});

test('A server gets PATH and HOME only, writes into its log, and is ended by the signal that it obeys', async () => {
  const folder = await temporary();
  const log = join(folder, 'server.log');
  const deaf = `process.on('SIGTERM', () => {}); console.log(Object.keys(process.env).sort().join()); setInterval(() => {}, 1000)`;
  const server = startServer({ file: process.execPath, args: ['-e', deaf], log });
  await expect.poll(() => readFile(log, 'utf8')).toBe('HOME,LC_ALL,PATH\n');
  await server.end([
    ['SIGTERM', 100],
    ['SIGKILL', 5_000],
  ]);
  expect(isAlive(server.pid)).toBe(false);
  expect(await server.ended).toBe(-1);
  const missing = startServer({ file: join(folder, 'nothing'), args: [], log });
  expect(await missing.ended).toBe(-1); // and no unhandled error
});

test('A log that has grown large is set aside once', async () => {
  const log = join(await temporary(), 'server.log');
  await writeFile(log, '');
  await truncate(log, 11 * 1024 * 1024);
  await startServer({ file: process.execPath, args: ['-e', ''], log }).ended;
  expect((await stat(`${log}.1`)).size).toBe(11 * 1024 * 1024);
  expect((await stat(log)).size).toBe(0);
});

test('A data folder has one owner at a time; the claim of a process that is gone does not count', async () => {
  const folder = await temporary();
  const release = await claimFolder(folder);
  await expect(claimFolder(folder)).rejects.toMatchObject({ code: 'AlreadyRunning', exitCode: 3 });
  await release();
  await writeFile(join(folder, 'owner'), `${idle('x')}\nanother start of that number`);
  expect(await isHeld(folder)).toBe(false);
  const again = await claimFolder(folder);
  expect(await isHeld(folder)).toBe(true);
  await again();
  expect(existsSync(join(folder, 'owner'))).toBe(false);
});

test('Of many starts at once on one folder, also over a dead claim, one gets it', async () => {
  const folder = await temporary();
  await writeFile(join(folder, 'owner'), '999999999\n1');
  const claims = await Promise.allSettled(Array.from({ length: 10 }, () => claimFolder(folder)));
  expect(claims.filter((claim) => claim.status === 'fulfilled')).toHaveLength(1);
});

test('A full disk is one sentence, before the start and from a log', async () => {
  const folder = await temporary();
  await expect(refuseFullDisk(folder)).resolves.toBeUndefined();
  await expect(refuseFullDisk(folder, Number.MAX_SAFE_INTEGER)).rejects.toThrow(diskFull(folder).message);
  const log = join(folder, 'log');
  const old = 'FATAL: could not write lock file: No space left on device\n';
  await writeFile(log, `${old}FATAL: something else`);
  expect(explainLog('PostgreSQL', log, 0).code).toBe('DiskFull');
  expect(explainLog('PostgreSQL', log, old.length)).toMatchObject({
    code: 'ServerEnded',
    message: expect.stringContaining('something else'),
  });
  await writeFile(log, 'FATAL:  data directory "x" has wrong ownership');
  expect(explainLog('PostgreSQL', log, 0).code).toBe('ForeignData');
});

test('Root lends PostgreSQL an account: the owner of the data, postgres, a new one, nobody, in this order', async () => {
  const lines = {
    root: 'root:x:0:0::/:',
    an: 'an:x:1000:1001::/:',
    postgres: 'postgres:x:70:71::/:',
    nobody: 'nobody:x:65534:65533::/:',
  };
  const sources = (...names: (keyof typeof lines)[]) => ({
    isRoot: true,
    passwd: () => names.map((name) => lines[name]).join('\n'),
    addUser: () => Promise.reject(new Error('no useradd')),
  });
  expect(await databaseAccount(1000, sources('root', 'an', 'postgres'))).toEqual({ uid: 1000, gid: 1001 });
  expect(await databaseAccount(0, sources('root', 'an', 'postgres'))).toEqual({ uid: 70, gid: 71 });
  expect(await databaseAccount(undefined, sources('root', 'nobody'))).toEqual({ uid: 65534, gid: 65533 });
  await expect(databaseAccount(undefined, sources('root'))).rejects.toMatchObject({ code: 'NoDatabaseAccount' });
  expect(await databaseAccount(undefined, { ...sources('root'), isRoot: false })).toBeUndefined();
  let made = false;
  const adding = {
    isRoot: true,
    passwd: () => (made ? `${lines.root}\n${lines.postgres}` : lines.root),
    addUser: async () => {
      made = true;
    },
  };
  expect(await databaseAccount(undefined, adding)).toEqual({ uid: 70, gid: 71 });
});
