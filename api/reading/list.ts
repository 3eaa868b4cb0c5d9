import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readingScope, type Scope, sightBy } from '../../domain/access/reading.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { idOf, type StreamId } from '../../domain/kernel/values.js';
import { readingRoles } from '../../domain/office/rights.js';
import type { RoleHeld } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { closedTo } from '../../store/reading/closed.js';
import { type ListRow, type Narrowing, narrowing, readList, readOffices } from '../../store/reading/lists.js';
import { namesOf } from '../../store/reading/personal.js';
import type { Store } from '../../store/store.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';

/** The personal field in which a case keeps the name that stands in lists. */
const NAME_FIELD = 'name';

const Code = z.string().regex(/^[A-Za-z0-9_:-]{1,120}$/);
const Query = z.strictObject({
  cursor: z.string().max(200).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  ...(Object.fromEntries(narrowing.map((c) => [c, Code.optional()])) as Record<
    (typeof narrowing)[number],
    z.ZodOptional<typeof Code>
  >),
});
const Row = z.object({
  stream: z.string(),
  id: z.string(),
  version: z.int(),
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
  updatedAt: z.string(),
});
const Page = z.object({
  rows: z.array(Row),
  next: z.string().nullable().describe('Cursor of the next page; null at the end'),
});

/** Cases of one kind in the order of their ids, page by page, only those that the reader may see. */
export function listRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  app.get(
    `/${plurals[kind.kind]}`,
    {
      config: { scope: `read:${kind.kind}` },
      schema: {
        tags: [plurals[kind.kind]],
        summary: 'Danh sách',
        querystring: Query,
        response: { 200: Page, ...problems(400, 401, 503) },
      },
    },
    async (request) => {
      const { cursor, limit, ...narrowed } = request.query as z.infer<typeof Query>;
      const after = cursor === undefined ? `${kind.kind}:` : positionOf(cursor, kind.kind);
      return page(deps.store, kind.kind, { narrowed, after, limit, person: request.person });
    },
  );
}

const cursorOf = (stream: string): string => Buffer.from(stream).toString('base64url');
/** @throws Rejected when the cursor is of another list, or none */
function positionOf(cursor: string, kind: string): string {
  const stream = Buffer.from(cursor, 'base64url').toString();
  if (!stream.startsWith(`${kind}:`)) throw reject('CursorMalformed');
  return stream;
}

interface Asked {
  readonly narrowed: Narrowing;
  readonly after: string;
  readonly limit: number;
  readonly person: string;
}
async function page(
  store: Store,
  kind: string,
  { narrowed, after, limit, person }: Asked,
): Promise<z.infer<typeof Page>> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  const held = new Map([...offices].map(([id, office]) => [id, readingRoles(office, person, kind, day)]));
  const scopes = new Map<string, Scope[]>([...held].map(([id, roles]) => [id, readingScope(kind, roles)]));
  const { cases } = await closedTo(store.pool, store, person);
  const found = await readList(store.pool, { kind, narrowed, scopes, closed: [...cases], after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const named = rows.filter((row) => seesNames(kind, row, held)).map((row) => row.stream);
  const names =
    named.length > 0 ? await namesOf(store.pool, store.vault, named, NAME_FIELD) : new Map<StreamId, never>();
  return {
    rows: rows.map((row) => ({ ...shown(row), name: names.get(row.stream) ?? null })),
    next: last ? cursorOf(last.stream) : null,
  };
}

const seesNames = (
  kind: string,
  { office, status, unit }: ListRow,
  held: ReadonlyMap<string, readonly RoleHeld[]>,
): boolean => ['outside', 'whole'].includes(sightBy({ kind, status, unit }, held.get(office) ?? []));

const shown = ({ due_at, created_at, updated_at, stream, ...row }: ListRow) => ({
  ...row,
  stream,
  id: idOf(stream),
  dueAt: due_at?.toISOString() ?? null,
  createdAt: created_at.toISOString(),
  updatedAt: updated_at.toISOString(),
});
