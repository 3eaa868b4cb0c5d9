import type { FastifyInstance } from 'fastify';
import type { ApiDeps } from '../deps.js';
import { calendarRoutes } from './calendar.js';
import { inboxRoutes } from './inbox.js';
import { undeliveredRoutes } from './undelivered.js';
import { waitingRoute } from './waiting.js';

/** What people are told and how: inbox, waiting work, letters that did not arrive. */
export function tellingRoutes(app: FastifyInstance, deps: ApiDeps): void {
  calendarRoutes(app, deps);
  inboxRoutes(app, deps);
  waitingRoute(app, deps);
  undeliveredRoutes(app, deps);
}
