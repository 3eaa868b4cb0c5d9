import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { past } from '../../test/support/past.js';
import { openServed, type Served } from '../../test/support/served.js';

let w: Served;
let address: string;
const open: Listener[] = [];
beforeAll(async () => {
  w = await openServed({ deps: { live: { beatMs: 100 } } });
  address = await w.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});
afterAll(() => w.close());

interface Listener {
  /** Streams that were told, in order, and the last place. */
  readonly told: string[];
  readonly ids: string[];
  readonly last: () => string | undefined;
  readonly ended: Promise<unknown>;
  close(): Promise<void>;
}
/** A reader as a browser is one: blocks of lines, the last `id` counts also where nothing is told. */
async function listen(person: string, lastEventId?: string): Promise<Listener> {
  const headers = {
    authorization: `Bearer ${w.tokenOf(person)}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  };
  const asked = request(`${address}/live`, { agent: false, headers }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/event-stream']);
  const [told, ids]: [string[], string[]] = [[], []];
  const ended = (async () => {
    let text = '';
    for await (const part of answer) {
      text += Buffer.from(part).toString();
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) => lines.find((l) => l.startsWith(`${name}: `))?.slice(name.length + 2);
        ids.push(field('id') ?? '');
        const data = field('data');
        if (data !== undefined) told.push(JSON.parse(data).stream);
      }
    }
  })().catch(() => {});
  const close = async () => {
    asked.destroy();
    await ended;
  };
  const listener = { told, ids, last: () => ids.at(-1), ended, close };
  open.push(listener);
  await expect.poll(() => ids.length).toBeGreaterThan(0);
  return listener;
}
const sees = (l: Listener, streams: readonly string[]) => expect.poll(() => l.told).toEqual(streams);

test('What happens is told to who may see it, by the id of its case and nothing else; to others nothing is sent', async () => {
  const [an, binh] = [await listen('an'), await listen('binh')];
  const before = binh.ids.length;
  const mine = await w.begun({ name: 'Nguyễn Thị Đánh Dấu' });
  await w.advance(mine, 'submitted');
  await sees(an, [mine, mine]);
  await expect.poll(() => binh.ids.length).toBeGreaterThan(before + 2); // it beats on all the while
  expect(binh.told).toEqual([]);
});
test('A reader who comes back with the last place gets what was missed, once, and then what comes', async () => {
  const first = await listen('an');
  const one = await w.begun();
  await sees(first, [one]);
  await first.close();
  const two = await w.begun();
  const three = await w.begun();
  const again = await listen('an', first.last());
  await sees(again, [two, three]);
  const four = await w.begun();
  await sees(again, [two, three, four]);
});
test('While many commit, slowly too, and readers come and go, each event is told to each once', async () => {
  const slow = new pg.Client({ connectionString: w.url });
  await slow.connect();
  const steady = await listen('an');
  let place = steady.last();
  const pieces: string[] = [];
  const streams: string[] = [];
  const coming = (async () => {
    for (let i = 0; i < 8; i++) {
      const l = await listen('an', place);
      await pause(60);
      await l.close();
      pieces.push(...l.told);
      place = l.last() ?? place;
    }
  })();
  for (let i = 0; i < 20; i++) {
    if (i % 5 === 0) await slow.query(`begin; select pg_current_xact_id()`);
    streams.push(await w.begun());
    if (i % 5 === 3) await slow.query('commit');
  }
  await slow.query('commit');
  await slow.end();
  await coming;
  await past(w);
  const rest = await listen('an', place);
  await expect.poll(() => [...pieces, ...rest.told].length).toBe(20);
  expect([...pieces, ...rest.told].sort()).toEqual([...streams].sort());
  await expect.poll(() => steady.told.length).toBe(20);
  expect([...steady.told].sort()).toEqual([...streams].sort());
});
test('A place says nothing: always of one length, never twice the same, and open to its own reader only', async () => {
  const an = await listen('an');
  await w.begun();
  await expect.poll(() => an.ids.length).toBeGreaterThan(4);
  expect(new Set(an.ids).size).toBe(an.ids.length);
  expect(new Set(an.ids.map((id) => id.length)).size).toBe(1);
  for (const wrong of [an.last() ?? '', 'x', `A${an.last()?.slice(1)}`]) {
    const answer = await fetch(`${address}/live`, {
      headers: { authorization: `Bearer ${w.tokenOf('binh')}`, 'last-event-id': wrong },
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'CursorMalformed']);
  }
});
test('Nobody listens without saying who they are, nor on more than eight pages', async () => {
  expect((await fetch(`${address}/live`)).status).toBe(401);
  for (let i = 0; i < 8; i++) await listen('binh');
  const ninth = await fetch(`${address}/live`, { headers: { authorization: `Bearer ${w.tokenOf('binh')}` } });
  expect([ninth.status, ninth.headers.get('retry-after')]).toEqual([503, '10']);
});
test('All readers of a process ask the record once, and none asks when nobody listens', async () => {
  let count = 0;
  const pool = w.store.pool;
  const real = pool.query.bind(pool);
  (pool as { query: unknown }).query = (...args: unknown[]) => {
    if (String(args[0]).includes('order by epoch, events.xid')) count += 1;
    return (real as (...a: unknown[]) => unknown)(...args);
  };
  await pause(500);
  const idle = count;
  for (let i = 0; i < 6; i++) await listen('an');
  count = 0;
  await pause(1_500);
  const busy = count;
  (pool as { query: unknown }).query = real;
  expect(idle).toBe(0);
  expect(busy).toBeGreaterThan(0);
  expect(busy).toBeLessThanOrEqual(8); // five a second, whoever listens
});
test('A listening page takes no place among the requests at work, and a stop ends it', async () => {
  const narrow = await openServed({ deps: { maxInFlight: 1 } });
  const url = await narrow.app.listen({ host: '127.0.0.1', port: 0 });
  const headers = { authorization: `Bearer ${narrow.tokenOf('an')}` };
  const page = await fetch(`${url}/live`, { headers });
  expect((await fetch(`${url}/nominations`, { headers })).status).toBe(200);
  const rest = page.text();
  await narrow.close();
  expect(await rest).toMatch(/^retry: 2000\nid: /);
});
test('After some time a stream ends, so that its reader signs in anew', async () => {
  const short = await openServed({ deps: { live: { openForMs: 50 } } });
  const url = await short.app.listen({ host: '127.0.0.1', port: 0 });
  const page = await fetch(`${url}/live`, { headers: { authorization: `Bearer ${short.tokenOf('an')}` } });
  expect(await page.text()).toMatch(/^retry: 2000\nid: /);
  await short.close();
});
