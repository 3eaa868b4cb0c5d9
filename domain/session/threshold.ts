import type { LocalDate } from '../../law/calendar/values.js';
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

interface LegalThreshold {
  readonly awards: readonly string[];
  readonly percent: 80 | 90;
  readonly clause: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}
// The decree's own thresholds (facts 8.2, 8.3) hold for councils of all levels and whatever the council's rule says.
// They stand here as rows, with the days on which the decree is in force, until `law/` holds rules by issuer and date.
const legal: readonly LegalThreshold[] = [
  {
    awards: ['TINH_ANH_HUNG', 'THANH_PHO_ANH_HUNG', 'ANH_HUNG_LLVTND', 'ANH_HUNG_LAO_DONG', 'CSTDTQ'],
    percent: 90,
    clause: 'ND_152_2025:33.5',
    from: '2025-07-01',
    to: '2027-02-28',
  },
  { awards: ['CO_CP'], percent: 80, clause: 'ND_152_2025:33.5', from: '2025-07-01', to: '2027-02-28' },
];

/** What this award needs in a council that meets on that day: by law, else by the council's rule, else nothing is stated. */
export function thresholdFor(award: string, council: CouncilThreshold, day: LocalDate): Threshold | null {
  const row = legal.find((r) => r.awards.includes(award) && r.from <= day && day <= r.to);
  if (row) return { ratio: { numerator: row.percent, denominator: 100 }, over: false, clause: row.clause };
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
