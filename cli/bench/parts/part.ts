import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of the bench, asked by name. */
export interface Part {
  readonly pid: number;
  /** @throws what the part threw, its message only */
  ask<T>(what: string, argument?: unknown): Promise<T>;
  stop(): Promise<void>;
}
export type Question = { readonly id: number; readonly what: string; readonly argument: unknown };
export type Reply = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Starts `api`, `worker` or `driver` as a process of its own. It ends with us: its channel closes. */
export function startPart(name: 'api' | 'worker' | 'driver', o: { profile?: string | undefined } = {}): Part {
  const file = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  const execArgv = o.profile ? ['--cpu-prof', '--cpu-prof-dir', o.profile] : [];
  const child = fork(file, [], { execArgv, stdio: ['ignore', 2, 2, 'ipc'] });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  const ended = once(child, 'exit').then(() => {
    for (const [id, answer] of waiting) answer({ id, error: `${name} ended` });
  });
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return {
    pid: child.pid ?? -1,
    ask: (what, argument) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        const settle = (r: Reply) => (r.error === undefined ? resolve(r.value as never) : reject(new Error(r.error)));
        waiting.set(id, settle);
        if (child.connected) child.send({ id, what, argument } satisfies Question);
        else settle({ id, error: `${name} ended` });
      }),
    async stop() {
      if (child.connected) child.disconnect();
      const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(insist);
    },
  };
}
