import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeNotices } from '../../store/telling/inbox.js';
import { settleLetter } from '../../store/telling/letters.js';
import { nominationStates, withDossier } from '../../test/samples/nomination.js';
import { sessionStates } from '../../test/samples/session.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

const [mine, theirs, closed] = ['nomination:a', 'nomination:b', 'nomination:dong'] as const;
const dossier = (id: string, unit: string) => ({ id, unit, deadlines: [] }) as never;
const item = { nomination: closed, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled' };
const sitting = {
  ...sessionStates.opened,
  rules: { ...sessionStates.opened.rules, conflictPolicy: 'closed' },
  agenda: [item],
  conflicts: [{ member: 'clerk-a', nomination: closed, kind: 'kin' }],
};
let w: Served;
beforeAll(async () => {
  w = await openServedOffice({
    [mine]: withDossier(nominationStates.returned, dossier(mine, 'unit-a')),
    [theirs]: withDossier(nominationStates.returned, dossier(theirs, 'unit-b')),
    [closed]: withDossier(nominationStates.returned, dossier(closed, 'unit-a')),
    'nomination:c': withDossier(nominationStates.assigned, dossier('nomination:c', 'unit-a')),
    'session:phien-1': sitting,
  } as never);
  await w.sql(`update clock set at = '2025-09-15T01:30:00Z'`);
  await w.sql(`update listings set due_at = '2025-09-20T16:59:59Z' where stream = $1`, mine);
  await w.sql(
    `insert into deadlines(stream, key, kind, due_at) values ($1, 'r/1', 'resubmission', '2025-09-20T16:59:59Z'),
      ($1, 'r/1/reminder', 'reminder', '2025-09-18T00:00:00Z'), ($2, 'r/1', 'resubmission', '2025-09-21T16:59:59Z')`,
    ...[mine, theirs],
  );
});
afterAll(() => w.close());

const notify = (key: string, person: string, stream: string = mine) =>
  writeNotices(
    w.store.pool,
    { stream, office: 'vp', effect: null, template: 'nomination-returned', facts: { openFields: ['x'], dueAt: null } },
    [{ key, person, urgent: false, letter: { key, at: '2025-09-15T01:30:00Z' } }],
  );
const inbox = async (person: string, query = '') => (await w.get(person, `/inbox${query}`)).json;
const keys = (page: { rows: { key: string }[] }) => page.rows.map((r) => r.key);

test('Everybody reads their own inbox, the newest first, page by page', async () => {
  for (const key of ['k/1', 'k/2', 'k/3']) await notify(key, 'clerk-a');
  await notify('k/4', 'clerk-b');
  const first = await inbox('clerk-a', '?limit=2');
  expect(keys(first)).toEqual(['k/3', 'k/2']);
  expect(first).toMatchObject({ unread: 3, rows: [{ subject: `Cần bổ sung ${mine}`, readAt: null, mail: 'due' }, {}] });
  const second = await inbox('clerk-a', `?limit=2&cursor=${first.next}`);
  expect([keys(second), second.next]).toEqual([['k/1'], null]);
  expect(keys(await inbox('clerk-b'))).toEqual(['k/4']);
  expect(keys(await inbox('auditor'))).toEqual([]);
});
test('Marks are one’s own: of another’s notice nothing changes and nothing is told', async () => {
  const mark = (person: string, body: object) => w.post(person, '/inbox/marks', body);
  expect((await mark('clerk-b', { keys: ['k/1'], read: true })).json).toEqual({ changed: 0 });
  expect((await mark('clerk-b', { upTo: 'k/3' })).json).toEqual({ changed: 0 });
  expect((await mark('clerk-a', { upTo: 'k/2' })).json).toEqual({ changed: 2 });
  expect(keys(await inbox('clerk-a', '?unread=true'))).toEqual(['k/3']);
  expect((await mark('clerk-a', { keys: ['k/1'], read: false })).json).toEqual({ changed: 1 });
  expect((await inbox('clerk-a')).unread).toBe(2);
});
test('A notice of a case that is closed to the reader is neither shown nor counted', async () => {
  const before = await inbox('clerk-a');
  await notify('k/closed', 'clerk-a', closed);
  expect(await inbox('clerk-a')).toEqual(before);
});
test('What waits for a clerk is of the own unit, not closed to them, with the earliest deadline first', async () => {
  const { rows } = (await w.get('clerk-a', '/inbox/waiting')).json;
  expect(rows).toMatchObject([
    { stream: mine, status: 'returned', dueAt: '2025-09-20T16:59:59.000Z', onBehalfOf: null },
  ]);
  const streamsOf = async (person: string) =>
    (await w.get(person, '/inbox/waiting')).json.rows.map((r: { stream: string }) => r.stream);
  expect(await streamsOf('clerk-b')).toEqual([theirs]);
  expect(await streamsOf('officer-1')).toEqual(['nomination:c']);
  expect(await streamsOf('officer-2')).toEqual([]);
  expect(await streamsOf('council-secretary')).toEqual(['session:phien-1']);
});
test('Waiting work comes page by page; a cursor that no page gave is refused', async () => {
  await w.sql(`update listings set unit = 'unit-a' where stream = $1`, theirs);
  const first = (await w.get('clerk-a', '/inbox/waiting?limit=1')).json;
  const second = (await w.get('clerk-a', `/inbox/waiting?limit=1&cursor=${first.next}`)).json;
  expect([first.rows[0].stream, second.rows[0].stream, second.next]).toEqual([mine, theirs, null]);
  await w.sql(`update listings set unit = 'unit-b' where stream = $1`, theirs);
  for (const cursor of ['x', Buffer.from('infinity').toString('base64url')])
    expect((await w.get('clerk-a', `/inbox/waiting?cursor=${cursor}`)).json.code).toBe('CursorMalformed');
});
test('A choice of letters is kept; another word is refused', async () => {
  expect((await w.get('clerk-a', '/inbox/choices')).json).toEqual({ mail: 'each' });
  const put = (payload: object) =>
    w.ask({
      method: 'PUT',
      url: '/inbox/choices',
      payload,
      headers: { authorization: `Bearer ${w.tokenOf('clerk-a')}` },
    });
  expect((await put({ mail: 'daily' })).json).toEqual({ mail: 'daily' });
  expect((await w.get('clerk-a', '/inbox/choices')).json).toEqual({ mail: 'daily' });
  expect((await put({ mail: 'never' })).status).toBe(400);
});
test('Letters that did not arrive are the secretariat’s work and nobody else’s', async () => {
  await w.sql(`update letters set claim = gen_random_uuid() where key = 'k/4'`);
  const [{ claim = '' } = {}] = await w.sql<{ claim: string }>(`select claim from letters where key = 'k/4'`);
  await settleLetter(w.store.pool, { key: 'k/4', claim }, 'undeliverable', 'smtp:550');
  const list = async (person: string) => (await w.get(person, '/inbox/undelivered')).json.rows;
  expect(await list('officer-1')).toMatchObject([{ key: 'k/4', person: 'clerk-b', code: 'smtp:550', streams: [mine] }]);
  for (const other of ['clerk-a', 'clerk-b', 'signer', 'gone']) expect(await list(other)).toEqual([]);
  const again = (person: string) => w.post(person, '/inbox/undelivered/again', { key: 'k/4' });
  expect((await again('clerk-b')).status).toBe(404);
  expect((await again('officer-1')).status).toBe(200);
  expect((await again('officer-1')).status).toBe(404);
  expect(await w.sql(`select state from letters where key = 'k/4'`)).toEqual([{ state: 'due' }]);
});
test('A calendar shows codes and dates of what waits, to whoever has its address, until it is replaced', async () => {
  const open = async () => (await w.post('clerk-a', '/inbox/calendar', {})).json.path as string;
  const path = await open();
  const feed = await w.ask({ method: 'GET', url: path });
  expect(feed).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } });
  const text = feed.bytes.toString();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  expect(events.map((e) => [e.summary, e.startDate.toJSDate().toISOString()])).toEqual([
    [`resubmission ${mine}`, '2025-09-20T16:59:59.000Z'],
  ]);
  expect(text).not.toMatch(/Nguyễn|clerk-a/);
  const next = await open();
  expect((await w.ask({ method: 'GET', url: path })).status).toBe(404);
  expect((await w.ask({ method: 'GET', url: next })).status).toBe(200);
  await w.ask({
    method: 'DELETE',
    url: '/inbox/calendar',
    headers: { authorization: `Bearer ${w.tokenOf('clerk-a')}` },
  });
  expect((await w.ask({ method: 'GET', url: next })).status).toBe(404);
  expect((await w.ask({ method: 'GET', url: '/calendar/x' })).status).toBe(404);
  expect(JSON.stringify(w.lines)).not.toContain(path.slice('/calendar/'.length));
});
test('Nobody’s inbox, work or address is there for whoever does not say who they are', async () => {
  for (const url of ['/inbox', '/inbox/waiting', '/inbox/choices', '/inbox/undelivered'])
    expect((await w.ask({ method: 'GET', url })).status).toBe(401);
});
