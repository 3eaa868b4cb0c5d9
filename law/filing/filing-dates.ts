import { addMonths, yearOf } from '../calendar/days.js';
import type { LocalDate } from '../calendar/values.js';

/** What a filing date is counted from. */
export interface Filed {
  readonly award: string;
  readonly period: { readonly kind: 'calendar' | 'schoolYear' | 'range'; readonly to: LocalDate };
  /** Day of the decision on which the award rests: the CSTDT for a CSTDTQ. */
  readonly restsOn: LocalDate | null;
}
export interface FilingDate {
  readonly kind: 'filing' | 'achievementCutoff';
  readonly on: LocalDate;
  readonly clause: string;
}

/** The first such day of a year that is not before `from`. */
const nextOn = (from: LocalDate, monthAndDay: string): LocalDate => {
  const thisYear = `${yearOf(from)}-${monthAndDay}`;
  return thisYear >= from ? thisYear : `${yearOf(from) + 1}-${monthAndDay}`;
};

type Rule = (filed: Filed) => FilingDate | null;
// Facts 6.31, 6.32, read in the text.
const filing: Readonly<Record<string, Rule>> = {
  CSTDTQ: ({ restsOn }) =>
    restsOn === null ? null : { kind: 'filing', on: `${yearOf(restsOn) + 1}-12-31`, clause: 'ND_152_2025:35.1a' },
  CO_CP: ({ period }) => ({
    kind: 'filing',
    on: nextOn(period.to, period.kind === 'schoolYear' ? '12-31' : '06-30'),
    clause: 'ND_152_2025:35.1b',
  }),
};

// Decided by the Prime Minister or the State President (facts §3): their merit must reach to the last six months
// before the submission (facts 5.20, read in the text).
const stateLevel = /^(CSTDTQ|CO_CP|BK_TTG|HC_.+|TINH_ANH_HUNG|THANH_PHO_ANH_HUNG|ANH_HUNG_.+)$/;
const cutoff: Rule = ({ award, period }) =>
  stateLevel.test(award)
    ? { kind: 'achievementCutoff', on: addMonths(period.to, 6), clause: 'ND_152_2025:33.9' }
    : null;

/** Days by which the dossier must have reached the level above; no hold and no setting moves them (office.md F8). */
export const filingDates = (filed: Filed): readonly FilingDate[] =>
  [filing[filed.award]?.(filed) ?? null, cutoff(filed)].filter((date) => date !== null);

const kinds: readonly string[] = ['filing', 'achievementCutoff'] satisfies FilingDate['kind'][];
/** Deadlines that stand whatever we do (office.md A9). */
export const neverPauses = (kind: string): boolean => kinds.includes(kind);
