import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { writeSheets } from '../../adapters/sheets/write-sheet.js';
import { judge } from '../../domain/access/judge.js';
import type { CommandSpec } from '../../domain/kernel/stream.js';
import { OfficeId } from '../../domain/kernel/values.js';
import type { Office } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { alone } from '../../store/alone.js';
import { readOffices } from '../../store/reading/lists.js';
import type { ApiDeps } from '../deps.js';
import { idempotencyKey, WriteHeaders } from '../headers.js';
import { problemOf, Rejected, reject } from '../problems/problem.js';
import { problems } from '../reply.js';
import { carryOut } from './carry-out.js';
import { type List, lists } from './lists.js';
import { booksOf, meeting } from './register.js';
import { Report, reportOf, Saving } from './report.js';
import { NDJSON, rowsOf, XLSX } from './table.js';
import { templateSheets } from './template.js';

/** Largest file, bytes. */
const LIMIT = 8 * 1024 * 1024;
const Of = z.enum(['awards', 'initiatives']).default('awards').describe('What the list holds');
const Template = z.strictObject({ of: Of });
const Query = z.strictObject({
  office: OfficeId,
  of: Of,
  save: Saving.describe(
    'none: only the report; all: every row or none, nothing is recorded while one of them is wrong; good: whatever can be read',
  ),
});

/** The register from a spreadsheet or from JSON lines, with a report for each row and cell, and the sheet to fill in. */
export function importRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.addContentTypeParser([XLSX, NDJSON], { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.get(
    '/recipients/import-template',
    {
      schema: {
        tags: ['recipients'],
        summary: 'Mẫu bảng tính để nhập sổ khen thưởng hoặc sổ sáng kiến (.xlsx)',
        querystring: Template,
        response: {
          200: { description: 'The sheet', content: { [XLSX]: { schema: z.string() } } },
          ...problems(400, 401, 503),
        },
      },
    },
    async (request, reply) => {
      const list = lists[(request.query as z.infer<typeof Template>).of];
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename="${list.file}"`)
        .send(await writeSheets(templateSheets(list)));
    },
  );
  const schema = {
    tags: ['recipients'],
    operationId: 'ImportRecipients',
    summary: 'Nhập sổ từ bảng tính .xlsx hoặc từng dòng JSON, tối đa 5.000 dòng',
    description: `Body: ${XLSX} or ${NDJSON}. The same file sent again adds nothing twice.`,
    querystring: Query,
    headers: WriteHeaders,
    response: { 200: Report, ...problems(400, 401, 403, 413, 415, 422, 503) },
  };
  app.post('/recipients/import', { bodyLimit: LIMIT, schema }, async (request, reply) => {
    const { office, save, of } = request.query as z.infer<typeof Query>;
    const list = lists[of];
    idempotencyKey(request.headers);
    const { organisation, day } = await mayImport(deps, request, office, list);
    const bytes = request.body as Buffer;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw reject('FileEmpty');
    const given = await rowsOf(bytes, mediaType(request), list.columns);
    // Two files at one time would each miss whom the other one registers.
    const turn = await alone(deps.store.pool, `import/${office}`, async () => {
      const books = await booksOf(deps, office, organisation, day);
      const plans = list.plan(given.rows, books, meeting(deps, books, bytes));
      const wrong = plans.some((plan) => 'faults' in plan);
      const refused = save === 'none' || (save === 'all' && wrong) ? null : await carryOut(deps, reply, plans);
      return reportOf(given, plans, refused);
    });
    if (!turn) throw reject('Busy', {}, { 'retry-after': '10' });
    return turn.done;
  });
}

const mediaType = ({ headers }: FastifyRequest): string => String(headers['content-type']).split(';')[0] ?? '';

/** @throws Rejected 403 for who may not record what the list holds: the report tells what the register has */
async function mayImport(
  { store }: ApiDeps,
  { person }: FastifyRequest,
  office: string,
  { command }: List,
): Promise<{ organisation: Office; day: string }> {
  const { now, offices } = await readOffices(store.pool, store);
  const organisation = offices.get(office);
  const spec = store.streams.get('recipient')?.commands[command] as CommandSpec;
  const asked = { kind: 'recipient', command, spec };
  const given = { relations: {}, arrivedAt: now.toISOString(), table: store.access };
  const verdict = organisation && judge(asked, { kind: 'person', person }, { ...given, office: organisation });
  if (!organisation || !verdict || 'refused' in verdict) throw new Rejected(problemOf('NotAllowed'));
  return { organisation, day: localDate(now.toISOString()) };
}
