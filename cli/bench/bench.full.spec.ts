import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../../launch/root.js';
import { contenders, figureNames } from './figures.js';

const run = promisify(execFile);

// Whether it measures, not what: a figure is never a test.
test('A quick bench measures every contender and finds everything accepted in the tables', {
  timeout: 300_000,
}, async () => {
  const args = [join(repositoryRoot, 'launch/start.mjs'), 'bench', '--quick', '--no-bars', '--json'];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26 });
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(1);
  const found = JSON.parse(lines[0] ?? '');
  const meaningless = {
    ours: [],
    temporal: ['alonePerS', 'steadyP99Ms'],
    plain: ['alonePerS', 'drainPerS', 'steadyP99Ms'],
  } as Record<string, string[]>;
  for (const name of contenders)
    for (const figure of figureNames)
      expect([name, figure, found[name][figure] === null]).toEqual([name, figure, meaningless[name]?.includes(figure)]);
  expect(found.ratios).toHaveLength(5);
  expect(found.checks.length).toBeGreaterThan(0);
  for (const check of found.checks) {
    expect(check.wanted).toBeGreaterThan(0);
    expect(check).toMatchObject({ found: check.wanted });
  }
});
