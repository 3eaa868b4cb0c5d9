import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { bodyOf } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { idempotencyKey, WriteHeaders } from '../headers.js';
import { problems } from '../reply.js';
import { plan, Steps } from './act-steps.js';
import { checkJoined } from './joining.js';
import { unchecked } from './routes.js';
import { counted, RowAnswers, runEach } from './rows.js';

const ActAnswers = z
  .object({
    done: z.int().describe('How many steps were done whole'),
    stopped: z.int().nullable().describe('The step in which something was refused; those after it were not tried'),
    steps: z.array(RowAnswers).describe('One for each step that was tried'),
  })
  .meta({ id: 'ActAnswers' });

/**
 * Steps of one person, one after the other, in one request (office.md E3, M2). Each is a command, an event and an
 * answer of its own, under a key made from the request's key: the same request again does nothing twice. What was done
 * before a refusal stays done and is said.
 */
export function actsRoute(app: FastifyInstance, deps: ApiDeps): void {
  app.route({
    method: 'POST',
    url: '/acts',
    validatorCompiler: unchecked,
    schema: {
      tags: ['acts'],
      operationId: 'Acts',
      summary: 'Nhiều bước của một người trong một lần gửi',
      headers: WriteHeaders,
      body: Steps,
      response: { 200: ActAnswers, ...problems(400, 401, 409, 503) },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request.headers);
      const planned = plan(deps, bodyOf(Steps, request).steps, { person: request.person, key });
      await checkJoined(deps, planned);
      const steps: z.infer<typeof RowAnswers>[] = [];
      for (const { rows } of planned) {
        const answered = counted(await runEach(deps, reply, rows));
        steps.push(answered);
        if (answered.refused > 0) return { done: steps.length - 1, stopped: steps.length - 1, steps };
      }
      return { done: steps.length, stopped: null, steps };
    },
  });
}
