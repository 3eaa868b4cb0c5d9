import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ProviderAway, ProviderRefused } from '../../adapters/identity/provider.js';
import { beginSignIn, SIGN_IN_MINUTES, takeSignIn } from '../../store/sign-in/pending.js';
import { newSecret } from '../../store/sign-in/secret.js';
import { startSession } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { type Rejected, reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { clearSignInCookie, sessionCookie, setSessionCookie, setSignInCookie, signInCookie } from './cookies.js';
import { nobodySignsIn, type SignInDeps } from './deps.js';
import { sendRefusal } from './page.js';
import { personOf } from './person.js';

export const CALLBACK = '/sign-in/callback';
const HOME = '/me';

// A place of this service: a whole address could lead a freshly signed-in person to a copy of the page.
const Place = z
  .string()
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  .max(500);
const Wanted = z.object({ to: Place.default(HOME).describe('Where to go afterwards, a path of this service') });
const Came = z.object({ state: z.string().max(500).optional() }).loose();

/** The way in: to the provider, and back from it with a session. */
export function enteringRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const how = deps.signIn ?? nobodySignsIn;
  const redirect = { 303: z.null(), ...problems(400, 404, 503) };
  const asked = {
    tags: ['sign-in'],
    summary: 'Đăng nhập bằng tài khoản của cơ quan',
    querystring: Wanted,
    response: redirect,
  };
  app.get('/sign-in', { schema: asked }, async (request, reply) => {
    try {
      return await begin(deps, how, request, reply);
    } catch (e) {
      return sendRefusal(request, reply, e instanceof ProviderAway ? away() : e);
    }
  });
  const back = {
    tags: ['sign-in'],
    summary: 'Nơi cấp tài khoản đưa người dùng trở lại đây',
    querystring: Came,
    response: { ...redirect, ...problems(403) },
  };
  app.get(CALLBACK, { schema: back }, async (request, reply) => {
    try {
      return await complete(deps, how, request, reply);
    } catch (e) {
      if (e instanceof ProviderRefused) return sendRefusal(request, reply, reject('SignInRefused'));
      return sendRefusal(request, reply, e instanceof ProviderAway ? away() : e);
    }
  });
}
const away = (): Rejected => reject('ProviderAway', {}, { 'retry-after': '30' });

async function begin(deps: ApiDeps, how: SignInDeps, request: FastifyRequest, reply: FastifyReply) {
  const own = new URL(how.origin());
  // Cookies belong to a host: who opened 127.0.0.1 goes on under the name that the provider will come back to.
  if (own.hostname === 'localhost' && request.hostname === '127.0.0.1')
    return reply.redirect(`${own.origin}${request.url}`, 303);
  const provider = how.provider();
  if (!provider) throw reject('NoProvider');
  const begun = await provider.begin(`${own.origin}${CALLBACK}`);
  const browser = newSecret();
  const { to } = request.query as z.infer<typeof Wanted>;
  await beginSignIn(deps.store.pool, { ...begun, browser, returnTo: to });
  setSignInCookie(how, reply, browser, SIGN_IN_MINUTES);
  return reply.redirect(begun.address, 303);
}

async function complete(deps: ApiDeps, how: SignInDeps, request: FastifyRequest, reply: FastifyReply) {
  const { pool } = deps.store;
  const provider = how.provider();
  if (!provider) throw reject('NoProvider');
  const { state } = request.query as z.infer<typeof Came>;
  const browser = signInCookie(how, request);
  clearSignInCookie(how, reply);
  const pending = state && browser ? await takeSignIn(pool, { state, browser }) : undefined;
  if (!state || !pending) throw reject('SignInStale');
  const identity = await provider.complete(new URL(request.url, how.origin()), { ...pending, state });
  const person = await personOf(deps.store, how.claim, identity);
  const { secret, endsAt } = await startSession(pool, {
    ...{ person, hours: how.limits.hours, instead: sessionCookie(how, request) },
  });
  setSessionCookie(how, reply, secret, endsAt);
  return reply.redirect(pending.returnTo, 303);
}
