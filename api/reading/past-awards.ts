import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { idOf } from '../../domain/kernel/values.js';
import type { Started } from '../../domain/nomination/state.js';
import { type Entry, groundForMerit } from '../../domain/recipient/state.js';
import { snapshot } from '../../store/reading/history.js';
import { readSame } from '../../store/reading/register.js';
import { CaseParams, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { problems } from '../reply.js';
import { openCase } from './open-case.js';

const PastAward = z.object({
  recipient: z
    .string()
    .describe('The entry of the register that holds it; several where a person said that they are one'),
  entry: z.string(),
  mark: z.enum(['unverified', 'verified', 'own']).describe('unverified: số hóa, chưa đối chiếu; own: decided here'),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  struck: z.string().nullable().describe('Day on which its decision was revoked; it stays readable'),
  groundForMerit: z
    .enum(['yes', 'no', 'unknown'])
    .describe('May công trạng at a higher level lean on it; unknown: the old paper does not say its category'),
});
const PastAwards = z.object({
  awards: z.array(PastAward),
  initiatives: z.array(PastAward.pick({ recipient: true, entry: true, mark: true, facts: true })),
  doubts: z.array(z.string()).describe('Entries that may be the same recipient and wait for a person'),
});

/**
 * What the register knows of a dossier's recipient, beside the dossier (office.md D16): awards and initiatives, with
 * those of entries that a person said are the same. Who gets no names of the case gets none of this.
 */
export function pastAwardsRoute(app: FastifyInstance, deps: ApiDeps): void {
  const kind = deps.store.streams.get('nomination');
  if (!kind) return;
  const schema = {
    tags: ['nominations'],
    operationId: 'PastAwards',
    summary: 'Khen thưởng, sáng kiến trước đây của người, tập thể được đề nghị',
    params: CaseParams,
    response: { 200: PastAwards, ...problems(401, 404, 503) },
  };
  app.get('/nominations/:id/past-awards', { validatorCompiler: unchecked, schema }, async (request) =>
    snapshot(deps.store, async (k) => {
      const { sight, state } = await openCase(deps, k, kind, request);
      if (sight === 'facts') return { awards: [], initiatives: [], doubts: [] };
      const { recipient } = (state as Started).dossier;
      const same = await readSame(k, deps.store, `recipient:${recipient.id}`);
      const entries = same.flatMap((r) =>
        Object.entries(r.state.entries).map(([entry, e]) => shown(idOf(r.stream), entry, e)),
      );
      const of = (what: Entry['kind']) => entries.filter((e) => e.kind === what).map(({ kind: _kind, ...e }) => e);
      return {
        awards: of('award'),
        initiatives: of('initiative'),
        doubts: same.flatMap((r) => r.state.doubts.map(idOf)),
      };
    }),
  );
}

const shown = (recipient: string, entry: string, e: Entry) => {
  const { kind, mark, facts, struck } = e;
  return { recipient, entry, kind, mark, facts, struck, groundForMerit: groundForMerit(e) };
};
