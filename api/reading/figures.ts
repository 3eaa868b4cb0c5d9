import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sightBy } from '../../domain/access/reading.js';
import { figuresOf, type Granted } from '../../domain/campaign/figures.js';
import { addedUp } from '../../domain/campaign/report.js';
import type { Campaign } from '../../domain/campaign/state.js';
import { ReportKind } from '../../domain/campaign/values.js';
import type { Started } from '../../domain/nomination/state.js';
import { readingRoles } from '../../domain/office/rights.js';
import { localDate } from '../../law/calendar/days.js';
import { readGranted } from '../../store/reading/granted.js';
import { snapshot } from '../../store/reading/history.js';
import { CaseParams, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { problems } from '../reply.js';
import { type OpenCase, openCase } from './open-case.js';

const counts = z.record(z.string(), z.int());
const Awarded = z.object({
  all: z.int(),
  byAward: counts,
  byCategory: counts,
  byKind: counts,
  byPostGroup: counts,
  directWorkers: z.object({ count: z.int(), of: z.int() }),
});
const AddedUp = z.object({ figures: counts, missing: z.array(z.string()).describe('Units that have sent none') });
const Figures = z.object({
  awarded: Awarded.nullable().describe(
    'Lines of 0602.N and 0603.N counted from awards that stand; null for who may not see all dossiers',
  ),
  reports: z.record(ReportKind, AddedUp).describe('The units’ reports of each kind, added together'),
});

/** The figures of a campaign's reports, counted and added so that nobody types them (office.md U5, U6). */
export function figuresRoute(app: FastifyInstance, deps: ApiDeps): void {
  const kind = deps.store.streams.get('campaign');
  if (!kind) return;
  const schema = {
    tags: ['campaigns'],
    operationId: 'CampaignFigures',
    summary: 'Số liệu của đợt: đếm từ khen thưởng đã có, cộng từ báo cáo của các đơn vị',
    params: CaseParams,
    response: { 200: Figures, ...problems(401, 404, 503) },
  };
  app.get('/campaigns/:id/figures', { validatorCompiler: unchecked, schema }, async (request) =>
    snapshot(deps.store, async (k) => {
      const found = await openCase(deps, k, kind, request);
      const state = found.state as Campaign;
      const reports = Object.fromEntries(
        ReportKind.options.map((report) => [report, state.status === 'unstarted' ? null : addedUp(state, report)]),
      );
      const all = seesAll(found, request.person) ? await readGranted<Started>(k, deps.store, found.stream) : null;
      return { awarded: all && figuresOf(all.map(lineOf)), reports };
    }),
  );
}

export const lineOf = ({ dossier }: Started): Granted => ({ ...dossier, kind: dossier.recipient.kind });
/** Who sees every granted dossier of the office, not those of one unit. */
export function seesAll({ office, now }: OpenCase, person: string): boolean {
  const held = readingRoles(office, person, 'nomination', localDate(now.toISOString()));
  return sightBy({ kind: 'nomination', status: 'awarded', unit: null }, held) === 'whole';
}
