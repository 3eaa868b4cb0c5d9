import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { endSession, endSessionsOf, type Session } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { clearSessionCookie } from './cookies.js';
import { nobodySignsIn } from './deps.js';

const SessionView = z.object({
  person: z.string(),
  signedInAt: z.string(),
  endsAt: z.string().describe('However busy the session is'),
  idleEndsAt: z.string().describe('Unless something is asked before'),
  secondFactorAt: z.string().nullable().describe('When this session last showed a passkey'),
});
const SignedOut = z.object({
  ended: z.int().describe('Sessions that ended'),
  farewell: z.string().nullable().describe('Where the browser goes to be signed out at the account provider too'),
});

/** The session of a browser: how long it lasts, and its end here or everywhere. */
export function sessionRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const how = deps.signIn ?? nobodySignsIn;
  const { pool } = deps.store;
  const answered = <S extends z.ZodType>(summary: string, answer: S) => ({
    schema: { tags: ['sign-in'], summary, response: { 200: answer, ...problems(401, 403, 503) } },
  });
  app.get('/session', answered('Phiên đăng nhập này', SessionView), async ({ session }) => {
    const { person, signedInAt, endsAt, secondFactorAt, now } = mine(session);
    const idleEnd = now.getTime() + how.limits.idleMinutes * 60_000;
    return {
      person,
      signedInAt: signedInAt.toISOString(),
      endsAt: endsAt.toISOString(),
      idleEndsAt: new Date(Math.min(idleEnd, endsAt.getTime())).toISOString(),
      secondFactorAt: secondFactorAt?.toISOString() ?? null,
    };
  });
  const farewell = async () => (await how.provider()?.farewell(`${how.origin()}/sign-in`)) ?? null;
  app.post('/sign-out', answered('Đăng xuất', SignedOut), async ({ session }, reply) => {
    await endSession(pool, mine(session).hash);
    clearSessionCookie(how, reply);
    return { ended: 1, farewell: await farewell() };
  });
  app.post('/sign-out/everywhere', answered('Đăng xuất khỏi mọi máy', SignedOut), async ({ person }, reply) => {
    const ended = await endSessionsOf(pool, person);
    clearSessionCookie(how, reply);
    return { ended, farewell: await farewell() };
  });
}

/** Only a browser has a session. @throws Rejected 401 */
export function mine(session: Session | null): Session {
  if (!session) throw reject('SessionEnded');
  return session;
}
