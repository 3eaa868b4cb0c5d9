import type { StreamId } from '../../domain/kernel/values.js';
import { alone } from '../alone.js';
import { namesOf } from '../reading/personal.js';
import type { Store } from '../store.js';
import { indexed } from './words.js';

/** The personal field in which a case keeps the name that stands in lists. */
export const NAME_FIELD = 'name';

const AT_ONCE = 500;
// A case whose subject was erased has no name, and never gets a row again.
const MISSING = `select l.stream, l.subject from listings l join subject_keys k using (subject)
  where l.stream > $1 and not exists (select 1 from search_names s where s.stream = l.stream) order by l.stream limit ${AT_ONCE}`;
// Keys that were destroyed meanwhile take their names along; a command that named the case meanwhile knows better.
const FILL = `insert into search_names(stream, subject, words)
  select n.stream, n.subject, string_to_array(n.words, ' ')::bigint[] from unnest($1::text[], $2::text[], $3::text[]) n(stream, subject, words)
  join subject_keys k using (subject) on conflict do nothing`;

/**
 * Makes the index for cases that have none: those of before there was one, or of a dump that left it out. One process
 * at a time, some hundred cases a transaction.
 * @returns how many cases were named anew
 */
export async function fillSearchNames(store: Store): Promise<number> {
  const done = await alone(store.pool, 'search-names', async () => {
    let filled = 0;
    for (let after = ''; ; ) {
      const { rows } = await store.pool.query<{ stream: StreamId; subject: string }>(MISSING, [after]);
      filled += await fill(store, rows);
      if (rows.length < AT_ONCE) return filled;
      after = rows.at(-1)?.stream ?? after;
    }
  });
  return done?.done ?? 0;
}

async function fill(store: Store, rows: readonly { stream: StreamId; subject: string }[]): Promise<number> {
  const names = await namesOf(
    store.pool,
    store.vault,
    rows.map((r) => r.stream),
    NAME_FIELD,
  );
  const known = rows.flatMap(({ stream, subject }) => {
    const name = names.get(stream);
    return name && 'known' in name ? [{ stream, subject, words: indexed(store.vault.searchSecret, name.known) }] : [];
  });
  const { rowCount } = await store.pool.query(FILL, [
    known.map((n) => n.stream),
    known.map((n) => n.subject),
    known.map((n) => n.words.join(' ')),
  ]);
  return rowCount ?? 0;
}
