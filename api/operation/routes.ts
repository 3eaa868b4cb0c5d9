import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { operates, operatingRoles } from '../../domain/access/operating.js';
import { localDate } from '../../law/calendar/days.js';
import {
  effectStates,
  fleetBehind,
  fleetCounts,
  fleetEffects,
  fleetOverdue,
  streamsToWake,
  theirStreams,
  type Whose,
} from '../../store/operation/fleet.js';
import { type Rebuilt, rebuild } from '../../store/operation/rebuild.js';
import { closedTo } from '../../store/reading/closed.js';
import { readOffices } from '../../store/reading/lists.js';
import { bodyOf } from '../body.js';
import { unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { problemOf, Rejected } from '../problems/problem.js';
import { problems } from '../reply.js';
import { Behind, Counts, Effects, Overdue, Rebuild, RebuiltPage, Resume, Resumed, rowsOf } from './shapes.js';

const answers = problems(401, 403, 503);
const schema = (summary: string, ok: z.ZodType, more: object = {}) => ({
  tags: ['operation'],
  summary,
  response: { 200: ok, ...answers },
  ...more,
});

/** How the process follows, over all cases of the offices that the reader operates: ids, codes and dates. */
export function operationRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const { pool } = deps.store;
  app.get('/operation', { schema: schema('Tình hình theo dõi', Counts) }, async (request) => {
    const { behindSince, dueSince, now, ...counts } = await fleetCounts(pool, await theirs(deps, request));
    return {
      ...counts,
      now: now.toISOString(),
      following: deps.engine?.() ?? 'up',
      behindSince: behindSince?.toISOString() ?? null,
      dueSince: dueSince?.toISOString() ?? null,
    };
  });
  app.get('/operation/behind', { schema: schema('Hồ sơ chưa được theo dõi', Behind) }, async (request) => ({
    rows: rowsOf(await fleetBehind(pool, await theirs(deps, request))),
  }));
  const Which = z.strictObject({ state: z.enum(effectStates).default('failing') });
  app.get(
    '/operation/effects',
    { schema: { ...schema('Việc chưa xong', Effects, { querystring: Which }), response: withMalformed(Effects) } },
    async (request) => {
      const { state } = request.query as z.infer<typeof Which>;
      const rows = rowsOf(await fleetEffects(pool, await theirs(deps, request), state));
      // Only a letter may be let go; the command that does it asks again.
      return { rows: rows.map((row) => ({ ...row, mayBeSkipped: row.kind === 'notice' })) };
    },
  );
  app.get(
    '/operation/deadlines',
    { schema: schema('Thời hạn đã qua chưa được trả lời', Overdue) },
    async (request) => ({
      rows: rowsOf(await fleetOverdue(pool, await theirs(deps, request))),
    }),
  );
  resumeRoute(app, deps);
  rebuildRoute(app, deps);
}
const withMalformed = (ok: z.ZodType) => ({ 200: ok, ...problems(400, 401, 403, 503) });

/** Wakes changes nothing in the record, so it is no command; whoever wakes twice wakes once. */
function resumeRoute(app: FastifyInstance, deps: ApiDeps): void {
  const wake = { ...schema('Đánh thức', Resumed), body: Resume, response: withMalformed(Resumed) };
  app.post('/operation/resume', { validatorCompiler: unchecked, schema: wake }, async (request) => {
    const { streams, everything, after } = bodyOf(Resume, request);
    const found = await streamsToWake(deps.store.pool, await theirs(deps, request), { streams, everything, after });
    for (const stream of found) deps.wake(stream, 'soon');
    return { woken: found.length, next: found.at(-1) ?? null };
  });
}

const REBUILT_AT_ONCE = 100;
/** The events say what is right; whoever rebuilds twice finds nothing the second time. */
function rebuildRoute(app: FastifyInstance, deps: ApiDeps): void {
  const again = { ...schema('Dựng lại từ sự kiện', RebuiltPage), body: Rebuild, response: withMalformed(RebuiltPage) };
  app.post('/operation/rebuild', { validatorCompiler: unchecked, schema: again }, async (request) => {
    const asked = { ...bodyOf(Rebuild, request), limit: REBUILT_AT_ONCE };
    const found = await theirStreams(deps.store.pool, await theirs(deps, request), asked);
    const done: Record<Rebuilt, string[]> = { same: [], rebuilt: [], broken: [] };
    for (const stream of found) done[await rebuild(deps.store, stream)].push(stream);
    const next = found.length === REBUILT_AT_ONCE ? (found.at(-1) ?? null) : null;
    return { looked: found.length, rebuilt: done.rebuilt, broken: done.broken, next };
  });
}

/** @throws Rejected 403 for who operates no office */
async function theirs({ store }: ApiDeps, { person }: FastifyRequest): Promise<Whose> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  const mine = [...offices].filter(([, office]) => operates(office, person, day)).map(([id]) => id);
  if (mine.length === 0) throw new Rejected(problemOf('NotAllowed', { facts: { roles: [...operatingRoles] } }));
  const { cases } = await closedTo(store.pool, store, person);
  return { offices: mine, closed: [...cases] };
}
