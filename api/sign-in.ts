import type { FastifyRequest } from 'fastify';
import { readDevelopmentToken } from '../adapters/development-token/development-token.js';
import type { ApiDeps } from './deps.js';
import { reject } from './problems/problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Id of the person who acts; set before any handler of a protected route runs. */
    person: string;
    /** When the request arrived, ms on the machine's clock. */
    arrivedAt: number;
    /** Code of the error behind a 500, for the log. */
    fault: string | undefined;
    /** Gives the place among the requests at work back before the answer ends. */
    leave: () => void;
  }
}

const CHALLENGE = { 'www-authenticate': 'Bearer realm="award"' };

/** Development tokens, in a demo database only (architecture §9). @throws Rejected with 401 */
export function signIn(deps: ApiDeps, request: FastifyRequest): void {
  if (deps.installation.mode !== 'demo') throw reject('NoSignIn', {}, CHALLENGE);
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (!token || scheme?.toLowerCase() !== 'bearer') throw reject('NotSignedIn', {}, CHALLENGE);
  const read = readDevelopmentToken(deps.developmentSecret, deps.installation.id, token);
  if ('refused' in read) throw reject('TokenRefused', { facts: { reason: read.refused } }, CHALLENGE);
  request.person = read.person;
}
