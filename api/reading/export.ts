import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { type ExportLine, exportStream } from '../../store/export.js';
import { closedTo } from '../../store/reading/closed.js';
import { snapshot } from '../../store/reading/history.js';
import { CaseParams, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { fieldFaults } from '../problems/fields.js';
import { problemOf, Rejected, reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { type OpenCase, openCase } from './open-case.js';
import { sightIn } from './sight.js';

const Query = z.strictObject({
  names: z.enum(['true', 'false']).default('false').describe('true: with personal fields, by an intervention only'),
});
const LINES = 'application/x-ndjson';

/**
 * One case as JSON lines that `npm run verify` checks: the exact bytes that were hashed. They hold all of it or nothing,
 * so only who sees the whole case gets them; sealed, unless an intervention opened the case to this operator: that one has
 * a reason, a second person and an end.
 */
export function exportRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  app.get(
    `/${plurals[kind.kind]}/:id/export`,
    {
      validatorCompiler: unchecked,
      schema: {
        tags: [plurals[kind.kind]],
        summary: 'Xuất hồ sơ dạng JSON lines',
        params: CaseParams,
        querystring: Query,
        response: { 200: { content: { [LINES]: { schema: z.string() } } }, ...problems(400, 401, 403, 404, 503) },
      },
    },
    async (request, reply) => {
      const asked = Query.safeParse(request.query);
      if (!asked.success) throw reject('Malformed', { errors: fieldFaults(asked.error.issues) });
      const names = asked.data.names === 'true';
      const lines = await snapshot(deps.store, async (k) => {
        const found = await openCase(deps, k, kind, request);
        await mustBeWhole(deps, found, request, names);
        return exportStream(k, deps.store.vault, found.stream);
      });
      const text = lines.map((line) => `${JSON.stringify(names ? line : sealed(line))}\n`).join('');
      return reply.type(LINES).header('content-disposition', 'attachment').send(text);
    },
  );
}

/** @throws Rejected 403 for who sees a part, and for names without an intervention */
async function mustBeWhole(deps: ApiDeps, found: OpenCase, { person }: FastifyRequest, names: boolean): Promise<void> {
  const { sight, concealed } = found;
  const part = sight !== 'whole' || concealed.events.length > 0 || (concealed.cases?.length ?? 0) > 0;
  const { cases } = await closedTo(deps.store.pool, deps.store, person);
  const byIntervention = sight === 'whole' && sightIn(deps.store, found, person, cases) === 'facts';
  if (part || (names && !byIntervention)) throw new Rejected(problemOf('InterventionNeeded'));
}

/** What an erased person leaves: the hash of the fields stands in the event, the fields and their salt nowhere. */
const sealed = (line: ExportLine): ExportLine => ({
  ...line,
  personal: line.personal.map(({ subject }) => ({ subject, salt: null, fields: null })),
});
