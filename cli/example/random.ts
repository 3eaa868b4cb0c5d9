/** A generator with a seed (mulberry32): the same seed gives the same season, byte for byte. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  next(below: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
  return {
    next,
    pick: (from) => from[next(from.length)] as (typeof from)[number],
    shuffled: (from) => {
      const all = [...from];
      for (let i = all.length - 1; i > 0; i--) {
        const j = next(i + 1);
        [all[i], all[j]] = [all[j] as (typeof all)[number], all[i] as (typeof all)[number]];
      }
      return all;
    },
  };
}
