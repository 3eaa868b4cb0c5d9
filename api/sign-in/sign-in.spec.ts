import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSigning, type Signing } from '../../test/support/signing.js';

let w: Signing;
beforeAll(async () => {
  w = await openSigning();
});
afterAll(() => w.close());

const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const signedIn = async (person: string) => {
  const b = w.browser();
  const { answer } = await b.signIn(person);
  expect(await json(answer)).toMatchObject({ person });
  return b;
};

test('One click on a person of the demo, and the browser is that person', async () => {
  const b = w.browser();
  const { at, answer } = await b.signIn('lan', '/session?x=1');
  expect(at).toBe(`${w.origin}/session?x=1`);
  expect(await json(answer)).toMatchObject({ person: 'lan', secondFactorAt: null });
  const me = await json(await b.go('/me'));
  expect(me).toMatchObject({ person: 'lan', name: 'Cán bộ lan', roles: [{ role: 'secretariatHead' }] });
});

test('The page of the demo shows who there is and as what, and that it is a demo', async () => {
  const b = w.browser();
  const { answer } = await b.follow('/sign-in');
  const page = await answer.text();
  for (const said of ['KHÔNG CÓ GIÁ TRỊ PHÁP LÝ', 'Cán bộ hoa', 'ủy viên']) expect(page).toMatch(new RegExp(said, 'i'));
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('The cookie is for this host only, out of reach of scripts and of other sites’ posts; the table holds its hash only', async () => {
  const b = w.browser();
  const { at } = await b.follow('/sign-in');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  let answer = await b.go(at, { method: 'POST', body: 'person=lan', headers: form });
  while (!answer.headers.get('location')?.endsWith('/me')) answer = await b.go(answer.headers.get('location') ?? '');
  const cookie = answer.headers.getSetCookie().find((c) => c.startsWith('award=')) ?? '';
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  const rows = await w.sql('select * from browser_sessions');
  expect(JSON.stringify(rows)).not.toContain(b.jar.get('award'));
  expect(rows.length).toBeGreaterThan(0);
});

test('An answer of the provider works once, and in the browser that began', async () => {
  const [mine, other] = [w.browser(), w.browser()];
  const { at } = await mine.follow('/sign-in');
  let answer = await mine.go(at, {
    method: 'POST',
    body: 'person=lan',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  while (!answer.headers.get('location')?.includes('/sign-in/callback'))
    answer = await mine.go(answer.headers.get('location') ?? '');
  const callback = answer.headers.get('location') ?? '';
  const stolen = await other.go(callback, { headers: { accept: 'application/json' } });
  expect([stolen.status, await json(stolen)]).toMatchObject([400, { code: 'SignInStale' }]);
  expect((await mine.go(callback)).status).toBe(303);
  expect((await mine.go(callback)).status).toBe(400);
});

test.each([
  ['another state', (u: URL) => u.searchParams.set('state', 'x'), 400, 'SignInStale'],
  ['another code', (u: URL) => u.searchParams.set('code', 'x'), 403, 'SignInRefused'],
  ['another issuer', (u: URL) => u.searchParams.set('iss', 'https://elsewhere.example'), 403, 'SignInRefused'],
  [
    'a no',
    (u: URL) => {
      u.searchParams.delete('code');
      u.searchParams.set('error', 'access_denied');
    },
    403,
    'SignInRefused',
  ],
])('An answer with %s signs nobody in', async (_what, change, status, code) => {
  const b = w.browser();
  const { at } = await b.follow('/sign-in');
  let answer = await b.go(at, {
    method: 'POST',
    body: 'person=lan',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  while (!answer.headers.get('location')?.includes('/sign-in/callback'))
    answer = await b.go(answer.headers.get('location') ?? '');
  const callback = new URL(answer.headers.get('location') ?? '');
  change(callback);
  const refused = await b.go(callback.href, { headers: { accept: 'application/json' } });
  expect([refused.status, await json(refused)]).toMatchObject([status, { code }]);
  expect((await b.go('/me')).status).toBe(401);
});

test('A nonce that is not the one of this sign-in is refused', async () => {
  const b = w.browser();
  const { at } = await b.follow('/sign-in');
  await w.sql(`update sign_ins set nonce = 'of another sign-in'`);
  const { answer } = await b.follow(at, {
    method: 'POST',
    body: 'person=lan',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('không xác nhận');
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'me'])(
  'After signing in nobody is led to %s',
  async (to) => {
    const answer = await w.browser().go(`/sign-in?to=${encodeURIComponent(to)}`);
    expect(answer.status).toBe(400);
  },
);

test('A session that is idle or old has ended, and signing in again gives another', async () => {
  const b = await signedIn('lan');
  const before = b.jar.get('award');
  await w.sql(`update browser_sessions set seen_at = clock_timestamp() - interval '29 min' where person = 'lan'`);
  expect((await b.go('/me')).status).toBe(200); // which also counts as being seen
  const [{ idle } = { idle: 99 }] = await w.sql<{ idle: number }>(
    `select extract(epoch from clock_timestamp() - seen_at)::int as idle from browser_sessions where person = 'lan' order by seen_at desc limit 1`,
  );
  expect(idle).toBeLessThan(30);
  await b.signIn('lan');
  expect(b.jar.get('award')).not.toBe(before);
  const old = w.browser();
  old.jar.set('award', before ?? '');
  expect((await old.go('/me')).status).toBe(401);
  await w.sql(`update browser_sessions set seen_at = clock_timestamp() - interval '31 min' where person = 'lan'`);
  expect(await json(await b.go('/me'))).toMatchObject({ code: 'SessionEnded' });
  const again = await signedIn('lan');
  await w.sql(`update browser_sessions set ends_at = clock_timestamp() where person = 'lan'`);
  expect((await again.go('/me')).status).toBe(401);
});

test('Signing out ends this session; everywhere ends each of this person and of nobody else', async () => {
  const [a, b, c, other] = [await signedIn('lan'), await signedIn('lan'), await signedIn('lan'), await signedIn('hoa')];
  const out = await json(await a.act('/sign-out'));
  expect(out).toMatchObject({ ended: 1, farewell: expect.stringContaining('/session/end') });
  expect((await a.go('/me')).status).toBe(401);
  expect((await b.go('/me')).status).toBe(200);
  expect(await json(await b.act('/sign-out/everywhere'))).toMatchObject({ ended: 2 });
  expect([(await b.go('/me')).status, (await c.go('/me')).status, (await other.go('/me')).status]).toEqual([
    401, 401, 200,
  ]);
});

test('Who leaves the office is out at once, and does not come in again', async () => {
  const b = await signedIn('nga');
  await w.set('EndRole', { person: 'nga', role: 'unitHead', unit: 'u1', to: '2024-12-31' });
  expect((await b.go('/me')).status).toBe(401);
  expect(await w.sql(`select 1 from browser_sessions where person = 'nga'`)).toEqual([]);
  const { answer } = await w.browser().signIn('nga');
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('không còn vai trò');
});

const acted = { 'sec-fetch-site': undefined, origin: undefined, 'award-request': undefined };
test.each([
  ['a page of this service', { 'sec-fetch-site': 'same-origin', 'award-request': '1' }, 200],
  ['an old browser on it', { origin: 'own', 'award-request': '1' }, 200],
  ['a form of this service, without the header', { 'sec-fetch-site': 'same-origin', origin: 'own' }, 403],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example', 'award-request': '1' }, 403],
  [
    'another port of this machine',
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1', 'award-request': '1' },
    403,
  ],
  ['another site in an old browser', { origin: 'https://elsewhere.example', 'award-request': '1' }, 403],
  ['a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null', 'award-request': '1' }, 403],
  ['nobody knows where', { 'award-request': '1' }, 403],
])('What changes something, asked by %s', async (_what, headers, status) => {
  const b = await signedIn('lan');
  const sent = Object.entries({ ...acted, ...headers }).filter(([, v]) => v !== undefined) as [string, string][];
  const answer = await w.ask({
    method: 'POST',
    url: '/sign-out/everywhere',
    headers: {
      cookie: `award=${b.jar.get('award')}`,
      ...Object.fromEntries(sent.map(([k, v]) => [k, v === 'own' ? w.origin : v])),
    },
  });
  expect(answer.status).toBe(status);
  if (status === 403) expect(answer.json).toMatchObject({ code: 'ForgeryRefused' });
  expect((await b.go('/me')).status).toBe(status === 200 ? 401 : 200);
});

test('A token in the header speaks alone: the cookie beside it is not read', async () => {
  const b = await signedIn('lan');
  const both = { cookie: `award=${b.jar.get('award')}`, authorization: `Bearer ${w.tokenOf('hoa')}` };
  expect((await w.ask({ url: '/me', headers: both })).json).toMatchObject({ person: 'hoa' });
  const bad = { ...both, authorization: 'Bearer nothing' };
  expect((await w.ask({ url: '/me', headers: bad })).status).toBe(401);
});

test('Whoever opens the numeric address of the machine goes on under its name', async () => {
  const answer = await fetch(`${w.origin.replace('localhost', '127.0.0.1')}/sign-in?to=/me`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe(`${w.origin}/sign-in?to=/me`);
});
