import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { stopInOrder } from './stop.js';

const step = (name: string, done: string[], ms = 0, limitMs = 1_000) => ({
  name,
  limitMs,
  stop: async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    done.push(name);
  },
});

test('Each part is stopped after the one before it has ended', async () => {
  const done: string[] = [];
  const outcomes = await stopInOrder([step('api', done, 30), step('worker', done, 10), step('PostgreSQL', done)]);
  expect(done).toEqual(['api', 'worker', 'PostgreSQL']);
  expect(outcomes.map((o) => o.outcome)).toEqual(['stopped', 'stopped', 'stopped']);
});

test('A part that hangs or fails does not keep the next one waiting, and both are told', async () => {
  const done: string[] = [];
  const fails = { name: 'worker', limitMs: 1_000, stop: () => Promise.reject(new Error('broken')) };
  const throws = { name: 'waker', limitMs: 1_000, stop: () => JSON.parse('{') as Promise<void> };
  const outcomes = await stopInOrder([step('api', done, 5_000, 20), fails, throws, step('PostgreSQL', done)]);
  expect(done).toEqual(['PostgreSQL']);
  expect(outcomes.map((o) => o.outcome)).toEqual(['late', 'failed', 'failed', 'stopped']);
});

test('A stop that ended leaves no timer that would keep the process alive', async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  await stopInOrder([step('api', [], 0, 60_000)]);
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThanOrEqual(before);
});

// The module by itself in a process that can be sent signals; it must also work before anything is compiled.
const source = ts.transpile(readFileSync(new URL('./stop.ts', import.meta.url), 'utf8'), {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
});
const program = `${source}
const requested = stopRequested();
setInterval(() => {}, 1000);
process.stdout.write('waiting\\n');
const reason = await requested;
await pause(300);
process.stdout.write('stopped by ' + reason + '\\n');
process.exit(0);`;

const running = async (env: NodeJS.ProcessEnv = {}) => {
  const args = ['--input-type=module', '-e', program];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'], env });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(child.stdout, 'data');
  return { pid: child.pid ?? 0, ended: once(child, 'exit').then(([code]) => ({ code, said })) };
};

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s, also sent again and again, stops once and in peace',
  async (signal) => {
    const { pid, ended } = await running();
    for (let i = 0; i < 3; i++) process.kill(pid, signal);
    process.kill(-pid, signal); // the whole group, as a terminal does it
    expect(await ended).toEqual({ code: 0, said: `waiting\nstopped by ${signal}\n` });
  },
);

test('Started by npm, it stops when that npm is killed and can no longer say so', async () => {
  const args = ['--input-type=module', '-e', program];
  const parent = `const { spawn } = require('node:child_process');
    spawn(process.execPath, ${JSON.stringify(args)}, { detached: true, stdio: 'inherit', env: { npm_lifecycle_event: 'start' } });
    setTimeout(() => {}, 60_000);`;
  const npm = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  npm.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(npm.stdout, 'data');
  npm.kill('SIGKILL');
  await expect.poll(() => said, { timeout: 5_000 }).toBe('waiting\nstopped by parent-gone\n');
});
