import type { Check } from './checks.js';
import type { Figures, Results } from './figures.js';

export interface Bar {
  readonly name: string;
  /** What was measured: a ratio, or a figure of its own. */
  readonly value: number | null;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly below?: number;
  /** null: not measured. */
  readonly met: boolean | null;
}
type Limit = Pick<Bar, 'atMost' | 'atLeast' | 'below'>;

const ratio = (a: number | null, b: number | null): number | null => (a === null || !b ? null : a / b);

const wanted: readonly { name: string; of: (r: Results) => number | null; limit: Limit }[] = [
  { name: 'ours.p50Ms ÷ temporal.p50Ms', of: (r) => ratio(r.ours.p50Ms, r.temporal.p50Ms), limit: { atMost: 0.2 } },
  {
    name: 'ours.burstPerS ÷ temporal.burstPerS',
    of: (r) => ratio(r.ours.burstPerS, r.temporal.burstPerS),
    limit: { atLeast: 8 },
  },
  {
    name: 'ours.drainPerS ÷ temporal.burstPerS',
    of: (r) => ratio(r.ours.drainPerS, r.temporal.burstPerS),
    limit: { atLeast: 1.5 },
  },
  {
    name: 'ours.alonePerS ÷ plain.burstPerS',
    of: (r) => ratio(r.ours.alonePerS, r.plain.burstPerS),
    limit: { atLeast: 0.35 },
  },
  { name: 'ours.steadyP99Ms', of: (r) => r.ours.steadyP99Ms, limit: { below: 2000 } },
];

const holds = (value: number, { atMost = Infinity, atLeast = -Infinity, below = Infinity }: Limit) =>
  value <= atMost && value >= atLeast && value < below;

/** The bars that the product has to hold (architecture §10), each with what was measured. */
export const bars = (results: Results): Bar[] =>
  wanted.map(({ name, of, limit }) => {
    const value = of(results);
    return { name, value, ...limit, met: value === null ? null : holds(value, limit) };
  });

/** 1: a bar was missed, or a table does not hold what was accepted; the latter nobody can wave through. */
export const exitCode = (all: readonly Bar[], checks: readonly Check[], withBars: boolean): 0 | 1 =>
  (withBars && all.some((b) => b.met === false)) || checks.some((c) => c.wanted !== c.found) ? 1 : 0;

/** Lowest and highest of each bar's value over the rounds: how far chance goes. */
export const spread = (rounds: readonly Results[]): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    wanted.flatMap(({ name, of }) => {
      const values = rounds.map(of).filter((v): v is number => v !== null);
      return values.length > 0 ? [[name, [Math.min(...values), Math.max(...values)] as const]] : [];
    }),
  );

export const none: Figures = {
  p50Ms: null,
  p99Ms: null,
  burstPerS: null,
  alonePerS: null,
  drainPerS: null,
  steadyP99Ms: null,
  cpuMs: null,
  bytes: null,
};
