import type { Queryable } from '../pool.js';
import { hashOf } from './secret.js';

/** A sign-in that waits for the provider: in the database, because another process may take the answer. */
export interface PendingSignIn {
  readonly state: string;
  /** What the browser that began it holds as a cookie. */
  readonly browser: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}
/** Minutes that the provider's page may take. */
export const SIGN_IN_MINUTES = 10;

export async function beginSignIn(k: Queryable, p: PendingSignIn): Promise<void> {
  await k.query(
    `with gone as (delete from sign_ins where expires_at < clock_timestamp())
     insert into sign_ins(state, browser, nonce, verifier, return_to, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 min')`,
    [hashOf(p.state), hashOf(p.browser), p.nonce, p.verifier, p.returnTo, SIGN_IN_MINUTES],
  );
}

/**
 * The sign-in that this answer belongs to, once: a repeated answer finds nothing. Only for the browser that began it, so
 * that nobody is signed in as somebody else by a link (login forgery).
 */
export async function takeSignIn(
  k: Queryable,
  asked: { state: string; browser: string },
): Promise<Pick<PendingSignIn, 'nonce' | 'verifier' | 'returnTo'> | undefined> {
  const { rows } = await k.query(
    `delete from sign_ins where state = $1 and browser = $2 and expires_at > clock_timestamp()
     returning nonce, verifier, return_to as "returnTo"`,
    [hashOf(asked.state), hashOf(asked.browser)],
  );
  return rows[0];
}
