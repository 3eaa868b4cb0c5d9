import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCheckpointKey, signCheckpoint, verifyCheckpoint } from '../adapters/keys/checkpoint-key.js';
import type { StreamId } from '../domain/kernel/values.js';
import { type LifecycleWorld, openLifecycle } from '../test/support/lifecycle.js';
import { past } from '../test/support/past.js';
import { chain } from './canonical.js';
import { type CheckpointSigner, type CheckpointStatement, compareCheckpoint, takeCheckpoint } from './checkpoint.js';
import { readStored } from './reading/events.js';

let w: LifecycleWorld;
let folder: string;
let signer: CheckpointSigner;
let owner: pg.Client;
let stream: StreamId;
let kept: CheckpointStatement;
let day = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-checkpoint-'));
  const key = await openCheckpointKey(join(folder, 'checkpoint.pem'), { create: true });
  signer = { publicKey: key.publicKey, sign: (statement) => signCheckpoint(key, statement) };
  w = await openLifecycle();
  owner = new pg.Client({ connectionString: w.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await w.close();
  await rm(folder, { recursive: true, force: true });
});
const take = async () => {
  const date = new Date(Date.UTC(2025, 0, ++day)).toISOString().slice(0, 10);
  const taken = await takeCheckpoint(w.store.pool, date, signer);
  if (!taken) throw new Error('taken before');
  return taken;
};
const parse = (statement: Buffer) => JSON.parse(statement.toString()) as CheckpointStatement;
const compare = () => compareCheckpoint(w.store.pool, kept);

beforeEach(async () => {
  stream = await w.begun();
  await w.advance(stream, 'submitted');
  await w.advance(stream, 'signed'); // refused: an attempt
  await w.advance(stream, 'received');
  await past(w);
  kept = parse((await take()).statement);
});

test('An untouched record holds, also after it has grown', async () => {
  expect(await compare()).toEqual({ holds: true, differs: [] });
  await w.advance(stream, 'assigned');
  await w.advance(stream, 'drafted');
  await w.begun();
  expect(await compare()).toEqual({ holds: true, differs: [] });
});
test('A cut tail is seen, though the shorter chain holds by itself', async () => {
  await w.sql('delete from events where stream = $1 and version = 3', stream);
  await w.sql(
    'update streams s set version = 2, head = e.hash from events e where e.stream = s.id and e.version = 2 and s.id = $1',
    stream,
  );
  expect(await readStored(w.store.pool, stream)).toHaveLength(2);
  expect(await compare()).toEqual({ holds: false, differs: ['heads'] });
});
test('A missing stream is seen', async () => {
  await w.sql('delete from events where stream = $1', stream);
  await w.sql('delete from streams where id = $1', stream);
  expect(await compare()).toEqual({ holds: false, differs: ['streams', 'heads'] });
});
test('A rewritten event whose chain was computed anew is seen', async () => {
  const stored = await readStored(w.store.pool, stream);
  let head = stored[0]?.hash as Buffer;
  for (const e of stored.slice(1)) {
    const body = Buffer.from(e.bytes.toString().replace('"actor":"u:an"', '"actor":"u:binh"'));
    head = chain(head, body);
    await w.sql(
      'update events set body = $3, hash = $4 where stream = $1 and version = $2',
      stream,
      e.body.version,
      body,
      head,
    );
  }
  const rewritten = await readStored(w.store.pool, stream); // by itself the chain holds
  expect(rewritten.map((e) => e.body.actor)).toEqual(['u:an', 'u:binh', 'u:binh']);
  expect(await compare()).toEqual({ holds: false, differs: ['heads'] });
});
test('A deleted attempt is seen, and one whose words were changed', async () => {
  const undo = async (change: string) => {
    await owner.query('begin');
    await owner.query(change);
    const answer = await compareCheckpoint(owner as never, kept);
    await owner.query('rollback');
    return answer.differs;
  };
  const mine = `where stream = '${stream}'`;
  expect(await undo(`delete from attempts ${mine}`)).toEqual(['attempts', 'attemptsDigest']);
  for (const set of [
    `principal = 'u:binh'`,
    `code = 'NotAllowed'`,
    `clause = 'ND_152_2025:1'`,
    `facts = '{}'`,
    `at = at + interval '1 ms'`,
    `stream = 'x'`,
  ])
    expect(await undo(`update attempts set ${set} ${mine}`)).toEqual(['attemptsDigest']);
});
test('What commits slowly, across the checkpoint, is no rewrite', async () => {
  await owner.query('begin');
  await owner.query(
    `insert into events(stream, version, type, at, body, hash, epoch) values ('nomination:slow-${day}', 1, 'Slow', now(), '', '\\x00', (select epoch from installation))`,
  );
  await w.advance(stream, 'assigned');
  kept = parse((await take()).statement);
  await owner.query('commit');
  await w.advance(stream, 'appraised');
  expect(await compare()).toEqual({ holds: true, differs: [] });
  const later = parse((await take()).statement);
  expect(later.streams).toBe(kept.streams + 1);
});
test('A day has one checkpoint, signed with a key that the database does not hold', async () => {
  const { statement, signature } = await take();
  expect(verifyCheckpoint(signer.publicKey, statement, signature)).toBe(true);
  expect(
    verifyCheckpoint(
      signer.publicKey,
      Buffer.from(statement.toString().replace('"streams":', '"streams":1')),
      signature,
    ),
  ).toBe(false);
  expect(await takeCheckpoint(w.store.pool, parse(statement).day, signer)).toBeNull();
  const [row] = await w.sql<{ text: string }>(
    'select checkpoints::text as text from checkpoints order by day desc limit 1',
  );
  expect(row?.text).not.toContain('PRIVATE KEY');
  expect(await w.sql('select statement, signature from checkpoints where day = $1', parse(statement).day)).toEqual([
    { statement, signature },
  ]);
});
