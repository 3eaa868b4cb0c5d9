import type { Outcome, Rules } from './events.js';
import { thresholdOf, tooFewSheets } from './reading.js';
import type { Sitting } from './state.js';
import { reaches, type Threshold } from './threshold.js';
import type { BallotCount } from './values.js';

/** A result is computed; where no threshold is stated nothing passes by itself (office.md C11). */
export function outcomeOf(threshold: Threshold | null, count: Pick<BallotCount, 'yes' | 'total'>): Outcome {
  if (!threshold) return 'needsChair';
  return reaches(count.yes, count.total, threshold) ? 'passed' : 'failed';
}

/** The same for a count in this session; too few sheets of a written polling decide nothing (C4). */
export const outcomeIn = (sitting: Sitting & { readonly rules: Rules }, award: string, count: BallotCount): Outcome =>
  tooFewSheets(sitting, count, sitting.rules)
    ? 'noQuorum'
    : outcomeOf(thresholdOf(sitting, award, sitting.rules), count);
