import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from '../settings/problem.js';
import { type Place, privateFolder } from './place.js';
import { startServer } from './processes.js';
import { explainLog, logLength } from './server-log.js';

export const clusterOf = (place: Place): string => join(place.folder, 'cluster');
export const logOf = (place: Place): string => join(place.folder, 'server.log');
const passwordFileOf = (place: Place): string => join(place.folder, 'password');

export const DATABASE_USER = 'award';

/**
 * Makes the cluster once: sorted as Vietnamese (ids, hashes and cursors are collate "C" in the schema), with a password
 * made by chance that only the owner can read.
 * @returns the password
 * @throws StartProblem when the folder belongs to somebody else or to another version of PostgreSQL
 */
export const ensureCluster = async (place: Place, quick: boolean): Promise<string> => {
  refuseForeign(place);
  const made = versionOf(place);
  if (made === undefined) return makeCluster(place, quick);
  const ours = '18';
  if (made !== ours) throw otherVersion(place, made, ours);
  return readFile(passwordFileOf(place), 'utf8');
};

const versionOf = (place: Place): string | undefined => {
  try {
    return readFileSync(join(clusterOf(place), 'PG_VERSION'), 'utf8').trim();
  } catch {
    return undefined;
  }
};

const makeCluster = async (place: Place, quick: boolean): Promise<string> => {
  const aside = join(place.folder, 'cluster.new'); // renamed when whole: a killed initdb leaves nothing that looks ready
  await rm(aside, { recursive: true, force: true });
  await privateFolder(aside, place.account);
  const password = randomBytes(18).toString('base64url');
  await writeFile(passwordFileOf(place), password, { mode: 0o600 });
  if (place.account) await chown(passwordFileOf(place), place.account.uid, place.account.gid);
  const log = logOf(place);
  const since = logLength(log);
  const initdb = startServer({
    file: join(place.programs, 'bin', 'initdb'),
    args: [
      '-D',
      aside,
      '-U',
      DATABASE_USER,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFileOf(place)}`,
      ...LOCALE,
    ].concat(quick ? ['--no-sync'] : []),
    log,
    account: place.account,
  });
  if ((await initdb.ended) !== 0) throw explainLog('initdb', log, since);
  await rename(aside, clusterOf(place));
  return password;
};

const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi-VN'];

/** PostgreSQL's own complaint about this comes late and in the log; initdb would even try to start anew. */
const refuseForeign = (place: Place): void => {
  const facts = statSync(clusterOf(place), { throwIfNoEntry: false });
  const uid = place.account?.uid ?? process.getuid?.();
  if (!facts || uid === undefined || facts.uid === uid) return;
  throw new StartProblem('ForeignData', {
    vi: `Dữ liệu trong ${place.folder} thuộc người dùng khác (số ${facts.uid}): chạy bằng người dùng ấy hoặc root, hoặc chọn thư mục khác bằng --data.`,
    en: `The data in ${place.folder} belongs to another user (number ${facts.uid}): start as that user or as root, or choose another folder with --data.`,
  });
};

const otherVersion = (place: Place, made: string, ours: string): StartProblem =>
  new StartProblem('OtherPostgresVersion', {
    vi: `Dữ liệu trong ${place.folder} do PostgreSQL ${made} tạo, chương trình này mang theo bản ${ours}: xuất bằng bản cũ rồi nạp lại, hoặc chọn thư mục khác bằng --data.`,
    en: `The data in ${place.folder} was made by PostgreSQL ${made}, this program brings ${ours}: dump it with the old one and load it, or choose another folder with --data.`,
  });
