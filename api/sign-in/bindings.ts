import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { PersonId } from '../../domain/kernel/values.js';
import { unbindPerson } from '../../store/sign-in/identities.js';
import { endSessionsOf } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { standingOf } from './rights.js';

const Params = z.object({ person: PersonId });
const Freed = z.object({ accounts: z.int(), sessions: z.int().describe('Sessions that ended with it') });

/** Frees a person from their account, so that the next sign-in binds another; whoever is signed in as them is out. */
export function bindingRoutes(app: FastifyInstance, { store }: ApiDeps): void {
  const schema = {
    tags: ['sign-in'],
    summary: 'Gỡ tài khoản khỏi một người và kết thúc mọi phiên của người ấy',
    params: Params,
    response: { 200: Freed, ...problems(400, 401, 403, 404, 503) },
  };
  app.delete('/account-bindings/:person', { schema }, async ({ params, person }) => {
    const { administers } = await standingOf(store, person);
    const of = (params as z.infer<typeof Params>).person;
    if (!administers.has(of)) throw reject('NotFound');
    return { accounts: await unbindPerson(store, of), sessions: await endSessionsOf(store.pool, of) };
  });
}
