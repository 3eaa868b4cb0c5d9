import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration, default as Provider } from 'oidc-provider';
import { choicePage, type DevelopmentPerson } from './development-page.js';
import { memory } from './memory.js';

/** Stands under this path of the API's own address, so that it works wherever the API is reached. */
export const DEVELOPMENT_PATH = '/development-provider';
export const DEVELOPMENT_CLIENT = 'award';

/**
 * An OpenID provider for a demo database: whoever clicks a person is that person. It asks for no password on purpose, and
 * lives in this process's memory only; a production database refuses it (`settings/production.ts`).
 */
export interface DevelopmentProvider {
  /** Serves a request whose address begins with `DEVELOPMENT_PATH`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}
export interface DevelopmentOptions {
  /** The API's own address as browsers name it. */
  readonly origin: string;
  readonly redirectUri: string;
  readonly people: () => Promise<readonly DevelopmentPerson[]>;
}

export function developmentProvider(o: DevelopmentOptions): DevelopmentProvider {
  // Loaded by the first who signs in: a start does not wait for it, and production never loads it.
  const start = async () => {
    const { default: Made } = await import('oidc-provider');
    const provider = new Made(`${o.origin}${DEVELOPMENT_PATH}`, configuration(o));
    return { provider, serve: provider.callback() };
  };
  let started: ReturnType<typeof start> | undefined;
  return {
    async handle(request, response) {
      started ??= start();
      const { provider, serve } = await started;
      const path = (request.url ?? '').slice(DEVELOPMENT_PATH.length);
      // The provider learns from the two addresses under which path it stands.
      Object.assign(request, { originalUrl: request.url, url: path });
      const [, uid] = /^\/interaction\/([\w-]+)$/.exec(path) ?? [];
      if (uid === undefined) return void (await serve(request, response));
      await choose(provider, o, request, response).catch(() => stale(response));
    },
  };
}

function configuration({ origin, redirectUri, people }: DevelopmentOptions): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'development' };
  const minutes = 10 * 60;
  return {
    adapter: memory(),
    clients: [
      {
        client_id: DEVELOPMENT_CLIENT,
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [`${origin}/sign-in`],
      },
    ],
    jwks: { keys: [key] } as never,
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `${DEVELOPMENT_PATH}/interaction/${uid}` },
    ttl: {
      AccessToken: minutes,
      AuthorizationCode: 60,
      Grant: minutes,
      IdToken: minutes,
      Interaction: minutes,
      Session: 1,
    },
    async findAccount(_ctx, id) {
      const person = (await people()).find((p) => p.id === id);
      if (!person) return undefined;
      const { name, email } = person;
      return { accountId: id, claims: async () => ({ sub: id, name, email, email_verified: true }) };
    },
    // Our own client needs nobody's consent.
    async loadExistingGrant({ oidc }) {
      const { client, account, provider } = oidc;
      if (!client || !account) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}

/** GET shows the people, POST is the click on one. */
async function choose(
  provider: Provider,
  { people }: DevelopmentOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response); // throws for an address that belongs to no sign-in of this browser
  if (request.method === 'POST') {
    const accountId = new URLSearchParams(await bodyOf(request)).get('person') ?? '';
    return provider.interactionFinished(request, response, { login: { accountId, remember: false } });
  }
  const nonce = randomUUID();
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`,
  );
  response.end(choicePage(await people(), nonce));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) {
    text += part;
    if (text.length > 1000) return '';
  }
  return text;
}

function stale(response: ServerResponse): void {
  response.statusCode = 400;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end('Lượt đăng nhập này đã hết hạn: mở lại /sign-in. This sign-in is over: open /sign-in again.\n');
}
