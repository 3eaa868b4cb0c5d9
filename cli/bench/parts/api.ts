import fastify from 'fastify';
import { type Contender, type ContenderConfig, Refused } from '../contenders/contender.js';
import { openOurs } from '../contenders/ours.js';
import { openPlain } from '../contenders/plain.js';
import { openTemporal } from '../contenders/temporal.js';
import { type Step, steps } from '../lifecycle.js';
import { serve } from './serve.js';

interface Route {
  Params: { id: string };
  Headers: { 'idempotency-key': string };
  Body: { to: Step; note: string };
}
const uuid = { type: 'string', format: 'uuid' };
const object = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const schema = {
  params: object({ id: uuid }),
  headers: object({ 'idempotency-key': uuid }),
  body: { ...object({ to: { enum: steps }, note: { type: 'string', maxLength: 2000 } }), additionalProperties: false },
  response: { 200: object({ version: { type: 'integer' } }) },
};

const open = async (o: ContenderConfig): Promise<Contender> => {
  if (o.contender === 'plain') return openPlain(o);
  return o.contender === 'temporal' ? openTemporal(o) : openOurs(o);
};

/** The same server for every contender: one route, keep-alive. */
async function listen(o: ContenderConfig): Promise<{ port: number }> {
  const contender = await open(o);
  app.post<Route>('/cases/:id/steps', { schema }, async ({ params, headers, body }) => {
    const version = await contender.accept({ id: params.id, key: headers['idempotency-key'], ...body });
    return { version };
  });
  app.setErrorHandler((e: Error, _request, reply) =>
    reply.code(e instanceof Refused ? 409 : 500).send({ message: e.message }),
  );
  app.addHook('onClose', () => contender.close());
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: Number(new URL(url).port) };
}

const app = fastify({ keepAliveTimeout: 120_000, forceCloseConnections: true });
serve({ start: listen }, () => app.close());
