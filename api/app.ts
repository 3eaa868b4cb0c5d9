import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { actsRoute } from './commands/acts.js';
import { listActRoutes } from './commands/list-acts.js';
import { commandRoutes } from './commands/routes.js';
import type { ApiDeps } from './deps.js';
import { doorTokenRoute } from './door-tokens.js';
import { onError } from './faults.js';
import { downloadRoute } from './files/download.js';
import { uploadRoute } from './files/upload.js';
import { matchRoute } from './importing/match.js';
import { importRoutes } from './importing/route.js';
import { liveRoute } from './live/route.js';
import { watchRoutes } from './methods.js';
import { openRoutes } from './open-routes.js';
import { openapi } from './openapi.js';
import { reject } from './problems/problem.js';
import { figuresRoute } from './reading/figures.js';
import { historyRoute } from './reading/history.js';
import { listRoute } from './reading/list.js';
import { meRoute } from './reading/me.js';
import { pastAwardsRoute } from './reading/past-awards.js';
import { searchRoute } from './reading/search.js';
import { viewRoute } from './reading/view.js';
import { afterReply } from './reply.js';
import { signIn } from './sign-in.js';

/** Largest body of a request, files apart: a list act of 500 texts. */
const BODY_LIMIT = 4 * 1024 * 1024;
const MAX_IN_FLIGHT = 400;
const ofKind = [listRoute, searchRoute, viewRoute, historyRoute, downloadRoute, doorTokenRoute];

/** The whole API, apart from listening. Closing it waits for requests at work and ends idle connections. */
export function buildApp(deps: ApiDeps): FastifyInstance {
  const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle', routerOptions: { maxParamLength: 200 } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(onError);
  app.setNotFoundHandler(watchRoutes(app).onUnknown);
  serveRequests(app, deps);
  app.register(swagger, openapi);
  app.register(async (open) => openRoutes(open, deps));
  app.register(async (staff) => {
    staff.addHook('onRequest', async (request) => signIn(deps, request));
    meRoute(staff, deps);
    commandRoutes(staff, deps);
    for (const kind of deps.store.streams.values()) for (const route of ofKind) route(staff, deps, kind);
    for (const route of [pastAwardsRoute, figuresRoute, matchRoute]) route(staff, deps);
    listActRoutes(staff, deps);
    actsRoute(staff, deps);
    liveRoute(staff, deps);
  });
  // Its own scope, because only here a body may be something else than JSON.
  app.register(async (files) => {
    files.addHook('onRequest', async (request) => signIn(deps, request));
    uploadRoute(files, deps);
  });
  app.register(async (sheets) => {
    sheets.addHook('onRequest', async (request) => signIn(deps, request));
    importRoutes(sheets, deps);
  });
  return app;
}

/** What happens around every request: arrival, limits, headers, the log line. */
function serveRequests(app: FastifyInstance, deps: ApiDeps): void {
  let atWork = 0;
  const room = deps.maxInFlight ?? MAX_IN_FLIGHT;
  app.decorateRequest('person', '');
  app.decorateRequest('arrivedAt', 0);
  app.decorateRequest('fault');
  app.decorateRequest('leave');
  app.addHook('onRequest', async (request, reply) => {
    request.arrivedAt = Date.now();
    atWork += 1;
    let here = true;
    request.leave = () => {
      if (here) atWork -= 1;
      here = false;
    };
    afterReply(reply, request.leave);
    if (deps.installation.mode === 'demo') reply.header('x-award-demo', '1');
    reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    if (atWork > room) throw reject('Busy', {}, { 'retry-after': '2' });
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, fault, routeOptions } = request;
    const line = { method, route: routeOptions.url ?? '', status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    deps.log?.(fault === undefined ? line : { ...line, fault });
  });
}
