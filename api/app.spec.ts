import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueDevelopmentToken } from '../adapters/development-token/development-token.js';
import { openServed, type Served } from '../test/support/served.js';

let w: Served;
beforeAll(async () => {
  w = await openServed();
});
afterAll(() => w.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const other = (secret: number, installation: string) =>
  issueDevelopmentToken(Buffer.alloc(32, secret), { installation, person: 'an' });

test.each([
  ['no token', {}, 'NotSignedIn'],
  ['another scheme', { authorization: 'Basic YTpi' }, 'NotSignedIn'],
  ['what is no token', bearer('x'), 'TokenRefused'],
  ["another installation's token", bearer(other(7, 'award-other')), 'TokenRefused'],
  ['a token of another key', bearer(other(8, 'award-test')), 'TokenRefused'],
])('A request with %s is sent back with 401', async (_what, headers, code) => {
  const answer = await w.ask({ method: 'POST', url: '/nominations', headers, payload: {} });
  expect(answer).toMatchObject({ status: 401, json: { code } });
  expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
});
test('A production database takes no development token', async () => {
  const production = await openServed({ deps: { installation: { id: 'award-test', mode: 'production' } } });
  const answer = await production.post('an', '/nominations', {});
  await production.close();
  expect(answer).toMatchObject({ status: 401, json: { code: 'NoSignIn' } });
  expect(answer.headers['x-award-demo']).toBeUndefined();
});
test('Every answer of a demo database says that it is one', async () => {
  for (const url of ['/health/live', '/nowhere', '/openapi.json'])
    expect((await w.ask({ url })).headers['x-award-demo']).toBe('1');
  expect((await w.ask({ method: 'POST', url: '/nominations' })).headers['x-award-demo']).toBe('1');
});
test('An unknown address is 404; a known one with another method 405 with the methods it has', async () => {
  expect(await w.ask({ url: '/nowhere' })).toMatchObject({ status: 404, json: { code: 'NotFound' } });
  const wrong = await w.ask({ method: 'PUT', url: '/nominations/n-1/advance' });
  expect(wrong).toMatchObject({ status: 405, json: { code: 'MethodNotAllowed' } });
  expect(wrong.headers.allow).toBe('POST');
});
test.each([
  ['no JSON', { 'content-type': 'application/json' }, '{"a":', 400, 'Malformed'],
  ['poisoned JSON', { 'content-type': 'application/json' }, '{"__proto__":{"a":1}}', 400, 'Malformed'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1', 415, 'UnsupportedMediaType'],
  ['too much', { 'content-type': 'application/json' }, `"${'x'.repeat(4 * 1024 * 1024)}"`, 413, 'TooLarge'],
])('A body that is %s is a problem too', async (_what, headers, payload, status, code) => {
  expect(await w.post('an', '/nominations', payload, { headers })).toMatchObject({ status, json: { code } });
});
test('Health tells a live process from one that can take commands, and whether the engine follows', async () => {
  expect(await w.ask({ url: '/health/live' })).toMatchObject({ status: 200, json: { live: true } });
  expect(await w.ask({ url: '/health/ready' })).toMatchObject({
    status: 200,
    json: { ready: true, following: 'up', backlog: { behind: 0, dueEffects: 0, pastDeadlines: 0 } },
  });
  const apart = await openServed({ deps: { engine: () => 'down' } });
  expect(await apart.ask({ url: '/health/ready' })).toMatchObject({
    status: 200,
    json: { ready: true, following: 'down' },
  });
  await apart.store.pool.end();
  expect(await apart.ask({ url: '/health/ready' })).toMatchObject({
    status: 503,
    json: { ready: false, backlog: null },
  });
  await apart.app.close();
});
test('What broke is told to nobody: the answer has a general sentence, the log the kind of error', async () => {
  const broken = await openServed({ deps: { wake: () => {} } });
  await broken.sql('alter table listings rename to gone');
  const answer = await broken.post('an', '/nominations', {
    office: 'vp',
    unit: 'u1',
    name: 'Trần Văn A',
    initiative: null,
    dueAt: null,
  });
  await broken.close();
  expect(answer).toMatchObject({ status: 500, json: { code: 'Fault' } });
  expect(JSON.stringify(answer.json)).not.toMatch(/listings|relation/);
  expect(broken.lines.at(-1)).toMatchObject({ route: '/nominations', status: 500, fault: '42P01' });
});
test('The log holds the pattern of the route and neither ids nor names', async () => {
  await w.post('an', '/nominations/secret-id/remark', { note: 'Trần Văn A' }, { match: 1 });
  expect(w.lines.at(-1)).toEqual({
    method: 'POST',
    route: '/nominations/:id/remark',
    status: 404,
    ms: expect.any(Number),
  });
});
test('Over its limit the API answers at once that it is busy, and recovers', async () => {
  const narrow = await openServed({ deps: { maxInFlight: 3 } });
  const all = await Promise.all(Array.from({ length: 12 }, () => narrow.ask({ url: '/health/ready' })));
  expect(all.filter((a) => a.status === 503 && a.headers['retry-after'])).toHaveLength(9);
  expect(await narrow.ask({ url: '/health/ready' })).toMatchObject({ status: 200 });
  await narrow.close();
});
test('Who goes away while waiting leaves no place taken, and what was accepted is still followed', async () => {
  const narrow = await openServed({ deps: { maxInFlight: 1 } });
  const address = await narrow.app.listen({ host: '127.0.0.1', port: 0 });
  const stream = await narrow.begun();
  const holder = new pg.Client({ connectionString: narrow.url });
  await holder.connect();
  await holder.query('begin; lock table listings in access exclusive mode');
  const gone = new AbortController();
  const sent = fetch(`${address}/nominations/${stream.slice('nomination:'.length)}/advance`, {
    method: 'POST',
    signal: gone.signal,
    headers: {
      ...bearer(narrow.tokenOf('an')),
      'content-type': 'application/json',
      'idempotency-key': '7b0ef0c5-7a0b-4d8c-9d38-0a2f8f9f6a10',
      'if-match': '"1"',
    },
    body: JSON.stringify({ to: 'submitted', note: 'x' }),
  });
  sent.catch(() => {});
  const waiting = `select 1 from pg_locks l join pg_database d on d.oid = l.database where not granted and datname = current_database()`;
  await expect.poll(async () => (await holder.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1);
  gone.abort();
  await expect(sent).rejects.toThrow();
  await holder.query('commit');
  await holder.end();
  await expect.poll(() => narrow.woken, { timeout: 20_000 }).toEqual([stream]);
  expect((await fetch(`${address}/health/live`)).status).toBe(200);
  await narrow.close();
});
