import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Concealed, concealedFrom } from '../../domain/access/reading.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { idOf } from '../../domain/kernel/values.js';
import { fold } from '../../store/execute/load.js';
import type { Queryable } from '../../store/pool.js';
import { ChainBroken, readStored, recorded, type StoredEvent } from '../../store/reading/events.js';
import { snapshot, versionsOf } from '../../store/reading/history.js';
import { readPersonal } from '../../store/reading/personal.js';
import { CaseParams, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { etag } from '../headers.js';
import { plurals } from '../names.js';
import { fieldFaults } from '../problems/fields.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { changes, changesShown } from './changes.js';
import { latest, open, shownOf, silent } from './concealing.js';
import { type OpenCase, openCase } from './open-case.js';
import { PersonalBySubject } from './view.js';

const Query = z
  .strictObject({
    version: z.coerce.number().int().min(1).max(2_000_000_000).optional().describe('After so many events'),
    at: z.iso.datetime({ offset: true }).optional().describe('As it stood at this instant'),
  })
  .refine((q) => (q.version === undefined) !== (q.at === undefined), { message: 'version or at', path: ['version'] });
const Stood = z.object({
  stream: z.string(),
  id: z.string(),
  version: z.int(),
  at: z.string().describe('Instant of the last event by then'),
  status: z.string(),
  state: z.unknown(),
  personal: PersonalBySubject.describe(
    'What had been written by then; a text that was erased since is erased here too',
  ),
  now: z.object({ version: z.int(), status: z.string(), at: z.string(), state: z.unknown() }),
  changed: z.array(z.string()).describe('JSON pointers into the state: where then and now differ'),
});

/** A case as it stood at a version or at an instant, beside what it is now: folded anew from its verified events. */
export function asItStoodRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  app.get(
    `/${plurals[kind.kind]}/:id/as-it-stood`,
    {
      validatorCompiler: unchecked,
      schema: {
        tags: [plurals[kind.kind]],
        summary: 'Tình trạng ở một thời điểm',
        params: CaseParams,
        querystring: Query,
        response: { 200: Stood, ...problems(400, 401, 404, 409, 503) },
      },
    },
    async (request, reply) => {
      const asked = Query.safeParse(request.query);
      if (!asked.success) throw reject('Malformed', { errors: fieldFaults(asked.error.issues) });
      const stood = await snapshot(deps.store, async (k) => {
        const found = await openCase(deps, k, kind, request);
        return stoodOf(deps, k, { found, kind, asked: asked.data });
      });
      return reply.header('etag', etag(stood.now.version)).send(stood);
    },
  );
}

interface Asked {
  readonly found: OpenCase;
  readonly kind: AnyStream;
  readonly asked: z.infer<typeof Query>;
}
async function stoodOf(deps: ApiDeps, k: Queryable, { found, kind, asked }: Asked) {
  const events = await verified(k, found);
  const until = lastOf(events, asked);
  if (!until) throw reject('NotFound');
  const { version, at } = until.body;
  const state = fold(
    kind,
    events.slice(0, version).map((e) => recorded(e.body)),
  );
  const concealed = both(found.concealed, concealedFrom(kind.kind, state.status, found.sight));
  const { stream, sight } = found;
  const mute = await versionsOf(k, stream, silent(concealed));
  const texts = sight === 'facts' ? [] : open(await readPersonal(k, deps.store.vault, stream), concealed);
  const now = { version: found.version, status: found.state.status, at: found.at.toISOString() };
  return {
    ...{ stream, id: idOf(stream), version, at, status: state.status },
    state: shownOf(state, concealed),
    personal: latest(texts.filter((row) => row.version <= version && !mute.has(row.version))),
    now: { ...now, state: shownOf(found.state, concealed) },
    changed: changesShown(changes(state, found.state), concealed),
  };
}

/** @throws Rejected 409: nothing may be told of a record that is not what was hashed */
async function verified(k: Queryable, { stream }: OpenCase): Promise<StoredEvent[]> {
  try {
    return await readStored(k, stream);
  } catch (e) {
    throw e instanceof ChainBroken ? reject('ChainDoesNotHold', { facts: { version: e.version } }) : e;
  }
}

const lastOf = (events: readonly StoredEvent[], { version, at }: z.infer<typeof Query>): StoredEvent | undefined =>
  version === undefined ? events.findLast((e) => Date.parse(e.body.at) <= Date.parse(at ?? '')) : events[version - 1];

/** What is closed now or was closed then. */
const both = (now: Concealed, then: Concealed): Concealed => ({
  ...now,
  events: [...now.events, ...then.events],
  texts: [...now.texts, ...then.texts],
  fields: [...now.fields, ...then.fields],
  subjects: [...now.subjects, ...then.subjects],
});
