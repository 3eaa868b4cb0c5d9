import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { judge } from '../../domain/access/judge.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { idOf } from '../../domain/kernel/values.js';
import type { Queryable } from '../../store/pool.js';
import { type Body, readBody } from '../../store/reading/events.js';
import { snapshot, versionsOf } from '../../store/reading/history.js';
import { readPersonal } from '../../store/reading/personal.js';
import type { Store } from '../../store/store.js';
import { CaseParams, commandsOf, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { problems } from '../reply.js';
import { latest, open, type Shown, shownOf, silent } from './concealing.js';
import { type OpenCase, openCase } from './open-case.js';
import { NO_COMMAND } from './sight.js';
import { type VersionShown, versionShown } from './version-shown.js';

const Fields = z.union([z.object({ known: z.record(z.string(), z.string()) }), z.object({ erased: z.literal(true) })]);
export const PersonalBySubject = z
  .record(z.string(), Fields)
  .describe('Subject → its personal fields, known or erased; empty where the reader sees none');
const View = z.object({
  stream: z.string(),
  id: z.string(),
  version: z.int().describe('How many of its events the reader sees'),
  status: z.string(),
  at: z.string().describe('Instant of the last event that the reader sees'),
  state: z.unknown().describe('The saved state of this kind; ids, codes and dates'),
  personal: PersonalBySubject,
  openDeadlines: z.array(z.object({ key: z.string(), kind: z.string(), at: z.string() })),
  allowed: z
    .array(z.string())
    .describe('Commands that the reader’s roles and relations allow now; the stage may still refuse'),
  onBehalfOf: z
    .record(z.string(), z.string())
    .describe('Of these, what the reader may send only for somebody who is away → that person'),
  lastAct: z
    .object({ type: z.string(), actor: z.string(), onBehalfOf: z.string().nullable(), capacity: z.string().nullable() })
    .nullable()
    .describe('The last event that the reader sees: who did it, for whom, by which role'),
});

/** One case as it stands, as far as the reader may see it. */
export function viewRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  const { store } = deps;
  app.get(
    `/${plurals[kind.kind]}/:id`,
    {
      validatorCompiler: unchecked,
      config: { scope: `read:${kind.kind}` },
      schema: {
        tags: [plurals[kind.kind]],
        summary: 'Xem một mục',
        params: CaseParams,
        response: { 200: View, ...problems(401, 404, 503) },
      },
    },
    async (request, reply) => {
      const view = await snapshot(store, async (k) => {
        const found = await openCase(deps, k, kind, request);
        const shown = await versionShown(deps, k, found, { ...found, person: request.person });
        reply.header('etag', shown.tag);
        return viewOf(found, kind, {
          version: shown.version,
          at: shown.at.toISOString(),
          personal: await personalOf(k, store, found),
          ...allowedTo(store, kind, found, request.person),
          lastAct: await lastActOf(k, found, shown),
        });
      });
      return reply.send(view);
    },
  );
}

type More = { version: number; at: string; personal: Shown; lastAct: LastAct | null } & Allowed;
function viewOf({ stream, state, concealed }: OpenCase, kind: AnyStream, more: More) {
  return {
    stream,
    id: idOf(stream),
    status: state.status,
    state: shownOf(state, concealed),
    openDeadlines: kind
      .deadlines(state)
      .filter((d) => d.kind !== 'reminder')
      .map(({ key, kind, at }) => ({ key, kind, at })),
    ...more,
  };
}

/** The texts that this reader gets; which events they came with is asked only where some are closed. */
async function personalOf(k: Queryable, store: Store, { stream, sight, concealed }: OpenCase): Promise<Shown> {
  if (sight === 'facts') return {};
  const closed = await versionsOf(k, stream, silent(concealed));
  const rows = open(await readPersonal(k, store.vault, stream), concealed);
  return latest(rows.filter((row) => !closed.has(row.version)));
}

interface Allowed {
  readonly allowed: string[];
  readonly onBehalfOf: Record<string, string>;
}
function allowedTo(store: Store, kind: AnyStream, { state, office, now }: OpenCase, person: string): Allowed {
  const given = { relations: kind.relations(state, NO_COMMAND), office, arrivedAt: now.toISOString() };
  const found = commandsOf(kind)
    .filter(([, spec]) => !spec.creates)
    .flatMap(([command, spec]) => {
      const asked = { kind: kind.kind, command, spec };
      const verdict = judge(asked, { kind: 'person', person }, { ...given, table: store.access });
      return 'refused' in verdict ? [] : [{ command, onBehalfOf: verdict.onBehalfOf }];
    });
  return {
    allowed: found.map((f) => f.command),
    onBehalfOf: Object.fromEntries(found.flatMap((f) => (f.onBehalfOf === null ? [] : [[f.command, f.onBehalfOf]]))),
  };
}

type LastAct = Pick<Body, 'type' | 'actor' | 'onBehalfOf' | 'capacity'>;
async function lastActOf(k: Queryable, { stream }: OpenCase, { last }: VersionShown): Promise<LastAct | null> {
  const body = await readBody(k, stream, last);
  if (!body) return null;
  const { type, actor, onBehalfOf, capacity } = body;
  return { type, actor, onBehalfOf, capacity };
}
