import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { horizon } from '../../store/reading/global.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { sealsOf } from './cursor.js';
import { LiveHub } from './hub.js';
import { Reader } from './reader.js';

const MOST = 2_000;
/** Pages of one person that listen at one time. */
const MOST_EACH = 8;
/** Then the reader comes back with its last place, and is asked again who it is. */
const OPEN_FOR_MS = 15 * 60_000;

const EVENT_STREAM = 'text/event-stream';
const Headers = z.object({
  'last-event-id': z.string().max(200).optional().describe('The last place seen; left out: from now on'),
});
const stream = z
  .string()
  .describe(
    '`event: changed` with `data: {"stream": "<kind>:<id>"}` for each event that the reader may see, under its `id`',
  );

/** What happens to cases that this person may see, as it happens: ids only, what became of them is read from the case. */
export function liveRoute(app: FastifyInstance, deps: ApiDeps): void {
  const { store, live = {} } = deps;
  const hub = new LiveHub(store, live.beatMs);
  app.addHook('preClose', async () => hub.close());
  const schema = {
    tags: ['live'],
    summary: 'Theo dõi trực tiếp: mục nào vừa thay đổi',
    headers: Headers,
    response: { 200: { content: { [EVENT_STREAM]: { schema: stream } } }, ...problems(400, 401, 503) },
  };
  // A page that listens takes no place from those who ask.
  app.get('/live', { schema, config: { lasting: true } }, async (request, reply) => {
    const { person, headers } = request;
    if (hub.size >= MOST || hub.countOf(person) >= MOST_EACH) throw reject('Busy', {}, { 'retry-after': '10' });
    const seals = sealsOf(store.vault.readerSecret, person);
    const last = headers['last-event-id'];
    const from = typeof last === 'string' && last !== '' ? seals.open(last) : await horizon(store.pool);
    const reader = new Reader(person, from, seals);
    const enough = setTimeout(() => reader.end(), live.openForMs ?? OPEN_FOR_MS).unref();
    reader.onGone(() => clearTimeout(enough));
    void hub.join(reader).catch(() => reader.end());
    return reply.headers({ 'content-type': EVENT_STREAM, 'x-accel-buffering': 'no' }).send(reader.stream);
  });
}
