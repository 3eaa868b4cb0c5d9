import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Sentence, StartProblem } from '../settings/problem.js';
import { diskFull } from './problems.js';
import { OLDEST_POSTGRES } from './versions.js';

type Failure = Error & { code?: string };
type Told = { code: string; sentence: Sentence };

const STARTING_UP = '57P03';
const WAIT_MS = 30_000;

/**
 * Whether the database that DATABASE_URL names can be used; waits for one that is just starting up.
 * @throws StartProblem with one sentence; the password is in none of them
 */
export const checkDatabase = async (url: string, oldest = OLDEST_POSTGRES): Promise<void> => {
  for (const limit = Date.now() + WAIT_MS; ; await pause(500)) {
    const failure = await tryDatabase(url, oldest);
    if (!failure) return;
    if (failure.code !== STARTING_UP || Date.now() > limit) throw explain(url, failure);
  }
};

const tryDatabase = async (url: string, oldest: number): Promise<Failure | undefined> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // what breaks later breaks the question below too
  try {
    await client.connect();
    const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as major`);
    if (rows[0].major < oldest) throw oldServer(url, rows[0].major, oldest);
    return undefined;
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    return error as Failure;
  } finally {
    await client.end().catch(() => {});
  }
};

/** `user@host:port/database`: what a person needs to find it, without the password. */
const placeOf = (text: string): string => {
  const url = new URL(text);
  return `${url.username}@${url.hostname}:${url.port || '5432'}${url.pathname}`;
};

const explain = (url: string, failure: Failure): StartProblem => {
  const place = placeOf(url);
  if (failure.code === '53100') return diskFull(`PostgreSQL ${place}`);
  const { code, sentence } = told(place, failure);
  return new StartProblem(code, sentence, 3, { cause: failure });
};

const told = (place: string, { code = '', message }: Failure): Told => {
  if (code.startsWith('28'))
    return {
      code: 'WrongPassword',
      sentence: {
        vi: `PostgreSQL ${place} không nhận người dùng hoặc mật khẩu trong DATABASE_URL: sửa lại cho đúng.`,
        en: `PostgreSQL ${place} refuses the user or password in DATABASE_URL: correct them.`,
      },
    };
  if (code === '3D000')
    return {
      code: 'NoDatabase',
      sentence: {
        vi: `Ở ${place} chưa có cơ sở dữ liệu ấy: tạo nó (createdb), hoặc sửa tên trong DATABASE_URL.`,
        en: `There is no such database at ${place}: make it (createdb), or correct its name in DATABASE_URL.`,
      },
    };
  if (code === '53300')
    return {
      code: 'TooManyConnections',
      sentence: {
        vi: `PostgreSQL ${place} đã hết kết nối: tăng max_connections, hoặc giảm AWARD_DATABASE_POOL.`,
        en: `PostgreSQL ${place} has no connection left: raise max_connections, or lower AWARD_DATABASE_POOL.`,
      },
    };
  return {
    code: 'DatabaseUnreachable',
    sentence: {
      vi: `Không nối được tới PostgreSQL ${place} (${code || message}): kiểm tra DATABASE_URL, máy chủ và tường lửa.`,
      en: `PostgreSQL ${place} cannot be reached (${code || message}): check DATABASE_URL, the server and the firewall.`,
    },
  };
};

const oldServer = (url: string, found: number, oldest: number): StartProblem =>
  new StartProblem('OldPostgres', {
    vi: `PostgreSQL ${placeOf(url)} là bản ${found}, cần từ ${oldest}: nâng cấp, hoặc bỏ DATABASE_URL để dùng bản đi kèm.`,
    en: `PostgreSQL ${placeOf(url)} is version ${found}, ${oldest} or newer is needed: upgrade it, or leave DATABASE_URL out to use the one that comes along.`,
  });
