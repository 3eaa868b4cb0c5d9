import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { kindOf } from '../../domain/kernel/values.js';
import type { Queryable } from '../../store/pool.js';
import { readAttempts, readDeadlines, readEffects } from '../../store/reading/case.js';
import { recorded, type StoredEvent } from '../../store/reading/events.js';
import { readTold, snapshot, type Told, versionsOf } from '../../store/reading/history.js';
import { lookedInto } from '../../store/reading/interventions.js';
import { CaseParams, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { problems } from '../reply.js';
import { changes, changesShown } from './changes.js';
import { latest, namesOne, open, shownOf, silent } from './concealing.js';
import { type OpenCase, openCase } from './open-case.js';
import { versionShown } from './version-shown.js';
import { PersonalBySubject } from './view.js';

const at = z.string();
const Event = z.object({
  version: z.int(),
  hash: z.string().describe('sha256(award/1 ‖ hash before ‖ sha256(body))'),
  hidden: z.boolean().describe('True for an event that this reader does not get; then nothing else stands here'),
  type: z.string().optional(),
  schema: z.int().optional(),
  at: at.optional(),
  actor: z.string().optional().describe('u: a person, s: the product'),
  onBehalfOf: z.string().nullable().optional().describe('The absent person for whom it was done'),
  capacity: z.string().nullable().optional().describe('The role that allowed it; null for the product'),
  via: z.string().optional(),
  command: z.string().optional().describe('The command’s id'),
  irregular: z.boolean().optional(),
  data: z.unknown().optional(),
  personal: PersonalBySubject.optional(),
  changed: z.array(z.string()).optional().describe('JSON pointers into the state: what this event changed'),
});
const History = z.object({
  stream: z.string(),
  version: z.int(),
  events: z.array(Event),
  attempts: z
    .array(
      z.object({ at, principal: z.string(), command: z.string(), code: z.string(), clause: z.string().nullable() }),
    )
    .describe('Tries that were refused; the case’s unit sees its own'),
  effects: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      state: z.string(),
      since: at,
      attempts: z.int(),
      nextTryAt: at,
      settledAt: at.nullable(),
    }),
  ),
  deadlines: z.array(
    z.object({ key: z.string(), kind: z.string(), dueAt: at, metAt: at.nullable(), passedAt: at.nullable() }),
  ),
  interventions: z
    .array(
      z.object({
        intervention: z.string(),
        events: z.array(z.object({ type: z.string(), at, actor: z.string(), data: z.unknown() })),
      }),
    )
    .describe('Who of the operators looked into this case, by whose approval, and what they did'),
  chain: z
    .object({ ok: z.boolean(), head: z.string().nullable(), brokenAt: z.int().nullable() })
    .describe('Whether all events and sealed fields are what was hashed; a broken chain shows no event'),
});

/** All that the record knows about one case, as far as the reader may see it. */
export function historyRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  app.get(
    `/${plurals[kind.kind]}/:id/history`,
    {
      validatorCompiler: unchecked,
      config: { scope: `read:${kind.kind}` },
      schema: {
        tags: [plurals[kind.kind]],
        summary: 'Lịch sử',
        params: CaseParams,
        response: { 200: History, ...problems(401, 404, 503) },
      },
    },
    async (request, reply) => {
      const history = await snapshot(deps.store, async (k) => {
        const found = await openCase(deps, k, kind, request);
        const { tag } = await versionShown(deps, k, found, { ...found, person: request.person });
        reply.header('etag', tag);
        return {
          stream: found.stream,
          version: found.version,
          ...(await toldOf(deps, k, found)),
          ...(await happened(k, found, request.person)),
          interventions: await lookedInto(k, found.stream),
        };
      });
      return reply.send(history);
    },
  );
}

async function toldOf(deps: ApiDeps, k: Queryable, found: OpenCase) {
  const told = await readTold(k, deps.store, found.stream);
  const { chain } = told;
  return {
    events: withChanges(deps, told.events, found, (e) => eventOf(e, told, found)),
    chain: chain.ok
      ? { ok: true, head: chain.head, brokenAt: null }
      : { ok: false, head: null, brokenAt: chain.brokenAt },
  };
}

/** Each event with what it changed, found by folding them all once more. */
function withChanges(
  { store }: ApiDeps,
  events: readonly StoredEvent[],
  { stream, concealed }: OpenCase,
  shown: (e: StoredEvent) => z.infer<typeof Event>,
): z.infer<typeof Event>[] {
  const kind = store.streams.get(kindOf(stream)) as AnyStream;
  let state: unknown = kind.initial;
  return events.map((e) => {
    const before = state;
    state = kind.evolve(before, recorded(e.body));
    const event = shown(e);
    return event.hidden ? event : { ...event, changed: changesShown(changes(before, state), concealed) };
  });
}

function eventOf({ body, hash }: StoredEvent, told: Told, { sight, concealed }: OpenCase): z.infer<typeof Event> {
  const place = { version: body.version, hash: hash.toString('hex') };
  if (concealed.events.includes(body.type) || namesOne(body.data, concealed.cases ?? []))
    return { ...place, hidden: true };
  const { type, schema, at, actor, onBehalfOf, capacity, via, command, data } = body;
  const closed = sight === 'facts' || silent(concealed).includes(type);
  return {
    ...place,
    hidden: false,
    ...{ type, schema, at, actor, onBehalfOf, capacity, via, command, data: shownOf(data, concealed) },
    irregular: body.irregular ?? false,
    personal: closed ? {} : latest(open(told.personal, concealed).filter((row) => row.version === body.version)),
  };
}

async function happened(k: Queryable, { stream, sight, concealed }: OpenCase, person: string) {
  const closed = await versionsOf(k, stream, concealed.events);
  const attempts = await readAttempts(k, stream);
  const effects = await readEffects(k, stream);
  return {
    attempts: attempts
      .filter((a) => sight !== 'outside' || a.principal === `u:${person}`)
      .map((a) => ({ ...a, at: a.at.toISOString() })),
    effects: effects
      .filter((e) => !closed.has(versionOf(e.key)))
      .map(({ key, kind, state, since, attempts, next_try_at, settled_at }) => ({
        ...{ key, kind, state, attempts },
        since: since.toISOString(),
        nextTryAt: next_try_at.toISOString(),
        settledAt: settled_at?.toISOString() ?? null,
      })),
    deadlines: (await readDeadlines(k, stream)).map(({ key, kind, due_at, met_at, passed_at }) => ({
      ...{ key, kind },
      dueAt: due_at.toISOString(),
      metAt: met_at?.toISOString() ?? null,
      passedAt: passed_at?.toISOString() ?? null,
    })),
  };
}
/** `nomination:n-1/12/notify` → 12. */
const versionOf = (effect: string): number => Number(effect.split('/')[1]);
