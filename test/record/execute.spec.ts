import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LifecycleWorld, lifecycleOffice, openLifecycle } from '../support/lifecycle.js';

let w: LifecycleWorld;
beforeAll(async () => {
  w = await openLifecycle();
});
afterAll(() => w.close());

test('One command sent 50 times at once has one outcome and one event', async () => {
  const stream = await w.begun();
  const key = randomUUID();
  const all = await Promise.all(Array.from({ length: 50 }, () => w.advance(stream, 'submitted', { key })));
  expect(all.filter((d) => !d.repeated)).toHaveLength(1);
  for (const d of all) expect(d).toMatchObject({ accepted: true, version: 2 });
  expect(await w.sql('select 1 from events where stream = $1', stream)).toHaveLength(2);
});
test('The same key with another body is refused, whatever it says', async () => {
  const stream = await w.begun();
  const key = randomUUID();
  await w.advance(stream, 'submitted', { key });
  await expect(w.advance(stream, 'received', { key })).rejects.toMatchObject({ code: 'KeyReused' });
});
test('A person gets the stored refusal again, the system may ask again; both are kept as attempts', async () => {
  const stream = await w.begun();
  const key = randomUUID();
  const no = { accepted: false, refusal: { code: 'WrongStatus' } };
  expect(await w.advance(stream, 'signed', { key })).toMatchObject({ ...no, repeated: false });
  expect(await w.advance(stream, 'signed', { key })).toMatchObject({ ...no, repeated: true });
  for (let i = 0; i < 2; i++)
    expect(
      await w.say({ stream, type: 'Advance', data: { to: 'signed', note: 'x' }, key: 'k', principal: 's:test' }),
    ).toMatchObject({
      ...no,
      repeated: false,
    });
  expect(await w.sql('select principal from attempts where stream = $1', stream)).toHaveLength(3);
  expect(await w.sql(`select 1 from commands where key = 'k'`)).toHaveLength(0);
});
test('Who has no right is refused and the try is kept', async () => {
  const stream = await w.begun();
  expect(
    await w.say({ stream, type: 'Advance', data: { to: 'submitted', note: 'x' }, principal: 'u:stranger' }),
  ).toMatchObject({
    refusal: { code: 'NotAllowed' },
  });
  expect(
    await w.say({ stream, type: 'Advance', data: { to: 'submitted', note: 'x' }, principal: 'u:binh' }),
  ).toMatchObject({
    refusal: { code: 'NotYourUnit' },
  });
  expect(await w.sql(`select code from attempts where stream = $1 order by position`, stream)).toEqual([
    { code: 'NotAllowed' },
    { code: 'NotYourUnit' },
  ]);
});
test('A stale version, a wrong shape and a newer build keep nothing and leave the key free', async () => {
  const stream = await w.begun();
  const key = randomUUID();
  await expect(w.advance(stream, 'submitted', { key, expected: 7 })).rejects.toMatchObject({ code: 'StaleVersion' });
  await expect(w.say({ stream, type: 'Advance', data: { to: 'nowhere' }, key })).rejects.toMatchObject({
    code: 'Malformed',
  });
  await w.sql('update streams set state_schema = 99 where id = $1', stream);
  await expect(w.advance(stream, 'submitted', { key })).rejects.toMatchObject({ code: 'NewerVersion' });
  await w.sql('update streams set state_schema = 1 where id = $1', stream);
  expect(await w.advance(stream, 'submitted', { key })).toMatchObject({ accepted: true, repeated: false });
});
test('A state that an older build saved is folded again from its events', async () => {
  const stream = await w.begun();
  await w.sql(`update streams set state_schema = 0, state = '{"status":"nonsense"}' where id = $1`, stream);
  expect(await w.advance(stream, 'submitted')).toMatchObject({ accepted: true, version: 2 });
});
test('Of 20 dossiers one gets the initiative; the others learn which one holds it', async () => {
  const got = await Promise.all(Array.from({ length: 20 }, () => w.begin({ initiative: 'sk-1' })));
  expect(got.filter((d) => 'accepted' in d && d.accepted)).toHaveLength(1);
  const [winner] = got.filter((d) => 'accepted' in d && d.accepted) as { stream: string }[];
  for (const d of got.filter((d) => 'accepted' in d && !d.accepted))
    expect(d).toMatchObject({ refusal: { code: 'AlreadyClaimed', facts: { holder: winner?.stream } } });
});
test('A deadline that is not due yet is a third answer, stored nowhere', async () => {
  const stream = await w.begun({ dueAt: '2990-01-01T00:00:00.000Z' });
  const pass = { stream, type: 'PassDeadline', data: { key: 'answer-1' }, key: 'd', principal: 's:deadline' };
  expect(await w.say(pass)).toHaveProperty('notYet.dueInMs');
  expect(await w.sql(`select 1 from commands where key = 'd'`)).toHaveLength(0);
});
test('Two creators of one stream at once: one is first, the other is refused, nothing is lost', async () => {
  const stream = `nomination:${randomUUID()}` as const;
  const both = await Promise.all([w.begin({}, stream), w.begin({}, stream)]);
  expect(both.map((d) => 'accepted' in d && d.accepted).sort()).toEqual([false, true]);
  expect(both.find((d) => 'accepted' in d && !d.accepted)).toMatchObject({ refusal: { code: 'AlreadyStarted' } });
});
test('Personal fields stand in no event and no state; the event holds their hash', async () => {
  const stream = await w.begun({ name: lifecycleOffice.marked });
  const dump = JSON.stringify(
    await w.sql(
      `select state, convert_from(body, 'UTF8') as body from streams s join events e on e.stream = s.id where s.id = $1`,
      stream,
    ),
  );
  expect(dump).not.toContain(lifecycleOffice.marked);
  expect(dump).toMatch(/sealed[^}]*[0-9a-f]{64}/);
  expect(await w.nameOf(stream)).toBe(lifecycleOffice.marked);
});
test('Without its key a subject is erased for every reader, and the chain still holds', async () => {
  const stream = await w.begun();
  await w.sql('delete from subject_keys where subject = $1', `recipient:${stream}`);
  expect(await w.nameOf(stream)).toBe('erased');
  expect(await w.events(stream)).toHaveLength(1);
});
test('A changed byte, a missing event and an exchanged event are seen', async () => {
  const stream = await w.begun();
  await w.advance(stream, 'submitted');
  await w.sql(
    `update events set body = convert_to(replace(convert_from(body, 'UTF8'), 'submitted', 'forwarded'), 'UTF8') where stream = $1 and version = 2`,
    stream,
  );
  await expect(w.events(stream)).rejects.toThrow('chain broken');
  const other = await w.begun();
  await w.advance(other, 'submitted');
  await w.sql('delete from events where stream = $1 and version = 1', other);
  await expect(w.events(other)).rejects.toThrow('chain broken');
});
test('The application may not change or delete what was recorded', async () => {
  for (const statement of [
    `update events set type = 'X'`,
    'delete from events',
    'update attempts set code = null',
    'delete from attempts',
    'delete from checkpoints',
    'update event_private set sealed = null',
    `update clock set at = now()`,
  ])
    await expect(w.store.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
});
