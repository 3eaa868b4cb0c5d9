import type { Queryable } from '../pool.js';
import { hashOf, newSecret } from './secret.js';

export interface Session {
  /** Hash of what the browser holds; the session's key in the table. */
  readonly hash: Buffer;
  readonly person: string;
  readonly signedInAt: Date;
  readonly seenAt: Date;
  readonly endsAt: Date;
  readonly secondFactorAt: Date | null;
  /** The database's time at this look, so that no two clocks are compared. */
  readonly now: Date;
}
/** Idle in minutes, altogether in hours. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly hours: number;
}

/** A new session; the one that the browser held before ends, so that a planted id is worth nothing. */
export async function startSession(
  k: Queryable,
  s: { person: string; hours: number; instead: string | undefined },
): Promise<{ secret: string; endsAt: Date }> {
  const secret = newSecret();
  const { rows } = await k.query<{ ends_at: Date }>(
    `with gone as (delete from browser_sessions where hash = $4 or ends_at < clock_timestamp())
     insert into browser_sessions(hash, person, ends_at) values ($1, $2, clock_timestamp() + $3 * interval '1 hour') returning ends_at`,
    [hashOf(secret), s.person, s.hours, s.instead === undefined ? null : hashOf(s.instead)],
  );
  return { secret, endsAt: rows[0]?.ends_at ?? new Date(0) };
}

// Seen is written once a minute at most: reading a page must not cost a row version each time.
const FIND = `with found as (
    select hash, person, signed_in_at as "signedInAt", seen_at as "seenAt", ends_at as "endsAt",
      second_factor_at as "secondFactorAt", clock_timestamp() as now
    from browser_sessions where hash = $1 and ends_at > clock_timestamp() and seen_at > clock_timestamp() - $2 * interval '1 min'
  ), touched as (
    update browser_sessions set seen_at = clock_timestamp()
    where hash = (select hash from found where "seenAt" < now - interval '1 min')
  ) select * from found`;

/** The session that this secret opens; undefined when it never was, has ended, or was idle for too long. */
export async function findSession(k: Queryable, secret: string, idleMinutes: number): Promise<Session | undefined> {
  const { rows } = await k.query<Session>({
    name: 'find-session',
    text: FIND,
    values: [hashOf(secret), idleMinutes],
  } as never);
  return rows[0];
}

export async function endSession(k: Queryable, hash: Buffer): Promise<void> {
  await k.query('delete from browser_sessions where hash = $1', [hash]);
}

/** Everywhere at once: each request looks into this table. @returns how many there were */
export async function endSessionsOf(k: Queryable, person: string): Promise<number> {
  return (await k.query('delete from browser_sessions where person = $1', [person])).rowCount ?? 0;
}
