import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { reject } from './problems/problem.js';
import { sendProblem } from './reply.js';

/** Remembers every address with its methods, so that a wrong method is told from a wrong address. */
export function watchRoutes(app: FastifyInstance): {
  onUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply;
} {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = known.get(url) ?? new Set();
    known.set(url, methods);
    for (const m of [method].flat()) methods.add(m);
  });
  const allowed = (path: string): string[] => {
    const found = [...known].filter(([url]) => matches(url, path)).flatMap(([, methods]) => [...methods]);
    return [...new Set(found)].sort();
  };
  return {
    onUnknown(request, reply) {
      const methods = allowed(request.url.split('?')[0] ?? '');
      const answer =
        methods.length === 0 ? reject('NotFound') : reject('MethodNotAllowed', {}, { allow: methods.join(', ') });
      return sendProblem(reply, answer.problem, answer.headers);
    },
  };
}

const matches = (url: string, path: string): boolean => {
  const [pattern, parts] = [url.split('/'), path.split('/')];
  return (
    pattern.length === parts.length && pattern.every((p, i) => (p.startsWith(':') ? parts[i] !== '' : p === parts[i]))
  );
};
