import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServed, type Served } from '../../test/support/served.js';

let w: Served;
beforeAll(async () => {
  w = await openServed();
  const set = (type: string, data: unknown) => w.say({ principal: 's:bootstrap', stream: 'office:vp', type, data });
  for (const [person, role] of [
    ['lan', 'secretariatHead'],
    ['sau', 'auditor'],
    ['dau', 'administrator'],
    ['ky', 'signer'],
  ] as const) {
    await set('RegisterPerson', {
      person,
      unit: 'u1',
      name: `Cán bộ ${person}`,
      post: 'Chuyên viên',
      email: `${person}@vp.example`,
    });
    await set('GrantRole', { person, role, unit: null, from: '2024-01-01', to: null });
  }
});
afterAll(() => w.close());

const MARKED = 'Nguyễn Thị Đánh Dấu';
async function submitted(): Promise<{ stream: string; address: string }> {
  const stream = await w.begun({ name: MARKED, dueAt: '2030-01-01T00:00:00.000Z' });
  await w.advance(stream, 'submitted');
  return { stream, address: `/nominations/${stream.slice('nomination:'.length)}` };
}

test('A view holds state, names, deadlines and what its reader may send, under the ETag that the next command names', async () => {
  const { stream, address } = await submitted();
  const view = await w.get('an', address);
  expect(view).toMatchObject({
    status: 200,
    json: {
      stream,
      version: 2,
      status: 'submitted',
      state: { unit: 'u1' },
      personal: { [`recipient:${stream}`]: { known: { name: MARKED, note: 'Đã xem' } } },
      openDeadlines: [{ key: 'answer-1', kind: 'answer', at: '2030-01-01T00:00:00.000Z' }],
      allowed: ['Advance', 'Remark'],
    },
  });
  const tag = view.headers.etag as string;
  expect(await w.post('an', `${address}/remark`, { note: 'x' }, { match: tag })).toMatchObject({ status: 200 });
});
test('Who may only read is offered no command', async () => {
  const { address } = await submitted();
  expect(await w.get('sau', address)).toMatchObject({ status: 200, json: { allowed: [] } });
});
test('What is not there and what is not theirs to see get the same answer, in view, history and files', async () => {
  const { address } = await submitted();
  const draft = `/nominations/${(await w.begun()).slice('nomination:'.length)}`;
  for (const rest of ['', '/history', `/documents/${'a'.repeat(64)}`]) {
    const missing = await w.get('binh', `/nominations/nowhere${rest}`);
    expect(missing).toMatchObject({ status: 404, json: { code: 'NotFound' } });
    expect((await w.get('binh', address + rest)).json).toEqual(missing.json);
    expect((await w.get('lan', draft + rest)).json).toEqual(missing.json);
  }
});
test('The operator sees the case without any name, in view, history and list', async () => {
  const { address } = await submitted();
  for (const url of [address, `${address}/history`, '/nominations']) {
    const answer = await w.get('dau', url);
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.json)).not.toMatch(/Đánh Dấu|Đã xem/);
  }
});
test('An erased name is erased for every reader, and the chain still holds', async () => {
  const { stream, address } = await submitted();
  await w.sql('delete from subject_keys where subject = $1', `recipient:${stream}`);
  expect((await w.get('an', address)).json.personal).toEqual({ [`recipient:${stream}`]: { erased: true } });
  expect((await w.get('an', `${address}/history`)).json.chain.ok).toBe(true);
});
test('A history holds events with their texts, refused tries, effects, deadlines and the chain', async () => {
  const { stream, address } = await submitted();
  await w.advance(stream as `nomination:${string}`, 'awarded');
  const { json } = await w.get('lan', `${address}/history`);
  expect(json.events).toMatchObject([
    { version: 1, type: 'Begun', hidden: false, actor: 'u:an', data: { unit: 'u1' } },
    { version: 2, type: 'Advanced', personal: { [`recipient:${stream}`]: { known: { note: 'Đã xem' } } } },
  ]);
  expect(json.attempts).toMatchObject([{ principal: 'u:an', command: 'Advance', code: 'WrongStatus' }]);
  expect(json.deadlines).toMatchObject([
    { key: 'answer-1', dueAt: '2030-01-01T00:00:00.000Z', metAt: null, passedAt: null },
  ]);
  expect(json.chain).toEqual({ ok: true, head: json.events[1].hash, brokenAt: null });
});
test('The case’s unit sees its own refused tries and nobody else’s', async () => {
  const { stream, address } = await submitted();
  await w.say({ stream: stream as never, type: 'Advance', data: { to: 'awarded', note: 'x' }, principal: 'u:lan' });
  await w.advance(stream as never, 'awarded');
  const tries = async (person: string) =>
    (await w.get(person, `${address}/history`)).json.attempts.map((a: { principal: string }) => a.principal);
  expect(await tries('an')).toEqual(['u:an']);
  expect(await tries('lan')).toEqual(['u:lan', 'u:an']);
});
test.each([
  [
    'a changed event',
    `update events set body = convert_to(replace(convert_from(body, 'UTF8'), 'submitted', 'forwarded'), 'UTF8') where stream = $1 and version = 2`,
  ],
  ['a missing tail', 'delete from events where stream = $1 and version = 2'],
])('The history tells of %s and from where on', async (_what, damage) => {
  const { stream, address } = await submitted();
  await w.sql(damage, stream);
  expect((await w.get('lan', `${address}/history`)).json.chain).toEqual({ ok: false, head: null, brokenAt: 2 });
});
test('Sealed fields that were moved open nowhere, so no name of them is shown', async () => {
  const { stream, address } = await submitted();
  await w.sql(
    `update event_private p set sealed = o.sealed from event_private o
     where p.stream = $1 and p.version = 2 and o.stream = p.stream and o.version = 1`,
    stream,
  );
  expect(await w.get('lan', `${address}/history`)).toMatchObject({ status: 500, json: { code: 'Fault' } });
});
test('Pages follow one another without a gap or a double, in the order of the ids', async () => {
  for (let i = 0; i < 7; i++) await submitted();
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { json, status } = await w.get('lan', `/nominations?limit=3${cursor && `&cursor=${cursor}`}`);
    expect(status).toBe(200);
    expect(json.rows.length).toBeLessThanOrEqual(3);
    seen.push(...json.rows.map((r: { stream: string }) => r.stream));
    cursor = json.next;
  }
  const held = await w.sql<{ stream: string }>(
    `select stream from listings where kind = 'nomination' and status <> 'drafted' order by stream`,
  );
  expect(seen).toEqual(held.map((r) => r.stream));
});
test('A list shows what its reader may see: the own unit to the unit, nothing to a stranger', async () => {
  await submitted();
  await w.post('binh', '/nominations', { office: 'vp', unit: 'u2', name: 'B', initiative: null, dueAt: null });
  const unitsOf = async (person: string) =>
    new Set((await w.get(person, '/nominations')).json.rows.map((r: { unit: string }) => r.unit));
  expect(await unitsOf('an')).toEqual(new Set(['u1']));
  expect(await unitsOf('binh')).toEqual(new Set(['u2']));
  expect(await unitsOf('stranger')).toEqual(new Set());
  // The signer reads what was submitted, not a unit's drafts.
  expect((await w.get('ky', '/nominations?status=drafted')).json.rows).toEqual([]);
});
test('A list can be narrowed by its columns', async () => {
  await submitted();
  const rows = async (query: string) => (await w.get('lan', `/nominations?${query}`)).json.rows as { status: string }[];
  expect((await rows('status=submitted&unit=u1')).length).toBeGreaterThan(0);
  expect(await rows('status=awarded')).toEqual([]);
  expect(await rows('campaign=campaign:c-1')).toEqual([]);
});
test.each([
  ['a cursor of another list', `cursor=${Buffer.from('paper:p-1').toString('base64url')}`, 'CursorMalformed'],
  ['too long a page', 'limit=1000', 'Malformed'],
  ['an unknown column', 'name=x', 'Malformed'],
  ['a person, who does not belong into an address', 'assignee=an', 'Malformed'],
  [
    'a cursor of another order',
    `sort=newest&cursor=${Buffer.from('nomination:n-1').toString('base64url')}`,
    'CursorMalformed',
  ],
  ['what is no code', "status=x'%20or%201=1", 'Malformed'],
])('A list asked with %s is sent back', async (_what, query, code) => {
  expect(await w.get('lan', `/nominations?${query}`)).toMatchObject({ status: 400, json: { code } });
});
test('Whoever asks learns who they are here', async () => {
  expect((await w.get('an', '/me')).json).toEqual({
    person: 'an',
    name: 'Cán bộ an',
    roles: [{ office: 'vp', role: 'unitClerk', unit: 'u1', from: '2024-01-01', to: null, onBehalfOf: null }],
  });
  expect((await w.get('stranger', '/me')).json).toEqual({ person: 'stranger', name: null, roles: [] });
});
