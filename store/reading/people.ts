import type { StreamId } from '../../domain/kernel/values.js';
import { postOn } from '../../domain/office/people.js';
import { type Office, unstartedOffice } from '../../domain/office/state.js';
import { officeState } from '../execute/load.js';
import type { Store } from '../store.js';
import { openRow } from './personal.js';

/** The office a stream belongs to, as it is now. */
export async function officeOfStream(store: Store, stream: StreamId): Promise<Office> {
  const { rows } = await store.pool.query({
    name: 'office-of',
    text: `select s.office, (select version from streams where id = 'office:' || s.office) as version from streams s where s.id = $1`,
    values: [stream],
  });
  return rows[0] ? officeState(store.pool, store, rows[0].office, rows[0].version) : unstartedOffice;
}

export interface PersonCard {
  readonly name: string;
  readonly post: string;
  readonly email: string;
}
/**
 * Name, address and post of a person of the office, the post as held on that day, else as registered; undefined when
 * erased or unknown.
 */
export async function personCard(
  store: Store,
  office: Office,
  person: string,
  day?: string,
): Promise<PersonCard | undefined> {
  if (office.status !== 'established') return undefined;
  const stream: StreamId = `office:${office.id}`;
  const { rows } = await store.pool.query({
    name: 'person-card',
    text: `select p.version, p.subject, p.sealed, k.wrapped from event_private p join subject_keys k using (subject)
     where p.stream = $1 and p.subject = $2 order by p.version`,
    values: [stream, `person:${person}`],
  });
  const fields = rows.map((r) => openRow(store.vault, stream, r, r.wrapped).fields);
  if (fields.length === 0) return undefined;
  const { name, post, email, ...posts } = Object.assign({}, ...fields) as PersonCard & Record<string, string>;
  const held = day === undefined ? undefined : postOn(office, person, day);
  return { name, email, post: (held === undefined ? undefined : posts[`post-${held}`]) ?? post };
}

export async function addressOf(
  store: Store,
  office: Office,
  person: string,
): Promise<{ name: string; address: string } | undefined> {
  const card = await personCard(store, office, person);
  return card ? { name: card.name, address: card.email } : undefined;
}
