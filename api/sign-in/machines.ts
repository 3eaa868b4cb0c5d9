import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { machineIssuers, machineMaySend } from '../../domain/access/machines.js';
import { issueMachine, type MachineRow, machinesOf, revokeMachine } from '../../store/sign-in/machines.js';
import type { Store } from '../../store/store.js';
import { commandsOf } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { standingOf } from './rights.js';
import { mustBeConfirmed } from './second-factor.js';

const Name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,39}$/)
  .describe('Stands in the record as m:<name> for all that the machine does, also after the token has ended');
const Wanted = z.strictObject({
  name: Name,
  scopes: z.array(z.string().min(1).max(100)).min(1).max(100).describe('From GET /machine-tokens/scopes'),
  days: z.int().min(1).max(366).describe('How long it counts'),
});
const Issued = z.object({ name: z.string(), token: z.string().describe('Shown once'), expiresAt: z.string() });
const Scopes = z.object({ scopes: z.array(z.string()) });
const Listed = z.object({
  machines: z.array(
    z.object({
      name: z.string(),
      issuedBy: z.string(),
      scopes: z.array(z.string()),
      issuedAt: z.string(),
      expiresAt: z.string(),
      usedAt: z.string().nullable(),
      revokedAt: z.string().nullable(),
    }),
  ),
});

/** All that a machine's token may name: commands, reading one kind of case, sending files. */
export const machineScopes = ({ streams, access }: Store): string[] => [
  'files:send',
  ...[...streams.keys()].map((kind) => `read:${kind}`),
  ...[...streams.values()].flatMap((kind) =>
    commandsOf(kind)
      .filter(([command, spec]) => machineMaySend({ kind: kind.kind, command, spec }, access))
      .map(([command]) => `${kind.kind}:${command}`),
  ),
];

/** Tokens for machines: issued by a person for rights of their own, shown once, listed, revoked. */
export function machineRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const { store } = deps;
  const about = (summary: string, response: Record<number, z.ZodType>, ...no: number[]) => ({
    ...{ tags: ['machine-tokens'], summary },
    response: { ...response, ...problems(401, 403, 503, ...no) },
  });
  const scopes = { schema: about('Phạm vi cấp được cho máy', { 200: Scopes }) };
  app.get('/machine-tokens/scopes', scopes, async () => ({ scopes: machineScopes(store) }));

  const issue = { schema: { ...about('Cấp mã cho máy', { 201: Issued }, 400, 409, 422), body: Wanted } };
  app.post('/machine-tokens', issue, async ({ body, person, session }, reply) => {
    if (deps.signIn?.secondFactor) mustBeConfirmed(session);
    const { name, scopes, days } = body as z.infer<typeof Wanted>;
    const { roles } = await standingOf(store, person);
    if (!machineIssuers.some((role) => roles.has(role))) throw reject('IssuerNeeded');
    const known = new Set(machineScopes(store));
    const unknown = scopes.filter((scope) => !known.has(scope));
    if (unknown.length > 0) throw reject('ScopeUnknown', { fields: ['/scopes'], facts: { scopes: unknown } });
    const issued = await issueMachine(store.pool, { id: name, person, scopes: [...new Set(scopes)], days });
    if (!issued) throw reject('MachineNameTaken', { fields: ['/name'] });
    return reply.code(201).send({ name, token: issued.token, expiresAt: issued.expiresAt.toISOString() });
  });

  app.get('/machine-tokens', { schema: about('Mã đã cấp cho máy', { 200: Listed }) }, async ({ person }) => {
    const { administers } = await standingOf(store, person);
    return { machines: (await machinesOf(store.pool, [person, ...administers])).map(shown) };
  });

  const Params = z.object({ name: Name });
  const revoke = { schema: { ...about('Thu hồi mã của máy', { 204: z.null() }, 400, 404), params: Params } };
  app.delete('/machine-tokens/:name', revoke, async ({ params, person }, reply) => {
    const { administers } = await standingOf(store, person);
    const asked = { id: (params as z.infer<typeof Params>).name, by: person, people: [person, ...administers] };
    if (!(await revokeMachine(store.pool, asked))) throw reject('NotFound');
    return reply.code(204).send();
  });
}

const shown = ({ id, person, scopes, issuedAt, expiresAt, usedAt, revokedAt }: MachineRow) => ({
  ...{ name: id, issuedBy: person, scopes: [...scopes] },
  issuedAt: issuedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
