import { createHmac } from 'node:crypto';
import type { StreamId } from '../../domain/kernel/values.js';
import { openRow } from '../reading/personal.js';
import type { Store } from '../store.js';

/** An account at a provider: the pair is one account for ever, whatever its mail address becomes. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
}
const keyOf = (store: Store, { issuer, subject }: Account): Buffer =>
  createHmac('sha256', store.vault.requestSecret)
    .update(JSON.stringify(['identity', issuer, subject]))
    .digest();

export async function personBoundTo(store: Store, account: Account): Promise<string | undefined> {
  const { rows } = await store.pool.query<{ person: string }>('select person from identities where identity = $1', [
    keyOf(store, account),
  ]);
  return rows[0]?.person;
}

/** Binds the account to the person, once for both. @returns false when the person has another account there already */
export async function bindAccount(store: Store, account: Account, person: string): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    'insert into identities(identity, issuer, person) values ($1, $2, $3) on conflict do nothing',
    [keyOf(store, account), account.issuer, person],
  );
  // Two windows may bind the same account at one moment; both are right then.
  return rowCount === 1 || (await personBoundTo(store, account)) === person;
}

/** Frees the person for another account, after a change of provider or account. @returns how many there were */
export async function unbindPerson(store: Store, person: string): Promise<number> {
  return (await store.pool.query('delete from identities where person = $1', [person])).rowCount ?? 0;
}

const folded = (address: string) => address.trim().normalize('NFC').toLowerCase();

/**
 * People registered with this mail address in any office. Addresses are sealed, so all are opened, which is done only
 * when an account comes for the first time.
 */
export async function peopleWithAddress(store: Store, address: string): Promise<ReadonlySet<string>> {
  const { rows } = await store.pool.query<{
    stream: StreamId;
    version: number;
    subject: string;
    sealed: Buffer;
    wrapped: Buffer;
  }>(
    `select p.stream, p.version, p.subject, p.sealed, k.wrapped from event_private p join subject_keys k using (subject)
     where p.stream like 'office:%' and p.subject like 'person:%' order by p.stream, p.version`,
  );
  const latest = new Map<string, { person: string; email: string }>();
  for (const r of rows) {
    const { email } = openRow(store.vault, r.stream, r, r.wrapped).fields;
    if (email) latest.set(`${r.stream} ${r.subject}`, { person: r.subject.slice('person:'.length), email });
  }
  return new Set([...latest.values()].filter((p) => folded(p.email) === folded(address)).map((p) => p.person));
}
