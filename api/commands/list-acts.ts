import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AnyStream, CommandSpec } from '../../domain/kernel/stream.js';
import { Id } from '../../domain/kernel/values.js';
import { bodyOf } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { WriteHeaders } from '../headers.js';
import { kebab, plurals } from '../names.js';
import { problems } from '../reply.js';
import { CastBallot, CastSheet, sheetRows } from './cast-sheet.js';
import { commandsOf, unchecked } from './routes.js';
import { RowAnswers, runRows } from './rows.js';

/** Most names of one list act; longer lists go in several. */
const MOST = 500;

const listOf = <D extends z.ZodType>(data: D) =>
  z.strictObject({
    items: z
      .array(
        z.strictObject({
          id: Id,
          version: z.int().min(0).optional().describe('As If-Match; left out: any version'),
          data,
        }),
      )
      .min(1)
      .max(MOST)
      .refine((items) => new Set(items.map((i) => i.id)).size === items.length, { message: 'a name twice' }),
  });
// The API page shows each command's data; here a name whose data is wrong gets its own answer and leaves the others.
const AnyList = listOf(z.unknown());
const answers = { 200: RowAnswers, ...problems(400, 401, 503) };

/** `/lists/<kind>/<command>` for every command that changes a case, and the council's sheet of votes. */
export function listActRoutes(app: FastifyInstance, deps: ApiDeps): void {
  for (const kind of deps.store.streams.values())
    for (const [name, spec] of commandsOf(kind)) if (!spec.creates) listAct(app, deps, kind, name, spec);
  if (deps.store.streams.get('ballot')?.commands[CastBallot]) castSheet(app, deps);
}

function listAct(app: FastifyInstance, deps: ApiDeps, kind: AnyStream, name: string, spec: CommandSpec): void {
  app.route({
    method: 'POST',
    url: `/lists/${plurals[kind.kind]}/${kebab(name)}`,
    validatorCompiler: unchecked,
    config: { scope: `${kind.kind}:${name}` },
    schema: {
      tags: ['lists'],
      operationId: `${name}List`,
      summary: `${spec.says ?? name}, theo danh sách`,
      headers: WriteHeaders,
      body: listOf(spec.data),
      response: answers,
    },
    handler: async (request, reply) => {
      const { items } = bodyOf(AnyList, request);
      const rows = items.map(({ id, version, data }) => ({
        stream: `${kind.kind}:${id}` as const,
        type: name,
        data: data ?? {},
        expected: version,
      }));
      return runRows(deps, reply, rows);
    },
  });
}

function castSheet(app: FastifyInstance, deps: ApiDeps): void {
  app.route({
    method: 'POST',
    url: '/ballots/cast-sheet',
    validatorCompiler: unchecked,
    schema: {
      tags: ['lists'],
      operationId: 'CastSheet',
      summary: 'Biểu quyết cả danh sách của một phiên trong một lần gửi',
      headers: WriteHeaders,
      body: CastSheet,
      response: answers,
    },
    handler: async (request, reply) =>
      runRows(deps, reply, await sheetRows(deps.store.pool, bodyOf(CastSheet, request))),
  });
}
