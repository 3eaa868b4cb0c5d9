import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryRoot } from '../../launch/root.js';

const run = promisify(execFile);
let tree: string;
const file = async (path: string, text: string) => {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), text);
};
/** The gate's exit code and what it said, on a tree of offenders. */
const gate = (...folders: string[]) =>
  run(process.execPath, [join(repositoryRoot, 'test/contract/imports.mjs'), ...folders], {
    env: { ...process.env, CONTRACT_ROOT: tree },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (e) => ({ code: e.code as number, said: `${e.stdout}${e.stderr}` }),
  );

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'award-contract-'));
  await cp(join(repositoryRoot, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  await writeFile(join(tree, 'package.json'), '{ "type": "module" }');
  await symlink(join(repositoryRoot, 'node_modules'), join(tree, 'node_modules'));
  await file('store/pool.ts', `import pg from 'pg';\nexport const pool = pg;\n`);
  await file('domain/good.ts', `import { z } from 'zod';\nexport const good = z.string();\n`);
});
afterAll(() => rm(tree, { recursive: true, force: true }));

const offenders = [
  ['domain-is-pure', 'domain/clock.ts', `import { readFileSync } from 'node:fs';\nexport const bad = readFileSync;\n`],
  ['domain-is-pure', 'domain/table.ts', `import { pool } from '../store/pool.js';\nexport const bad = pool;\n`],
  [
    'workflows-hold-no-rules',
    'workflows/rule.ts',
    `import { good } from '../domain/good.js';\nexport const bad = good;\n`,
  ],
  [
    'store-knows-no-http-or-engine',
    'store/engine.ts',
    `import { Client } from '@temporalio/client';\nexport const bad = Client;\n`,
  ],
  [
    'adapters-know-no-domain',
    'adapters/award.ts',
    `import { good } from '../domain/good.js';\nexport const bad = good;\n`,
  ],
  ['verifier-trusts-nobody', 'verify/rule.ts', `import { good } from '../domain/good.js';\nexport const bad = good;\n`],
  ['verifier-trusts-nobody', 'verify/hash.ts', `import { pool } from '../store/pool.js';\nexport const bad = pool;\n`],
  ['api-does-not-work', 'api/worker.ts', `import { work } from '../worker/work.js';\nexport const bad = work;\n`],
  ['no-cycles', 'cli/one.ts', `import { two } from './two.js';\nexport const one: () => unknown = () => two;\n`],
] as const;

test('Each rule bites its offender, and names it', async () => {
  await file('worker/work.ts', 'export const work = 1;\n');
  await file('cli/two.ts', `import { one } from './one.js';\nexport const two = one;\n`);
  for (const [, path, text] of offenders) await file(path, text);
  const { code, said } = await gate('domain', 'workflows', 'store', 'adapters', 'api', 'cli', 'worker', 'verify');
  for (const [rule, path] of offenders) {
    expect(said).toContain(`${rule}: ${path}`);
    await rm(join(tree, path));
  }
  expect(code).toBe(1);
});
test('A tree that keeps the contract passes, and types may cross where values may not', async () => {
  await file('workflows/type.ts', `import type { good } from '../domain/good.js';\nexport type Good = typeof good;\n`);
  expect(await gate('domain', 'workflows', 'store')).toMatchObject({ code: 0 });
});
test('A gate that saw no module is no gate', async () => {
  await mkdir(join(tree, 'law'), { recursive: true });
  expect(await gate('law')).toMatchObject({ code: 1 });
});
