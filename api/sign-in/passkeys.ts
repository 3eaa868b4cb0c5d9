import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  confirmationOptions,
  readConfirmation,
  readRegistration,
  registrationOptions,
} from '../../adapters/identity/passkeys.js';
import {
  addPasskey,
  type ChallengePurpose,
  confirmSession,
  keepChallenge,
  passkeysOf,
  removePasskey,
  takeChallenge,
} from '../../store/sign-in/passkeys.js';
import type { Session } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { nobodySignsIn } from './deps.js';
import { CONFIRMED_MINUTES, mustBeConfirmed } from './second-factor.js';
import { mine } from './session.js';

/** Minutes after signing in in which a first passkey may be registered: a session found open is not enough. */
const FRESH_MINUTES = 10;

const Text = z.string().max(10_000);
const Options = z.looseObject({ challenge: z.string() }).describe('For PublicKeyCredential.parse…OptionsFromJSON');
const Credential = z.strictObject({
  ...{ id: Text, rawId: Text, type: z.literal('public-key') },
  response: z.record(z.string().max(50), z.union([Text, z.array(Text).max(20), z.int(), z.null()])),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: Text.nullish(),
});
const Kept = z.object({ id: z.string(), registeredAt: z.string(), usedAt: z.string().nullable() });
const Confirmed = z.object({ secondFactorAt: z.string(), until: z.string() });
const Params = z.object({ id: Text });

const about = (summary: string, response: Record<number, z.ZodType>, ...no: number[]) => ({
  ...{ tags: ['passkeys'], summary },
  response: { ...response, ...problems(401, 403, 503, ...no) },
});
const asked = ({ session }: FastifyRequest, purpose: ChallengePurpose) => ({ session: mine(session).hash, purpose });

/** Passkeys as second factor: registering one, and showing it in this session before a vote or a signature. */
export function passkeyRoutes(app: FastifyInstance, deps: ApiDeps): void {
  registering(app, deps);
  confirming(app, deps);
  const { pool } = deps.store;
  const list = { schema: about('Khóa truy cập của tôi', { 200: z.object({ passkeys: z.array(Kept) }) }) };
  app.get('/passkeys', list, async ({ person }) => ({
    passkeys: (await passkeysOf(pool, person)).map((p) => ({
      id: p.credential,
      registeredAt: p.registeredAt.toISOString(),
      usedAt: p.usedAt?.toISOString() ?? null,
    })),
  }));
  const remove = { schema: { ...about('Bỏ một khóa truy cập', { 204: z.null() }, 400, 404), params: Params } };
  app.delete('/passkeys/:id', remove, async ({ params, person, session }, reply) => {
    mustBeConfirmed(session);
    if (!(await removePasskey(pool, person, (params as z.infer<typeof Params>).id))) throw reject('NotFound');
    return reply.code(204).send();
  });
}

function registering(app: FastifyInstance, deps: ApiDeps): void {
  const { pool } = deps.store;
  const party = () => ({ origin: (deps.signIn ?? nobodySignsIn).origin() });
  const begin = { schema: about('Bắt đầu đăng ký khóa truy cập', { 200: Options }) };
  app.post('/passkeys/registration-options', begin, async (request) => {
    const known = await passkeysOf(pool, request.person);
    mayRegister(mine(request.session), known.length);
    const options = await registrationOptions(party(), request.person, known);
    await keepChallenge(pool, { challenge: options.challenge, ...asked(request, 'register') });
    return options;
  });
  const finish = { schema: { ...about('Đăng ký khóa truy cập', { 201: Kept }, 400, 409), body: Credential } };
  app.post('/passkeys', finish, async (request, reply) => {
    mayRegister(mine(request.session), (await passkeysOf(pool, request.person)).length);
    const challenged = (challenge: string) => takeChallenge(pool, { challenge, ...asked(request, 'register') });
    const made = await readRegistration(party(), request.body, challenged);
    if (!made) throw reject('PasskeyRefused');
    if (!(await addPasskey(pool, request.person, made))) throw reject('PasskeyKnown');
    return reply.code(201).send({ id: made.credential, registeredAt: new Date().toISOString(), usedAt: null });
  });
}

/** The first one soon after signing in, each further one by showing one of those there are. */
function mayRegister(session: Session, known: number): void {
  const minutes = (session.now.getTime() - session.signedInAt.getTime()) / 60_000;
  if (known > 0) mustBeConfirmed(session);
  else if (minutes > FRESH_MINUTES) throw reject('SignInAgain');
}

function confirming(app: FastifyInstance, deps: ApiDeps): void {
  const { pool } = deps.store;
  const party = () => ({ origin: (deps.signIn ?? nobodySignsIn).origin() });
  const begin = { schema: about('Bắt đầu xác nhận bằng khóa truy cập', { 200: Options }, 409) };
  app.post('/passkeys/confirmation-options', begin, async (request) => {
    const of = asked(request, 'confirm');
    const known = await passkeysOf(pool, request.person);
    if (known.length === 0) throw reject('NoPasskey');
    const options = await confirmationOptions(party(), known);
    await keepChallenge(pool, { challenge: options.challenge, ...of });
    return options;
  });
  const finish = { schema: { ...about('Xác nhận bằng khóa truy cập', { 200: Confirmed }, 400), body: Credential } };
  app.post('/passkeys/confirm', finish, async (request) => {
    const of = asked(request, 'confirm');
    const { id } = request.body as z.infer<typeof Credential>;
    const known = (await passkeysOf(pool, request.person)).find((p) => p.credential === id);
    const challenged = (challenge: string) => takeChallenge(pool, { challenge, ...of });
    const counter = known ? await readConfirmation(party(), request.body, known, challenged) : null;
    const at =
      counter === null ? undefined : await confirmSession(pool, { session: of.session, credential: id, counter });
    if (!at) throw reject('PasskeyRefused');
    const until = new Date(at.getTime() + CONFIRMED_MINUTES * 60_000);
    return { secondFactorAt: at.toISOString(), until: until.toISOString() };
  });
}
