import { type Waiting, waitingFor } from '../../domain/access/waiting.js';
import { localDate } from '../../law/calendar/days.js';
import { closedTo } from '../../store/reading/closed.js';
import { readOffices } from '../../store/reading/lists.js';
import type { Store } from '../../store/store.js';

/** What waits for this person today in every office, and which cases are closed to them. */
export async function waitsFor(
  store: Store,
  person: string,
): Promise<{ waiting: ReadonlyMap<string, readonly Waiting[]>; closed: readonly string[]; now: Date }> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  const { cases } = await closedTo(store.pool, store, person);
  const waiting = new Map([...offices].map(([id, office]) => [id, waitingFor(office, person, day)]));
  return { waiting, closed: [...cases], now };
}
