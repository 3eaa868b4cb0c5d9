import { expect, test } from 'vitest';
import { Pressure } from './pressure.js';

const open = (more = {}) => new Pressure({ most: 400, floor: 20, waitMs: 500, lagMs: () => 0, ...more });
/** A machine that finishes `drain` a second, asked by `arrive` a second: the longest wait of whoever was let in. */
function played(pressure: Pressure, { drain, arrive, seconds }: { drain: number; arrive: number; seconds: number }) {
  const queue: number[] = [];
  let [longest, refused, came, gone] = [0, 0, 0, 0];
  for (let now = 0; now < seconds * 1000; now += 5) {
    for (came += (arrive * 5) / 1000; came >= 1; came--)
      if (pressure.enter(now)) queue.push(now);
      else refused++;
    for (gone += (drain * 5) / 1000; gone >= 1; gone--) {
      const from = queue.shift();
      if (from === undefined) continue;
      longest = Math.max(longest, now - from);
      pressure.leave(now);
    }
  }
  return { longest, refused };
}

test.each([50, 200, 1000])('At twice what the machine drains (%i/s) nobody who is let in waits for long', (drain) => {
  const { longest, refused } = played(open(), { drain, arrive: 2 * drain, seconds: 20 });
  expect(longest).toBeLessThan(1000);
  expect(refused).toBeGreaterThan(0.7 * drain * 15);
});
test('What the machine can do is let in', () => {
  expect(played(open(), { drain: 600, arrive: 550, seconds: 10 })).toMatchObject({ refused: 0 });
});
test('Where nothing finishes, only the few who are always let in wait', () => {
  const pressure = open();
  let inside = 0;
  for (let now = 0; now < 10_000; now += 10) if (pressure.enter(now)) inside++;
  expect(inside).toBeLessThanOrEqual(200);
  expect(pressure.room(10_000)).toBe(20);
});
test('A process that runs behind its own timers takes only the few; a smaller limit holds whatever the rate is', () => {
  expect(open({ lagMs: () => 501 }).room(0)).toBe(20);
  expect(open({ most: 3 }).room(0)).toBe(3);
});
