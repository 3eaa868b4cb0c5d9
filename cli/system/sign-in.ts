import { readFile } from 'node:fs/promises';
import {
  DEVELOPMENT_CLIENT,
  DEVELOPMENT_PATH,
  type DevelopmentProvider,
  developmentProvider,
} from '../../adapters/identity/development-provider.js';
import { type IdentityProvider, openIdProvider } from '../../adapters/identity/provider.js';
import type { SignInDeps } from '../../api/sign-in/deps.js';
import { developmentPeople } from '../../api/sign-in/development.js';
import { CALLBACK } from '../../api/sign-in/entering.js';
import { StartProblem } from '../../settings/problem.js';
import { developmentProviderOn, type Settings, secondFactorOn } from '../../settings/schema.js';
import type { Store } from '../../store/store.js';

/**
 * Signing in as the settings want it. A demo without a provider of its own gets the embedded one, under the address of the
 * API itself, which is known only once it listens: therefore the functions.
 * @param port where the API listens; undefined before
 * @throws StartProblem for a secret that cannot be read
 */
export async function signInOf(settings: Settings, store: Store, port: () => number | undefined): Promise<SignInDeps> {
  // `localhost` and not 127.0.0.1: a passkey belongs to a name.
  const origin = () => settings.publicUrl ?? `http://localhost:${port() ?? settings.port}`;
  const limits = { idleMinutes: settings.sessionIdleMinutes, hours: settings.sessionHours };
  const shared = { origin, limits, secondFactor: secondFactorOn(settings) };
  if (settings.mode === 'demo' && developmentProviderOn(settings)) return { ...shared, ...embedded(origin, store) };
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClaim: claim } = settings;
  if (issuer === undefined) return { ...shared, claim, provider: () => null };
  const clientSecret = await secretIn(settings.oidcClientSecretFile);
  const provider = openIdProvider({ issuer, clientId, clientSecret });
  return { ...shared, claim, provider: () => provider };
}

function embedded(origin: () => string, store: Store): Pick<SignInDeps, 'claim' | 'provider' | 'development'> {
  let [development, provider]: [DevelopmentProvider?, IdentityProvider?] = [];
  return {
    claim: 'sub',
    development: () => {
      const people = () => developmentPeople(store);
      development ??= developmentProvider({ origin: origin(), redirectUri: `${origin()}${CALLBACK}`, people });
      return development;
    },
    provider: () => {
      provider ??= openIdProvider({ issuer: `${origin()}${DEVELOPMENT_PATH}`, clientId: DEVELOPMENT_CLIENT });
      return provider;
    },
  };
}

async function secretIn(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (text !== '') return text;
  throw new StartProblem('NoClientSecret', {
    vi: 'Không đọc được mật khẩu trong tệp mà AWARD_OIDC_CLIENT_SECRET_FILE chỉ tới, hoặc tệp trống.',
    en: 'The file that AWARD_OIDC_CLIENT_SECRET_FILE names cannot be read, or is empty.',
  });
}
