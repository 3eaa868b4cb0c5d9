import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LifecycleWorld, openLifecycle } from '../../test/support/lifecycle.js';
import { leaseEffect } from './effects.js';
import { follow } from './follow.js';

let w: LifecycleWorld;
beforeAll(async () => {
  w = await openLifecycle({ poolSize: 1 }); // one connection: what leaks would be seen
  await w.store.pool.query('set synchronous_commit = on'); // the tests' server has it off
});
afterAll(() => w.close());

const durable = async () => (await w.store.pool.query('show synchronous_commit')).rows[0].synchronous_commit;
const within = async (work: () => Promise<unknown>) => {
  await w.store.pool.query('begin');
  await work();
  const found = await durable();
  await w.store.pool.query('rollback');
  return found;
};

test('Following and leasing do not wait for the disk; what comes after them on the same connection does', async () => {
  const stream = await w.begun();
  await w.sql(
    `insert into effects(key, stream, version, name, kind, args, since, next_try_at)
     values ('k', $1, 1, 'notify', 'notice', '{}', now(), now())`,
    stream,
  );
  expect(await durable()).toBe('on');
  expect(await within(() => follow(w.store.pool, stream))).toBe('off');
  expect(await within(() => leaseEffect(w.store.pool, 'k', 'notice', 1000))).toBe('off');
  expect(await follow(w.store.pool, stream)).toMatchObject({ version: 1 });
  expect(await durable()).toBe('on');
  const lease = await leaseEffect(w.store.pool, 'k', 'notice', 1000);
  if (typeof lease === 'string' || !('settle' in lease)) throw new Error('not leased');
  expect(await within(() => lease.settle('done'))).toBe('on'); // a letter that went out is kept
});
test('The engine is told of a stream what it needs and nothing else', async () => {
  const stream = await w.begun();
  expect(Object.keys((await follow(w.store.pool, stream)) ?? {}).sort()).toEqual([
    'campaign',
    'closed',
    'deadline',
    'effects',
    'stage',
    'unit',
    'version',
  ]);
});
