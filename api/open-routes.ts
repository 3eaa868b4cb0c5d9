import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { backlog } from '../store/following/follow.js';
import type { ApiDeps } from './deps.js';

const Ready = z.object({
  ready: z.boolean().describe('The record takes commands'),
  following: z.enum(['up', 'down']).describe('Whether the engine follows; commands are accepted without it'),
  backlog: z
    .object({ behind: z.int(), dueEffects: z.int(), pastDeadlines: z.int() })
    .nullable()
    .describe('Cases not followed yet, effects due, deadlines past'),
});

/** What anybody may ask without saying who they are. */
export function openRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const health = (summary: string, response: Record<number, z.ZodType>) => ({
    schema: { tags: ['health'], summary, response },
  });
  const live = health('Tiến trình đang chạy', { 200: z.object({ live: z.literal(true) }) });
  app.get('/health/live', { ...live, config: { always: true } }, async () => ({ live: true }));
  app.get('/health/ready', health('Sẵn sàng nhận việc', { 200: Ready, 503: Ready }), async (_request, reply) => {
    const following = deps.engine?.() ?? 'up';
    const left = await backlog(deps.store.pool).catch(() => null);
    return reply.code(left ? 200 : 503).send({ ready: left !== null, following, backlog: left });
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
