import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isAlive } from './processes.js';
import { startTemporal, type TemporalOptions } from './temporal.js';
import { temporalCli } from './temporal-cli.js';
import { prepareTemporal } from './temporal-server.js';

let cli: string;
beforeAll(async () => {
  cli = await temporalCli({ named: process.env.TEMPORAL_CLI });
}, 120_000);

const temporary = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'award-temporal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const started = async (options: Partial<TemporalOptions> & { folder: string }) => {
  const server = await startTemporal({ cli, namespace: 'default', ...options });
  onTestFinished(() => server.stop());
  return server;
};

const clientOf = async (address: string): Promise<Client> => {
  const connection = await Connection.connect({ address });
  onTestFinished(() => connection.close());
  return new Client({ connection });
};

test('A left-over of a killed parent is ended, and its workflows are still there', async () => {
  const folder = await temporary();
  const left = await started({ folder, pagePort: 0 });
  expect((await fetch(left.page ?? '')).status).toBe(200);
  const client = await clientOf(left.address);
  await client.workflow.start('any', { workflowId: 'kept', taskQueue: 'nobody' });
  const next = await started({ folder }); // the first one was never told to stop
  expect(isAlive(left.pid)).toBe(false);
  const description = await (await clientOf(next.address)).workflow.getHandle('kept').describe();
  expect(description.status.name).toBe('RUNNING');
  await next.stop();
  expect(isAlive(next.pid)).toBe(false);
}, 120_000);

test('A taken port stops the start with one sentence', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void holder.close());
  const { port } = holder.address() as { port: number };
  const folder = await temporary();
  await expect(startTemporal({ cli, namespace: 'default', folder, port })).rejects.toMatchObject({ code: 'PortTaken' });
  const page = startTemporal({ cli, namespace: 'default', folder, pagePort: port });
  await expect(page).rejects.toMatchObject({ message: expect.stringContaining('AWARD_ENGINE_PAGE_PORT') });
});

describe('A server of one’s own', () => {
  test('gets the namespace and the search attribute it lacks, once; too old or away it is told apart', async () => {
    const { address } = await started({ folder: await temporary() });
    const target = { address, namespace: 'award' };
    expect(await Promise.all([prepareTemporal(target), prepareTemporal(target)])).toEqual(['ready', 'ready']);
    const { connection } = await clientOf(address);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'award' });
    expect(customAttributes).toHaveProperty('awardStage');
    expect(await prepareTemporal(target)).toBe('ready');
    await expect(prepareTemporal({ ...target, oldest: '99.0.0' })).rejects.toMatchObject({ code: 'OldTemporal' });
    expect(await prepareTemporal({ ...target, address: '127.0.0.1:9', waitMs: 300 })).toBe('down');
  }, 120_000);
});

describe('The temporal program', () => {
  const fake = async (says: string): Promise<string> => {
    const file = join(await temporary(), 'temporal');
    await writeFile(file, `#!/bin/sh\necho '${says}'\n`);
    await chmod(file, 0o755);
    return file;
  };
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));
  const nothing = { tools: '/nonexistent', list: '/nonexistent' }; // whoever would fetch the wheel fails here

  test('named by TEMPORAL_CLI may be newer, not older, and must run', async () => {
    const newer = await fake('temporal version 2.0.0 (Server 1.40.1, UI 3)');
    expect(await temporalCli({ named: newer, ...nothing })).toBe(newer);
    const old = await fake('temporal version 1.0.0 (Server 1.31.9, UI 2)');
    await expect(temporalCli({ named: old, ...nothing })).rejects.toMatchObject({
      code: 'OldTemporalCli',
      exitCode: 3,
    });
    await expect(temporalCli({ named: await fake('hello') })).rejects.toMatchObject({ code: 'NoTemporalCli' });
  });

  test('on the PATH is taken only with exactly the pinned version', async () => {
    const right = await fake('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)');
    expect(await temporalCli({ path: folderOf(right), ...nothing })).toBe(right);
    const other = await fake('temporal version 1.9.2 (Server 1.33.0, UI 2.54.1)');
    await expect(temporalCli({ path: folderOf(other), ...nothing })).rejects.toThrow('/nonexistent');
  });
});
