import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Waker } from './waker.js';

/** A waker on a pool of which so many connections are taken; signals end when told. */
function wakerOn(pool: { taken: number; behind?: readonly string[] }) {
  const under: { stream: string; end: () => void }[] = [];
  const counts = {
    totalCount: 20,
    query: async () => ({ rows: (pool.behind ?? []).map((stream) => ({ stream, fails: 1, since: new Date(0) })) }),
    get idleCount() {
      return 20 - pool.taken;
    },
  };
  const waker = new Waker(
    counts as unknown as pg.Pool,
    (stream) => new Promise<void>((end) => under.push({ stream, end })),
  );
  const endFirst = async () => {
    under.shift()?.end();
    await turn();
  };
  return { waker, under, endFirst };
}
const hints = (waker: Waker, n: number) => Array.from({ length: n }, (_, i) => waker.hint(`nomination:${i}`));
const names = (under: readonly { stream: string }[]) => under.map((u) => u.stream);
const GATHER = 100;
const PAUSE = 1000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('A case is woken once for all steps of a moment, and again for a step after it', async () => {
  const { waker, under } = wakerOn({ taken: 1 });
  for (let i = 0; i < 5; i++) waker.hint('nomination:a');
  expect(under).toEqual([]);
  vi.advanceTimersByTime(GATHER);
  expect(names(under)).toEqual(['nomination:a']);
  waker.hint('nomination:a');
  vi.advanceTimersByTime(GATHER);
  expect(names(under)).toEqual(['nomination:a', 'nomination:a']);
});
test('A case that never rests is woken all the same', () => {
  const { waker, under } = wakerOn({ taken: 1 });
  for (let i = 0; i < 10; i++) {
    waker.hint('nomination:a');
    vi.advanceTimersByTime(GATHER / 2);
  }
  expect(under.length).toBeGreaterThanOrEqual(4);
});
test('Who brings no more steps has what is due woken at once, and a mere new stage as late as ever', () => {
  const { waker, under } = wakerOn({ taken: 1 });
  waker.hint('nomination:a', 'soon');
  waker.hint('nomination:b', 'late');
  waker.hurry();
  expect(names(under)).toEqual(['nomination:a']);
});
test('Where only a new stage is to be shown there is time, until something is due', () => {
  const { waker, under } = wakerOn({ taken: 1 });
  waker.hint('nomination:a', 'late');
  waker.hint('nomination:b', 'late');
  vi.advanceTimersByTime(10 * GATHER);
  expect(under).toEqual([]);
  waker.hint('nomination:b', 'soon');
  waker.hint('nomination:b', 'late');
  vi.advanceTimersByTime(GATHER);
  expect(names(under)).toEqual(['nomination:b']);
  vi.advanceTimersByTime(20 * GATHER);
  expect(names(under)).toEqual(['nomination:b', 'nomination:a']);
});
test('Eight wakes are under way at once, the others wait for their turn', async () => {
  const { waker, under, endFirst } = wakerOn({ taken: 4 });
  hints(waker, 10);
  vi.advanceTimersByTime(GATHER);
  expect(under).toHaveLength(8);
  await endFirst();
  expect(under.at(-1)?.stream).toBe('nomination:8');
  expect(under).toHaveLength(8);
});
test('In a rush of commands one case is woken a second; after it eight at once', async () => {
  const pool = { taken: 5 };
  const { waker, under, endFirst } = wakerOn(pool);
  hints(waker, 12);
  vi.advanceTimersByTime(GATHER);
  expect(names(under)).toEqual(['nomination:0']);
  await endFirst();
  vi.advanceTimersByTime(PAUSE - GATHER);
  expect(under).toEqual([]);
  vi.advanceTimersByTime(2 * GATHER);
  expect(names(under)).toEqual(['nomination:1']);
  pool.taken = 0;
  await endFirst();
  expect(under).toHaveLength(8);
});
test('What the rows say is behind for long goes before the hints and gathers no more', async () => {
  const { waker, under, endFirst } = wakerOn({ taken: 20, behind: ['nomination:9', 'nomination:1'] });
  hints(waker, 3);
  await waker.sweepOnce();
  expect(names(under)).toEqual(['nomination:9']);
  const woken: (string | undefined)[] = [];
  for (let i = 0; i < 5; i++) {
    woken.push(under[0]?.stream);
    await endFirst();
    vi.advanceTimersByTime(PAUSE + GATHER);
  }
  expect(woken).toEqual(['nomination:9', 'nomination:1', 'nomination:0', 'nomination:2', undefined]);
});
