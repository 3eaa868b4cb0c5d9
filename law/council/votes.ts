import type { LocalDate } from '../calendar/values.js';

/** A vote that the law itself asks of councils of all levels, and the yes of all members that it needs. */
export interface CompulsoryVote {
  readonly awards: readonly string[];
  readonly percent: 80 | 90;
  readonly clause: string;
  /** How the clause was read: `S`, in the text itself. */
  readonly mark: 'S';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

// Facts 8.1 (which awards), 8.2 and 8.3 (how many), with the days on which the decree is in force. Of these awards only
// the full council may decide, whatever an issuer sets; other awards take the issuer's own rule (facts 8.6).
const rows: readonly CompulsoryVote[] = [
  {
    awards: ['TINH_ANH_HUNG', 'THANH_PHO_ANH_HUNG', 'ANH_HUNG_LLVTND', 'ANH_HUNG_LAO_DONG', 'CSTDTQ'],
    percent: 90,
    clause: 'ND_152_2025:33.5',
    mark: 'S',
    from: '2025-07-01',
    to: '2027-02-28',
  },
  { awards: ['CO_CP'], percent: 80, clause: 'ND_152_2025:33.5', mark: 'S', from: '2025-07-01', to: '2027-02-28' },
];

/**
 * What the law of that day asks for this award; null where it leaves vote and ratio to the issuer. Without a day, because
 * nobody knows yet when the council would meet: the latest rule that asks for a vote.
 */
export const compulsoryVote = (award: string, day: LocalDate | null): CompulsoryVote | null =>
  rows.findLast((r) => r.awards.includes(award) && (day === null || (r.from <= day && day <= r.to))) ?? null;
