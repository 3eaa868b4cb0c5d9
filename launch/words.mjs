import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What stops a start: Vietnamese, then English; exit 2 for wrong use, 3 for the environment. */
export class Problem extends Error {
  constructor(vietnamese, english, exitCode = 3) {
    super(`${vietnamese}\n${english}`);
    this.exitCode = exitCode;
  }
}

/** Progress goes to standard error: standard output may hold JSON lines only. */
export const tell = (vietnamese, english) => process.stderr.write(`· ${vietnamese} / ${english}\n`);

/** Runs a program with all that it says on standard error; a signal to us alone reaches it too. */
export const runChild = (file, args) => ended(spawn(file, args, { cwd: root, stdio: ['ignore', 2, 2] }));

/** Runs a program and keeps what it says, for when it is needed. */
export const runQuietly = async (file, args) => {
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return { code: await ended(child), said };
};

const ended = (child) =>
  new Promise((resolve) => {
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, pass);
    const over = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(code ?? -1);
    };
    child.once('error', () => over(-1));
    child.once('close', over);
  });
