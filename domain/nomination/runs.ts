import { addDays } from '../../law/calendar/days.js';
import type { Run } from './values.js';

/**
 * What a list of years or awards shows of a run (office.md A13; facts 5.18). Years are adjacent, each begins where the
 * one before ends; times are successive, whatever lies between them. `mixed`: calendar and school years in one run, of
 * somebody who moved between the two: no rule counts that, a person does.
 */
export function lookAtRun({ kind, periods }: Run): 'whole' | 'broken' | 'mixed' {
  const sorted = [...periods].map((p) => p.period).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (new Set(sorted.map((p) => p.kind)).size > 1) return 'mixed';
  const follows = sorted.slice(1).every((period, i) => {
    const before = sorted[i];
    if (!before) return true;
    if (kind === 'consecutiveTimes') return before.to < period.from;
    return adjacent(before, period);
  });
  return follows ? 'whole' : 'broken';
}

type Years = Run['periods'][number]['period'];
/** A school year begins in the calendar year in which the one before ended: between the two lies a summer. */
const adjacent = (before: Years, after: Years): boolean =>
  before.kind === 'schoolYear'
    ? before.to < after.from && before.to.slice(0, 4) === after.from.slice(0, 4)
    : addDays(before.to, 1) === after.from;
