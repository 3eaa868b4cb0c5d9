import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServed, type Served } from '../../test/support/served.js';

let w: Served;
let address: string;
let stream: string;
beforeAll(async () => {
  w = await openServed();
  stream = await w.begun({ name: 'Trần Văn A' });
  address = `/nominations/${stream.slice('nomination:'.length)}`;
  for (const [match, to] of [
    [1, 'submitted'],
    [2, 'received'],
  ] as const)
    expect(await w.post('an', `${address}/advance`, { to, note: `Ghi chú ${match}` }, { match })).toMatchObject({
      status: 200,
    });
});
afterAll(() => w.close());

const stood = async (query: string, person = 'an') => w.get(person, `${address}/as-it-stood?${query}`);

test('A case is shown after any number of events beside now, with what differs and only the texts of then', async () => {
  const first = await stood('version=1');
  expect(first).toMatchObject({
    status: 200,
    json: {
      version: 1,
      status: 'drafted',
      state: { status: 'drafted' },
      now: { version: 3, status: 'received', state: { status: 'received' } },
      changed: ['/status'],
    },
  });
  expect(first.headers.etag).toBe('"3"');
  const texts = async (version: number) => JSON.stringify((await stood(`version=${version}`)).json.personal);
  expect(await texts(1)).not.toContain('Ghi chú');
  expect(await texts(2)).toContain('Ghi chú 1');
  expect((await stood('version=3')).json).toMatchObject({ changed: [] });
});
test('An instant finds the last event by then; before the first there is nothing', async () => {
  const { events } = (await w.get('an', `${address}/history`)).json;
  const [first, second] = events.map((e: { at: string }) => e.at);
  expect((await stood(`at=${second}`)).json).toMatchObject({ version: 2, at: second });
  const before = new Date(Date.parse(second) - 1).toISOString();
  expect((await stood(`at=${before}`)).json.version).toBe(first === second ? undefined : 1);
  expect((await stood('at=2001-01-01T00:00:00Z')).status).toBe(404);
  expect((await stood('version=4')).status).toBe(404);
});
test.each(['', 'version=0', 'version=x', 'at=yesterday', 'version=1&at=2025-01-01T00:00:00Z', 'version=1&more=1'])(
  'A question that is none is sent back: %s',
  async (query) => {
    expect(await stood(query)).toMatchObject({ status: 400, json: { code: 'Malformed' } });
  },
);
test('Who may not see the case sees no past of it', async () => {
  expect(await stood('version=1', 'binh')).toMatchObject({ status: 404, json: { code: 'NotFound' } });
});
test('The history names what each event changed', async () => {
  const { events } = (await w.get('an', `${address}/history`)).json;
  expect(events[0].changed).toContain('/office');
  expect(events.slice(1).map((e: { changed: string[] }) => e.changed)).toEqual([['/status'], ['/status']]);
});
test('Of a record that is not what was hashed no past is shown', async () => {
  await w.sql(
    `update events set body = convert_to(replace(convert_from(body, 'utf8'), 'drafted', 'awarded'), 'utf8') where stream = $1 and version = 1`,
    stream,
  );
  await w.sql(`update events set body = body || ' '::bytea where stream = $1 and version = 1`, stream);
  expect(await stood('version=1')).toMatchObject({ status: 409, json: { code: 'ChainDoesNotHold' } });
});
