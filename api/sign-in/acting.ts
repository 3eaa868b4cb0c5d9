import type { FastifyRequest } from 'fastify';
import { readDevelopmentToken } from '../../adapters/development-token/development-token.js';
import { findMachine, MACHINE_PREFIX, type Machine } from '../../store/sign-in/machines.js';
import { endSession, findSession, type Session } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { sessionCookie } from './cookies.js';
import { nobodySignsIn } from './deps.js';
import { refuseForgery } from './forgery.js';
import { isOfAnOffice } from './person.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Id of the person who acts; set before any handler of a protected route runs. */
    person: string;
    /** The session of a browser; null for whoever came with a token. */
    session: Session | null;
    /** The machine that acts for `person`; null for people. */
    machine: Machine | null;
    /** When the request arrived, ms on the machine's clock. */
    arrivedAt: number;
    /** Code of the error behind a 500, for the log. */
    fault: string | undefined;
  }
  interface FastifyContextConfig {
    /** What a machine's token must name to come here; a route without it is closed to machines. */
    scope?: string;
  }
}

const CHALLENGE = { 'www-authenticate': 'Bearer realm="award"' };

/**
 * Who acts: by a token in the header, else by the session of the cookie. A header counts alone, so that a request never
 * speaks for two people. @throws Rejected with 401, or 403 for a request that another site made
 */
export async function signIn(deps: ApiDeps, request: FastifyRequest): Promise<void> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return byToken(deps, request, authorization);
  const secret = sessionCookie(deps.signIn ?? nobodySignsIn, request);
  if (secret === undefined) throw reject('NotSignedIn', {}, CHALLENGE);
  await bySession(deps, request, secret);
}

async function bySession(deps: ApiDeps, request: FastifyRequest, secret: string): Promise<void> {
  const { pool } = deps.store;
  const how = deps.signIn ?? nobodySignsIn;
  const session = await findSession(pool, secret, how.limits.idleMinutes);
  if (!session) throw reject('SessionEnded', {}, CHALLENGE);
  refuseForgery(how, request);
  if (!(await isOfAnOffice(deps.store, session.person))) {
    await endSession(pool, session.hash);
    throw reject('SessionEnded', {}, CHALLENGE);
  }
  request.session = session;
  request.person = session.person;
}

async function byToken(deps: ApiDeps, request: FastifyRequest, authorization: string): Promise<void> {
  const [scheme, token] = authorization.split(' ');
  if (!token || scheme?.toLowerCase() !== 'bearer') throw reject('NotSignedIn', {}, CHALLENGE);
  if (token.startsWith(MACHINE_PREFIX)) return byMachine(deps, request, token);
  developmentToken(deps, request, token);
}

/** A machine acts for the person who issued its token, no further than its scopes and never for who has left. */
async function byMachine(deps: ApiDeps, request: FastifyRequest, token: string): Promise<void> {
  const machine = await findMachine(deps.store.pool, token);
  if (!machine || !(await isOfAnOffice(deps.store, machine.person))) throw reject('MachineRefused', {}, CHALLENGE);
  const { scope } = request.routeOptions.config;
  if (scope === undefined || !machine.scopes.includes(scope))
    throw reject('ScopeMissing', { facts: scope === undefined ? {} : { scope } });
  request.machine = machine;
  request.person = machine.person;
}

/** In a demo database only (architecture §9). */
function developmentToken(deps: ApiDeps, request: FastifyRequest, token: string): void {
  if (deps.installation.mode !== 'demo' || deps.developmentTokens === false) throw reject('NoSignIn', {}, CHALLENGE);
  const read = readDevelopmentToken(deps.developmentSecret, deps.installation.id, token);
  if ('refused' in read) throw reject('TokenRefused', { facts: { reason: read.refused } }, CHALLENGE);
  request.person = read.person;
}

/** Who acts, as a command's act wants it. */
export const actingBy = ({ person, machine, session, arrivedAt }: FastifyRequest) => ({
  person,
  machine: machine?.id,
  session,
  arrivedAt,
});
