import { concealedFrom } from '../../domain/access/reading.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { readCases, readData } from '../../store/reading/cases.js';
import { type ClosedCases, closedTo } from '../../store/reading/closed.js';
import type { Cursor } from '../../store/reading/global.js';
import type { Case } from '../../store/reading/history.js';
import type { Store } from '../../store/store.js';
import { namesOne } from '../reading/concealing.js';
import { handles, sightIn } from '../reading/sight.js';

export interface Happened {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly cursor: Cursor;
}
/** Some events with what is needed to say who sees them. */
export interface Looked {
  readonly events: readonly Happened[];
  readonly cases: ReadonlyMap<StreamId, Case>;
  /** What each event says; asked only where a case is closed to one of the readers. */
  readonly data: ReadonlyMap<string, unknown>;
  readonly closed: ReadonlyMap<string, ClosedCases>;
}

/** One look for all readers, however many they are; what is closed to whom is asked for each. */
export async function look(store: Store, events: readonly Happened[], people: ReadonlySet<string>): Promise<Looked> {
  const cases = await readCases(
    store.pool,
    store,
    events.map((e) => e.stream as StreamId),
  );
  const closed = new Map<string, ClosedCases>();
  for (const person of people) closed.set(person, await closedTo(store.pool, store, person));
  const any = [...closed.values()].some((c) => c.cases.size > 0);
  return { events, cases, closed, data: any ? await readData(store.pool, events) : new Map() };
}

/** The events of these that this person sees, by what they may read now: the same rules as for lists, views and histories. */
export const shownTo = (store: Store, person: string, { events, cases, closed, data }: Looked): Happened[] =>
  events.filter(({ stream, version, type }) => {
    const found = cases.get(stream as StreamId);
    const shut = closed.get(person)?.cases ?? new Set<string>();
    if (!found) return false;
    const sight = sightIn(store, found, person, shut);
    if (sight === 'none') return false;
    const { events: hidden } = concealedFrom(
      kindOf(found.stream),
      found.state.status,
      sight,
      handles(store, found, person),
    );
    return !hidden.includes(type) && !namesOne(data.get(`${stream}/${version}`), [...shut]);
  });
