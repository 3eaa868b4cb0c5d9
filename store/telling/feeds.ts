import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from '../pool.js';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A new secret address for a person's calendar; the one before it ends at once. Shown once: only its hash is kept. */
export async function openFeed(k: Queryable, person: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url');
  await k.query(
    `insert into calendar_feeds(person, hash) values ($1, $2)
     on conflict (person) do update set hash = excluded.hash, at = clock_timestamp()`,
    [person, hashOf(secret)],
  );
  return secret;
}
export async function closeFeed(k: Queryable, person: string): Promise<void> {
  await k.query('delete from calendar_feeds where person = $1', [person]);
}
/** Whose calendar lies at this address. Looked up by its hash, so that timing tells nothing of another one. */
export async function ownerOfFeed(k: Queryable, secret: string): Promise<string | undefined> {
  const { rows } = await k.query<{ person: string }>('select person from calendar_feeds where hash = $1', [
    hashOf(secret),
  ]);
  return rows[0]?.person;
}
