import { isClosedTo, type Sight, sightBy } from '../../domain/access/reading.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { readingRoles } from '../../domain/office/rights.js';
import { localDate } from '../../law/calendar/days.js';
import { closedTo } from '../../store/reading/closed.js';
import { type Case, readCase } from '../../store/reading/history.js';
import type { Store } from '../../store/store.js';

/** How much this person sees of the case, by the roles of today on the record's clock. */
export function sightIn(store: Store, found: Case, person: string, closed: ReadonlySet<string>): Sight {
  // The case itself, and any ballot on it, also one that was opened before the conflict was declared.
  const { nomination } = found.state as { readonly nomination?: string };
  if (closed.has(found.stream) || (nomination !== undefined && closed.has(nomination))) return 'none';
  const kind = kindOf(found.stream);
  const relations = store.streams.get(kind)?.relations(found.state, NO_COMMAND);
  if (isClosedTo(person, relations ?? {})) return 'none';
  const held = readingRoles(found.office, person, kind, localDate(found.now.toISOString()));
  const own = relations?.own?.includes(person) ?? false;
  return sightBy({ kind, status: found.state.status, unit: relations?.unit ?? null, own }, held);
}
/** The officer named for this case. */
export const handles = (store: Store, found: Case, person: string): boolean =>
  store.streams.get(kindOf(found.stream))?.relations(found.state, NO_COMMAND).assigned === person;

/** Relations of a case that exists are facts of its state; only a creating command brings its own. */
export const NO_COMMAND = { type: '', data: {} };

/** `none` also for what does not exist. */
export async function sightOf(store: Store, stream: StreamId, person: string): Promise<Sight> {
  const found = await readCase(store.pool, store, stream);
  if (!found) return 'none';
  const { cases } = await closedTo(store.pool, store, person);
  return sightIn(store, found, person, cases);
}
