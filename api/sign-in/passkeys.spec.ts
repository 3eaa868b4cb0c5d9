import { afterAll, beforeAll, expect, test } from 'vitest';
import { streams } from '../../domain/streams.js';
import { startSession } from '../../store/sign-in/sessions.js';
import { ballotStates } from '../../test/samples/ballot.js';
import { SESSION, sessionStates } from '../../test/samples/session.js';
import { Authenticator, type Wrong } from '../../test/support/authenticator.js';
import { openServedOffice, type Served } from '../../test/support/served.js';
import { nobodySignsIn } from './deps.js';

const ORIGIN = 'https://thi-dua.example';
const BALLOT = 'ballot:b-1';
let w: Served;
beforeAll(async () => {
  const signIn = { ...nobodySignsIn, origin: () => ORIGIN, secondFactor: true };
  w = await openServedOffice({ [BALLOT]: ballotStates.opened, [SESSION]: sessionStates.opened }, streams, { signIn });
});
afterAll(() => w.close());

/** A browser of this person, signed in a moment ago. */
async function signedIn(person: string) {
  const { secret } = await startSession(w.store.pool, { person, hours: 12, instead: undefined });
  const cookie = `__Host-award=${secret}`;
  const ask = (method: 'POST' | 'DELETE' | 'GET', url: string, payload?: object, more = {}) => {
    const headers = { cookie, origin: ORIGIN, 'sec-fetch-site': 'same-origin', 'award-request': '1', ...more };
    return w.ask({ method, url, headers, ...(payload ? { payload } : {}) });
  };
  const post = (url: string, payload: object = {}) => ask('POST', url, payload);
  const options = async (url: string) => (await post(url)).json as { challenge: string };
  return {
    ask,
    post,
    register: async (key: Authenticator, wrong?: Wrong) =>
      post('/passkeys', key.create(await options('/passkeys/registration-options'), wrong)),
    confirm: async (key: Authenticator, wrong?: Wrong) =>
      post('/passkeys/confirm', key.get(await options('/passkeys/confirmation-options'), wrong)),
    vote: () =>
      ask(
        'POST',
        '/ballots/b-1/cast-ballot',
        { choice: 'yes' },
        { 'idempotency-key': crypto.randomUUID(), 'if-match': '*' },
      ),
  };
}
/** A person who has no passkey yet. */
async function fresh(person: string) {
  await w.sql('delete from passkeys where person = $1', person);
  return { b: await signedIn(person), key: new Authenticator(ORIGIN) };
}

test('A member registers a passkey, shows it, and votes; before that the vote is refused and kept as an attempt', async () => {
  const { b, key } = await fresh('member-1');
  expect(await b.vote()).toMatchObject({ status: 403, json: { code: 'SecondFactorNeeded' } });
  const tried = `select command, code from attempts where principal = 'u:member-1' and key = 'second-factor'`;
  expect(await w.sql(tried)).toEqual([{ command: 'CastBallot', code: 'SecondFactorNeeded' }]);
  expect(await b.post('/passkeys/confirmation-options')).toMatchObject({ status: 409, json: { code: 'NoPasskey' } });
  expect((await b.register(key)).status).toBe(201);
  expect((await b.vote()).json).toMatchObject({ code: 'SecondFactorNeeded' });
  expect((await b.confirm(key)).status).toBe(200);
  expect(await b.vote()).toMatchObject({ status: 200, json: { stream: BALLOT } });
  expect(await w.sql(tried)).toHaveLength(2);
});

test('What is shown counts in that session only, and for some minutes', async () => {
  const { b, key } = await fresh('member-2');
  await b.register(key);
  await b.confirm(key);
  const other = await signedIn('member-2');
  expect((await other.vote()).json).toMatchObject({ code: 'SecondFactorNeeded' });
  await w.sql(
    `update browser_sessions set second_factor_at = clock_timestamp() - interval '16 min' where person = 'member-2'`,
  );
  expect((await b.vote()).json).toMatchObject({ code: 'SecondFactorNeeded' });
});

test('A bearer token votes for nobody where a passkey is asked for, alone or in a list', async () => {
  const vote = { choice: 'yes' };
  expect(await w.post('member-1', '/ballots/b-1/cast-ballot', vote, { match: '*' })).toMatchObject({
    status: 403,
    json: { code: 'SecondFactorNeeded' },
  });
  const list = { items: [{ id: 'b-1', data: vote }] };
  const { json } = await w.post('member-1', '/lists/ballots/cast-ballot', list);
  expect(json).toMatchObject({ accepted: 0, answers: [{ problem: { code: 'SecondFactorNeeded' } }] });
  const steps = { steps: [{ stream: BALLOT, command: 'CastBallot', data: vote }] };
  expect(JSON.stringify((await w.post('member-1', '/acts', steps)).json)).toContain('SecondFactorNeeded');
});

const wrongs: [string, Wrong][] = [
  ['another page', { origin: 'https://thi-dua.example.evil.example' }],
  ['another host’s key', { host: 'evil.example' }],
  ['a challenge of nobody', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
  ['a device to which nobody showed themself', { unverified: true }],
];
test.each(wrongs)('No passkey is registered from %s', async (_what, wrong) => {
  const { b, key } = await fresh('member-1');
  expect(await b.register(key, wrong)).toMatchObject({ status: 403, json: { code: 'PasskeyRefused' } });
  expect((await b.ask('GET', '/passkeys')).json).toEqual({ passkeys: [] });
});
test.each([...wrongs, ['a copy whose counter stands still', { counter: 1 }] as [string, Wrong]])(
  'Nothing is confirmed from %s',
  async (_what, wrong) => {
    const { b, key } = await fresh('member-1');
    await b.register(key);
    await b.confirm(key);
    await w.sql('update browser_sessions set second_factor_at = null');
    expect(await b.confirm(key, wrong)).toMatchObject({ status: 403, json: { code: 'PasskeyRefused' } });
    expect((await b.vote()).json).toMatchObject({ code: 'SecondFactorNeeded' });
  },
);

test('An answer counts once, and only in the session and for the purpose that asked', async () => {
  const { b, key } = await fresh('member-1');
  const registering = (await b.post('/passkeys/registration-options')).json;
  expect((await b.post('/passkeys', key.create(registering))).status).toBe(201);
  const asked = (await b.post('/passkeys/confirmation-options')).json;
  const answer = key.get(asked);
  const other = await signedIn('member-1');
  expect((await other.post('/passkeys/confirm', answer)).status).toBe(403);
  expect((await b.post('/passkeys/confirm', answer)).status).toBe(200);
  expect((await b.post('/passkeys/confirm', answer)).status).toBe(403);
  expect((await b.post('/passkeys/confirm', key.get(registering))).status).toBe(403);
});

test('A key of another member confirms nothing', async () => {
  const { b, key } = await fresh('member-1');
  const { b: other, key: theirs } = await fresh('member-2');
  await b.register(key);
  await other.register(theirs);
  const asked = (await b.post('/passkeys/confirmation-options')).json;
  expect((await b.post('/passkeys/confirm', theirs.get(asked))).status).toBe(403);
});

test('A first passkey wants a fresh sign-in, a further one the first', async () => {
  const { b, key } = await fresh('member-1');
  const old = () =>
    w.sql(`update browser_sessions set signed_in_at = clock_timestamp() - interval '11 min' where person = 'member-1'`);
  await old();
  const begin = () => b.post('/passkeys/registration-options');
  expect(await begin()).toMatchObject({ status: 403, json: { code: 'SignInAgain' } });
  const again = await signedIn('member-1');
  expect((await again.register(key)).status).toBe(201);
  const second = new Authenticator(ORIGIN);
  expect((await again.post('/passkeys/registration-options')).json).toMatchObject({ code: 'SecondFactorNeeded' });
  await again.confirm(key);
  expect((await again.register(second)).status).toBe(201);
  const id = second.id.toString('base64url');
  expect((await again.ask('DELETE', `/passkeys/${id}`)).status).toBe(204);
  expect((await again.confirm(second)).status).toBe(403);
});

test('A machine’s token is issued only by who has shown a passkey, where one is asked for', async () => {
  const { b, key } = await fresh('secretariat-head');
  const issue = () => b.post('/machine-tokens', { name: 'may-phong', scopes: ['read:nomination'], days: 1 });
  expect((await issue()).json).toMatchObject({ code: 'SecondFactorNeeded' });
  await b.register(key);
  await b.confirm(key);
  expect((await issue()).status).toBe(201);
});

test('Over https the cookie is __Host-, and one of another name opens nothing', async () => {
  const { secret } = await startSession(w.store.pool, { person: 'member-1', hours: 12, instead: undefined });
  const me = (name: string) => w.ask({ url: '/session', headers: { cookie: `${name}=${secret}` } });
  expect([(await me('__Host-award')).status, (await me('award')).status]).toEqual([200, 401]);
});
