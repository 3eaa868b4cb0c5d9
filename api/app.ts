import cookie from '@fastify/cookie';
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
import { limitRequests } from './limits/limits.js';
import { liveRoute } from './live/route.js';
import { watchRoutes } from './methods.js';
import { openRoutes } from './open-routes.js';
import { openapi } from './openapi.js';
import { operationRoutes } from './operation/routes.js';
import { asItStoodRoute } from './reading/as-it-stood.js';
import { engineRoute } from './reading/engine.js';
import { exportRoute } from './reading/export.js';
import { figuresRoute } from './reading/figures.js';
import { historyRoute } from './reading/history.js';
import { listRoute } from './reading/list.js';
import { meRoute } from './reading/me.js';
import { pastAwardsRoute } from './reading/past-awards.js';
import { reportWordRoute } from './reading/report-word.js';
import { searchRoute } from './reading/search.js';
import { viewRoute } from './reading/view.js';
import { signIn } from './sign-in/acting.js';
import { bindingRoutes } from './sign-in/bindings.js';
import { developmentRoutes } from './sign-in/development.js';
import { enteringRoutes } from './sign-in/entering.js';
import { machineRoutes } from './sign-in/machines.js';
import { passkeyRoutes } from './sign-in/passkeys.js';
import { sessionRoutes } from './sign-in/session.js';
import { calendarFeed } from './telling/calendar.js';
import { mailPage } from './telling/mail-page.js';
import { tellingRoutes } from './telling/routes.js';

/** Largest body of a request, files apart: a list act of 500 texts. */
const BODY_LIMIT = 4 * 1024 * 1024;
/** A request and its headers must have come by then; what a body may take besides, `limits/` says. */
const TIMES = { requestTimeout: 600_000, headersTimeout: 15_000, connectionsCheckingInterval: 5_000 };
const ofKind = [
  listRoute,
  searchRoute,
  viewRoute,
  historyRoute,
  asItStoodRoute,
  engineRoute,
  exportRoute,
  downloadRoute,
  doorTokenRoute,
];

/** The whole API, apart from listening. Closing it waits for requests at work and ends idle connections. */
export function buildApp(deps: ApiDeps): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // `limits/` answers it as a problem with Retry-After
    routerOptions: { maxParamLength: 200 },
    requestTimeout: TIMES.requestTimeout,
    http: TIMES,
    ...(deps.trustedProxies ? { trustProxy: [...deps.trustedProxies] } : {}),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(onError);
  app.setNotFoundHandler(watchRoutes(app).onUnknown);
  serveRequests(app, deps);
  app.register(swagger, openapi);
  app.register(cookie);
  app.register(async (open) => {
    openRoutes(open, deps);
    enteringRoutes(open, deps);
    calendarFeed(open, deps);
  });
  app.register(async (demo) => developmentRoutes(demo, deps));
  const { mailSink } = deps;
  if (mailSink !== undefined && deps.installation.mode === 'demo')
    app.register(async (open) => mailPage(open, mailSink));
  app.register(async (staff) => {
    staff.addHook('onRequest', async (request) => signIn(deps, request));
    meRoute(staff, deps);
    for (const route of [sessionRoutes, machineRoutes, bindingRoutes, passkeyRoutes]) route(staff, deps);
    commandRoutes(staff, deps);
    for (const kind of deps.store.streams.values()) for (const route of ofKind) route(staff, deps, kind);
    for (const route of [pastAwardsRoute, figuresRoute, reportWordRoute, matchRoute, operationRoutes])
      route(staff, deps);
    listActRoutes(staff, deps);
    actsRoute(staff, deps);
    tellingRoutes(staff, deps);
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
  app.decorateRequest('person', '');
  app.decorateRequest('session', null);
  app.decorateRequest('machine', null);
  app.decorateRequest('arrivedAt', 0);
  app.decorateRequest('fault');
  app.addHook('onRequest', async (request, reply) => {
    request.arrivedAt = Date.now();
    if (deps.installation.mode === 'demo') reply.header('x-award-demo', '1');
    reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
  limitRequests(app, deps);
  app.addHook('onResponse', async (request, reply) => {
    const { method, fault, routeOptions } = request;
    const line = { method, route: routeOptions.url ?? '', status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    deps.log?.(fault === undefined ? line : { ...line, fault });
  });
}
