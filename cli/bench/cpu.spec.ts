import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cpuMs } from './cpu.js';

const BURN = `const spent = () => process.cpuUsage().user / 1000;
for (const end = spent() + 200; spent() < end; );
process.send('burnt'); process.on('message', () => process.exit());`;

test.runIf(process.platform === 'linux')(
  'Time that a child used counts for its parent, also after its end',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'award-cpu-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'burn.mjs'), BURN);
    const before = cpuMs({ me: process.pid })?.me ?? Number.NaN;
    const child = fork(join(folder, 'burn.mjs'), [], { execArgv: [] });
    await once(child, 'message');
    expect((cpuMs({ me: process.pid })?.me ?? 0) - before).toBeGreaterThanOrEqual(190);
    expect(cpuMs({ child: child.pid ?? 0 })?.child).toBeGreaterThanOrEqual(190);
    child.send('go');
    await once(child, 'exit');
    expect((cpuMs({ me: process.pid })?.me ?? 0) - before).toBeGreaterThanOrEqual(190);
  },
);
