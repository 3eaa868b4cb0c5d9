import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { escaped } from '../../adapters/identity/development-page.js';
import { Rejected } from '../problems/problem.js';
import { sendProblem } from '../reply.js';

const STYLE = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}';

/** A no in the middle of signing in: a page for whoever came by a browser, a problem for everybody else. @throws what is no refusal */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof Rejected)) throw error;
  const { problem, headers } = error;
  if (!request.headers.accept?.includes('text/html')) return sendProblem(reply, problem, headers);
  const nonce = randomUUID();
  return reply
    .code(problem.status)
    .headers({
      ...headers,
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`,
    })
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(problem.title)}</title><style nonce="${nonce}">${STYLE}</style></head><body>
<h1>${escaped(problem.title)}</h1><p>${escaped(problem.detail)}</p><p>${escaped(problem.next)}</p>
<p><a href="/sign-in">Đăng nhập · Sign in</a></p></body></html>
`);
}
