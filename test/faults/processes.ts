import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Done, Request } from '../../store/execute/request.js';
import type { LifecycleWorld } from '../support/lifecycle.js';

export interface Settings {
  readonly product: string;
  readonly folder: string;
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly address: string;
  readonly installation: string;
  readonly codePath: string;
  /** With all kinds of cases of the product; else the eight-step case alone. */
  readonly whole?: boolean;
  /** Dies between the receiver's yes and the mark. */
  readonly dieAfterMail?: boolean;
  /** Dies between the commit and the answer, so nobody is woken. */
  readonly dieAfterCommit?: boolean;
}

export async function settingsFor(
  w: Pick<LifecycleWorld, 'url' | 'keyFile'>,
  product: string,
): Promise<Settings & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'award-faults-'));
  return {
    ...{ product, folder, databaseUrl: w.url, keyFile: w.keyFile },
    ...{ address: inject('temporal'), installation: `test-${randomUUID().slice(0, 8)}`, codePath: inject('bundle') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every letter that reached the receiver, by Message-ID, each delivery a line. */
export const deliveries = async (s: Settings): Promise<string[]> =>
  (await readFile(join(s.folder, 'deliveries'), 'utf8').catch(() => '')).split('\n').filter(Boolean);

/** @returns the process, and what it said when it was ready */
async function start(file: string, settings: Settings): Promise<{ child: ChildProcess; said: string }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(settings)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said = await new Promise<string>((ready, failed) => {
    child.once('message', (text) => ready(String(text)));
    child.once('exit', (code, signal) => failed(new Error(`${file} ended: ${code ?? signal}`)));
  });
  return { child, said };
}
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
export const startWorkerProcess = async (settings: Settings): Promise<ChildProcess> =>
  (await start('./worker-process.mjs', settings)).child;
/** The whole API on a port of its own; `said` is its address. */
export const startHttpProcess = (settings: Settings) => start('./http-process.mjs', { ...settings, whole: true });

/** A client of an API that may die at any moment: no answer means the same request again, with the same key, to the next one. */
export class Api {
  #waiting = new Map<string, { ok: (d: Done) => void; no: (e: Error) => void }>();
  private constructor(
    readonly child: ChildProcess,
    readonly ended: Promise<unknown>,
  ) {}

  static async start(settings: Settings): Promise<Api> {
    const { child } = await start('./api-process.mjs', settings);
    const api: Api = new Api(child, new Promise((resolve) => child.once('exit', resolve)));
    child.on('message', (m: { id: string; done?: Done; fault?: string }) => {
      const { ok, no } = api.#waiting.get(m.id) ?? {};
      if (m.done) ok?.(m.done);
      else no?.(new Error(m.fault));
    });
    void api.ended.then(() => {
      for (const { no } of api.#waiting.values()) no(new Error('died'));
    });
    return api;
  }
  send(request: Request): Promise<Done> {
    const id = randomUUID();
    return new Promise<Done>((ok, no) => {
      this.#waiting.set(id, { ok, no });
      this.child.send({ id, request }, (e) => e && no(e));
    }).finally(() => this.#waiting.delete(id));
  }
}

/** Sends until there is an answer. @returns it, and how often it was sent */
export async function persist(
  current: () => Api | Promise<Api>,
  request: Request,
): Promise<{ done: Done; sent: number }> {
  for (let sent = 1; ; sent++) {
    const done = await Promise.resolve(current())
      .then((api) => api.send(request))
      .catch(() => undefined);
    if (done) return { done, sent };
    await pause(50);
  }
}
