/** Who decided, the highest first. */
export const decidingLevels = ['statePresident', 'primeMinister', 'province', 'unit'] as const;
/** Collectives, then households, then persons (facts 11.8). */
const kinds = ['collective', 'household', 'person'] as const;

/** What the order of a ceremony asks of an award; `rank` orders the forms of one level and family, the highest first. */
export interface Honoured {
  readonly level: (typeof decidingLevels)[number];
  readonly family: 'title' | 'commendation';
  readonly rank: number;
  readonly posthumous: boolean;
  readonly kind: (typeof kinds)[number];
}

export const precedenceClause = 'ND_152_2025:29.3';

/**
 * The order in which awards are handed over (facts 11.8): from high to low; of one deciding level titles before
 * commendations; of one form those to the living before those after death, and collectives and households before
 * persons. Equals keep the order in which they came.
 */
export const inPrecedence = <H extends Honoured>(honoured: readonly H[]): readonly H[] =>
  [...honoured].sort(
    (a, b) =>
      decidingLevels.indexOf(a.level) - decidingLevels.indexOf(b.level) ||
      Number(a.family === 'commendation') - Number(b.family === 'commendation') ||
      a.rank - b.rank ||
      Number(a.posthumous) - Number(b.posthumous) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
