import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { engineClient } from './client.js';
import { sendWake } from './wake.js';

/** A port that nobody listens on: it was free a moment ago. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `127.0.0.1:${port}`;
}

test('A wake to an engine that is away fails at once, and leaves nothing that rings after the line is closed', async () => {
  const thrown: Error[] = [];
  const listener = (e: Error) => void thrown.push(e);
  process.on('uncaughtExceptionMonitor', listener);
  onTestFinished(() => void process.off('uncaughtExceptionMonitor', listener));
  const client = engineClient({ address: await deadAddress(), namespace: 'default' });
  const began = Date.now();
  await expect(sendWake(client, 'test', 'nomination:n-1')).rejects.toThrow();
  expect(Date.now() - began).toBeLessThan(4000);
  const open = sendWake(client, 'test', 'nomination:n-2').catch(() => 'failed');
  await client.connection.close();
  expect(await open).toBe('failed');
  await pause(500);
  expect(thrown).toEqual([]);
});
