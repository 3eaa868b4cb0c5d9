import type { FastifyReply } from 'fastify';
import type { Answer } from './commands/run.js';
import type { ApiDeps } from './deps.js';
import { Problem } from './problems/problem.js';

export const PROBLEM_JSON = 'application/problem+json';
const problemBody = { content: { [PROBLEM_JSON]: { schema: Problem } } };

/** Problem answers of a route, for the API page. */
export const problems = <S extends number>(...statuses: readonly S[]): Record<S, typeof problemBody> =>
  Object.fromEntries(statuses.map((s) => [s, problemBody])) as Record<S, typeof problemBody>;

// Text, not an object: a problem has one shape whatever the route's schemas say.
export const sendProblem = (
  reply: FastifyReply,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): FastifyReply => reply.code(problem.status).headers(headers).type(PROBLEM_JSON).send(JSON.stringify(problem));

/** Once, when the answer has gone out or its receiver has gone away. */
export function afterReply({ raw }: FastifyReply, then: () => void): void {
  let done = false;
  const once = () => {
    if (!done) then();
    done = true;
  };
  if (raw.closed || raw.destroyed) once();
  else raw.once('finish', once).once('close', once);
}

/** The answer to one command; its case is woken afterwards. */
export function sendAnswer(deps: ApiDeps, reply: FastifyReply, answer: Answer, status: 200 | 201): FastifyReply {
  if ('problem' in answer) return sendProblem(reply, answer.problem, answer.headers);
  const { wake } = answer;
  const { stream } = answer.accepted;
  if (wake) afterReply(reply, () => deps.wake(stream, wake));
  return reply.code(status).headers(answer.headers).send(answer.accepted);
}
