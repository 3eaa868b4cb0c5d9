import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { clusterOf, DATABASE_USER, ensureCluster, logOf } from './cluster.js';
import { type Place, type PlaceOptions, place } from './place.js';
import { refuseFullDisk } from './problems.js';
import { commandLine, endLeftover, type ServerProcess, startServer } from './processes.js';
import { onSomePort } from './server-log.js';

export type PostgresOptions = PlaceOptions & {
  /** A fixed port, for tests of a taken one; else a free one. */
  port?: number;
  /**
   * `none`: no fsync. Faster, and a power cut may destroy the data: only for tests that throw it away.
   * Everything else runs with `full`, also the benchmark.
   */
  durability?: 'full' | 'none';
};

export type RunningPostgres = {
  /** URL of a database on this server; `award` is made at the start. Holds the password. */
  urlOf: (database: string) => string;
  pid: number;
  /** Where cluster, password and log lie; not always the folder that was asked for. */
  folder: string;
  /** Resolves when the server ends, asked or not. */
  ended: Promise<number>;
  /** Lets running statements be cut off and writes all down; insists after a while. */
  stop: () => Promise<void>;
};

const MAX_CONNECTIONS = 100;
const READY_WITHIN_MS = 60_000; // recovery after a power cut takes its time

/** Given on the command line, so that no `alter system` from an earlier day can loosen them. */
const optionsFor = (port: number, durable: boolean): string[] =>
  [
    ['port', port],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['max_connections', MAX_CONNECTIONS],
    ['lock_timeout', '5s'],
    ['idle_in_transaction_session_timeout', '10s'],
    ['fsync', durable ? 'on' : 'off'],
    ['synchronous_commit', durable ? 'on' : 'off'],
    ['full_page_writes', durable ? 'on' : 'off'],
    ['timezone', 'UTC'],
    ['log_timezone', 'UTC'],
    // Values of a failed statement may be somebody's name: terse keeps them out of the log.
    ['log_error_verbosity', 'terse'],
    ['log_min_error_statement', 'panic'],
  ].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Starts PostgreSQL on a folder, after ending what a killed parent left on it.
 * @throws StartProblem with one sentence: disk full, port taken, somebody else's data, another version's data
 */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const durable = options.durability !== 'none';
  const at = await place(options);
  await refuseFullDisk(at.folder);
  await endLeftoverServer(at);
  const password = await ensureCluster(at, !durable);
  const start = async (port: number): Promise<RunningPostgres | undefined> => {
    const urlOf = (database: string) => `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
    const server = startServer({
      file: join(at.programs, 'bin', 'postgres'),
      args: ['-D', clusterOf(at), ...optionsFor(port, durable)],
      log: logOf(at),
      account: at.account,
    });
    const stop = () => server.end(STOP);
    if (await isReady(server, urlOf('postgres'), clusterOf(at)))
      return { urlOf, pid: server.pid, folder: at.folder, ended: server.ended, stop };
    await stop();
    return undefined;
  };
  return onSomePort({ server: 'PostgreSQL', log: logOf(at), fixed: options.port, start });
};

/** Fast shutdown, then the one that recovers at the next start, then none. */
const STOP = [
  ['SIGINT', 4_000],
  ['SIGQUIT', 1_000],
  ['SIGKILL', 500],
] as const;

/**
 * Line 1 of postmaster.pid is the pid, line 2 the folder it serves. Fast shutdown takes about a second.
 * Q: Why is the note removed when another program has that number? A: PostgreSQL would refuse to start for ever, taking
 * that program for its older self (after a power cut, say). Where nobody can tell whose number it is, the note stays.
 */
const endLeftoverServer = async (at: Place): Promise<void> => {
  const file = join(clusterOf(at), 'postmaster.pid');
  const [number, served] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (served === undefined) return;
  const pid = Number(number);
  if (served === clusterOf(at) && (await endLeftover(pid, served, 'SIGINT'))) return;
  if (!((await commandLine(pid)) ?? 'postgres').includes('postgres')) await rm(file, { force: true });
};

/** Waits until our own server answers; somebody else's on the same port would serve another folder. */
const isReady = async (server: ServerProcess, url: string, cluster: string): Promise<boolean> => {
  for (const limit = Date.now() + READY_WITHIN_MS; Date.now() < limit && !server.hasEnded(); await pause(50))
    if (await answersFor(url, cluster)) return true;
  return false;
};

const answersFor = async (url: string, cluster: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // the server may go between two lines; the next question tells
  try {
    await client.connect();
    const { rows } = await client.query(`select current_setting('data_directory') = $1 as ours`, [cluster]);
    if (!rows[0].ours) return false;
    await client.query('create database award').catch((error: { code?: string }) => {
      if (error.code !== '42P04') throw error; // there already
    });
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};
