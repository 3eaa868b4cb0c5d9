import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chown, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type AccountSources, databaseAccount } from './account.js';
import type { Account } from './processes.js';
import { openFolder, openForAll, postgresPrograms } from './programs.js';

/** Where PostgreSQL's programs and data lie, and who runs them. */
export type Place = { folder: string; programs: string; account: Account | undefined };

export type PlaceOptions = {
  /** Folder for what this server keeps: the cluster, its password, its log. */
  wanted: string;
  /** Where root puts what the database's account can't reach otherwise. */
  shared?: string;
  accounts?: AccountSources;
};

const SHARED = '/var/lib/award';

/** Whether an account can pass every folder above a path and use the path itself. What isn't there yet counts as open. */
const canReach = (path: string, { uid }: Account): boolean => {
  const facts = statSync(path, { throwIfNoEntry: false });
  const up = dirname(path);
  const passes = !facts || facts.uid === uid || (facts.mode & 0o001) === 1;
  return passes && (up === path || canReach(up, { uid, gid: 0 }));
};

/**
 * Finds the place where PostgreSQL can work. As an ordinary user that is the folder that was asked for. Root lends it
 * an account, and what that account can't reach (a clone of mode 700, or one under root's home) is put where it can:
 * programs (60 MB, once) and data under `shared`. A note in the wanted folder says where, with a name made by chance,
 * so that a new clone at the same path starts empty.
 */
export const place = async ({ wanted, shared = SHARED, accounts }: PlaceOptions): Promise<Place> => {
  const asked = resolve(wanted);
  await mkdir(asked, { recursive: true });
  const native = await postgresPrograms();
  const account = await databaseAccount(await ownerOf(asked), accounts);
  if (!account) return { folder: asked, programs: native.folder, account };
  const reachable = canReach(join(native.folder, 'bin', 'postgres'), account);
  const programs = reachable ? native.folder : await copyPrograms(native, shared);
  return { folder: await dataFolder(asked, shared, account), programs, account };
};

const noteOf = (asked: string): string => join(asked, 'elsewhere');

const placedElsewhere = async (asked: string): Promise<string | undefined> =>
  (await readFile(noteOf(asked), 'utf8').catch(() => '')).trim() || undefined;

/** Where the data for a wanted folder lies: there, or where its note says. */
export const placedFolder = async (asked: string): Promise<string> => (await placedElsewhere(asked)) ?? asked;

/** Who owns the cluster of an earlier start. */
const ownerOf = async (asked: string): Promise<number | undefined> => {
  const folder = await placedFolder(asked);
  return statSync(join(folder, 'cluster'), { throwIfNoEntry: false })?.uid;
};

const dataFolder = async (asked: string, shared: string, account: Account): Promise<string> => {
  const before = await placedElsewhere(asked);
  if (!before && canReach(asked, account)) return asked;
  const folder = before ?? join(shared, randomBytes(8).toString('hex'));
  await openFolder(shared, 0o755);
  await openFolder(folder, 0o755);
  if (!before) await writeFile(noteOf(asked), `${folder}\n`);
  return folder;
};

const copyPrograms = async (native: { folder: string; version: string }, shared: string): Promise<string> => {
  const copy = join(shared, `postgres-${native.version}`);
  if (existsSync(copy)) return copy;
  await openFolder(shared, 0o755);
  const aside = `${copy}.${randomBytes(4).toString('hex')}`; // then renamed: nobody sees half a copy
  await cp(native.folder, aside, { recursive: true, verbatimSymlinks: true });
  await openForAll(aside);
  await rename(aside, copy).catch(() => rm(aside, { recursive: true, force: true })); // another start was first
  return copy;
};

/** Makes a folder that only the database's account may enter, as PostgreSQL demands of its data. */
export const privateFolder = async (folder: string, account: Account | undefined): Promise<void> => {
  await openFolder(folder, 0o700);
  if (account) await chown(folder, account.uid, account.gid);
};
