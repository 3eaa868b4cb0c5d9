import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { putBehind } from './priority.js';

const PROGRAM = `setInterval(() => {}, 1000); process.stdout.write('up');`;
async function running(program = PROGRAM): Promise<number> {
  const child = spawn(process.execPath, ['-e', program], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

test.runIf(process.platform === 'linux')(
  'A server in a session of its own goes behind with all its threads',
  async () => {
    const pid = await running();
    expect(getPriority(pid)).toBe(getPriority());
    putBehind(pid);
    expect(getPriority(pid)).toBe(10);
    const session = `/proc/${pid}/autogroup`;
    if (existsSync(session)) expect(readFileSync(session, 'utf8')).toMatch(/nice 10$/m);
  },
);

test('A process that is gone, or a system without /proc, is no reason to stop', async () => {
  const before = getPriority();
  expect(() => putBehind(2 ** 22 + 1)).not.toThrow();
  expect(() => putBehind(process.pid, '/no-such-folder')).not.toThrow();
  expect(getPriority()).toBe(before);
});
