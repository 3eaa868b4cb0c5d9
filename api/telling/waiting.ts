import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readWaiting, type WaitingRow } from '../../store/telling/waiting.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { waitsFor } from './mine.js';

const Query = z.strictObject({
  cursor: z.string().max(300).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Row = z.object({
  stream: z.string(),
  office: z.string(),
  status: z.string(),
  unit: z.string().nullable(),
  award: z.string().nullable(),
  dueAt: z.string().nullable(),
  updatedAt: z.string(),
  version: z.int(),
  onBehalfOf: z
    .string()
    .nullable()
    .describe('The person who is away and for whom it would be done; null: their own work'),
});
const Page = z.object({ rows: z.array(Row), next: z.string().nullable() });

/** What waits for whoever asks: their own work and what they carry for others, the earliest deadline first. */
export function waitingRoute(app: FastifyInstance, { store }: ApiDeps): void {
  const schema = {
    tags: ['inbox'],
    summary: 'Việc đang chờ tôi, hạn sớm nhất trước',
    querystring: Query,
    response: { 200: Page, ...problems(400, 401, 503) },
  };
  app.get('/inbox/waiting', { schema }, async ({ person, query }) => {
    const { cursor, limit } = query as z.infer<typeof Query>;
    const after = cursor === undefined ? null : placeOf(cursor);
    const { waiting, closed } = await waitsFor(store, person);
    const found = await readWaiting(store.pool, { waiting, closed, after, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { rows: rows.map(shown), next: last ? cursorOf(last) : null };
  });
}

const cursorOf = ({ due_at, stream }: WaitingRow): string =>
  Buffer.from(`${due_at?.toISOString() ?? 'infinity'} ${stream}`).toString('base64url');

/** @throws Rejected for what no page gave */
function placeOf(cursor: string): { due: string; stream: string } {
  const [due = '', stream = '', ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const known = due === 'infinity' || z.iso.datetime().safeParse(due).success;
  if (!known || !/^[a-z]+:[a-z0-9-]{1,64}$/.test(stream) || more.length > 0) throw reject('CursorMalformed');
  return { due, stream };
}

const shown = ({ due_at, updated_at, ...row }: WaitingRow): z.infer<typeof Row> => ({
  ...row,
  dueAt: due_at?.toISOString() ?? null,
  updatedAt: updated_at.toISOString(),
});
