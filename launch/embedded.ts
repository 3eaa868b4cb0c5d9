import { chmodSync, existsSync, lstatSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../settings/read.js';
import { type Engine, type EngineOptions, startEngine } from './engine.js';
import { isHeld } from './owner.js';
import { placedFolder } from './place.js';
import { endLeftover } from './processes.js';

const PREFIX = 'award-embedded-';

export type EmbeddedOptions = Pick<EngineOptions, 'progress' | 'durability' | 'needs'> & {
  /** Where to put it all; without it a new temporary folder, deleted at the stop. */
  dir?: string;
};

export type Embedded = Engine & { dir: string };

/**
 * Own PostgreSQL and Temporal in a temporary place, whatever DATABASE_URL and TEMPORAL_ADDRESS say: for tests, `season`
 * and `bench`. Durable unless told otherwise. Deleted at the stop, and at the latest when the next one starts: a process
 * that was killed leaves its place behind, and nobody would ever come back to it.
 */
export const embedded = async ({ dir, ...options }: EmbeddedOptions = {}): Promise<Embedded> => {
  await clearAbandoned();
  const folder = dir ?? (await mkdtemp(join(tmpdir(), PREFIX)));
  if (!dir) chmodSync(folder, 0o711); // mkdtemp shuts it for everybody else, also for the database's account
  const { TEMPORAL_CLI } = process.env;
  const settings = { ...readSettings({ TEMPORAL_CLI }), data: folder };
  const remove = async () => (dir ? undefined : discard(folder));
  const engine = await startEngine({ settings, ...options }).catch(async (error) => {
    await remove();
    throw error;
  });
  const stop = async () => {
    await engine.stop();
    await remove();
  };
  return { ...engine, dir: folder, stop };
};

/** Data that went elsewhere because the database's account could not reach the folder goes too. */
const discard = async (folder: string): Promise<void> => {
  const data = await placedFolder(join(folder, 'postgres'));
  for (const path of new Set([data, folder])) await rm(path, { recursive: true, force: true, maxRetries: 5 });
};

/**
 * Ends and deletes what killed processes left in temporary places. Only folders of our own: anybody may make one with
 * such a name in a temporary folder that all share, and a note in it must not lead root to other people's files.
 */
const clearAbandoned = async (): Promise<void> => {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    const facts = lstatSync(folder, { throwIfNoEntry: false });
    const isOurs = facts?.isDirectory() && facts.uid === process.getuid?.() && existsSync(join(folder, 'owner'));
    if (!isOurs || (await isHeld(folder))) continue;
    await endServers(folder);
    await discard(folder).catch(() => {}); // the next start tries again
  }
};

const endServers = async (folder: string): Promise<void> => {
  const cluster = join(await placedFolder(join(folder, 'postgres')), 'cluster');
  const note = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  await endLeftover(Number(note.split('\n')[0]), cluster, 'SIGQUIT');
  const pid = await readFile(join(folder, 'temporal', 'pid'), 'utf8').catch(() => '0');
  await endLeftover(Number(pid), join(folder, 'temporal', 'temporal.db'), 'SIGKILL');
};
