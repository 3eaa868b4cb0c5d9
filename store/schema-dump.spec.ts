import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '../test/support/database.js';
import { dumpSchema } from './schema-dump.js';

const file = fileURLToPath(new URL('./schema.sql', import.meta.url));
let db: TestDatabase;
let k: pg.Client;
const dumpNow = () => dumpSchema(k);
beforeAll(async () => {
  db = await openDatabase();
  k = new pg.Client({ connectionString: db.url });
  await k.connect();
});
afterAll(async () => {
  await k.end();
  await db.close();
});

test('store/schema.sql is what the migrations make (UPDATE_SCHEMA=1 writes it anew)', async () => {
  const now = await dumpNow();
  if (process.env.UPDATE_SCHEMA === '1') await writeFile(file, now);
  expect(now).toBe(await readFile(file, 'utf8'));
});
test('The dump tells everything: what it says makes the same schema again', async () => {
  const before = await dumpNow();
  expect(before).not.toContain('not told');
  await k.query('drop schema public cascade');
  await k.query('create schema public');
  await k.query(before);
  expect(await dumpNow()).toBe(before);
});
test.each([
  `alter table claims drop constraint claims_pkey`,
  `alter table events alter column body type text using ''`,
  `alter table streams alter column office drop not null, alter column at drop not null`,
  `drop index events_order`,
  `create or replace function must(ok bool, code text) returns bool language plpgsql as 'begin return true; end'`,
  `alter table clock disable trigger clock_frozen`,
  `drop trigger clock_frozen on clock`,
  `grant update on events to award_app`,
  `alter table listings reset (fillfactor)`,
  `create view seen as select 1 as one`,
])('A change that no migration makes is seen: %s', async (change) => {
  const before = await dumpNow();
  await k.query('begin');
  await k.query(change);
  const after = await dumpNow();
  await k.query('rollback');
  expect(after).not.toBe(before);
});
