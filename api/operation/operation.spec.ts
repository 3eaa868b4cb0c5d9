import { afterAll, beforeAll, expect, test } from 'vitest';
import { streams } from '../../domain/streams.js';
import { sampleOffice } from '../../test/samples/context.js';
import { nominationCommands } from '../../test/samples/nomination.js';
import { sessionStates } from '../../test/samples/session.js';
import { openServedOffice, type Served } from '../../test/support/served.js';

let w: Served;
let stream: string;
const pages = ['', '/behind', '/effects', '/deadlines'].map((p) => `/operation${p}`);
beforeAll(async () => {
  w = await openServedOffice();
  const made = await w.post('clerk-a', '/nominations', { ...nominationCommands.DraftNomination.data, campaign: null });
  expect(made).toMatchObject({ status: 201 });
  ({ stream } = made.json);
  await w.sql(`update follow set followed = version, behind_since = null`);
});
afterAll(() => w.close());

const effect = (name: string, kind: string, state: string, attempts: number, tryIn: string) =>
  w.sql(
    `insert into effects(key, stream, version, name, kind, args, state, attempts, since, next_try_at)
     values ($1 || '/1/' || $2, $1, 1, $2, $3, '{}', $4, $5, now() - interval '3 h', now() + $6::interval)`,
    ...[stream, name, kind, state, attempts, tryIn],
  );

test('The administrator sees what is behind, stuck, due, failing, given up and overdue; counts and rows agree', async () => {
  const before = await w.get('administrator', '/operation');
  expect(before).toMatchObject({
    status: 200,
    json: { behind: 0, stuck: 0, due: 0, failing: 0, givenUp: 0, overdue: 0, behindSince: null, following: 'up' },
  });
  await w.sql(
    `update follow set version = version + 1, behind_since = now() - interval '1 h', fails = 5 where stream = $1`,
    stream,
  );
  await effect('letter', 'notice', 'due', 2, '1 h');
  await effect('list', 'tell', 'due', 0, '-1 s');
  await effect('paper', 'render', 'gave_up', 9, '0 s');
  await effect('over', 'tell', 'done', 1, '0 s');
  await w.sql(
    `insert into deadlines(stream, key, kind, due_at) values ($1, 'd-1', 'review', now() - interval '1 day'), ($1, 'd-2', 'review', now() + interval '1 day')`,
    stream,
  );
  const { json } = await w.get('administrator', '/operation');
  expect(json).toMatchObject({ behind: 1, stuck: 1, due: 1, failing: 1, givenUp: 1, overdue: 1 });
  expect(Date.parse(json.now) - Date.parse(json.behindSince)).toBeGreaterThan(3_500_000);
  const rows = async (path: string) => (await w.get('administrator', `/operation${path}`)).json.rows;
  expect(await rows('/behind')).toMatchObject([{ stream, followed: 1, version: 2, wakes: 5 }]);
  const named = async (state: string) =>
    (await rows(`/effects?state=${state}`)).map((e: { key: string; mayBeSkipped: boolean }) => [
      e.key.split('/')[2],
      e.mayBeSkipped,
    ]);
  expect(await named('failing')).toEqual([['letter', true]]);
  expect(await named('due')).toEqual([['list', false]]);
  expect(await named('gaveUp')).toEqual([['paper', false]]);
  expect(await rows('/deadlines')).toMatchObject([{ stream, key: 'd-1', kind: 'review' }]);
});
test('Nobody but who operates the office sees any of it, nor wakes anything', async () => {
  for (const person of Object.keys(sampleOffice.roles).filter((p) => p !== 'administrator')) {
    for (const path of pages)
      expect([person, path, (await w.get(person, path)).json.code]).toEqual([person, path, 'NotAllowed']);
    expect((await w.post(person, '/operation/resume', {})).status).toBe(403);
  }
  expect((await w.ask({ url: '/operation' })).status).toBe(401);
});
test('What another office has, and what a council’s rule closes to the reader, is in no count and no row', async () => {
  const shown = () => Promise.all(pages.map(async (path) => (await w.get('administrator', path)).json));
  const empty = [
    { behind: 0, stuck: 0, due: 0, failing: 0, givenUp: 0, overdue: 0 },
    { rows: [] },
    { rows: [] },
    { rows: [] },
  ];
  await w.sql(`update listings set office = 'other' where stream = $1`, stream);
  expect(await shown()).toMatchObject(empty);
  expect((await w.post('administrator', '/operation/resume', { streams: [stream] })).json).toEqual({
    woken: 0,
    next: null,
  });
  await w.sql(`update listings set office = 'vp' where stream = $1`, stream);
  expect(await shown()).not.toMatchObject(empty);
  const { opened } = sessionStates;
  const sitting = {
    ...opened,
    rules: { ...opened.rules, conflictPolicy: 'closed' },
    agenda: [{ nomination: stream, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled' }],
    conflicts: [{ member: 'administrator', nomination: stream, kind: 'kin' }],
  };
  await w.sql(
    `insert into streams(id, office, version, head, state, state_schema, at) values ('session:s-1', 'vp', 1, '', $1, $2, now())`,
    ...[sitting, streams.get('session')?.stateSchema],
  );
  expect(await shown()).toMatchObject(empty);
  await w.sql(`delete from streams where id = 'session:s-1'`);
});
test('Resume wakes what is behind or due once each; after the engine was wiped every open case, page by page', async () => {
  const resume = async (body: object) => (await w.post('administrator', '/operation/resume', body)).json;
  w.woken.length = 0;
  expect(await resume({})).toEqual({ woken: 1, next: stream });
  expect(w.woken).toEqual([stream]);
  expect(await resume({ after: stream })).toEqual({ woken: 0, next: null });
  await w.sql(`update follow set behind_since = null, followed = version; `);
  await w.sql(`update effects set state = 'done'`);
  expect(await resume({})).toEqual({ woken: 0, next: null });
  expect(await resume({ everything: true })).toEqual({ woken: 1, next: stream });
  await w.sql(`update follow set closed = true`);
  expect(await resume({ everything: true })).toEqual({ woken: 0, next: null });
  expect(await w.post('administrator', '/operation/resume', { streams: ['x'] })).toMatchObject({ status: 400 });
});
