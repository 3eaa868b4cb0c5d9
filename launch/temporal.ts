import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isFree } from './ports.js';
import { putBehind } from './priority.js';
import { portTaken, refuseFullDisk } from './problems.js';
import { endLeftover, type ServerProcess, startServer } from './processes.js';
import { onSomePort } from './server-log.js';
import { namespaceAnswers, SEARCH_ATTRIBUTES } from './temporal-server.js';

export type TemporalOptions = {
  /** The temporal program. */
  cli: string;
  /** Folder for its database file, its log and the note of its pid. */
  folder: string;
  namespace: string;
  /** A fixed port, for tests of a taken one; else a free one. */
  port?: number;
  /** Port of its page; 0 takes a free one, unset: no page. The page has no sign-in, so it never leaves loopback. */
  pagePort?: number | undefined;
  durability?: 'full' | 'none';
};

export type RunningTemporal = {
  address: string;
  page: string | undefined;
  pid: number;
  ended: Promise<number>;
  stop: () => Promise<void>;
};

const READY_WITHIN_MS = 60_000;
const STOP = [
  ['SIGTERM', 3_000],
  ['SIGKILL', 500],
] as const;

/**
 * Starts Temporal's own local server on a database file, so that a restart keeps every workflow, after ending what a
 * killed parent left on that file: two servers on one file would damage it.
 */
export const startTemporal = async (options: TemporalOptions): Promise<RunningTemporal> => {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  await refuseFullDisk(folder);
  const files = { database: join(folder, 'temporal.db'), pid: join(folder, 'pid'), log: join(folder, 'server.log') };
  const left = Number(await readFile(files.pid, 'utf8').catch(() => '0'));
  await endLeftover(left, files.database, 'SIGTERM');
  const pagePort = options.pagePort === 0 ? await freePort() : options.pagePort;
  if (pagePort !== undefined && !(await isFree(pagePort))) throw portTaken(pagePort, 'AWARD_ENGINE_PAGE_PORT');
  const start = async (port: number): Promise<RunningTemporal | undefined> => {
    const args = argumentsFor({ ...options, port, pagePort, database: files.database });
    const server = startServer({ file: options.cli, args, log: files.log });
    await writeFile(files.pid, String(server.pid));
    const stop = () => server.end(STOP).then(() => rm(files.pid, { force: true }));
    const address = `127.0.0.1:${port}`;
    const page = pagePort === undefined ? undefined : `http://127.0.0.1:${pagePort}`;
    if (await isReady(server, address, options.namespace)) {
      putBehind(server.pid);
      return { address, page, pid: server.pid, ended: server.ended, stop };
    }
    await stop();
    return undefined;
  };
  return onSomePort({ server: 'Temporal', log: files.log, fixed: options.port, start });
};

type Arguments = { namespace: string; port: number; pagePort: number | undefined; database: string };

const argumentsFor = ({
  namespace,
  port,
  pagePort,
  database,
  durability,
}: Arguments & Pick<TemporalOptions, 'durability'>): string[] => [
  ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
  ...(pagePort === undefined ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(pagePort)]),
  ...['--db-filename', database, '--sqlite-pragma', 'journal_mode=WAL'],
  // FULL: what it has answered survives a power cut.
  ...['--sqlite-pragma', `synchronous=${durability === 'none' ? 'OFF' : 'FULL'}`],
  ...SEARCH_ATTRIBUTES.flatMap(({ name, type }) => ['--search-attribute', `${name}=${type}`]),
  ...['--log-level', 'error'],
];

/** The port opens a little before calls succeed, so it is asked for what is needed: the namespace. */
const isReady = async (server: ServerProcess, address: string, namespace: string): Promise<boolean> => {
  for (const limit = Date.now() + READY_WITHIN_MS; Date.now() < limit && !server.hasEnded(); await pause(50))
    if (await namespaceAnswers(address, namespace)) return true;
  return false;
};
