import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { officeTemplates } from '../../adapters/documents/office-templates.js';
import { renderPaper } from '../../adapters/documents/render.js';
import { wordFile } from '../../adapters/documents/word.js';
import type { Campaign } from '../../domain/campaign/state.js';
import { ReportKind } from '../../domain/campaign/values.js';
import type { Started } from '../../domain/nomination/state.js';
import { readGranted } from '../../store/reading/granted.js';
import { snapshot } from '../../store/reading/history.js';
import { CaseParams, unchecked } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { problemOf, Rejected, reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { seesAll } from './figures.js';
import { openCase } from './open-case.js';
import { reportData } from './report-data.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const Params = CaseParams.extend({ report: ReportKind });

/** The report's text to go on with in Word, its figures counted and added so that nobody types them (office.md U5). */
export function reportWordRoute(app: FastifyInstance, deps: ApiDeps): void {
  const kind = deps.store.streams.get('campaign');
  if (!kind) return;
  const schema = {
    tags: ['campaigns'],
    operationId: 'CampaignReportWord',
    summary: 'Báo cáo sơ kết, tổng kết dạng Word, số liệu đã điền sẵn',
    params: Params,
    response: {
      200: { description: 'The report', content: { [DOCX]: { schema: z.string() } } },
      ...problems(401, 403, 404, 503),
    },
  };
  app.get('/campaigns/:id/reports/:report/word', { validatorCompiler: unchecked, schema }, async (request, reply) => {
    const report = ReportKind.safeParse((request.params as { report?: unknown }).report);
    if (!report.success) throw reject('NotFound');
    const found = await snapshot(deps.store, async (k) => {
      const campaign = await openCase(deps, k, kind, request);
      if (!seesAll(campaign, request.person)) throw new Rejected(problemOf('NotAllowed'));
      return { campaign, granted: await readGranted<Started>(k, deps.store, campaign.stream) };
    });
    const { office, now } = found.campaign;
    const state = found.campaign.state as Campaign;
    if (state.status === 'unstarted' || office.status !== 'established') throw reject('NotFound');
    const demo = deps.installation.mode === 'demo';
    const data = reportData({ state, office, granted: found.granted, now, demo }, report.data);
    const templates = await officeTemplates(office.templates, (hash) => deps.files.read(hash));
    const { sheet } = await renderPaper('campaignReport', data, { templates });
    if (!sheet) throw new TypeError('a template of reports sets no text that Word could take');
    return reply
      .type(DOCX)
      .header('content-disposition', `attachment; filename="bao-cao-${report.data}.docx"`)
      .send(await wordFile(sheet));
  });
}
