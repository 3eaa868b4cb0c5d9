import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { Id, Sha256 } from '../../domain/kernel/values.js';
import type { Dossier } from '../../domain/nomination/state.js';
import type { Queryable } from '../../store/pool.js';
import { readEvents } from '../../store/reading/events.js';
import { snapshot } from '../../store/reading/history.js';
import { unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { reject } from '../problems/problem.js';
import { shownOf, withoutCases } from '../reading/concealing.js';
import { type OpenCase, openCase } from '../reading/open-case.js';
import { problems } from '../reply.js';

const Params = z.object({ id: Id, sha256: Sha256 });

/** A file is read through a case that names it, by who may read that case. */
export function downloadRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  const content = { 'application/octet-stream': { schema: z.string() } };
  const schema = {
    tags: ['files'],
    summary: 'Tải một tệp của mục này',
    params: Params,
    response: { 200: { description: 'The file', content }, ...problems(401, 404, 410, 500, 503) },
  };
  app.get(
    `/${plurals[kind.kind]}/:id/documents/:sha256`,
    { validatorCompiler: unchecked, config: { scope: `read:${kind.kind}` }, schema },
    async (request, reply) => {
      const { sha256 } = request.params as { sha256: string };
      if (!Sha256.safeParse(sha256).success) throw reject('NotFound');
      await snapshot(deps.store, async (k) => {
        const found = await openCase(deps, k, kind, request);
        if (found.sight === 'facts' || !(await mentions(k, found, sha256))) throw reject('NotFound');
        if (isErased(found, sha256)) throw reject('FileErased');
      });
      // A file is handed over, never shown: what it is was said by whoever sent it.
      reply.header('content-disposition', `attachment; filename="${sha256}"`).type('application/octet-stream');
      return reply.send(await deps.files.open(sha256));
    },
  );
}

/** In what of the case this reader gets; a removed document stays readable by its event. */
async function mentions(k: Queryable, { stream, state, concealed }: OpenCase, sha256: string): Promise<boolean> {
  const names = (value: unknown) => JSON.stringify(value).includes(`"${sha256}"`);
  if (names(shownOf(state, concealed))) return true;
  return (await readEvents(k, stream)).some(
    (e) => !concealed.events.includes(e.type) && names(withoutCases(e.data, concealed.cases)),
  );
}

/** Gone with the name of the person it was about: who may read the case is told so, and not that there never was any. */
function isErased({ state }: OpenCase, sha256: string): boolean {
  const { dossier } = state as { dossier?: Pick<Dossier, 'erased'> };
  return dossier?.erased?.files.includes(sha256) ?? false;
}
