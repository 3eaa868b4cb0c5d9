import * as oidc from 'openid-client';

/** Who the provider says it is. Claims are read as they came; nothing of them is trusted before this adapter checked the token. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}
/** What goes along to the provider and must come back. */
export interface Begun {
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}
export interface IdentityProvider {
  /** @throws ProviderAway */
  begin(redirectUri: string): Promise<Begun>;
  /** @param callback the whole address that the browser came back to. @throws ProviderAway, ProviderRefused */
  complete(callback: URL, expected: Pick<Begun, 'state' | 'nonce' | 'verifier'>): Promise<Identity>;
  /** Where a browser goes to be signed out there too; null where the provider has no such page. */
  farewell(returnTo: string): Promise<string | null>;
}
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined: a public client, which PKCE alone protects. */
  readonly clientSecret?: string | undefined;
}

/** The provider does not answer, or not as one. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}
/** The provider said no, or what it sent does not hold: another state, nonce, key or audience, or out of date. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** Authorization code with PKCE, state and nonce (RFC 9700), for any provider that describes itself by discovery. */
export function openIdProvider(settings: ProviderSettings): IdentityProvider {
  let known: oidc.Configuration | undefined;
  // Asked for at the first sign-in and not at the start: the service starts while the provider is away.
  const configured = async (): Promise<oidc.Configuration> => {
    known ??= await discover(settings).catch((cause) => {
      throw new ProviderAway(settings.issuer, { cause });
    });
    return known;
  };
  return {
    async begin(redirectUri) {
      const config = await configured();
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        ...{ state, nonce, code_challenge_method: 'S256' },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      });
      return { address: address.href, state, nonce, verifier };
    },
    async complete(callback, { state, nonce, verifier }) {
      const config = await configured();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      return identityOf(config, await oidc.authorizationCodeGrant(config, callback, checks).catch(refuse));
    },
    async farewell(returnTo) {
      const config = await configured().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint) return null;
      const asked = { post_logout_redirect_uri: returnTo, client_id: settings.clientId };
      return oidc.buildEndSessionUrl(config, asked).href;
    },
  };
}

const discover = ({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> => {
  const address = new URL(issuer);
  // Plain http is for a provider on this machine; production refuses such an issuer at the start.
  const execute = address.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const auth = clientSecret === undefined ? oidc.None() : undefined;
  return oidc.discovery(address, clientId, clientSecret, auth, { execute, timeout: 10 });
};

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** Claims of the token and, as many providers send little in it, of the userinfo answer for the same subject. */
async function identityOf(config: oidc.Configuration, tokens: Tokens): Promise<Identity> {
  const claims = tokens.claims();
  if (!claims) throw new ProviderRefused('no ID token');
  const more = config.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub).catch(refuse)
    : {};
  return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
}

function refuse(cause: unknown): never {
  const { code } = cause as { code?: string };
  const away = code === 'OAUTH_TIMEOUT' || (cause instanceof TypeError && cause.message === 'fetch failed');
  throw away ? new ProviderAway('no answer', { cause }) : new ProviderRefused(code ?? 'refused', { cause });
}
