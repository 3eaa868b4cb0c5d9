import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../settings/read.js';
import { checkDatabase } from './database-check.js';
import { embedded } from './embedded.js';
import { startEngine } from './engine.js';
import { isAlive } from './processes.js';
import { temporalTls } from './temporal-server.js';

const temporary = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'award-engine-'));
  await chmod(folder, 0o711); // else, as root, PostgreSQL's data would go elsewhere and stay there
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const pidsOf = async (dir: string): Promise<number[]> => {
  const note = await readFile(join(dir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return [Number(note.split('\n')[0]), Number(await readFile(join(dir, 'temporal', 'pid'), 'utf8').catch(() => '0'))];
};

test('Both servers in a temporary place: they answer, others are kept out, and a stop leaves nothing', async () => {
  const told: string[] = [];
  const engine = await embedded({ durability: 'none', progress: ({ en }) => told.push(en) });
  onTestFinished(() => engine.stop());
  expect(engine.temporal.state).toBe('ready');
  expect(told).toEqual(expect.arrayContaining(['Starting PostgreSQL', 'Starting Temporal']));
  await checkDatabase(engine.databaseUrl);
  const second = startEngine({ settings: { ...readSettings({}), data: engine.dir } });
  await expect(second).rejects.toMatchObject({ code: 'AlreadyRunning' });
  const pids = await pidsOf(engine.dir);
  expect(pids.map(isAlive)).toEqual([true, true]);
  await engine.stop();
  expect(pids.map(isAlive)).toEqual([false, false]);
  expect(existsSync(engine.dir)).toBe(false);
}, 120_000);

test('The end of a server that nobody asked for is news; an abandoned place is cleared by the next start', async () => {
  const engine = await embedded({ durability: 'none', needs: ['postgres'] });
  const [pid = 0] = await pidsOf(engine.dir);
  const owner = join(engine.dir, 'owner');
  await writeFile(owner, '999999999\n1'); // as if our process had been killed
  const next = await embedded({ durability: 'none', needs: ['postgres'] });
  onTestFinished(() => next.stop());
  expect(await engine.lost).toBe('PostgreSQL');
  expect([isAlive(pid), existsSync(engine.dir)]).toEqual([false, false]);
  expect(existsSync(next.dir)).toBe(true);
}, 120_000);

test('What a named database cannot do is one sentence each, without the password', async () => {
  const engine = await embedded({ durability: 'none', needs: ['postgres'] });
  onTestFinished(() => engine.stop());
  const wrong = (change: Partial<URL>): string => Object.assign(new URL(engine.databaseUrl), change).href;
  const password = new URL(engine.databaseUrl).password;
  const client = new pg.Client({ connectionString: engine.databaseUrl });
  await client.connect();
  await client.query(`create role full_up login password 'x' connection limit 0`);
  await client.end();
  const refusals: [string, string, number?][] = [
    ['WrongPassword', wrong({ password: 'no-such-word' })],
    ['NoDatabase', wrong({ pathname: '/nothing' })],
    ['DatabaseUnreachable', wrong({ port: '9' })],
    ['TooManyConnections', wrong({ username: 'full_up', password: 'x' })],
    ['OldPostgres', engine.databaseUrl, 99],
  ];
  for (const [code, url, oldest] of refusals) {
    const problem = await checkDatabase(url, oldest).catch((error: Error) => error);
    expect(problem).toMatchObject({ code, exitCode: 3 });
    expect(String(problem)).not.toMatch(new RegExp(`no-such-word|${password}`));
  }
}, 120_000);

test('With servers of one’s own nothing is started, and a Temporal that is away does not stop the start', async () => {
  const engine = await embedded({ durability: 'none', needs: ['postgres'] });
  onTestFinished(() => engine.stop());
  const data = await temporary();
  const settings = readSettings({
    DATABASE_URL: engine.databaseUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:9',
    AWARD_DATA: data,
  });
  const named = await startEngine({ settings });
  expect(named.databaseUrl).toBe(engine.databaseUrl);
  expect(named.urlOf('clone-1')).toBe(engine.databaseUrl.replace(/award$/, 'clone-1'));
  expect(named.temporal).toMatchObject({ address: '127.0.0.1:9', state: 'down' });
  expect(existsSync(join(data, 'postgres'))).toBe(false);
  await named.stop();
  await checkDatabase(engine.databaseUrl); // still there: it was not ours to stop
}, 120_000);

test('When one server cannot start, the other is stopped and the folder is free again', async () => {
  const data = await temporary();
  await mkdir(join(data, 'temporal'));
  const settings = { ...readSettings({ TEMPORAL_CLI: join(data, 'nothing') }), data };
  await expect(startEngine({ settings, durability: 'none' })).rejects.toMatchObject({ code: 'NoTemporalCli' });
  expect(existsSync(join(data, 'owner'))).toBe(false);
  expect(existsSync(join(data, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
}, 120_000);

test('A data folder that cannot be made, and a certificate that cannot be read, are one sentence each', async () => {
  const folder = await temporary();
  await writeFile(join(folder, 'file'), '');
  const settings = { ...readSettings({}), data: join(folder, 'file', 'data') };
  await expect(startEngine({ settings })).rejects.toMatchObject({ code: 'DataFolder', exitCode: 3 });
  const tls = readSettings({ TEMPORAL_TLS: 'on', TEMPORAL_TLS_SERVER_CA_CERT_PATH: join(folder, 'ca.pem') });
  await expect(temporalTls(tls)).rejects.toMatchObject({ code: 'NoCertificateFile' });
  expect(await temporalTls(readSettings({ TEMPORAL_TLS: 'on' }))).toEqual({});
});
