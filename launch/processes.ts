import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who a server runs as; `undefined` in its place: as ourselves. */
export type Account = { uid: number; gid: number };

export type ServerProcess = {
  pid: number;
  /** Resolves once with the exit code (or -1: never started, or ended by a signal); never rejects. */
  ended: Promise<number>;
  /** Asks it to end, and insists: each signal gets its time before the next. */
  end: (steps: readonly (readonly [signal: NodeJS.Signals, waitMs: number])[]) => Promise<void>;
  hasEnded: () => boolean;
};

type ServerStart = { file: string; args: readonly string[]; log: string; account?: Account | undefined };

const LOG_LIMIT = 10 * 1024 * 1024;

/** One older log is kept: a server that complains for months must not fill the disk. */
const openLog = (log: string): number => {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`);
  return openSync(log, 'a', 0o600);
};

/**
 * Starts a server in a process group of its own: Ctrl-C in a terminal reaches only us, and we end it in our order.
 * Its environment is only PATH and HOME, so that settings meant for us cannot reach it.
 */
export const startServer = ({ file, args, log, account }: ServerStart): ServerProcess => {
  const output = openLog(log);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C' };
  const child = spawn(file, args, { ...account, cwd: '/', detached: true, env, stdio: ['ignore', output, output] });
  closeSync(output);
  let over = false;
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? -1));
    child.once('error', () => resolve(-1)); // EACCES, ENOENT
  }).finally(() => {
    over = true;
  });
  const end: ServerProcess['end'] = async (steps) => {
    for (const [signal, waitMs] of steps) {
      if (over) return;
      child.kill(signal);
      await Promise.race([ended, pause(waitMs, undefined, { ref: false })]);
    }
  };
  return { pid: child.pid ?? -1, ended, end, hasEnded: () => over };
};

/** The command line of a process, or `undefined` when it is gone, a zombie, or nobody here can tell (no /proc, no ps). */
export const commandLine = async (pid: number, proc = '/proc'): Promise<string | undefined> => {
  try {
    return readFileSync(`${proc}/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    const { stdout } = await run('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
    return stdout.trim() || undefined;
  }
};

/** What tells a process from a later one with the same number; `''` where the system doesn't say. */
export const startMark = async (pid: number): Promise<string> => {
  const fields = statFields(pid);
  if (fields) return fields[19] ?? ''; // start time since boot
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim();
};

/** Fields of /proc/<pid>/stat after the name, which may hold anything: state first. `undefined` where there is none. */
const statFields = (pid: number): string[] | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

/** Whether a process runs. A zombie doesn't: where nobody collects them (small containers), they stay for ever. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false; // EPERM: another user's, alive all the same
  }
  return statFields(pid)?.[0] !== 'Z';
};

/**
 * Ends a server that a killed parent left behind. Only when its command line names our file: the number may long be
 * another program's, and where nobody can tell, nothing is ended.
 * @returns true when such a server was there (ended now, or still ending after ten seconds)
 */
export const endLeftover = async (pid: number, file: string, signal: NodeJS.Signals): Promise<boolean> => {
  const isOurs = async () => pid > 1 && ` ${await commandLine(pid)} `.includes(` ${file} `);
  if (!(await isOurs())) return false;
  process.kill(pid, signal);
  for (let i = 0; i < 100 && (await isOurs()); i++) await pause(100);
  return true;
};
