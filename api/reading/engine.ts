import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { snapshot } from '../../store/reading/history.js';
import { CaseParams, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { plurals } from '../names.js';
import { problems } from '../reply.js';
import { openCase } from './open-case.js';

const Run = z.object({
  state: z.enum(['running', 'ended', 'none', 'unreachable']),
  health: z.enum(['healthy', 'failing']).nullable().describe('failing: something is tried again and again now'),
  startedAt: z.string().nullable(),
  failing: z.array(z.object({ what: z.string(), attempt: z.int() })),
  events: z
    .array(z.object({ at: z.string(), type: z.string(), failed: z.boolean() }))
    .describe('The engine’s technical steps, at most the newest 200; no argument and no result'),
  page: z.string().nullable().describe('The engine’s own page of this run, where one runs'),
});

/** The engine's side of one case, beneath its history: apart, because the record is shown also while the engine is away. */
export function engineRoute(app: FastifyInstance, deps: ApiDeps, kind: AnyStream): void {
  if (kind.followed === false) return;
  app.get(
    `/${plurals[kind.kind]}/:id/engine`,
    {
      validatorCompiler: unchecked,
      schema: {
        tags: [plurals[kind.kind]],
        summary: 'Máy quy trình đã làm gì',
        params: CaseParams,
        response: { 200: Run, ...problems(401, 404, 503) },
      },
    },
    async (request) => {
      const { stream } = await snapshot(deps.store, (k) => openCase(deps, k, kind, request));
      const unreachable = { state: 'unreachable', health: null, startedAt: null, failing: [], events: [], page: null };
      return (await deps.engineRun?.(stream)) ?? unreachable;
    },
  );
}
