import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { workflowBundle } from './bundle.js';
import { repositoryRoot } from './root.js';

test('The bundle is made once per state of what the workflows reach, and is no error while there are none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'award-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [workflows, cache, names] = ['index.js', 'cache', 'names.js'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const options = { workflows, cache };
  expect(await workflowBundle(options)).toBeUndefined();
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(names, `export const word = 'first-word';\n`);
  writeFileSync(workflows, `import { word } from './names.js';\nexport async function host() {\n  return word;\n}\n`);
  const told: string[] = [];
  const first = await workflowBundle({ ...options, progress: ({ en }) => told.push(en) });
  expect(await workflowBundle({ ...options, progress: ({ en }) => told.push(en) })).toBe(first);
  expect(told).toEqual(['Bundling the workflows']);
  const old = join(cache, 'bundle-0123456789abcdef.js');
  writeFileSync(old, '');
  utimesSync(old, new Date('2025-01-01'), new Date('2025-01-01'));
  writeFileSync(names, `export const word = 'second-word';\n`); // reached by an import, not the file itself
  const second = await workflowBundle(options);
  expect(second).not.toBe(first);
  expect(await readFile(second ?? '', 'utf8')).toContain('second-word');
  expect(readdirSync(cache)).toHaveLength(2); // yesterday's is gone, today's stay
}, 120_000);
