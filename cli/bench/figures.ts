/** What is measured of one contender; null where it has no meaning. */
export interface Figures {
  /** Time from request to answer with one client, one command after the other. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Commands accepted in a second, 20 clients. */
  readonly burstPerS: number | null;
  /** The same with nobody following: no worker, no wakes. */
  readonly alonePerS: number | null;
  /** Commands of the burst ÷ (first accept → last effect done). */
  readonly drainPerS: number | null;
  /** Accepted → effect done, at half of the drain rate. */
  readonly steadyP99Ms: number | null;
  /** CPU time of all processes but the load's own, for one command of the burst, followed to the end. */
  readonly cpuMs: number | null;
  /** The same by process; of one round only. */
  readonly cpuOf?: Readonly<Record<string, number>> | null;
  /** What one lifecycle of eight commands takes in PostgreSQL and in the engine's database. */
  readonly bytes: number | null;
}
export const figureNames = [
  'p50Ms',
  'p99Ms',
  'burstPerS',
  'alonePerS',
  'drainPerS',
  'steadyP99Ms',
  'cpuMs',
  'bytes',
] as const satisfies readonly (keyof Figures)[];
export const contenders = ['ours', 'temporal', 'plain'] as const;
export type ContenderName = (typeof contenders)[number];
export type Results = Readonly<Record<ContenderName, Figures>>;

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = ascending(values);
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2;
}

/** The smallest value that at least `share` (0–1) of all values do not exceed; null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  return ascending(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? null;
}

/** Median of each figure over the rounds. */
export function medians(rounds: readonly Results[]): Results {
  const of = (name: ContenderName) =>
    Object.fromEntries(
      figureNames.map((f) => [f, median(rounds.map((r) => r[name][f]).filter((v): v is number => v !== null))]),
    ) as unknown as Figures;
  return { ours: of('ours'), temporal: of('temporal'), plain: of('plain') };
}
