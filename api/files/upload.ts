import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { rolesOn, substitutionsBy } from '../../domain/office/rights.js';
import { localDate } from '../../law/calendar/days.js';
import { readOffices } from '../../store/reading/lists.js';
import type { ApiDeps } from '../deps.js';
import { problemOf, Rejected, reject } from '../problems/problem.js';
import { problems } from '../reply.js';

/** Largest file, bytes. */
export const FILE_LIMIT = 20 * 1024 * 1024;
export const mediaTypes = [
  'application/octet-stream',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
];
const Stored = z.object({
  sha256: z.string().describe('Names the file in AttachDocument and elsewhere'),
  size: z.int(),
});

/** Takes a file by its bytes; it is nobody's until a command names its hash. The same bytes twice are one file. */
export function uploadRoute(app: FastifyInstance, deps: ApiDeps): void {
  app.addContentTypeParser(mediaTypes, (_request, content, done) => done(null, content));
  const schema = {
    tags: ['files'],
    operationId: 'UploadFile',
    summary: 'Gửi một tệp, tối đa 20 MB; nội dung là chính tệp ấy',
    response: { 201: Stored, ...problems(400, 401, 403, 413, 415, 503) },
  };
  app.post('/files', { bodyLimit: FILE_LIMIT, config: { scope: 'files:send' }, schema }, async (request, reply) => {
    await holdsAnyRole(deps, request.person);
    if (Number(request.headers['content-length']) === 0) throw reject('FileEmpty');
    const stored = await deps.files.put(request.body as Readable, { limitBytes: FILE_LIMIT });
    if (stored.size === 0) throw reject('FileEmpty');
    return reply.code(201).send(stored);
  });
}

/** @throws Rejected 403 for who has no role in any office here, and stands in for nobody */
async function holdsAnyRole({ store }: ApiDeps, person: string): Promise<void> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  const acts = [...offices.values()].some(
    (office) => rolesOn(office, person, day).length > 0 || substitutionsBy(office, person, day).length > 0,
  );
  if (!acts) throw new Rejected(problemOf('NotAllowed'));
}
