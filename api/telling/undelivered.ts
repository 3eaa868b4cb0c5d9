import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { rolesOn } from '../../domain/office/rights.js';
import type { Role } from '../../domain/office/settings.js';
import { localDate } from '../../law/calendar/days.js';
import { readOffices } from '../../store/reading/lists.js';
import type { Store } from '../../store/store.js';
import { sendAgain, type Undelivered, undelivered } from '../../store/telling/letters.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';

const Query = z.strictObject({
  cursor: z.string().max(400).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Row = z.object({
  key: z.string(),
  person: z.string().describe('To whom; the address stands in the office’s record'),
  office: z.string(),
  streams: z.array(z.string()).describe('What it would have told of'),
  code: z.string().nullable().describe('Of the last failure, e.g. smtp:550'),
  tries: z.int(),
  since: z.string(),
  givenUpAt: z.string(),
});
const Page = z.object({ rows: z.array(Row), next: z.string().nullable() });
const Again = z.strictObject({ key: z.string().min(1).max(400) });

const secretariat: readonly Role[] = ['secretariatOfficer', 'secretariatHead', 'administrator'];
/** Offices in which this person holds one of these roles today. */
export async function officesWith(store: Store, person: string, roles: readonly Role[]): Promise<string[]> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  return [...offices].flatMap(([id, office]) =>
    rolesOn(office, person, day).some((r) => roles.includes(r.role)) ? [id] : [],
  );
}

/** Letters that did not arrive in 48 hours: somebody of the secretariat mends the address and sends them once more. */
export function undeliveredRoutes(app: FastifyInstance, { store }: ApiDeps): void {
  const list = {
    tags: ['inbox'],
    summary: 'Thư không đến được, việc của Thường trực',
    querystring: Query,
    response: { 200: Page, ...problems(400, 401, 503) },
  };
  app.get('/inbox/undelivered', { schema: list }, async ({ person, query }) => {
    const { cursor, limit } = query as z.infer<typeof Query>;
    const offices = await officesWith(store, person, secretariat);
    const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();
    const found = await undelivered(store.pool, offices, after, limit + 1);
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      rows: found.slice(0, limit).map(shown),
      next: last ? Buffer.from(last.key).toString('base64url') : null,
    };
  });
  const again = {
    tags: ['inbox'],
    operationId: 'SendLetterAgain',
    summary: 'Gửi lại một lá thư không đến được',
    body: Again,
    response: { 200: z.object({ due: z.literal(true) }), ...problems(400, 401, 404, 503) },
  };
  app.post('/inbox/undelivered/again', { schema: again }, async ({ person, body }) => {
    const { key } = body as z.infer<typeof Again>;
    const offices = await officesWith(store, person, secretariat);
    if (!(await sendAgain(store.pool, offices, key))) throw reject('NotFound');
    return { due: true as const };
  });
}

const shown = ({ since, given_up, ...row }: Undelivered): z.infer<typeof Row> => ({
  ...row,
  since: since.toISOString(),
  givenUpAt: given_up.toISOString(),
});
