import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { Id } from '../../domain/kernel/values.js';
import { plainWords, soughtWords } from '../../store/searching/words.js';
import { bodyOf } from '../body.js';
import { unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { problems } from '../reply.js';
import { Code, Cursor, listPage, most, Page, Sort } from './list-page.js';

const Search = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => plainWords(text).length > 0, { message: 'no word' })
    .optional()
    .describe('Words of the name, each from its beginning, with or without accents, in any order'),
  recipient: Id.optional().describe('Id in the register'),
  assignee: Code.optional(),
  status: Code.optional(),
  unit: Code.optional(),
  campaign: Code.optional(),
  award: Code.optional(),
  parent: Code.optional(),
  sort: Sort,
  cursor: Cursor,
  limit: most(z.number()),
});

/** A list by name or person. It changes nothing; it is a POST because a body is written down by nobody on the way. */
export function searchRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  const schema = {
    tags: [plurals[kind.kind]],
    summary: 'Tìm theo tên (không cần dấu), theo người',
    body: Search,
    response: { 200: Page, ...problems(400, 401, 503) },
  };
  app.post(`/${plurals[kind.kind]}/search`, { validatorCompiler: unchecked, schema }, async (request) => {
    const { text, recipient, sort, cursor, limit, ...narrowed } = bodyOf(Search, request);
    const words = text === undefined ? undefined : soughtWords(deps.store.vault.searchSecret, text);
    const subject = recipient === undefined ? undefined : `recipient:${recipient}`;
    const { person } = request;
    return listPage(deps.store, kind.kind, { narrowed: { ...narrowed, subject }, words, sort, cursor, limit, person });
  });
}
