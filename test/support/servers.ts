import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../launch/postgres.js';
import { startTemporal } from '../../launch/temporal.js';
import { temporalCli } from '../../launch/temporal-cli.js';
import { migrate } from '../../store/migrate.js';

/** PostgreSQL with a migrated template, the engine, and one bundle of the workflows, for all files of the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'award-test-'));
  const [postgres, engine, bundle] = await Promise.all([startDatabase(folder), startEngine(folder), bundleTo(folder)]);
  project.provide('postgres', postgres.urlOf('postgres'));
  project.provide('temporal', engine.address);
  project.provide('bundle', bundle);
  project.provide('cli', engine.cli);
  return async () => {
    await engine.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
    if (!postgres.folder.startsWith(folder)) await rm(postgres.folder, { recursive: true, force: true });
  };
}

async function startDatabase(folder: string) {
  const postgres = await startPostgres({ wanted: join(folder, 'postgres'), durability: 'none' });
  await migrate(postgres.urlOf('award'), { mode: 'demo' });
  const { default: pg } = await import('pg');
  const k = new pg.Client({ connectionString: postgres.urlOf('postgres') });
  await k.connect();
  await k.query('alter database award rename to award_template');
  await k.end();
  return postgres;
}

async function startEngine(folder: string) {
  const cli = await temporalCli({ named: process.env.TEMPORAL_CLI });
  const engine = await startTemporal({
    cli,
    folder: join(folder, 'temporal'),
    namespace: 'default',
    durability: 'none',
  });
  return { ...engine, cli };
}

async function bundleTo(folder: string): Promise<string> {
  const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const path = join(folder, 'workflows.js');
  await writeFile(path, code);
  return path;
}
