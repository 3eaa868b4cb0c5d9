import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { workflowBundle } from '../../launch/bundle.js';
import { embedded } from '../../launch/embedded.js';
import { toStderr } from '../../launch/progress.js';
import { migrate } from '../../store/migrate.js';
import type { ContenderConfig } from './contenders/contender.js';
import { SCHEMA } from './contenders/plain.js';
import { establish } from './office.js';
import { type Part, startPart } from './parts/part.js';

/** One contender as it runs: its processes, its own database on the common server. */
export interface Running {
  readonly name: ContenderConfig['contender'];
  readonly port: number;
  readonly pids: Readonly<Record<string, number>>;
  readonly folder: string;
  readonly sql: <R extends pg.QueryResultRow>(text: string) => Promise<R[]>;
}
export interface World {
  readonly ours: Running;
  readonly alone: Running;
  readonly temporal: Running;
  readonly plain: Running;
  readonly driver: Part;
  /** PostgreSQL and the engine, which all share. */
  readonly servers: Readonly<Record<'postgres' | 'engine', number>>;
  readonly engineDatabase: string;
  stop(): Promise<void>;
}

type Engine = Awaited<ReturnType<typeof embedded>>;
type Closing = (() => Promise<unknown>)[];

/** Servers of its own with full durability, in a temporary place; every contender's processes; one driver. */
export async function openWorld(o: { profile: string | undefined }): Promise<World> {
  const closing: Closing = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    return { ...(await openAll(o, closing)), stop };
  } catch (e) {
    await stop();
    throw e;
  }
}

async function openAll(o: { profile: string | undefined }, closing: Closing): Promise<Omit<World, 'stop'>> {
  const engine = await embedded({ durability: 'full', progress: toStderr });
  closing.push(engine.stop);
  const [ownBundle, bareBundle] = await Promise.all([
    bundleOf('../../workflows/index.js'),
    bundleOf('./bare/workflow.js'),
  ]);
  const open = (contender: Running['name'], codePath = '') =>
    openContender(engine, contender, codePath, { ...o, closing });
  const [ours, alone, temporal, plain] = [
    await open('ours', ownBundle),
    await open('alone'),
    await open('temporal', bareBundle),
    await open('plain'),
  ];
  const driver = startPart('driver');
  closing.push(() => driver.stop());
  const [{ pid }] = (await ours.sql<{ pid: string }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\n', 1) as pid`,
  )) as [{ pid: string }];
  const engineFolder = join(engine.dir, 'temporal');
  const enginePid = Number(await readFile(join(engineFolder, 'pid'), 'utf8'));
  return {
    ours,
    alone,
    temporal,
    plain,
    driver,
    servers: { postgres: Number(pid), engine: enginePid },
    engineDatabase: join(engineFolder, 'temporal.db'),
  };
}

async function bundleOf(compiled: string): Promise<string> {
  const path = await workflowBundle({
    workflows: fileURLToPath(new URL(compiled, import.meta.url)),
    progress: toStderr,
  });
  if (!path) throw new Error(`${compiled} is not compiled`);
  return path;
}

async function openContender(
  engine: Engine,
  contender: Running['name'],
  codePath: string,
  o: { profile: string | undefined; closing: Closing },
): Promise<Running> {
  const { address, namespace } = engine.temporal;
  const folder = join(engine.dir, `bench-${contender}`);
  await mkdir(folder);
  const admin = new pg.Pool({ connectionString: engine.databaseUrl, max: 1 });
  await admin.query(`create database bench_${contender}`);
  await admin.end();
  const config = {
    contender,
    databaseUrl: engine.urlOf(`bench_${contender}`),
    address,
    namespace,
    installation: `bench-${contender}`,
    codePath,
    folder,
  };
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 2 });
  o.closing.push(() => pool.end());
  if (contender === 'ours' || contender === 'alone') {
    await migrate(config.databaseUrl, { mode: 'demo' });
    await establish(config);
  } else await pool.query(SCHEMA);
  const pids: Record<string, number> = {};
  const start = async <T>(name: 'api' | 'worker'): Promise<T> => {
    const part = startPart(name, o);
    pids[name] = part.pid;
    o.closing.push(() => part.stop());
    return part.ask<T>('start', config);
  };
  if (codePath) await start('worker');
  const { port } = await start<{ port: number }>('api');
  return {
    name: contender,
    port,
    pids,
    folder,
    sql: async (text) => (await pool.query(text)).rows,
  };
}
