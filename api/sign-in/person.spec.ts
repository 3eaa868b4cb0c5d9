import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession } from '../../store/sign-in/sessions.js';
import { openServed, type Served } from '../../test/support/served.js';
import { personOf } from './person.js';

const ISSUER = 'https://accounts.example';
let w: Served;
beforeAll(async () => {
  w = await openServed();
  for (const [person, email, role] of [
    ['lan', 'lan@vp.example', 'secretariatHead'],
    ['dau', 'dau@vp.example', 'administrator'],
    ['hai', 'chung@vp.example', 'auditor'],
    ['ba', 'Chung@VP.example', 'auditor'],
    ['cu', 'cu@vp.example', 'auditor'],
  ] as const) {
    await set('RegisterPerson', { person, unit: 'u1', name: `Cán bộ ${person}`, post: 'Chuyên viên', email });
    await set('GrantRole', { person, role, unit: null, from: '2024-01-01', to: person === 'cu' ? '2024-12-31' : null });
  }
});
afterAll(() => w.close());
const set = (type: string, data: unknown) => w.say({ principal: 's:bootstrap', stream: 'office:vp', type, data });

const found = (subject: string, claims: Record<string, unknown>, claim = 'email', issuer = ISSUER) =>
  personOf(w.store, claim, { issuer, subject, claims }).catch((e) => e.message as string);
const verified = (email: string) => ({ email, email_verified: true });

test('The first time the checked mail address finds the person, from then on the account alone', async () => {
  expect(await found('sub-lan', verified(' LAN@vp.example'))).toBe('lan');
  expect(await found('sub-lan', verified('dau@vp.example'))).toBe('lan');
  expect(await found('sub-lan', {})).toBe('lan');
});
test('Another account with the address of somebody who is bound opens nothing', async () => {
  expect(await found('sub-dau', verified('dau@vp.example'))).toBe('dau');
  expect(await found('sub-other', verified('dau@vp.example'))).toBe('PersonBoundElsewhere');
  // The same subject at another provider is another account.
  expect(await found('sub-dau', {}, 'email', 'https://elsewhere.example')).toBe('PersonUnknown');
});
test.each([
  ['nobody checked', { email: 'hai@vp.example', email_verified: false }, 'PersonUnknown'],
  ['the provider says nothing about', { email: 'hai@vp.example' }, 'PersonUnknown'],
  ['only says it is checked in words', { email: 'lan@vp.example', email_verified: 'true' }, 'PersonUnknown'],
  ['nobody has', verified('ai@vp.example'), 'PersonUnknown'],
  ['two people have', verified('chung@vp.example'), 'PersonAmbiguous'],
  ['somebody had who has left', verified('cu@vp.example'), 'PersonUnknown'],
  ['is no text', { email: 7, email_verified: true }, 'PersonUnknown'],
])('An address that %s signs nobody in', async (_what, claims, code) => {
  expect(await found(`sub-${_what}`, claims)).toBe(code);
});
test('Any other claim is the id of the person', async () => {
  expect(await found('hai', {}, 'sub')).toBe('hai');
  expect(await found('x-1', { ma_can_bo: 'ba' }, 'ma_can_bo')).toBe('ba');
  expect(await found('x-2', { ma_can_bo: 'nobody' }, 'ma_can_bo')).toBe('PersonUnknown');
});
test('What is kept of an account is a keyed hash, which names no subject', async () => {
  await found('079123456789', verified('ai@vp.example'));
  expect(
    JSON.stringify(await w.sql(`select encode(identity, 'escape') as i, issuer, person from identities`)),
  ).not.toMatch(/sub-lan|0791/);
});
test('An administrator frees a person for another account, and whoever was signed in as them is out', async () => {
  await found('sub-lan', verified('lan@vp.example'));
  const { secret } = await startSession(w.store.pool, { person: 'lan', hours: 1, instead: undefined });
  const free = (as: string, person: string) =>
    w.ask({
      method: 'DELETE',
      url: `/account-bindings/${person}`,
      headers: { authorization: `Bearer ${w.tokenOf(as)}` },
    });
  expect((await free('hai', 'lan')).status).toBe(404);
  expect((await w.ask({ url: '/me', headers: { cookie: `award=${secret}` } })).status).toBe(200);
  expect(await free('dau', 'lan')).toMatchObject({ status: 200, json: { accounts: 1, sessions: 1 } });
  expect((await w.ask({ url: '/me', headers: { cookie: `award=${secret}` } })).status).toBe(401);
  expect(await found('sub-lan-2', verified('lan@vp.example'))).toBe('lan');
  expect((await free('dau', 'nobody')).status).toBe(404);
});
