import { z } from 'zod';
import { concealedFrom, readingScope, type Scope, type Sight, sightBy } from '../../domain/access/reading.js';
import { idOf, type StreamId } from '../../domain/kernel/values.js';
import { readingRoles } from '../../domain/office/rights.js';
import { localDate } from '../../law/calendar/days.js';
import { closedTo } from '../../store/reading/closed.js';
import type { Narrowing } from '../../store/reading/list-filter.js';
import { type ListSort, listSorts, type Place } from '../../store/reading/list-order.js';
import { type ListRow, readList, readOffices } from '../../store/reading/lists.js';
import { namesOf } from '../../store/reading/personal.js';
import { readSeen, type Seen } from '../../store/reading/seen.js';
import { NAME_FIELD } from '../../store/searching/names.js';
import type { Store } from '../../store/store.js';
import { reject } from '../problems/problem.js';

export const Code = z.string().regex(/^[A-Za-z0-9_:-]{1,120}$/);
export const Cursor = z.string().max(300).optional().describe('`next` of the page before, with the same order');
export const Sort = z
  .enum(listSorts)
  .default('id')
  .describe('id: by id; newest: begun last first; due: soonest due first, only what has a date');
export const most = (schema: z.ZodNumber | z.ZodCoercedNumber) => schema.int().min(1).max(200).default(50);

const Row = z.object({
  stream: z.string(),
  id: z.string(),
  version: z.int().describe('How many of its events the reader sees'),
  office: z.string(),
  status: z.string(),
  unit: z.string().nullable(),
  campaign: z.string().nullable(),
  award: z.string().nullable(),
  assignee: z.string().nullable(),
  parent: z.string().nullable(),
  name: z
    .union([z.object({ known: z.string() }), z.object({ erased: z.literal(true) }), z.null()])
    .describe('The recipient; null where the case has none or the reader sees none'),
  dueAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string().describe('Instant of the last event that the reader sees'),
});
export const Page = z
  .object({
    rows: z.array(Row),
    next: z.string().nullable().describe('Cursor of the next page; null at the end'),
  })
  .meta({ id: 'ListPage' });

export interface Asked {
  readonly narrowed: Narrowing;
  /** Hashed words that must be in the name; then only cases whose names the reader sees are looked at. */
  readonly words?: readonly string[] | undefined;
  readonly sort: ListSort;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly person: string;
}

/** One page of the cases of a kind, only those that this person may see, and of each only that. */
export async function listPage(store: Store, kind: string, asked: Asked): Promise<z.infer<typeof Page>> {
  const { narrowed, words, sort, limit, person } = asked;
  const after = asked.cursor === undefined ? null : placeOf(asked.cursor, kind, sort);
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  const held = new Map([...offices].map(([id, office]) => [id, readingRoles(office, person, kind, day)]));
  const least = words === undefined ? 'facts' : 'outside';
  const scopes = new Map<string, Scope[]>(
    [...held].map(([id, roles]) => [id, readingScope(kind, roles, undefined, least)]),
  );
  const { cases } = await closedTo(store.pool, store, person);
  const closed = [...cases];
  const found = await readList(store.pool, {
    ...{ kind, narrowed, words, scopes, closed, sort, after },
    limit: limit + 1,
  });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const sights = rows.map((row) => sightBy({ ...row, kind }, held.get(row.office) ?? []));
  const names = await namesFor(store, rows, sights);
  const seen = await seenOf(store, { kind, rows, sights, closed });
  return {
    rows: rows.map((row) => ({ ...shown(row, seen.get(row.stream)), name: names.get(row.stream) ?? null })),
    next: last ? cursorOf(last, sort) : null,
  };
}

const namesFor = (store: Store, rows: readonly ListRow[], sights: readonly Sight[]) => {
  const named = rows.filter((_, i) => sights[i] !== 'facts').map((row) => row.stream);
  return named.length > 0
    ? namesOf(store.pool, store.vault, named, NAME_FIELD)
    : Promise.resolve(new Map<StreamId, never>());
};

interface Rows {
  readonly kind: string;
  readonly rows: readonly ListRow[];
  readonly sights: readonly Sight[];
  readonly closed: readonly string[];
}
/** Of rows whose events are not all shown: what is. Rows of one sight and stage hide the same, so these are few questions. */
async function seenOf(store: Store, { kind, rows, sights, closed }: Rows): Promise<Map<string, Seen>> {
  const hiding = new Map<string, string[]>();
  for (const [i, { stream, status }] of rows.entries()) {
    const { events } = concealedFrom(kind, status, sights[i] ?? 'none');
    if (events.length === 0 && closed.length === 0) continue;
    const types = JSON.stringify(events);
    hiding.set(types, [...(hiding.get(types) ?? []), stream]);
  }
  const found = [...hiding].map(([types, streams]) =>
    readSeen(store.pool, streams, { types: JSON.parse(types), cases: closed }),
  );
  return new Map((await Promise.all(found)).flatMap((part) => [...part]));
}

const shown = ({ due_at, created_at, updated_at, stream, place: _place, ...row }: ListRow, seen: Seen | undefined) => ({
  ...row,
  stream,
  id: idOf(stream),
  version: seen?.version ?? row.version,
  dueAt: due_at?.toISOString() ?? null,
  createdAt: created_at.toISOString(),
  updatedAt: (seen?.at ?? updated_at).toISOString(),
});

// A row that was shown: ids and dates, nothing else.
const cursorOf = ({ stream, place }: ListRow, sort: ListSort): string =>
  Buffer.from(sort === 'id' ? stream : `${sort} ${place} ${stream}`).toString('base64url');

const DATED = /^(newest|due) (\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?) (.+)$/;
/** @throws Rejected when the cursor is of another list or order, or none */
function placeOf(cursor: string, kind: string, sort: ListSort): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, order, at, named] = DATED.exec(text) ?? [];
  const place = sort === 'id' ? { stream: text, at: null } : { stream: named ?? '', at: at ?? '' };
  if ((order ?? 'id') !== sort || !/^[a-z]+:[a-z0-9-]+$/.test(place.stream) || !place.stream.startsWith(`${kind}:`))
    throw reject('CursorMalformed');
  return place;
}
