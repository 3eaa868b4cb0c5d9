import type { StreamId } from '../../domain/kernel/values.js';
import type { Registered } from '../../domain/recipient/state.js';
import { current } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';
import { type Fields, openRow } from './personal.js';

/** One entry of the register with what is sealed about it: who reads it decides who sees it. */
export interface RegisterEntry {
  readonly stream: StreamId<'recipient'>;
  readonly state: Registered;
  readonly personal: Fields;
}
interface Row {
  readonly id: StreamId<'recipient'>;
  readonly version: number;
  readonly state: unknown;
  readonly state_schema: number;
}
const ENTRIES = `select id, version, state, state_schema from streams
  where office = $1 and id > 'recipient:' and id < 'recipient;' order by id`;
const SEALED = `select p.stream, p.version, p.subject, p.sealed, k.wrapped from event_private p join subject_keys k using (subject)
  where p.subject = p.stream and p.stream = any($1) order by p.stream, p.version`;

/** The whole register of an office, for comparing names: they are sealed, so that no index can do it. Erased entries are not in it. */
export async function readRegister(k: Queryable, store: Store, office: string): Promise<RegisterEntry[]> {
  const { rows } = await k.query<Row>(ENTRIES, [office]);
  const folded = rows.map(async ({ id, state, state_schema, version }) => {
    const now = (await current(k, store, id, state, state_schema, version)) as Registered;
    return { stream: id, state: now };
  });
  const standing = (await Promise.all(folded)).filter(({ state }) => state.status !== 'erased');
  const personal = await sealedOf(
    k,
    store,
    standing.map((e) => e.stream),
  );
  return standing.map((entry) => ({ ...entry, personal: personal.get(entry.stream) ?? {} }));
}

/** Some entries with the others that are the same, whichever of them holds the link. */
export async function readSame(
  k: Queryable,
  store: Store,
  stream: StreamId<'recipient'>,
): Promise<{ stream: StreamId<'recipient'>; state: Registered }[]> {
  const { rows } = await k.query<Row>(
    `with holder as (select coalesce((select stream from claims where kind = 'duplicate' and key = $1), $1) as id)
     select s.id, s.version, s.state, s.state_schema from streams s, holder h where s.id = h.id
       or s.id in (select key from claims where kind = 'duplicate' and stream = h.id) or s.id = $1 order by s.id`,
    [stream],
  );
  return Promise.all(
    rows.map(async ({ id, state, state_schema, version }) => ({
      stream: id,
      state: (await current(k, store, id, state, state_schema, version)) as Registered,
    })),
  );
}

async function sealedOf(k: Queryable, store: Store, streams: readonly string[]): Promise<Map<string, Fields>> {
  const { rows } = await k.query(SEALED, [streams]);
  const found = new Map<string, Fields>();
  for (const r of rows)
    found.set(r.stream, { ...found.get(r.stream), ...openRow(store.vault, r.stream, r, r.wrapped).fields });
  return found;
}
