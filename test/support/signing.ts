import type { AddressInfo } from 'node:net';
import {
  DEVELOPMENT_CLIENT,
  DEVELOPMENT_PATH,
  developmentProvider,
} from '../../adapters/identity/development-provider.js';
import { openIdProvider, type ProviderSettings } from '../../adapters/identity/provider.js';
import type { SignInDeps } from '../../api/sign-in/deps.js';
import { developmentPeople } from '../../api/sign-in/development.js';
import { CALLBACK } from '../../api/sign-in/entering.js';
import { Browser } from './browser.js';
import { openServed } from './served.js';

const people = [
  ['lan', 'secretariatHead'],
  ['hoa', 'councilMember'],
  ['dau', 'administrator'],
  ['nga', 'unitHead'],
] as const;

/** The API on a port of its own, with the development provider, four people, and browsers to sign in by. */
export async function openSigning(
  changed: Partial<SignInDeps> & { provider?: never; at?: Partial<ProviderSettings> } = {},
) {
  let origin = '';
  const { at, ...deps } = changed;
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const development = once(() =>
    developmentProvider({ origin, redirectUri: `${origin}${CALLBACK}`, people: () => developmentPeople(w.store) }),
  );
  const provider = once(() =>
    openIdProvider({ issuer: `${origin}${DEVELOPMENT_PATH}`, clientId: DEVELOPMENT_CLIENT, ...at }),
  );
  const signIn: SignInDeps = {
    ...{ origin: () => origin, provider, claim: 'email', limits: { idleMinutes: 30, hours: 12 }, secondFactor: false },
    development,
    ...deps,
  };
  const w = await openServed({ deps: { signIn } });
  const set = (type: string, data: unknown) => w.say({ principal: 's:bootstrap', stream: 'office:vp', type, data });
  for (const [person, role] of people) {
    const email = `${person}@vp.example`;
    await set('RegisterPerson', { person, unit: 'u1', name: `Cán bộ ${person}`, post: 'Chuyên viên', email });
    await set('GrantRole', { person, role, unit: role === 'unitHead' ? 'u1' : null, from: '2024-01-01', to: null });
  }
  await w.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://localhost:${(w.app.server.address() as AddressInfo).port}`;
  return { ...w, set, origin, browser: () => new Browser(origin) };
}
export type Signing = Awaited<ReturnType<typeof openSigning>>;
