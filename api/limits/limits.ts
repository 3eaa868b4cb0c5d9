import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { afterReply } from '../reply.js';
import { Buckets } from './buckets.js';
import { watchLag } from './lag.js';
import { Pressure } from './pressure.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered whatever anybody else sends: whether the process lives. */
    always?: true;
    /** Stays open by design (live events): it waits for nothing, so it takes no place. */
    lasting?: true;
  }
}

const MOST_AT_WORK = 400;
/** Let in for each connection to the record, however slow it answers. */
const ALWAYS_LET_IN = 3;
const WAIT_MS = 500;
const SOON = { 'retry-after': '2' };

/** What keeps one sender, or all together, from making everybody wait (docs/explanation/limits.md). */
export function limitRequests(app: FastifyInstance, deps: ApiDeps): void {
  let closing = false;
  const pressure = deps.pressure ?? openPressure(app, deps);
  const ofAddress = deps.rates?.address && new Buckets(deps.rates.address);
  const ofPerson = deps.rates?.person && new Buckets(deps.rates.person);
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    if (closing) throw reject('Busy', {}, { ...SOON, connection: 'close' });
    const { config } = request.routeOptions;
    if (config.always) return;
    if (!config.lasting) takePlace(pressure, reply);
    take(ofAddress, addressOf(request.ip));
    comesInTime(request, reply, deps.bodyGraceMs);
  });
  // After sign-in, whichever scope it belongs to, and before the body is read.
  app.addHook('preParsing', async ({ person }) => {
    if (person !== '') take(ofPerson, person);
  });
}

function openPressure(app: FastifyInstance, { store, maxInFlight }: ApiDeps): Pressure {
  const lag = watchLag();
  app.addHook('onClose', async () => lag.stop());
  return pressureOn(store.pool.options.max ?? 10, lag.lagMs, maxInFlight);
}
/** As much as so many connections to the record can answer in time. */
export const pressureOn = (connections: number, lagMs: () => number, most = MOST_AT_WORK): Pressure =>
  new Pressure({ most, floor: ALWAYS_LET_IN * connections, waitMs: WAIT_MS, lagMs });

function takePlace(pressure: Pressure, reply: FastifyReply): void {
  if (!pressure.enter(performance.now())) throw reject('Busy', {}, SOON);
  afterReply(reply, () => pressure.leave(performance.now()));
}

function take(buckets: Buckets | undefined, name: string): void {
  const seconds = buckets?.take(name, performance.now()) ?? 0;
  if (seconds > 0) throw reject('TooManyRequests', { facts: { seconds } }, { 'retry-after': String(seconds) });
}

/** Of an IPv6 address only the net: whoever has one has all of its addresses. */
export const addressOf = (ip: string): string =>
  ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip;

const GRACE_MS = 10_000;
const LEAST_BYTES_PER_MS = 32;

/** A body that drips holds a place for ever: it has ten seconds, and a second more for each 32 KB. */
function comesInTime({ raw, routeOptions, headers }: FastifyRequest, reply: FastifyReply, graceMs = GRACE_MS): void {
  const announced = headers['content-length'];
  if (announced === undefined && headers['transfer-encoding'] === undefined) return;
  const bytes = announced === undefined ? (routeOptions.bodyLimit ?? 0) : Number(announced);
  const limit = setTimeout(
    () => {
      if (!raw.complete) raw.destroy();
    },
    graceMs + bytes / LEAST_BYTES_PER_MS,
  ).unref();
  afterReply(reply, () => clearTimeout(limit));
}
