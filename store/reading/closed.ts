import type { StreamId } from '../../domain/kernel/values.js';
import { type Office, settingsOf } from '../../domain/office/state.js';
import { closedItems } from '../../domain/session/closing.js';
import type { Session } from '../../domain/session/state.js';
import { officeNow } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';
import { readState } from './case.js';

/** Cases that a council's rule closes to somebody, and the subjects whose texts go with them (office.md P6). */
export interface ClosedCases {
  readonly cases: ReadonlySet<string>;
  readonly subjects: readonly string[];
}
const none: ClosedCases = { cases: new Set(), subjects: [] };

/** Most people never declared anything: then this is one look into the sittings and no more. */
export async function closedTo(k: Queryable, store: Store, person: string): Promise<ClosedCases> {
  const { rows } = await k.query<{ id: StreamId }>({
    name: 'declared-by',
    text: `select id from streams where id > 'session:' and id < 'session;' and state->'conflicts' @> $1::jsonb`,
    values: [JSON.stringify([{ member: person }])],
  } as never);
  const closed: string[] = [];
  for (const { id } of rows) {
    const found = await readState(k, store, id);
    const office: Office = found?.office ? await officeNow(k, store, found.office) : { status: 'unstarted' };
    if (found) closed.push(...closedItems(found.state as Session, person, settingsOf(office).conflictPolicy));
  }
  return closed.length === 0 ? none : { cases: new Set(closed), subjects: await subjectsOf(k, closed) };
}

async function subjectsOf(k: Queryable, cases: readonly string[]): Promise<string[]> {
  const { rows } = await k.query<{ subject: string }>(
    `select distinct 'recipient:' || (state #>> '{dossier,recipient,id}') as subject from streams where id = any($1)`,
    [cases],
  );
  return rows.flatMap((r) => r.subject ?? []);
}
