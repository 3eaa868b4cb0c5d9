import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Ready } from '../../cli/start/greeting.js';
import { placedFolder } from '../../launch/place.js';
import { repositoryRoot } from '../../launch/root.js';

export const launcher = join(repositoryRoot, 'launch/start.mjs');

/** `npm start` as a process of its own, on a data folder and a home of its own. */
export async function openStarted(more: NodeJS.ProcessEnv = {}) {
  const data = await mkdtemp(join(tmpdir(), 'award-start-'));
  const home = await mkdtemp(join(tmpdir(), 'award-home-'));
  await chmod(data, 0o711); // the database's own account must pass
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: home,
    TEMPORAL_CLI: inject('cli'),
    npm_lifecycle_event: undefined,
    VITEST: undefined,
    NODE_ENV: undefined,
    ...more,
  };
  let child: ChildProcess | undefined;
  const w = {
    data,
    env,
    ready: undefined as unknown as Ready,
    async start(): Promise<Ready> {
      const started = spawn(process.execPath, [launcher, 'start', '--json', '--port', '0', '--data', data], {
        env,
        cwd: repositoryRoot,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      let [out, err] = ['', ''];
      started.stderr.on('data', (c) => {
        err += c;
      });
      w.ready = await new Promise<Ready>((resolve, reject) => {
        started.stdout.on('data', (c) => {
          out += c;
          if (out.includes('\n')) resolve(JSON.parse(out.slice(0, out.indexOf('\n'))));
        });
        started.once('exit', (code) => reject(new Error(`start ended with ${code}: ${err}`)));
      });
      return w.ready;
    },
    /** Ctrl-C; the exit code. */
    async stop(): Promise<number | null> {
      if (!child || child.exitCode !== null) return child?.exitCode ?? null;
      const ended = new Promise<number | null>((r) => child?.once('exit', r));
      child.kill('SIGINT');
      return ended;
    },
    tokenOf: (person: string) => w.ready.people.find((p) => p.id === person)?.token ?? '',
    send: (method: string, path: string, as: string, body?: unknown, headers: Record<string, string> = {}) =>
      fetch(w.ready.ready + path, {
        method,
        headers: {
          authorization: `Bearer ${w.tokenOf(as)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async close(): Promise<void> {
      await w.stop();
      for (const folder of new Set([await placedFolder(join(data, 'postgres')), data, home]))
        await rm(folder, { recursive: true, force: true });
    },
  };
  return w;
}
export type Started = Awaited<ReturnType<typeof openStarted>>;
