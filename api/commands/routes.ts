import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import type { AnyStream, CommandSpec } from '../../domain/kernel/stream.js';
import { Id, type StreamId } from '../../domain/kernel/values.js';
import { derivedId } from '../../store/execute/derived-id.js';
import type { ApiDeps } from '../deps.js';
import { ChangeHeaders, expectedVersion, idempotencyKey, WriteHeaders } from '../headers.js';
import { kebab, plurals } from '../names.js';
import { reject } from '../problems/problem.js';
import { problems, sendAnswer } from '../reply.js';
import { actingBy } from '../sign-in/acting.js';
import { Accepted, principalOf, run } from './run.js';

/** Commands that people send: neither the product's own nor reports. */
export const commandsOf = (kind: AnyStream): [string, CommandSpec][] =>
  Object.entries(kind.commands).filter(([, spec]) => !spec.system && !spec.report);

// `execute` reads data by the command's own schema, before it looks at anything; headers have a sentence each.
export const unchecked = () => (value: unknown) => ({ value });
export const CaseParams = z.object({ id: Id });

/** One route per command of every kind, made from its table. */
export function commandRoutes(app: FastifyInstance, deps: ApiDeps): void {
  for (const kind of deps.store.streams.values())
    for (const [name, spec] of commandsOf(kind))
      app.route(spec.creates ? creating(deps, kind, name, spec) : changing(deps, kind, name, spec));
}

const shared = (kind: AnyStream, name: string, spec: CommandSpec) => ({
  tags: [plurals[kind.kind]],
  operationId: name,
  summary: spec.says ?? name,
  body: spec.data,
});
const act = (request: FastifyRequest, name: string) => ({
  ...actingBy(request),
  key: idempotencyKey(request.headers),
  type: name,
  data: request.body ?? {},
});

function creating(deps: ApiDeps, kind: AnyStream, name: string, spec: CommandSpec): RouteOptions {
  return {
    method: 'POST',
    url: `/${plurals[kind.kind]}`,
    validatorCompiler: unchecked,
    config: { scope: `${kind.kind}:${name}` },
    schema: {
      ...shared(kind, name, spec),
      headers: WriteHeaders,
      response: { 201: Accepted, ...problems(400, 401, 403, 404, 409, 422, 503) },
    },
    handler: async (request, reply) => {
      const sent = act(request, name);
      const stream = newStream(deps, kind, sent);
      reply.header('location', `/${plurals[kind.kind]}/${stream.slice(stream.indexOf(':') + 1)}`);
      return sendAnswer(deps, reply, await run(deps, { ...sent, stream }), 201);
    },
  };
}

/** An office is named by its people, a recipient may be; every other case by the request that starts it. */
function newStream(deps: ApiDeps, { kind }: AnyStream, { key, data, ...by }: ReturnType<typeof act>): StreamId {
  const { office, recipient } = data as { office?: unknown; recipient?: unknown };
  if (kind === 'office') return `office:${Id.safeParse(office).data ?? ''}`;
  const named = kind === 'recipient' ? Id.safeParse(recipient).data : undefined;
  if (named !== undefined) return `recipient:${named}`;
  return `${kind}:${derivedId({ installation: deps.installation.id, principal: principalOf(by), kind, key })}`;
}

function changing(deps: ApiDeps, kind: AnyStream, name: string, spec: CommandSpec): RouteOptions {
  return {
    method: 'POST',
    url: `/${plurals[kind.kind]}/:id/${kebab(name)}`,
    validatorCompiler: unchecked,
    config: { scope: `${kind.kind}:${name}` },
    schema: {
      ...shared(kind, name, spec),
      params: CaseParams,
      headers: ChangeHeaders,
      response: { 200: Accepted, ...problems(400, 401, 403, 404, 409, 412, 422, 428, 503) },
    },
    handler: async (request, reply) => {
      const sent = { ...act(request, name), expected: expectedVersion(request.headers) };
      return sendAnswer(deps, reply, await run(deps, { ...sent, stream: caseOf(kind, request) }), 200);
    },
  };
}

/** The case that an address names. @throws Rejected 404 for what can't be an id */
export function caseOf({ kind }: AnyStream, request: FastifyRequest): StreamId {
  const id = Id.safeParse((request.params as { id?: unknown }).id);
  if (!id.success) throw reject('NotFound');
  return `${kind}:${id.data}`;
}
