import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../settings/problem.js';
import type { Account } from './processes.js';

const run = promisify(execFile);

/** What this looks at; tests give their own. */
export type AccountSources = { passwd: () => string; isRoot: boolean; addUser: () => Promise<unknown> };

const NAME = 'postgres';

const findProgram = (name: string, folders: readonly string[]): string | undefined =>
  folders.map((folder) => join(folder, name)).find((file) => existsSync(file));

/** `useradd` is often missing on the PATH of a service, and always on that of a small container. */
const addPostgresUser = async (): Promise<unknown> => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  const useradd = findProgram('useradd', folders);
  if (!useradd) throw new Error('no useradd');
  return run(useradd, ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
};

const system: AccountSources = {
  passwd: () => readFileSync('/etc/passwd', 'utf8'),
  isRoot: process.getuid?.() === 0,
  addUser: addPostgresUser,
};

const entryOf = (passwd: string, matches: (name: string, uid: number) => boolean): Account | undefined =>
  passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && uid > 0 && matches(name, uid))
    .map(({ uid, gid }) => ({ uid, gid }))[0];

/**
 * PostgreSQL refuses to run as root, so root lends it another account; anybody else runs it themselves (`undefined`).
 * In this order: who owns the data already, `postgres`, a `postgres` made now, `nobody`. It must stand in /etc/passwd:
 * initdb looks its own user up there and stops when there is none.
 * @param owner uid that owns data from an earlier start, if there is any
 */
export const databaseAccount = async (owner?: number, from: AccountSources = system): Promise<Account | undefined> => {
  if (!from.isRoot) return undefined;
  const named = (wanted: string) => entryOf(from.passwd(), (name) => name === wanted);
  const known = (owner ? entryOf(from.passwd(), (_, uid) => uid === owner) : undefined) ?? named(NAME);
  if (known) return known;
  await from.addUser().catch(() => undefined); // no useradd, or /etc cannot be written: the next line tells
  const account = named(NAME) ?? named('nobody');
  if (account) return account;
  throw new StartProblem('NoDatabaseAccount', {
    vi: 'PostgreSQL không chạy được dưới quyền root và máy này không có người dùng postgres hay nobody: chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL cannot run as root and this machine has no user postgres or nobody: start as an ordinary user, or set DATABASE_URL.',
  });
};
