// The import contract as a gate: fails on a forbidden import, and when it saw no module (a silent pass is no pass).

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = process.env.CONTRACT_ROOT ?? fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const { forbidden, options } = createRequire(import.meta.url)('./rules.cjs');
const folders = process.argv.slice(2);
const all = [
  'domain',
  'law',
  'store',
  'workflows',
  'activities',
  'adapters',
  'worker',
  'api',
  'settings',
  'launch',
  'cli',
  'verify',
];
const named = folders.length > 0 ? folders : all.filter((f) => existsSync(f));
const { output } = await cruise(named, { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
});
const { summary } = output;
for (const v of summary.violations) process.stderr.write(`${v.rule.severity} ${v.rule.name}: ${v.from} → ${v.to}\n`);
process.stdout.write(`import contract: ${summary.totalCruised} modules, ${summary.error} violations\n`);
process.exitCode = summary.error > 0 || summary.totalCruised < named.length ? 1 : 0;
