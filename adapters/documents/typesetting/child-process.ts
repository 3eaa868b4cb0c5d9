import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface Diagnostic {
  readonly message: string;
  /** File and range in the template; null where the typesetter does not say. */
  readonly where: string | null;
}
export type Answer = { readonly done: true } | { readonly failed: readonly Diagnostic[] };
interface Asked {
  readonly folder: string;
  readonly main: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly instant: number;
}
const file = fileURLToPath(new URL('./child.js', import.meta.url));
/** A port that nothing listens on: whoever asks for a package from the network hears "refused". */
const NOWHERE = 'http://127.0.0.1:9';
const env = {
  PATH: process.env.PATH,
  ...Object.fromEntries(
    ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map((name) => [name, NOWHERE]),
  ),
};
const failed = (message: string): Answer => ({ failed: [{ message, where: null }] });

/** The process in which templates run; it ends with this one, and neither keeps the other alive. */
export function startChild(o: { fonts: readonly string[]; memoryMb: number }) {
  const child = fork(file, [JSON.stringify(o)], {
    cwd: tmpdir(),
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  const ready = answerOf<{ ready: true }>(child, 30);
  let alive = true;
  child.once('exit', () => {
    alive = false;
  });
  const end = () => {
    alive = false;
    child.kill('SIGKILL');
  };
  return {
    alive: () => alive,
    end,
    async ask(job: Asked, seconds: number): Promise<Answer> {
      if ((await ready) === 'late') {
        end();
        return failed('the typesetter did not start');
      }
      child.channel?.ref();
      const answer = answerOf<Answer>(child, seconds);
      child.send(job, () => {});
      const got = await answer;
      child.channel?.unref();
      if (got !== 'late' && got !== 'gone') return got;
      end();
      return failed(got === 'late' ? `took longer than ${seconds} s` : `took more than ${o.memoryMb} MB, or ended`);
    },
  };
}

/** The next message; `gone` when the process ends before, `late` when time is over. */
const answerOf = <T>(child: ChildProcess, seconds: number): Promise<T | 'gone' | 'late'> =>
  new Promise((resolve) => {
    const settle = (value: T | 'gone' | 'late') => {
      clearTimeout(timer);
      child.off('message', heard);
      child.off('exit', gone);
      resolve(value);
    };
    const heard = (message: unknown) => settle(message as T);
    const gone = () => settle('gone');
    const timer = setTimeout(() => settle('late'), seconds * 1000);
    child.once('message', heard);
    child.once('exit', gone);
  });
