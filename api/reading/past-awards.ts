import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { idOf, type StreamId } from '../../domain/kernel/values.js';
import type { Started } from '../../domain/nomination/state.js';
import { type Entry, groundForMerit, titleField } from '../../domain/recipient/state.js';
import type { Queryable } from '../../store/pool.js';
import { snapshot } from '../../store/reading/history.js';
import { type Fields, readPersonal } from '../../store/reading/personal.js';
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
  initiatives: z
    .array(
      PastAward.pick({ recipient: true, entry: true, mark: true, facts: true }).extend({
        title: z.string().nullable(),
        authors: z.array(z.object({ recipient: z.string(), share: z.int().nullable() })),
      }),
    )
    .describe('A dossier cites one by `facts.initiative` and its author by `recipient`'),
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
      const of = (what: Entry['kind']) =>
        same.flatMap(({ stream, state: { entries } }) =>
          Object.entries(entries).flatMap(([entry, e]) => (e.kind === what ? [{ stream, entry, e }] : [])),
        );
      const titles = new Map<string, Fields>();
      for (const stream of new Set(of('initiative').map((i) => i.stream)))
        titles.set(stream, await sealedFields(k, deps, stream));
      return {
        awards: of('award').map(({ stream, entry, e }) => shown(idOf(stream), entry, e)),
        initiatives: of('initiative').map(({ stream, entry, e }) => ({
          ...shown(idOf(stream), entry, e),
          title: titles.get(stream)?.[titleField(entry)] ?? null,
          authors: [...(e.authors ?? [])],
        })),
        doubts: same.flatMap((r) => r.state.doubts.map(idOf)),
      };
    }),
  );
}

const shown = (recipient: string, entry: string, e: Entry) => {
  const { mark, facts, struck } = e;
  return { recipient, entry, mark, facts, struck, groundForMerit: groundForMerit(e) };
};
async function sealedFields(k: Queryable, { store }: ApiDeps, stream: StreamId): Promise<Fields> {
  const rows = await readPersonal(k, store.vault, stream);
  return Object.assign({}, ...rows.map(({ fields }) => ('known' in fields ? fields.known : {})));
}
