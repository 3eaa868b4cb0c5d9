import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { calendarFile } from '../../adapters/calendar/feed.js';
import { closeFeed, openFeed, ownerOfFeed } from '../../store/telling/feeds.js';
import { openDeadlines, readWaiting } from '../../store/telling/waiting.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { waitsFor } from './mine.js';

/** More than anybody has waiting; a calendar of thousands helps nobody. */
const MOST = 1000;
const Secret = z.string().regex(/^[A-Za-z0-9_-]{32}$/);
const Address = z.object({ path: z.string().describe('Shown once; whoever has it reads the dates, so keep it') });

/** A person's own calendar address: made, replaced and taken back by that person. */
export function calendarRoutes(app: FastifyInstance, { store }: ApiDeps): void {
  const open = {
    tags: ['inbox'],
    operationId: 'OpenCalendar',
    summary: 'Lấy địa chỉ lịch mới; địa chỉ cũ hết hiệu lực',
    response: { 201: Address, ...problems(401, 503) },
  };
  app.post('/inbox/calendar', { schema: open }, async ({ person }, reply) =>
    reply.code(201).send({ path: `/calendar/${await openFeed(store.pool, person)}` }),
  );
  const close = {
    tags: ['inbox'],
    operationId: 'CloseCalendar',
    summary: 'Bỏ địa chỉ lịch',
    response: { 200: z.object({ closed: z.literal(true) }), ...problems(401, 503) },
  };
  app.delete('/inbox/calendar', { schema: close }, async ({ person }) => {
    await closeFeed(store.pool, person);
    return { closed: true as const };
  });
}

/**
 * The calendar itself, for programs that can't sign in: the random address is all that they have, so it shows codes, ids
 * and dates of what waits for its owner today, and opens nothing.
 */
export function calendarFeed(app: FastifyInstance, { store, installation }: ApiDeps): void {
  const schema = {
    tags: ['inbox'],
    summary: 'Lịch các hạn của một người (iCalendar)',
    params: z.object({ secret: z.string().max(100) }),
    response: { 200: z.string(), ...problems(404, 503) },
  };
  app.get('/calendar/:secret', { schema }, async ({ params }, reply) => {
    const secret = Secret.safeParse((params as { secret: string }).secret);
    const person = secret.success ? await ownerOfFeed(store.pool, secret.data) : undefined;
    if (person === undefined) throw reject('NotFound');
    const { waiting, closed, now } = await waitsFor(store, person);
    const rows = await readWaiting(store.pool, { waiting, closed, after: null, limit: MOST });
    const due = await openDeadlines(
      store.pool,
      rows.map((r) => r.stream),
    );
    const entries = due.map(({ stream, key, kind, due_at }) => ({
      uid: `${createHash('sha256').update(`${stream}/${key}`).digest('hex').slice(0, 32)}@${installation.id}.award`,
      at: due_at,
      summary: `${kind} ${stream}`,
    }));
    return reply
      .type('text/calendar; charset=utf-8')
      .send(calendarFile({ name: 'Thi đua, khen thưởng', now, entries }));
  });
}
