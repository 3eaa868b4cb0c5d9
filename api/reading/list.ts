import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AnyStream } from '../../domain/kernel/stream.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { problems } from '../reply.js';
import { Code, Cursor, listPage, most, Page, Sort } from './list-page.js';

/** Addresses are written down by proxies and browsers, so that nothing about a person stands in one: that is `search`. */
const inAddress = ['status', 'unit', 'campaign', 'award', 'parent'] as const;
const Query = z.strictObject({
  cursor: Cursor,
  limit: most(z.coerce.number()),
  sort: Sort,
  ...(Object.fromEntries(inAddress.map((c) => [c, Code.optional()])) as Record<
    (typeof inAddress)[number],
    z.ZodOptional<typeof Code>
  >),
});

/** Cases of one kind, page by page, only those that the reader may see. */
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
      const { cursor, limit, sort, ...narrowed } = request.query as z.infer<typeof Query>;
      return listPage(deps.store, kind.kind, { narrowed, sort, cursor, limit, person: request.person });
    },
  );
}
