import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInDeps } from './deps.js';

/** Over https the browser itself keeps `__Host-` cookies to this host, this path and TLS; loopback has no TLS to ask for. */
const overTls = (deps: SignInDeps): boolean => deps.origin().startsWith('https:');
const named = (deps: SignInDeps, name: string): string => `${overTls(deps) ? '__Host-' : ''}${name}`;
const SESSION = 'award';
const SIGN_IN = 'award-sign-in';

// Lax and not Strict: a link in a letter must find its reader signed in. What Lax leaves open `forgery.ts` closes.
const attributes = (deps: SignInDeps) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: overTls(deps) }) as const;

export const sessionCookie = (deps: SignInDeps, { cookies }: FastifyRequest): string | undefined =>
  cookies[named(deps, SESSION)];
export const signInCookie = (deps: SignInDeps, { cookies }: FastifyRequest): string | undefined =>
  cookies[named(deps, SIGN_IN)];

export function setSessionCookie(deps: SignInDeps, reply: FastifyReply, secret: string, expires: Date): void {
  reply.setCookie(named(deps, SESSION), secret, { ...attributes(deps), expires });
}
/** Binds a sign-in to the browser that began it. */
export function setSignInCookie(deps: SignInDeps, reply: FastifyReply, secret: string, minutes: number): void {
  reply.setCookie(named(deps, SIGN_IN), secret, { ...attributes(deps), maxAge: minutes * 60 });
}
export function clearSessionCookie(deps: SignInDeps, reply: FastifyReply): void {
  reply.clearCookie(named(deps, SESSION), attributes(deps));
}
export function clearSignInCookie(deps: SignInDeps, reply: FastifyReply): void {
  reply.clearCookie(named(deps, SIGN_IN), attributes(deps));
}
