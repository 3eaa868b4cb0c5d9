import type { FastifyRequest } from 'fastify';
import { reject } from '../problems/problem.js';
import type { SignInDeps } from './deps.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the cookie also when another site makes it ask. So what changes something counts only when two things
 * hold, each of which another site cannot bring about:
 *
 * - The browser says that the request began on our own origin: `Sec-Fetch-Site`, else `Origin`; a page can set neither.
 *   Another port of this machine, or another host of the same domain, is another origin here.
 * - `Award-Request` is there. A form cannot add a header, and a script of elsewhere may only after a CORS preflight, which
 *   this service never grants. It still holds where a proxy in between drops or rewrites the other two.
 *
 * No token in the page, because that would be one more secret to keep, and a page left open overnight would hold an old
 * one. A bearer token needs none of this: no browser sends it by itself.
 * @throws Rejected 403
 */
export function refuseForgery(deps: SignInDeps, { method, headers }: FastifyRequest): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  const own = (site === undefined || site === 'same-origin') && (origin === undefined || origin === deps.origin());
  const said = site !== undefined || origin !== undefined;
  if (!own || !said || headers['award-request'] === undefined) throw reject('ForgeryRefused');
}
