import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningPostgres, startPostgres } from '../launch/postgres.js';
import { repositoryRoot } from '../launch/root.js';
import { setClock } from './clock.js';
import { migrate } from './migrate.js';
import { dumpSchema } from './schema-dump.js';

// A server of its own: roles belong to the server, so only on a fresh one do many databases make them at once.
let server: RunningPostgres;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-migrate-'));
  server = await startPostgres({ wanted: join(folder, 'postgres'), durability: 'none' });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  if (!server.folder.startsWith(folder)) await rm(server.folder, { recursive: true, force: true });
});

async function withClient<T>(database: string, work: (k: pg.Client) => Promise<T>): Promise<T> {
  const k = new pg.Client({ connectionString: server.urlOf(database) });
  await k.connect();
  return work(k).finally(() => k.end());
}
async function empty(name: string, template = 'template1'): Promise<string> {
  await withClient('postgres', (k) => k.query(`create database ${name} template ${template}`));
  return server.urlOf(name);
}
/** A database that was migrated: a copy of the first one. */
const migrated = (name: string) => empty(name, 'many_0');
const versions = (name: string) =>
  withClient(name, async (k) =>
    (await k.query('select version from migrations order by 1')).rows.map((r) => Number(r.version)),
  );
/** Postgrator's own row, then one for each file. */
const all = [0, ...readdirSync(join(repositoryRoot, 'store/migrations')).map((f) => Number(f.slice(0, 3)))].sort(
  (a, b) => a - b,
);

test('Eight databases of one fresh server are migrated at once: each is whole, the roles are made once', async () => {
  const names = Array.from({ length: 8 }, (_, i) => `many_${i}`);
  const urls = [];
  for (const name of names) urls.push(await empty(name));
  const installations = await Promise.all(urls.map((url) => migrate(url, { mode: 'demo' })));
  expect(new Set(installations.map((i) => i.id)).size).toBe(8);
  const dumps = await Promise.all(names.map((name) => withClient(name, dumpSchema)));
  expect(new Set(dumps).size).toBe(1);
  const roles = await withClient('postgres', (k) =>
    k.query(`select rolname from pg_roles where rolname like 'award\\_%'`),
  );
  expect(roles.rows.map((r) => r.rolname).sort()).toEqual(['award_app', 'award_box', 'award_privacy', 'award_reader']);
}, 60_000);

test('Twenty starts at once on one database: one works, the others wait and find the same installation', async () => {
  const url = await empty('twenty');
  const found = await Promise.all(Array.from({ length: 20 }, () => migrate(url, { mode: 'demo' })));
  expect(new Set(found.map((i) => i.id)).size).toBe(1);
  expect(await versions('twenty')).toEqual(all);
  const dump = await withClient('twenty', dumpSchema);
  expect(await migrate(url, { mode: 'demo' })).toEqual(found[0]);
  expect(await withClient('twenty', dumpSchema)).toBe(dump);
});

test('Who comes while another one migrates waits longer than a lock may take elsewhere', async () => {
  const url = await empty('slow');
  await withClient('slow', async (first) => {
    await first.query('select pg_advisory_lock(7300001)');
    const second = migrate(`${url}?options=-c%20lock_timeout%3D100ms`, { mode: 'demo' });
    await pause(400);
    await first.query('select pg_advisory_unlock(7300001)');
    expect(await second).toMatchObject({ mode: 'demo' });
  });
});

test('A process that dies in the middle leaves nothing half: the next start brings the schema up', async () => {
  const url = await empty('died');
  const between = `create table migrations(version bigint primary key, name text, md5 text, run_at timestamptz);
    create function die() returns trigger language plpgsql as $$ begin if new.version = 3 then raise 'died'; end if; return new; end $$;
    create trigger die before insert on migrations for each row execute function die()`;
  await withClient('died', (k) => k.query(between)); // the third file has run, its note is not written yet
  await expect(migrate(url, { mode: 'demo' })).rejects.toThrow('died');
  await withClient('died', (k) => k.query('drop function die cascade'));
  await migrate(url, { mode: 'demo' });
  expect(await versions('died')).toEqual(all.slice(1));
});

test('A changed migration that was released, and a newer schema, stop the start', async () => {
  const url = await migrated('edited');
  await withClient('edited', (k) => k.query(`update migrations set md5 = 'another' where version = 2`));
  await expect(migrate(url, { mode: 'demo' })).rejects.toMatchObject({ code: 'EditedMigration' });
  const newer = await migrated('newer');
  await withClient('newer', (k) => k.query(`insert into migrations(version, name, md5) values (999, 'later', 'x')`));
  await expect(migrate(newer, { mode: 'demo' })).rejects.toMatchObject({ code: 'NewerSchema', facts: { theirs: 999 } });
});

test('A database stays demo or production for ever, and production refuses the frozen clock', async () => {
  const [demo, production] = [await migrated('born_demo'), await empty('born_production')];
  await migrate(production, { mode: 'production' });
  await expect(migrate(demo, { mode: 'production' })).rejects.toMatchObject({
    code: 'OtherMode',
    facts: { theirs: 'demo' },
  });
  await expect(migrate(production, { mode: 'demo' })).rejects.toMatchObject({ code: 'OtherMode' });
  const when = new Date('2025-09-30T02:00:00Z');
  await withClient('born_demo', async (k) => {
    await setClock(k, when);
    expect((await k.query('select record_now() as now')).rows[0].now).toEqual(when);
    await expect(k.query(`update installation set mode = 'production'`)).rejects.toThrow('for ever');
  });
  await withClient('born_production', async (k) => {
    await expect(setClock(k, when)).rejects.toThrow('only a demo database');
    await expect(k.query(`update installation set mode = 'demo'`)).rejects.toThrow('for ever');
  });
});

test('A dump restored into another server gets another epoch, so that readers still see every event in order', async () => {
  const url = await migrated('restored');
  await withClient('restored', (k) => k.query(`update installation set cluster = 'the server of yesterday'`));
  await migrate(url, { mode: 'demo' });
  await migrate(url, { mode: 'demo' });
  expect(await withClient('restored', async (k) => (await k.query('select epoch from installation')).rows)).toEqual([
    { epoch: 2 },
  ]);
});

test('The migrations are found in a clone whose folder has a name full of signs', async () => {
  const odd = join(repositoryRoot, '.cache', `odd [1] {a,b} (c) ${process.pid}`);
  await mkdir(odd, { recursive: true });
  try {
    for (const part of ['migrate.ts', 'migrations'])
      await cp(join(repositoryRoot, 'store', part), join(odd, part), { recursive: true });
    const { migrate: there } = (await import(/* @vite-ignore */ join(odd, 'migrate.ts'))) as {
      migrate: typeof migrate;
    };
    await there(await empty('odd'), { mode: 'demo' });
    expect(await versions('odd')).toEqual(all);
  } finally {
    await rm(odd, { recursive: true, force: true });
  }
});
