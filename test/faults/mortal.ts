import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { killed } from './processes.js';

type Between = readonly [minMs: number, maxMs: number];
/** How often something is killed, and after how long a life. */
export interface Lives {
  readonly times: number;
  readonly every: Between;
}
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
/** mulberry32: the moments of the kills repeat with the seed, as far as two processes ever repeat. */
const chance = (() => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
})();
export const within = ([min, max]: Between) => min + chance() * (max - min);

/** Something that is killed at random and started again at once, until it may live. */
export function mortal<T>(start: () => Promise<T>, childOf: (t: T) => ChildProcess, o: Lives, stop: AbortSignal) {
  let current = start();
  let kills = 0;
  const reaper = (async () => {
    for (; kills < o.times; kills++) {
      await current;
      await pause(within(o.every), undefined, { signal: stop });
      await killed(childOf(await current));
      current = start();
    }
  })().catch((e: Error) => {
    if (!stop.aborted) throw e;
  });
  return { current: () => current, reaper, kills: () => kills };
}
