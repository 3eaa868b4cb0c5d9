import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVELOPMENT_PATH } from '../../adapters/identity/development-provider.js';
import { openIdProvider } from '../../adapters/identity/provider.js';
import { openServed, type Served } from '../../test/support/served.js';
import { nobodySignsIn } from './deps.js';

let [production, demo]: Served[] = [];
beforeAll(async () => {
  const answered = { handle: async () => expect.unreachable('production asks the development provider') };
  // Port 9 (discard) answers nobody on a machine of today.
  const gone = openIdProvider({ issuer: 'http://127.0.0.1:9', clientId: 'award' });
  production = await openServed({
    deps: {
      installation: { id: 'award-test', mode: 'production' },
      signIn: { ...nobodySignsIn, provider: () => gone, development: () => answered },
    },
  });
  demo = await openServed({ deps: { developmentTokens: false } });
});
afterAll(() => Promise.all([production?.close(), demo?.close()]));

test('A production database has no development provider, whatever it was built with', async () => {
  const answer = await production?.ask({ url: `${DEVELOPMENT_PATH}/auth` });
  expect(answer).toMatchObject({ status: 404, json: { code: 'NotFound' } });
});
test('While the account provider is away signing in says so, and when to try again', async () => {
  const answer = await production?.ask({ url: '/sign-in' });
  expect(answer).toMatchObject({ status: 503, json: { code: 'ProviderAway' }, headers: { 'retry-after': '30' } });
});
test('Whoever comes by a browser reads it as a page', async () => {
  const answer = await production?.ask({ url: '/sign-in', headers: { accept: 'text/html' } });
  expect(answer).toMatchObject({ status: 503, headers: { 'content-type': expect.stringContaining('text/html') } });
  expect(answer?.bytes.toString()).toContain('Nơi cấp tài khoản không trả lời.');
});
test('Without any provider nobody is sent anywhere', async () => {
  expect(await demo?.ask({ url: '/sign-in' })).toMatchObject({ status: 404, json: { code: 'NoProvider' } });
});
test('A demo database that takes no development tokens takes none', async () => {
  expect(await demo?.get('an', '/me')).toMatchObject({ status: 401, json: { code: 'NoSignIn' } });
});
