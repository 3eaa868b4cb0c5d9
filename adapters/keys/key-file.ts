import { randomUUID } from 'node:crypto';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Why a key file can't be used; the message says what to do. */
export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused';
  constructor(
    readonly code: 'missing' | 'readableByOthers' | 'notAKey',
    readonly path: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** @param loss what can't be done without that file, in Vietnamese and English */
export const missingKey = (path: string, loss: { vi: string; en: string }) =>
  new KeyFileRefused(
    'missing',
    path,
    `Không thấy tệp khóa ${path}, mà cơ sở dữ liệu này đã dùng khóa ấy: chép lại tệp từ nơi cất giữ. ${loss.vi} ` +
      `The key file ${path} is missing and this database was written with it: put it back from where you keep it. ${loss.en}`,
  );

export const notAKey = (path: string, expected: string) =>
  new KeyFileRefused(
    'notAKey',
    path,
    `Tệp ${path} không phải là khóa (cần ${expected}): chép lại đúng tệp từ nơi cất giữ, đừng tạo tệp mới. ` +
      `The file ${path} is not a key (${expected} expected): put the right file back, don't make a new one.`,
  );

const readableByOthers = (path: string, mode: number) =>
  new KeyFileRefused(
    'readableByOthers',
    path,
    `Người khác trên máy đọc được tệp khóa ${path} (quyền ${mode.toString(8)}): chạy chmod 600 ${path} rồi khởi động lại. ` +
      `Others on this machine can read the key file ${path} (mode ${mode.toString(8)}): run chmod 600 ${path} and start again.`,
  );

/**
 * Where an installation's key lies: `${XDG_CONFIG_HOME:-~/.config}/award/<installation><ending>`, the user's
 * configuration folder, outside the data, so that no copy of the data holds its key.
 */
export const keyFilePath = (
  installation: string,
  ending: '.key' | '.checkpoint.pem',
  env: Record<string, string | undefined>,
): string => {
  // It becomes a file's name, so it can't lead out of the folder.
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(installation))
    throw new RangeError(`an installation id is letters, digits and inner hyphens, up to 63: ${installation}`);
  // The XDG rule: a relative path there counts as not set.
  const set = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : join(homedir(), '.config');
  return join(set, 'award', `${installation}${ending}`);
};

/** @returns the file's bytes, or null when there is no such file. @throws KeyFileRefused when others may read it */
export const readKeyFile = async (path: string): Promise<Buffer | null> => {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return null;
  try {
    // Asked of the open file and not of the path, which could be exchanged in between.
    const mode = (await handle.stat()).mode & 0o777;
    if (mode & 0o077) throw readableByOthers(path, mode);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
};

/**
 * Makes the file unless it is there, and returns what it then holds: of many processes that start at once,
 * one makes the key and all read the same.
 */
export const readOrMakeKeyFile = async (path: string, make: () => Buffer): Promise<Buffer> => {
  const there = await readKeyFile(path);
  if (there) return there;
  await makeKeyFile(path, make());
  return (await readKeyFile(path))!;
};

// Written and synced aside, then linked: a link never replaces a file, and the name never shows half a key.
const makeKeyFile = async (path: string, bytes: Buffer): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}`;
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await link(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await handle.close();
    await unlink(aside);
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
};
