import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noticeText } from '../../activities/notices/texts.js';
import { mailChoices } from '../../domain/telling/when.js';
import { closedTo } from '../../store/reading/closed.js';
import { chooseMail, mailChoices as readChoices } from '../../store/telling/choices.js';
import { countUnread, type InboxRow, markRead, markReadUpTo, readInbox } from '../../store/telling/inbox.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { problems } from '../reply.js';

const Query = z.strictObject({
  cursor: z.string().max(60).optional().describe('`next` of the page before'),
  unread: z.enum(['true', 'false']).default('false').describe('true: only what was not read'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Notice = z.object({
  key: z.string().describe('Names it when it is marked'),
  stream: z.string(),
  template: z.string().describe('What kind of notice; docs/reference/notices.md shows each'),
  subject: z.string(),
  text: z.string().describe('Vietnamese, then English; codes, ids and dates, never a name'),
  urgent: z.boolean(),
  at: z.string(),
  readAt: z.string().nullable(),
  mail: z.enum(['due', 'sent', 'undeliverable', 'skipped']).describe('What became of the letter'),
});
const Page = z.object({ rows: z.array(Notice), next: z.string().nullable(), unread: z.int() });
const key = z.string().min(1).max(400);
const Marked = z.union([
  z.strictObject({ keys: z.array(key).min(1).max(500), read: z.boolean() }),
  z.strictObject({ upTo: key.describe('This notice and all older ones are read') }),
]);
const Choices = z.strictObject({
  mail: z.enum(mailChoices).describe('each: a letter a notice; daily: one letter a day'),
});

/** What a person was told: theirs only, whoever asks; nobody reads another one's inbox. */
export function inboxRoutes(app: FastifyInstance, { store }: ApiDeps): void {
  const tags = ['inbox'];
  const list = {
    tags,
    summary: 'Tin đã nhận, mới nhất trước',
    querystring: Query,
    response: { 200: Page, ...problems(400, 401, 503) },
  };
  app.get('/inbox', { schema: list }, async ({ person, query }) => {
    const { cursor, unread, limit } = query as z.infer<typeof Query>;
    const before = cursor === undefined ? null : positionOf(cursor);
    const { cases } = await closedTo(store.pool, store, person);
    const found = await readInbox(store.pool, {
      person,
      unread: unread === 'true',
      before,
      limit: limit + 1,
      closed: [...cases],
    });
    const last = found.length > limit ? found[limit - 1] : undefined;
    return {
      rows: found.slice(0, limit).map(shown),
      next: last ? Buffer.from(last.position).toString('base64url') : null,
      unread: await countUnread(store.pool, person, [...cases]),
    };
  });
  const answer = z.object({ changed: z.int() });
  const mark = {
    tags,
    operationId: 'MarkNotices',
    summary: 'Đánh dấu đã đọc, chưa đọc',
    body: Marked,
    response: { 200: answer, ...problems(400, 401, 503) },
  };
  app.post('/inbox/marks', { schema: mark }, async ({ person, body }) => {
    const marked = body as z.infer<typeof Marked>;
    const changed =
      'upTo' in marked
        ? await markReadUpTo(store.pool, person, marked.upTo)
        : await markRead(store.pool, person, marked.keys, marked.read);
    return { changed };
  });
  const read = { tags, summary: 'Cách nhận thư', response: { 200: Choices, ...problems(401, 503) } };
  app.get('/inbox/choices', { schema: read }, async ({ person }) => ({
    mail: (await readChoices(store.pool, [person])).get(person) ?? ('each' as const),
  }));
  const choose = {
    tags,
    operationId: 'ChooseMail',
    summary: 'Chọn cách nhận thư',
    body: Choices,
    response: { 200: Choices, ...problems(400, 401, 503) },
  };
  app.put('/inbox/choices', { schema: choose }, async ({ person, body }) => {
    const { mail } = body as z.infer<typeof Choices>;
    await chooseMail(store.pool, person, mail);
    return { mail };
  });
}

/** @throws Rejected for what no page gave */
function positionOf(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,18}$/.test(position)) throw reject('CursorMalformed');
  return position;
}

const shown = ({ at, read_at, position: _position, facts, ...row }: InboxRow): z.infer<typeof Notice> => ({
  ...row,
  ...noticeText(row.template, { stream: row.stream, ...facts }),
  at: at.toISOString(),
  readAt: read_at?.toISOString() ?? null,
});
