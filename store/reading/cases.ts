import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { officeOn } from '../../domain/office/ruling.js';
import { type Office, unstartedOffice } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { current, officeNow } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';
import { recordNow } from './case.js';
import type { Case } from './history.js';

interface Row {
  readonly id: StreamId;
  readonly version: number;
  readonly office: string | null;
  readonly at: Date;
  readonly state: unknown;
  readonly state_schema: number;
}

/** Several cases as they stand now, with their offices; three questions however many they are. */
export async function readCases(
  k: Queryable,
  store: Store,
  streams: readonly StreamId[],
): Promise<Map<StreamId, Case>> {
  const known = [...new Set(streams)].filter((s) => store.streams.has(kindOf(s)));
  const now = await recordNow(k);
  const { rows } = await k.query<Row>({
    name: 'read-cases',
    text: 'select id, version, office, at, state, state_schema from streams where id = any($1)',
    values: [known],
  } as never);
  const offices = new Map<string, Office>();
  for (const id of new Set(rows.flatMap((r) => r.office ?? [])))
    offices.set(id, officeOn(await officeNow(k, store, id), localDate(now.toISOString())));
  const cases = rows.map(async (r): Promise<[StreamId, Case]> => {
    const state = (await current(k, store, r.id, r.state, r.state_schema, r.version)) as { status: string };
    const office = (r.office === null ? undefined : offices.get(r.office)) ?? unstartedOffice;
    return [r.id, { stream: r.id, version: r.version, at: r.at, state, office, now }];
  });
  return new Map(await Promise.all(cases));
}

/** What these events say, by stream and version. */
export async function readData(
  k: Queryable,
  events: readonly { readonly stream: string; readonly version: number }[],
): Promise<Map<string, unknown>> {
  const { rows } = await k.query<{ stream: string; version: number; data: unknown }>(
    `select e.stream, e.version, convert_from(e.body, 'utf8')::jsonb->'data' as data
     from unnest($1::text[], $2::int[]) n(stream, version) join events e using (stream, version)`,
    [events.map((e) => e.stream), events.map((e) => e.version)],
  );
  return new Map(rows.map((r) => [`${r.stream}/${r.version}`, r.data]));
}
