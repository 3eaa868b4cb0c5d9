import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../launch/root.js';

test('Every rule that can be found stands in the list of rules, and every listed one can be found', async () => {
  const folder = join(repositoryRoot, 'verify');
  const names = (await readdir(folder, { recursive: true })).filter(
    (n) => n.endsWith('.ts') && !n.endsWith('.spec.ts'),
  );
  const source = (await Promise.all(names.map((n) => readFile(join(folder, n), 'utf8')))).join('\n');
  const told = source.matchAll(/(?:(?:wrong|same)\(\s*|rule: )'([a-zA-Z.]+)'/g);
  const fields = ['streams', 'heads', 'attempts', 'attemptsDigest'].map((f) => `checkpoint.${f}`); // told by one template
  const used = new Set([...[...told].map((m) => m[1] as string), ...fields, 'agenda']);
  const page = await readFile(join(repositoryRoot, 'docs/reference/verify.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const listed = new Set(
    rows.flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] as string)),
  );
  expect([...used].filter((r) => !listed.has(r)).sort()).toEqual([]);
  expect([...listed].filter((r) => !used.has(r)).sort()).toEqual([]);
});
