import { isStateLevel, listedMedals, longAppraised, postedAwards } from './codes.js';

// What the law says about a dossier's way before the council. Each figure with its row of the register of sources.

/** First day of the decree that the rows below were read in. */
const ND_152 = '2025-07-01';
/** From this day of receipt on the Luật is an amended one whose wording nobody has seen (facts 1.3). */
const AMENDED = '2026-10-01';

/**
 * The rules that a dossier is judged by. Two changes, each by its own day: NĐ152 by the day sent (facts 2.12), the
 * amended Luật by the day received for appraisal (facts 2.13).
 */
export const ruleSetFor = (sentOn: string, receivedOn: string): string =>
  `${sentOn < ND_152 ? 'ND_98_2023' : 'ND_152_2025'}.${receivedOn < AMENDED ? 'LUAT_06_2022' : 'LUAT_06_2026'}`;

/** A clause of NĐ152 in a refusal of a case that this decree governs; none in one that went before it. */
export const clauseFor = (ruleSet: string | null, clause: string): string | undefined =>
  ruleSet === null || ruleSet.startsWith('ND_152_2025') ? clause : undefined;

/** What rests on the Luật is asked of a person for a dossier received from its amendment on (facts 1.3). */
export const luatUnread = (receivedOn: string): boolean => receivedOn >= AMENDED;

/** Working days for the appraisal of a State-level công trạng (facts 6.35); null where no law states any (facts 6.54). */
export const appraisalLimit = (award: string, category: string): { days: number; clause: string } | null =>
  isStateLevel(award) && category === 'merit'
    ? { days: longAppraised.has(award) ? 40 : 30, clause: 'ND_152_2025:35.3' }
    : null;

/** Working days in which who is not eligible is told at State level (facts 6.36). */
export const ineligibleLimit = { days: 10, clause: 'ND_152_2025:35.4a' } as const;

/** Posting before the council (facts 8.17, 5.33); null where the law asks for none (facts 8.20). */
export const postingLimit = (award: string): { days: number; clause: string } | null =>
  postedAwards.has(award) ? { days: 10, clause: 'ND_152_2025:44.2' } : null;

/** Both originals and files at State level (facts 5.30). */
export const bothChannels = { clause: 'ND_152_2025:33.12', applies: isStateLevel } as const;

/** A list of names instead of a report each: niên hạn, and these medals (facts 6.7). */
export const listByLaw = (award: string, category: string): boolean => category === 'tenure' || listedMedals.has(award);
