import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Progress, silent } from './progress.js';
import { repositoryRoot } from './root.js';

export type BundleOptions = {
  progress?: Progress;
  /** The compiled workflows. */
  workflows?: string;
  /** Folder that keeps bundles; ignored by git. */
  cache?: string;
};

/**
 * The workflows as one file, for every worker and every replay. Made once per state of the sources (about 2 s).
 * @returns its path, for `workflowBundle: { codePath }`; `undefined` while there are no workflows
 */
export const workflowBundle = async (options: BundleOptions = {}): Promise<string | undefined> => {
  const { workflows = join(repositoryRoot, 'dist', 'workflows', 'index.js') } = options;
  if (!existsSync(workflows)) return undefined;
  const cache = options.cache ?? join(repositoryRoot, '.cache');
  const file = join(cache, `bundle-${hashOf(workflows)}.js`);
  if (existsSync(file)) return file;
  (options.progress ?? silent)({ vi: 'Đang đóng gói các quy trình', en: 'Bundling the workflows' });
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker'); // slow to load, seldom needed
  const { code } = await bundleWorkflowCode({ workflowsPath: workflows, logger: new DefaultLogger('ERROR') });
  await mkdir(cache, { recursive: true });
  await writeFile(`${file}.${process.pid}`, code);
  await rename(`${file}.${process.pid}`, file);
  await removeOld(cache, file);
  return file;
};

const RELATIVE_IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** The compiled files that the workflows reach by relative imports; packages are covered by the lockfile. */
const reachedFrom = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(RELATIVE_IMPORT))
    reachedFrom(join(dirname(file), path ?? ''), seen);
  return seen;
};

const hashOf = (workflows: string): string => {
  const hash = createHash('sha256').update(readFileSync(join(repositoryRoot, 'package-lock.json')));
  for (const file of [...reachedFrom(workflows)].sort())
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
};

const DAY_MS = 24 * 3600 * 1000;

/** Bundles of yesterday's sources; a younger one may belong to a start that is under way. */
const removeOld = async (cache: string, current: string): Promise<void> => {
  for (const name of await readdir(cache)) {
    const file = join(cache, name);
    if (!/^bundle-\w+\.js/.test(name) || file === current) continue;
    const facts = await stat(file).catch(() => undefined); // another start may delete it first
    if (facts && Date.now() - facts.mtimeMs > DAY_MS) await rm(file, { force: true });
  }
};
