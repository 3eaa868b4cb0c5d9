import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServed, type Served } from '../../test/support/served.js';

let w: Served;
beforeAll(async () => {
  w = await openServed();
});
afterAll(() => w.close());

const draft = (more = {}) => ({ office: 'vp', unit: 'u1', name: 'Trần Văn A', initiative: null, dueAt: null, ...more });
const begin = async (key: string = randomUUID()) => {
  const made = await w.post('an', '/nominations', draft(), { key });
  return { ...made, address: `/nominations/${made.json.id}` };
};

test('A first command makes a case, the next one names the version it saw', async () => {
  const made = await begin();
  expect(made).toMatchObject({
    status: 201,
    json: { version: 1, status: 'drafted', repeated: false },
    headers: { etag: expect.stringMatching(/^"k\./) },
  });
  expect(made.headers.location).toBe(made.address);
  const next = await w.post('an', `${made.address}/advance`, { to: 'submitted', note: 'Đã xem' }, { match: 1 });
  expect(next).toMatchObject({ status: 200, json: { version: 2, status: 'submitted' } });
  expect(next.headers.etag).not.toBe(made.headers.etag);
});
test('The same request again gets the same case and answer, and writes nothing', async () => {
  const key = randomUUID();
  const [first, again] = [await begin(key), await begin(key.toUpperCase())];
  expect(again.json).toEqual({ ...first.json, repeated: true });
  expect(again.status).toBe(201);
  expect(await w.sql('select 1 from events where stream = $1', first.json.stream)).toHaveLength(1);
});
test('A repeated request is answered before its version is looked at', async () => {
  const { address } = await begin();
  const sending = { key: randomUUID(), match: 1 };
  const body = { to: 'submitted', note: 'x' };
  await w.post('an', `${address}/advance`, body, sending);
  expect(await w.post('an', `${address}/advance`, body, sending)).toMatchObject({
    status: 200,
    json: { version: 2, repeated: true },
  });
});
test.each([
  ['no key', '', 400, 'IdempotencyKeyMissing'],
  ['a key that is no UUID', 'k1', 400, 'IdempotencyKeyMalformed'],
])('A write with %s is sent back', async (_what, key, status, code) => {
  expect(await w.post('an', '/nominations', draft(), { key })).toMatchObject({ status, json: { code } });
});
test.each([
  ['without If-Match', undefined, 428, 'IfMatchMissing'],
  ['with a bare number', '7', 400, 'IfMatchMalformed'],
  ['with an old version', 7, 412, 'StaleVersion'],
])('A change %s is sent back', async (_what, match, status, code) => {
  const { address } = await begin();
  const answer = await w.post('an', `${address}/remark`, { note: 'x' }, match === undefined ? {} : { match });
  expect(answer).toMatchObject({ status, json: { code } });
  // Its unit does not see all of a case: its tag is a keyed hash of what it sees.
  expect(answer.headers.etag ?? '').toMatch(code === 'StaleVersion' ? /^"k\./ : /^$/);
});
test('Whoever means any version says so with a star', async () => {
  const { address } = await begin();
  expect(await w.post('an', `${address}/remark`, { note: 'x' }, { match: '*' })).toMatchObject({ status: 200 });
});
test('A refusal is a problem with code, place and what to do, in both languages', async () => {
  const { address } = await begin();
  const no = await w.post('an', `${address}/advance`, { to: 'signed', note: 'x' }, { match: 1 });
  expect(no.headers['content-type']).toContain('application/problem+json');
  expect(no).toMatchObject({
    status: 409,
    json: { type: '/problems/wrong-status', code: 'WrongStatus', clause: null },
  });
  expect(no.json.detail).toContain('đang soạn');
  expect(no.json.detail).toContain('drafted');
  expect(no.json.next).toMatch(/ — /);
});
test('A body of the wrong shape names each field with its own sentence and repeats no value', async () => {
  const wrong = { ...draft(), unit: 7, name: undefined, dueAt: '2026-02-30', citizen: '001099000123' };
  const { json, status } = await w.post('an', '/nominations', wrong);
  expect(status).toBe(400);
  expect(json.fields.sort()).toEqual(['/citizen', '/dueAt', '/name', '/unit']);
  expect(json.errors).toContainEqual({ field: '/name', vi: 'Cần điền mục này.', en: 'This field is needed.' });
  expect(JSON.stringify(json)).not.toContain('001099000123');
});
test('Who may not see a case gets the answer of one that is not there, whatever version they name; the try is kept', async () => {
  const { json, address } = await begin();
  for (const [person, match] of [
    ['stranger', '*'],
    ['stranger', 1],
    ['binh', '*'],
    ['binh', 0],
    ['binh', `"k.${'a'.repeat(22)}"`],
  ] as const) {
    const [hidden, missing] = [
      await w.post(person, `${address}/remark`, { note: 'x' }, { match }),
      await w.post(person, '/nominations/nowhere/remark', { note: 'x' }, { match }),
    ];
    expect(hidden).toMatchObject({ status: 404 });
    expect(hidden.json).toEqual(missing.json);
  }
  expect(await w.sql('select 1 from attempts where stream = $1', json.stream)).toHaveLength(3);
});
test('A case that is not there and one that may not be seen are the same to a stale version', async () => {
  const { address } = await begin();
  const [hidden, missing] = [
    await w.post('binh', `${address}/remark`, { note: 'x' }, { match: 9 }),
    await w.post('binh', '/nominations/nowhere/remark', { note: 'x' }, { match: 9 }),
  ];
  expect(hidden).toMatchObject({ status: 404, json: { code: 'NotFound' } });
  expect(hidden.json).toEqual(missing.json);
  expect(hidden.headers.etag).toBeUndefined();
});
test('The same key with another body is refused', async () => {
  const key = randomUUID();
  await begin(key);
  expect(await w.post('an', '/nominations', draft({ name: 'Khác' }), { key })).toMatchObject({
    status: 422,
    json: { code: 'KeyReused' },
  });
});
test('Who holds the place is named to those who may see it, and to nobody else', async () => {
  const holder = await w.post('an', '/nominations', draft({ initiative: 'sk-9' }));
  const mine = await w.post('an', '/nominations', draft({ initiative: 'sk-9' }));
  expect(mine).toMatchObject({ status: 409, json: { code: 'AlreadyClaimed', facts: { holder: holder.json.stream } } });
  const other = await w.post('binh', '/nominations', draft({ initiative: 'sk-9', unit: 'u2' }));
  expect(other.json.code).toBe('AlreadyClaimed');
  expect(JSON.stringify(other.json)).not.toContain(holder.json.id);
});
test('A build that is older than the case asks to try again later', async () => {
  const { json, address } = await begin();
  await w.sql('update streams set state_schema = 99 where id = $1', json.stream);
  const answer = await w.post('an', `${address}/remark`, { note: 'x' }, { match: 1 });
  expect(answer).toMatchObject({ status: 503, json: { code: 'NewerVersion' } });
  expect(answer.headers['retry-after']).toBeDefined();
});
test('A case is woken after an answer that asks for it, once, and not for a refusal', async () => {
  const { json, address } = await begin();
  w.woken.length = 0;
  await w.post('an', `${address}/advance`, { to: 'signed', note: 'x' }, { match: 1 });
  expect(w.woken).toEqual([]);
  await w.post('an', `${address}/advance`, { to: 'submitted', note: 'x' }, { match: 1 });
  expect(w.woken).toEqual([json.stream]);
});
test('The product keeps its own commands: they have no address', async () => {
  const { address } = await begin();
  expect(await w.post('an', `${address}/pass-deadline`, { key: 'answer-1' }, { match: 1 })).toMatchObject({
    status: 404,
  });
});
