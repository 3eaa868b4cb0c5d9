import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../../store/execute/execute.js';
import { createStore } from '../../store/execute/office-cache.js';
import { createPool } from '../../store/pool.js';
import { readStored } from '../../store/reading/events.js';
import { readPersonal } from '../../store/reading/personal.js';
import { type LifecycleWorld, openLifecycle } from '../support/lifecycle.js';

const name = 'Hoàng Văn Xóa Tên';
const note = 'Ghi chú riêng về người ấy';
let w: LifecycleWorld;
beforeAll(async () => {
  w = await openLifecycle();
});
afterAll(() => w.close());

/** What an erasure does to the key: by the role that has that right, and by nobody else. */
async function eraseKey(subject: string): Promise<void> {
  const pool = createPool(w.url, { max: 1, role: 'award_privacy' });
  await pool.query('delete from subject_keys where subject = $1', [subject]);
  await pool.query(`insert into erasures(subject, at, by) values ($1, now(), 'u:an')`, [subject]);
  await pool.end();
}
/** Every row of every table as text, also bytes read as text: a dump, searched as somebody would search it. */
async function dump(): Promise<string> {
  const tables = await w.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const texts = await Promise.all(
    tables.map(({ name: t }) => w.sql<{ line: string }>(`select "${t}"::text as line from "${t}"`)),
  );
  const lines = texts.flat().map((r) => r.line);
  const bytes = lines.flatMap((l) =>
    [...l.matchAll(/\\\\x([0-9a-f]+)/g)].map((m) => Buffer.from(m[1] ?? '', 'hex').toString()),
  );
  return [...lines, ...bytes].join('\n');
}

test('A destroyed key leaves no name in any table; the chain holds, and nothing more of that person is taken in', async () => {
  const stream = await w.begun({ name });
  const other = await w.begun({ name: 'Người ở lại' });
  await w.say({ stream, type: 'Remark', data: { note } });
  const heads = await w.sql('select version, hash from events where stream = $1 order by version', stream);
  const before = await dump();
  for (const there of [stream, 'Phòng u1', '"type":"Begun"']) expect(before).toContain(there); // the search finds texts and bytes
  for (const secret of [name, note]) expect(before).not.toContain(secret);
  await eraseKey(`recipient:${stream}`);
  expect((await readPersonal(w.store.pool, w.vault, stream)).map((r) => r.fields)).toEqual([
    { erased: true },
    { erased: true },
  ]);
  expect(await w.nameOf(other)).toBe('Người ở lại');
  expect((await readStored(w.store.pool, stream)).map((e) => ({ version: e.body.version, hash: e.hash }))).toEqual(
    heads,
  );
  // this process still remembers the key
  expect(await w.say({ stream, type: 'Remark', data: { note } })).toMatchObject({
    accepted: false,
    refusal: { code: 'SubjectErased' },
  });
  expect(await w.sql('select 1 from events where stream = $1', stream)).toHaveLength(2);
  const fresh = createStore({ ...w.store });
  const said = await execute(fresh, { stream, type: 'Remark', data: { note }, key: randomUUID(), principal: 'u:an' });
  expect(said).toMatchObject({ refusal: { code: 'SubjectErased' } });
});
test('The sealed bytes of an erased person open with no other key, not even put into another place', async () => {
  const [gone, kept] = [await w.begun({ name }), await w.begun({ name: 'Người ở lại' })];
  await eraseKey(`recipient:${gone}`);
  const [{ wrapped }] = (await w.sql<{ wrapped: Buffer }>(
    'select wrapped from subject_keys where subject = $1',
    `recipient:${kept}`,
  )) as [{ wrapped: Buffer }];
  const [{ sealed }] = (await w.sql<{ sealed: Buffer }>(
    'select sealed from event_private where stream = $1',
    gone,
  )) as [{ sealed: Buffer }];
  const place = { stream: gone, version: 1, subject: `recipient:${gone}` };
  expect(() => w.vault.open(w.vault.unwrap(`recipient:${kept}`, wrapped), place, sealed)).toThrow();
  expect(() => w.vault.unwrap(`recipient:${gone}`, wrapped)).toThrow();
});
test('Only the role for it may destroy a key', async () => {
  await expect(w.store.pool.query('delete from subject_keys')).rejects.toMatchObject({ code: '42501' });
  await expect(
    w.store.pool.query(`insert into erasures(subject, at, by) values ('x', now(), 'u:an')`),
  ).rejects.toMatchObject({ code: '42501' });
});
