import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { judge } from '../../domain/access/judge.js';
import type { CommandSpec } from '../../domain/kernel/stream.js';
import { idOf } from '../../domain/kernel/values.js';
import { recipientCommands } from '../../domain/recipient/commands.js';
import { localDate } from '../../law/calendar/days.js';
import { readOffices } from '../../store/reading/lists.js';
import { bodyOf } from '../body.js';
import { unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { problemOf, Rejected } from '../problems/problem.js';
import { problems } from '../reply.js';
import { booksOf } from './register.js';

const Sought = recipientCommands.RegisterRecipient.data
  .pick({ office: true, kind: true, unit: true, name: true })
  .extend({
    birthYear: z.int().min(1850).max(2199).nullable().default(null),
    identityNumber: z.string().max(30).nullable().default(null),
  });
const Found = z.object({
  found: z.enum(['sure', 'doubtful', 'none']),
  recipient: z.string().nullable().describe('The entry, where it is sure'),
  candidates: z
    .array(z.object({ recipient: z.string(), agrees: z.array(z.string()) }))
    .describe('Ids and what agrees; what more they hold stands in their own views'),
});

/** Who is this in the register, before a dossier is begun or an entry made? In a body: names stand in no address. */
export function matchRoute(app: FastifyInstance, deps: ApiDeps): void {
  const spec = deps.store.streams.get('recipient')?.commands.RegisterRecipient as CommandSpec | undefined;
  if (!spec) return;
  const schema = {
    tags: ['recipients'],
    summary: 'Đối chiếu một người, tập thể với sổ trước khi lập hồ sơ',
    body: Sought,
    response: { 200: Found, ...problems(400, 401, 403, 503) },
  };
  app.post('/recipients/match', { validatorCompiler: unchecked, schema }, async (request) => {
    const { office: id, ...sought } = bodyOf(Sought, request);
    const { now, offices } = await readOffices(deps.store.pool, deps.store);
    const office = offices.get(id);
    const given = { relations: { unit: sought.unit }, arrivedAt: now.toISOString(), table: deps.store.access };
    const asked = { kind: 'recipient', command: 'RegisterRecipient', spec };
    const verdict = office && judge(asked, { kind: 'person', person: request.person }, { ...given, office });
    if (!office || !verdict || 'refused' in verdict) throw new Rejected(problemOf('NotAllowed'));
    const books = await booksOf(deps, id, office, localDate(now.toISOString()));
    const match = books.matcher().find({ ...sought, id: null });
    const candidates = match.found === 'doubtful' ? match.candidates : [];
    return {
      found: match.found,
      recipient: match.found === 'sure' ? idOf(match.stream) : null,
      candidates: candidates.map(({ stream, agrees }) => ({ recipient: idOf(stream), agrees })),
    };
  });
}
