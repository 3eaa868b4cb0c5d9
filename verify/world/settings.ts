export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}
/** The settings that a rule of the verifier asks for (glossary §8). */
export interface Settings {
  readonly councilRoute: Readonly<Record<string, string>>;
  readonly quorum: Ratio | null;
  readonly threshold: { readonly ratio: Ratio; readonly over: boolean } | null;
  readonly writtenCountsAsPresent: boolean;
  readonly ownCase: string;
  readonly exceptionalPath: boolean;
  readonly channelsRequired: string;
  readonly chanceryStep: boolean;
  readonly numberMode: string;
  readonly decides: readonly string[];
  readonly signedAsAllowed: readonly string[];
  readonly initiativeReuse: string;
}

/** What holds before an issuer has said anything: the first value of each row of glossary §8. */
export const startSettings: Settings = {
  councilRoute: { default: 'full' },
  quorum: null,
  threshold: null,
  writtenCountsAsPresent: false,
  ownCase: 'noAppraiseNoVote',
  exceptionalPath: true,
  channelsRequired: 'electronic',
  chanceryStep: false,
  numberMode: 'own',
  decides: [],
  signedAsAllowed: ['self', 'KT'],
  initiativeReuse: 'blockAndWarn',
};

/**
 * Route of an award in a category (office.md C1): the row of both; none for a sudden merit (E1); the row of the award, of
 * the category, else the issuer's default.
 */
export const routeOf = (s: Settings, award: string, category: string, sudden = false): string =>
  s.councilRoute[`${award}/${category}`] ??
  (sudden ? 'none' : undefined) ??
  s.councilRoute[award] ??
  s.councilRoute[category] ??
  s.councilRoute.default ??
  'full';

/** Compared as fractions and never rounded (office.md C5). */
export const reaches = (yes: number, total: number, ratio: Ratio, over: boolean): boolean =>
  over ? yes * ratio.denominator > total * ratio.numerator : yes * ratio.denominator >= total * ratio.numerator;

const highest = ['TINH_ANH_HUNG', 'THANH_PHO_ANH_HUNG', 'ANH_HUNG_LLVTND', 'ANH_HUNG_LAO_DONG', 'CSTDTQ'];
interface LegalRow {
  readonly awards: readonly string[];
  readonly ratio: Ratio;
  readonly clause: string;
  readonly from: string;
  readonly to: string;
}
/** Thresholds of the law, of total members (facts 8.2, 8.3), while the decree is in force. */
const legal: readonly LegalRow[] = [
  {
    awards: highest,
    ratio: { numerator: 9, denominator: 10 },
    clause: 'ND_152_2025:33.5',
    from: '2025-07-01',
    to: '2027-02-28',
  },
  {
    awards: ['CO_CP'],
    ratio: { numerator: 8, denominator: 10 },
    clause: 'ND_152_2025:33.5',
    from: '2025-07-01',
    to: '2027-02-28',
  },
];

/** What an award needs in a council that meets on this day: by law, else by the council's rule, else null. */
export function thresholdFor(award: string, own: Settings['threshold'], day: string) {
  const row = legal.find((r) => r.awards.includes(award) && r.from <= day && day <= r.to);
  if (row) return { ratio: row.ratio, over: false, clause: row.clause };
  return own ? { ...own, clause: null } : null;
}

/** Where a kind of office begins otherwise: a body's register numbers (S2), Văn phòng stands before the signer (S8). */
const differs: Readonly<Record<string, Partial<Settings>>> = {
  provincialChair: { numberMode: 'registry', chanceryStep: true },
  communeChair: { numberMode: 'registry' },
  departmentHead: { numberMode: 'registry' },
};
/** @param head who decides awards there */
export const startOf = (head: string): Settings => ({ ...startSettings, ...differs[head] });
