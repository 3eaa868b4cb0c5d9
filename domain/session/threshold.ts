import type { LocalDate } from '../../law/calendar/values.js';
import { compulsoryVote } from '../../law/council/votes.js';
import type { Ratio } from '../kernel/values.js';
import type { Settings } from '../office/settings.js';

/** Yes over total members that a result needs; `over`: more than the ratio, else at least it. */
export interface Threshold {
  readonly ratio: Ratio;
  readonly over: boolean;
  /** The law's clause, or null where the council's own rule says it. */
  readonly clause: string | null;
}
export type CouncilThreshold = Settings['threshold'];

/** What this award needs in a council that meets on that day: by law, else by the council's rule, else nothing is stated. */
export function thresholdFor(award: string, council: CouncilThreshold, day: LocalDate): Threshold | null {
  const law = compulsoryVote(award, day);
  if (law) return { ratio: { numerator: law.percent, denominator: 100 }, over: false, clause: law.clause };
  return council ? { ...council, clause: null } : null;
}

/**
 * Compared as fractions, never rounded: 8 of 9 is not 90 % (office.md C5).
 * @param total members of the founding decision in force, whoever sits or votes
 */
export const reaches = (yes: number, total: number, { ratio, over }: Omit<Threshold, 'clause'>): boolean =>
  over ? yes * ratio.denominator > total * ratio.numerator : yes * ratio.denominator >= total * ratio.numerator;

/** The smallest whole number of members that reaches it. */
export function neededOf(total: number, threshold: Omit<Threshold, 'clause'>): number {
  const { numerator, denominator } = threshold.ratio;
  const floor = (total * numerator - ((total * numerator) % denominator)) / denominator;
  return reaches(floor, total, threshold) ? floor : floor + 1;
}
