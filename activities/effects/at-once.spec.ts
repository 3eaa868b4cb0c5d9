import { MockActivityEnvironment } from '@temporalio/testing';
import { expect, test } from 'vitest';
import { atOnce } from './at-once.js';

/** An activity that takes so long, and how often it was done. */
function slow(ms: number) {
  const at = { now: 0, done: 0 };
  const act = async () => {
    at.now += ms;
    at.done++;
  };
  const run = atOnce(act, () => at.now);
  const as = (isLocal: boolean) => new MockActivityEnvironment({ isLocal }).run(run, 'key');
  return { at, as };
}

test('A quick one is done inside the task, again and again', async () => {
  const { at, as } = slow(1000);
  for (let i = 0; i < 3; i++) await as(true);
  expect(at.done).toBe(3);
});
test('After a slow one the hands are kept free for a minute; as an ordinary activity it is done all the same', async () => {
  const { at, as } = slow(1001);
  await as(true);
  await expect(as(true)).rejects.toMatchObject({ type: 'Later', nonRetryable: false });
  await as(false);
  expect(at.done).toBe(2);
  at.now += 60_000;
  await as(true);
  expect(at.done).toBe(3);
});
test('A failure goes to who asked; a slow failure counts as slow', async () => {
  let now = 0;
  const fail = async (): Promise<void> => {
    now += 5000;
    throw new TypeError('refused');
  };
  const run = atOnce(fail, () => now);
  const as = () => new MockActivityEnvironment({ isLocal: true }).run(run, 'key');
  await expect(as()).rejects.toThrow('refused');
  await expect(as()).rejects.toMatchObject({ type: 'Later' });
});
