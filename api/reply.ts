import type { FastifyReply } from 'fastify';
import type { Answer } from './commands/run.js';
import type { ApiDeps } from './deps.js';
import { Problem } from './problems/problem.js';

export const PROBLEM_JSON = 'application/problem+json';
const problemBody = { content: { [PROBLEM_JSON]: { schema: Problem } } };

/** Problem answers of a route, for the API page. Too fast may be anybody, anywhere. */
export const problems = <S extends number>(...statuses: readonly S[]): Record<S | 429, typeof problemBody> =>
  Object.fromEntries([...statuses, 429].map((s) => [s, problemBody])) as Record<S | 429, typeof problemBody>;

// Text, not an object: a problem has one shape whatever the route's schemas say.
export const sendProblem = (
  reply: FastifyReply,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): FastifyReply => reply.code(problem.status).headers(headers).type(PROBLEM_JSON).send(JSON.stringify(problem));

const waiting = new WeakMap<object, (() => void)[]>();

/** Once, when the answer has gone out or its receiver has gone away. A request of many steps waits with one listener. */
export function afterReply({ raw }: FastifyReply, then: () => void): void {
  if (raw.closed || raw.destroyed) {
    then();
    return;
  }
  const others = waiting.get(raw);
  if (others) {
    others.push(then);
    return;
  }
  const all = [then];
  waiting.set(raw, all);
  const once = () => {
    for (const one of all.splice(0)) one();
  };
  raw.once('finish', once).once('close', once);
}

/** The answer to one command; its case is woken afterwards. */
export function sendAnswer(deps: ApiDeps, reply: FastifyReply, answer: Answer, status: 200 | 201): FastifyReply {
  if ('problem' in answer) return sendProblem(reply, answer.problem, answer.headers);
  const { wake } = answer;
  const { stream } = answer.accepted;
  if (wake) afterReply(reply, () => deps.wake(stream, wake));
  return reply.code(status).headers(answer.headers).send(answer.accepted);
}
