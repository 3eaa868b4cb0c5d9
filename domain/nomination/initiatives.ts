import { familyOf } from '../../law/catalogue/families.js';
import type { Claim } from '../kernel/effect.js';
import type { Dossier } from './state.js';

/** How many titles, one after the other, may lean on one author's use of one initiative. */
export const LATER_TITLES = 5;

/**
 * An author's use of an initiative is a unique row for each family (office.md D14). A commendation takes the rows of
 * all titles too: neither may lean on what the other used. A later title has a row of its own, so that the use is
 * taken as long as any of them stands. What came along from the level below is claimed there.
 */
export const initiativeClaims = ({ initiatives, award, parent }: Dossier): readonly Claim[] =>
  initiatives
    .filter((c) => c.exclusive && parent === null)
    .flatMap(({ initiative, author, slot }) => {
      const title = (n: number) => `${initiative}/${author}/title-${n}`;
      const keys =
        familyOf(award) === 'title'
          ? [title(slot)]
          : [`${initiative}/${author}/commendation`, ...Array.from({ length: LATER_TITLES }, (_, i) => title(i + 1))];
      return keys.map((key) => ({ kind: 'initiative', key }));
    });
