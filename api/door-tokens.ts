import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { judgeAccess } from '../domain/access/judge.js';
import type { AnyStream, CommandSpec } from '../domain/kernel/stream.js';
import { issueTicket, refusedBefore } from '../store/door.js';
import { snapshot } from '../store/reading/history.js';
import { bodyOf } from './body.js';
import { CaseParams, commandsOf, unchecked } from './commands/routes.js';
import type { ApiDeps } from './deps.js';
import { ChangeHeaders, expectedVersion } from './headers.js';
import { plurals } from './names.js';
import { fieldFaults } from './problems/fields.js';
import { problemOfRefusal, Rejected, reject } from './problems/problem.js';
import { type OpenCase, openCase } from './reading/open-case.js';
import { NO_COMMAND } from './reading/sight.js';
import { versionShown } from './reading/version-shown.js';
import { problems } from './reply.js';
import { mustBeConfirmed } from './sign-in/second-factor.js';

const Wanted = z.strictObject({ command: z.string().min(1).max(100), data: z.unknown() });
const Token = z.object({
  token: z.string().describe('Shown once; for the engine’s Update `command`'),
  expiresAt: z.string(),
  command: z.string(),
  version: z.int(),
});

/**
 * A token for the second door: one command, on this version of this case, by this person, once, for some minutes. What
 * is asked now is asked again when the token is used.
 */
export function doorTokenRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  const safe = new Map(commandsOf(kind).filter(([, spec]) => spec.engineSafe && !spec.creates));
  if (safe.size === 0) return;
  const schema = {
    tags: [plurals[kind.kind]],
    summary: `Mã một lần để gửi một lệnh qua máy quy trình: ${[...safe.keys()].join(', ')}`,
    params: CaseParams,
    headers: ChangeHeaders.pick({ 'if-match': true }),
    body: Wanted,
    response: { 201: Token, ...problems(400, 401, 403, 404, 412, 422, 428, 503) },
  };
  app.post(
    `/${plurals[kind.kind]}/:id/door-tokens`,
    { validatorCompiler: unchecked, schema },
    async (request, reply) => {
      if (deps.signIn?.secondFactor) mustBeConfirmed(request.session);
      const expected = expectedVersion(request.headers);
      const { command, data } = bodyOf(Wanted, request);
      const found = await snapshot(deps.store, (k) => openCase(deps, k, kind, request));
      const { version } = found;
      const shown = await versionShown(deps, deps.store.pool, found, { ...found, person: request.person });
      if (expected !== undefined && expected !== shown.version && expected !== shown.tag)
        throw reject('StaleVersion', { facts: { version: shown.version } }, { etag: shown.tag });
      const checked = dataOf(safe.get(command), data);
      await mustHaveAccess(deps, kind, found, { command, person: request.person });
      const ticket = { person: request.person, stream: found.stream, version, command, data: checked };
      const { token, expiresAt } = await issueTicket(deps.store.pool, ticket);
      return reply.code(201).send({ token, expiresAt: expiresAt.toISOString(), command, version: shown.version });
    },
  );
}

/** @throws Rejected 422 for a command that no token may carry, 400 for data of the wrong shape */
function dataOf(spec: CommandSpec | undefined, data: unknown): unknown {
  if (!spec) throw reject('NotEngineSafe', { fields: ['/command'] });
  const parsed = spec.data.safeParse(data ?? {});
  if (parsed.success) return parsed.data;
  throw reject('Malformed', {
    errors: fieldFaults(parsed.error.issues).map((e) => ({ ...e, field: `/data${e.field}` })),
  });
}

async function mustHaveAccess(
  { store }: ApiDeps,
  kind: AnyStream,
  found: OpenCase,
  { command, person }: { command: string; person: string },
): Promise<void> {
  const asked = { kind: kind.kind, command, spec: kind.commands[command] as CommandSpec };
  const relations = kind.relations(found.state, NO_COMMAND);
  const denied = judgeAccess(
    asked,
    { kind: 'person', person },
    relations,
    found.office,
    found.now.toISOString(),
    store.access,
  );
  if (!denied) return;
  await refusedBefore(store.pool, { person, stream: found.stream, command, key: 'door-token' }, denied.refused);
  throw new Rejected(problemOfRefusal(denied.refused));
}
