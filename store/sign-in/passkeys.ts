import type { Queryable } from '../pool.js';
import { hashOf } from './secret.js';

export interface Passkey {
  /** The authenticator's own id of it, base64url. */
  readonly credential: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly registeredAt: Date;
  readonly usedAt: Date | null;
}
export type ChallengePurpose = 'register' | 'confirm';
const CHALLENGE_MINUTES = 5;

export async function passkeysOf(k: Queryable, person: string): Promise<Passkey[]> {
  const { rows } = await k.query(
    `select credential, public_key as "publicKey", counter::int8::text as counter, transports,
       registered_at as "registeredAt", used_at as "usedAt" from passkeys where person = $1 order by registered_at`,
    [person],
  );
  return rows.map((r) => ({ ...r, counter: Number(r.counter) }));
}

/** @returns false when that authenticator's key is registered already, for whomever */
export async function addPasskey(
  k: Queryable,
  person: string,
  p: Pick<Passkey, 'credential' | 'counter' | 'transports'> & { readonly publicKey: Uint8Array },
): Promise<boolean> {
  const { rowCount } = await k.query(
    `insert into passkeys(credential, person, public_key, counter, transports) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [p.credential, person, Buffer.from(p.publicKey), p.counter, p.transports],
  );
  return rowCount === 1;
}

export async function removePasskey(k: Queryable, person: string, credential: string): Promise<boolean> {
  const gone = await k.query('delete from passkeys where credential = $1 and person = $2', [credential, person]);
  return gone.rowCount === 1;
}

/** A challenge for this session and purpose, for some minutes. */
export async function keepChallenge(
  k: Queryable,
  c: { challenge: string; session: Buffer; purpose: ChallengePurpose },
): Promise<void> {
  await k.query(
    `with gone as (delete from passkey_challenges where expires_at < clock_timestamp())
     insert into passkey_challenges(challenge, session, purpose, expires_at)
     values ($1, $2, $3, clock_timestamp() + $4 * interval '1 min')`,
    [hashOf(c.challenge), c.session, c.purpose, CHALLENGE_MINUTES],
  );
}

/** Takes the challenge out, so that its answer counts once, in the session that asked, for what it asked. */
export async function takeChallenge(
  k: Queryable,
  c: { challenge: string; session: Buffer; purpose: ChallengePurpose },
): Promise<boolean> {
  const { rowCount } = await k.query(
    `delete from passkey_challenges where challenge = $1 and session = $2 and purpose = $3 and expires_at > clock_timestamp()`,
    [hashOf(c.challenge), c.session, c.purpose],
  );
  return rowCount === 1;
}

/**
 * Notes that this session has shown this passkey, and how often it was used: a copy of an authenticator counts apart from
 * it and is found. @returns when; undefined when the counter did not grow meanwhile, or the session has ended
 */
export async function confirmSession(
  k: Queryable,
  c: { session: Buffer; credential: string; counter: number },
): Promise<Date | undefined> {
  const { rows } = await k.query<{ at: Date }>(
    `with used as (
       update passkeys set counter = $3, used_at = clock_timestamp()
       where credential = $2 and (counter < $3 or (counter = 0 and $3 = 0)) returning 1
     ) update browser_sessions set second_factor_at = clock_timestamp() where hash = $1 and exists (select 1 from used)
       returning second_factor_at as at`,
    [c.session, c.credential, c.counter],
  );
  return rows[0]?.at;
}
