import { afterAll, beforeAll, expect, test } from 'vitest';
import { nominationStates } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';
import { machineScopes } from './machines.js';

const CASE = 'nomination:n-1';
const CLOSED = 'nomination:n-2';
let w: Served;
beforeAll(async () => {
  w = await openServedOffice({ [CASE]: nominationStates.submitted, [CLOSED]: nominationStates.submitted });
});
afterAll(() => w.close());

let n = 0;
const issue = (person: string, scopes: readonly string[], name = `may-${n++}`, days = 30) =>
  w.post(person, '/machine-tokens', { name, scopes, days });
const tokenFor = async (person: string, ...scopes: string[]) => {
  const { status, json } = await issue(person, scopes);
  expect(status).toBe(201);
  return json as { name: string; token: string };
};
const by = (token: string) => ({ authorization: `Bearer ${token}` });
const receive = (token: string, id = 'n-1', key = crypto.randomUUID()) =>
  w.ask({
    method: 'POST',
    url: `/nominations/${id}/receive-nomination`,
    payload: {},
    headers: { ...by(token), 'idempotency-key': key, 'if-match': '*' },
  });

test('A machine acts by the right of whoever issued its token, and the record names both', async () => {
  const { name, token } = await tokenFor('secretariat-head', 'nomination:ReceiveNomination');
  expect((await receive(token)).json).toMatchObject({ status: 'received' });
  const [event] = await w.sql<{ body: string }>(
    `select convert_from(body, 'utf8') as body from events where stream = '${CASE}'`,
  );
  expect(JSON.parse(event?.body ?? '')).toMatchObject({ actor: `m:${name}`, onBehalfOf: 'u:secretariat-head' });
});

test('A token opens what its scopes name and nothing else', async () => {
  const { token } = await tokenFor('secretariat-head', 'read:nomination');
  expect((await w.ask({ url: '/nominations', headers: by(token) })).status).toBe(200);
  expect((await w.ask({ url: '/nominations/n-1/history', headers: by(token) })).status).toBe(200);
  for (const url of ['/papers', '/me', '/session', '/machine-tokens'])
    expect(await w.ask({ url, headers: by(token) })).toMatchObject({ status: 403, json: { code: 'ScopeMissing' } });
  expect(await receive(token, 'n-2')).toMatchObject({ status: 403, json: { code: 'ScopeMissing' } });
  const more = await w.ask({
    method: 'POST',
    url: '/machine-tokens',
    headers: by(token),
    payload: { name: 'may-con', scopes: ['read:nomination'], days: 1 },
  });
  expect(more).toMatchObject({ status: 403, json: { code: 'ScopeMissing' } });
});

test('A machine never sees or does more than the person may now', async () => {
  const { token } = await tokenFor('head-b', 'read:nomination', 'nomination:ReceiveNomination');
  expect(await w.ask({ url: '/nominations/n-2', headers: by(token) })).toMatchObject({ status: 404 });
  expect(await receive(token, 'n-2')).toMatchObject({ status: 404, json: { code: 'NotStarted' } });
});

test('The token is shown once, and the table holds its hash only', async () => {
  const { name, token } = await tokenFor('secretariat-head', 'read:paper');
  expect(JSON.stringify(await w.sql('select * from machine_tokens'))).not.toContain(token.slice(-43));
  const { json } = await w.get('secretariat-head', '/machine-tokens');
  expect(JSON.stringify(json)).not.toContain(token.slice(-43));
  expect(json.machines).toContainEqual(
    expect.objectContaining({ name, issuedBy: 'secretariat-head', revokedAt: null }),
  );
});

test('Revoked, run out, changed: it counts no more; its name is not given again', async () => {
  const revoked = await tokenFor('secretariat-head', 'read:nomination');
  const asked = () => w.ask({ url: '/nominations', headers: by(revoked.token) });
  const revoke = (person: string) =>
    w.ask({ method: 'DELETE', url: `/machine-tokens/${revoked.name}`, headers: by(w.tokenOf(person)) });
  expect((await revoke('head-b')).status).toBe(404);
  expect((await asked()).status).toBe(200);
  expect((await revoke('secretariat-head')).status).toBe(204);
  expect(await asked()).toMatchObject({ status: 401, json: { code: 'MachineRefused' } });
  expect(await issue('secretariat-head', ['read:nomination'], revoked.name)).toMatchObject({
    status: 409,
    json: { code: 'MachineNameTaken' },
  });
  const old = await tokenFor('secretariat-head', 'read:nomination');
  expect((await w.ask({ url: '/nominations', headers: by(`${old.token}x`) })).status).toBe(401);
  await w.sql(`update machine_tokens set expires_at = clock_timestamp() where id = '${old.name}'`);
  expect((await w.ask({ url: '/nominations', headers: by(old.token) })).status).toBe(401);
});

test.each([
  ['somebody without the right', 'officer-1', ['read:nomination'], 403, 'IssuerNeeded'],
  ['a signature', 'secretariat-head', ['paper:SignPaper'], 422, 'ScopeUnknown'],
  ['a vote', 'secretariat-head', ['ballot:CastBallot'], 422, 'ScopeUnknown'],
  ['a role for somebody', 'administrator', ['office:GrantRole'], 422, 'ScopeUnknown'],
  ['what no command is called', 'secretariat-head', ['nomination:Anything'], 422, 'ScopeUnknown'],
] as const)('No token for %s', async (_what, person, scopes, status, code) => {
  expect(await issue(person, scopes)).toMatchObject({ status, json: { code } });
});

test('No scope lets a machine vote, sign, decide, or say who may do what', () => {
  const kinds = new Set(
    machineScopes(w.store)
      .filter((s) => !s.startsWith('read:'))
      .map((s) => s.split(':')[0]),
  );
  expect([...kinds].sort()).toEqual(['campaign', 'files', 'nomination', 'paper', 'recipient']);
});
