import type pg from 'pg';
import { expect, test } from 'vitest';
import { Days } from './calendar.js';

const unwatched = { arrived: async () => {}, waiting: () => {} };

/** A record with one effect due at this very instant of a standing clock, which only a sweep that asks for no age wakes. */
function standing(wakes: (age: string) => boolean) {
  const swept: string[] = [];
  const owner = {
    query: async () => ({ rows: [{ behind: 0, dueEffects: swept.some(wakes) ? 0 : 1, pastDeadlines: 0 }] }),
  };
  const waker = { sweepOnce: async (age: string) => swept.push(age) };
  return { days: new Days(owner as unknown as pg.Pool, { waker, hurry: () => {} }, unwatched), swept };
}

test('What falls due at the instant at which the clock stands is woken again when nothing moves', async () => {
  const { days, swept } = standing((age) => age === '0 s');
  await days.settle({ limitMs: 10_000 });
  expect(swept.filter((age) => age === '0 s')).toHaveLength(1);
  expect(swept.length).toBeGreaterThan(1);
}, 20_000);

test('What nobody can wake ends the season with what is left', async () => {
  const { days } = standing(() => false);
  await expect(days.settle({ limitMs: 300 })).rejects.toThrow('"dueEffects":1');
});

test('A case whose new stage is only shown does not stop the days, and is waited for at the end', async () => {
  let looks = 0;
  const owner = { query: async () => ({ rows: [{ behind: looks++ < 3 ? 1 : 0, dueEffects: 0, pastDeadlines: 0 }] }) };
  const wakes = { waker: { sweepOnce: async () => 0 }, hurry: () => {} };
  const days = new Days(owner as unknown as pg.Pool, wakes, unwatched);
  await days.settle();
  expect(looks).toBe(1);
  await days.settle({ shown: true });
  expect(looks).toBe(4);
});
