import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { SeasonClient } from './client.js';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A server that tells its caller so many times to look again. @returns the keys that it was sent */
async function busy(stale: number) {
  const keys: unknown[] = [];
  const server = createServer((req, res) => {
    if (req.method === 'GET') return res.writeHead(200, { etag: `"${keys.length}"` }).end('{}');
    keys.push(req.headers['idempotency-key']);
    const late = keys.length <= stale;
    const body = late ? { code: 'StaleVersion' } : { stream: 'paper:p', id: 'p', version: 3 };
    return res.writeHead(late ? 412 : 200).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const client = new SeasonClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 1, () => 'a-token');
  open.push(client, server);
  return { client, keys };
}

test('One act has one key, however often the process wrote in between; the same act done again has another', async () => {
  const [calm, hurried] = [await busy(0), await busy(2)];
  for (const { client } of [calm, hurried]) {
    await client.act('an', 'paper:p', 'CheckPaper');
    await client.act('an', 'paper:p', 'CheckPaper');
  }
  const [first, again] = calm.keys;
  expect(again).not.toBe(first);
  expect(hurried.keys).toEqual([first, first, first, again]);
});
