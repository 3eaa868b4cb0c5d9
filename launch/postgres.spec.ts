import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { type PostgresOptions, startPostgres } from './postgres.js';
import { isAlive } from './processes.js';

const asRoot = process.getuid?.() === 0;

const temporary = async (mode = 0o755): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'award-pg-'));
  await chmod(folder, mode);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const started = async (options: PostgresOptions) => {
  const server = await startPostgres({ durability: 'none', ...options });
  onTestFinished(() => server.stop());
  return server;
};

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
};

const settings = `select string_agg(setting, ' ' order by name) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`;

test('Starts on a new folder, sorts as Vietnamese, keeps its data, is gone after the stop, and is durable unless told otherwise', async () => {
  const wanted = join(await temporary(), 'postgres');
  const first = await started({ wanted });
  const sorted = `select string_agg(w, ' ' order by w) from unnest(array['đa', 'dù', 'ê', 'e', 'z']) w`;
  expect(await ask(first.urlOf('award'), sorted)).toEqual(['dù đa e ê z']);
  await ask(first.urlOf('award'), 'create table kept (n int)');
  expect(await ask(first.urlOf('award'), settings)).toEqual(['off off off']); // without durability, as tests may
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await started({ wanted, durability: 'full' });
  expect(await ask(second.urlOf('award'), 'select count(*)::int from kept')).toEqual([0]);
  expect(await ask(second.urlOf('award'), settings)).toEqual(['on on on']);
}, 120_000);

test('A server that a killed parent left behind is ended, and the next start goes on with its data', async () => {
  const wanted = join(await temporary(), 'postgres');
  const left = await started({ wanted }); // never told to stop: to the next start it is a left-over
  await ask(left.urlOf('award'), 'create table kept (n int)');
  const next = await started({ wanted });
  expect(isAlive(left.pid)).toBe(false);
  expect(await ask(next.urlOf('award'), 'select count(*)::int from kept')).toEqual([0]);
}, 120_000);

test('A process that merely has the number of a left-over server is not ended', async () => {
  const wanted = join(await temporary(), 'postgres');
  const first = await started({ wanted });
  const note = join(first.folder, 'cluster', 'postmaster.pid');
  const kept = await readFile(note, 'utf8');
  await first.stop();
  const { uid, gid } = await stat(join(first.folder, 'cluster')); // the same user, else PostgreSQL itself looks away
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], {
    stdio: 'ignore',
    uid,
    gid,
    cwd: '/',
  });
  onTestFinished(() => void other.kill());
  await writeFile(note, kept.replace(/^\d+/, String(other.pid)));
  await started({ wanted });
  expect(isAlive(other.pid ?? 0)).toBe(true);
}, 120_000);

test('A taken port stops the start with one sentence and leaves no server', async () => {
  const wanted = join(await temporary(), 'postgres');
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void holder.close());
  const { port } = holder.address() as { port: number };
  await expect(startPostgres({ wanted, port, durability: 'none' })).rejects.toMatchObject({
    code: 'PortTaken',
    exitCode: 3,
    sentence: { en: expect.stringContaining(`Port ${port}`), vi: expect.stringContaining(`Cổng ${port}`) },
  });
}, 120_000);

test("Data of another PostgreSQL version and somebody else's data are refused by name", async () => {
  const wanted = join(await temporary(), 'postgres');
  const first = await started({ wanted });
  await first.stop();
  const version = join(first.folder, 'cluster', 'PG_VERSION');
  await writeFile(version, '17\n');
  await expect(startPostgres({ wanted })).rejects.toMatchObject({ code: 'OtherPostgresVersion' });
}, 120_000);

test.skipIf(!asRoot)(
  'As root in a folder that only root may enter, data and programs go where postgres can reach',
  async () => {
    const shared = join(await temporary(), 'shared');
    const clone = await temporary(0o700); // skipped for ordinary users: they run PostgreSQL themselves
    const wanted = join(clone, 'data', 'postgres');
    const first = await started({ wanted, shared });
    expect(first.folder.startsWith(shared)).toBe(true);
    expect(await ask(first.urlOf('award'), 'select 1')).toEqual([1]);
    await first.stop();
    const again = await started({ wanted, shared });
    expect(again.folder).toBe(first.folder);
    await again.stop();
    const newClone = join(await temporary(0o700), 'data', 'postgres');
    await mkdir(newClone, { recursive: true });
    expect((await started({ wanted: newClone, shared })).folder).not.toBe(first.folder);
  },
  60_000,
);

test.skipIf(!asRoot)(
  'Without a postgres user and without useradd, PostgreSQL runs as nobody',
  async () => {
    const accounts = {
      isRoot: true,
      passwd: () => 'root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n',
      addUser: () => Promise.reject(new Error('no useradd')),
    };
    const server = await started({ wanted: join(await temporary(), 'postgres'), accounts });
    expect(await readFile(`/proc/${server.pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
  },
  30_000,
);
