/**
 * Awards that the council of every level must vote on, with the share of all its members that must say yes
 * (facts 8.1–8.3, read in the text). Below it the council's "no" is the end; elsewhere it advises.
 */
export interface CompulsoryVote {
  readonly percent: 80 | 90;
  readonly clause: string;
}

const CLAUSE = 'ND_152_2025:33.5';
const heroes = ['TINH_ANH_HUNG', 'THANH_PHO_ANH_HUNG', 'ANH_HUNG_LLVTND', 'ANH_HUNG_LAO_DONG'];
const votes: ReadonlyMap<string, CompulsoryVote> = new Map<string, CompulsoryVote>([
  ...[...heroes, 'CSTDTQ'].map((award) => [award, { percent: 90, clause: CLAUSE }] as const),
  ['CO_CP', { percent: 80, clause: CLAUSE }] as const,
]);

/** Null where the law states no vote: the issuer's own rule counts then. */
export const compulsoryVote = (award: string): CompulsoryVote | null => votes.get(award) ?? null;
