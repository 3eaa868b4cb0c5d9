// Whom the law has asked before an award of the State is proposed (facts 6.22, 6.24–6.27, 6.41). Data: what depends on
// the recipient's own standing is a row of its own, and a person says which one it is.

/** Where the recipient's body stands: central with its seat in a province, or the province's own. */
export type Standing = 'central' | 'provincial';
export interface AskedRow {
  readonly opinion: 'partyOpinion' | 'consultation';
  readonly standing: Standing | 'any';
  /** In Vietnamese, as the letter's address begins. */
  readonly whom: string;
  readonly clause: string;
  readonly covers: (of: { readonly award: string; readonly category: string }) => boolean;
}

const heroes = ['TINH_ANH_HUNG', 'THANH_PHO_ANH_HUNG', 'ANH_HUNG_LLVTND', 'ANH_HUNG_LAO_DONG'];
const prizes = ['GTHCM', 'GTNN'];
const peoples = /^(NHA_GIAO|THAY_THUOC|NGHE_SI|NGHE_NHAN)_NHAN_DAN$/;
const honours = /^(NHA_GIAO|THAY_THUOC|NGHE_SI|NGHE_NHAN)_(NHAN_DAN|UU_TU)$/;
const highOrders = /^HC_(SAO_VANG|HO_CHI_MINH|DOC_LAP_[1-3])$/;

const byPartyCommittee = (award: string) =>
  award === 'CSTDTQ' || highOrders.test(award) || [...heroes, ...prizes].includes(award) || peoples.test(award);
/** Row 6.26: what hiệp y is for. */
const byConsultation = (award: string) =>
  ['CO_CP', 'BK_TTG', 'BA_ME_VN_ANH_HUNG', ...heroes, ...prizes].includes(award) ||
  /^(HC|HUY_CHUONG)_/.test(award) ||
  honours.test(award);

/** @source ND_152_2025:33.2, :34.2, :34.3, :34.4 (facts 6.22, 6.24, 6.25, 6.27; all seen) */
const rows: readonly AskedRow[] = [
  {
    opinion: 'partyOpinion',
    standing: 'any',
    whom: 'Ban Thường vụ Tỉnh ủy, Đảng ủy',
    clause: 'ND_152_2025:33.2',
    covers: ({ award }) => byPartyCommittee(award),
  },
  {
    opinion: 'consultation',
    standing: 'central',
    whom: 'Ủy ban nhân dân tỉnh nơi đặt trụ sở',
    clause: 'ND_152_2025:34.2',
    covers: ({ award }) => byConsultation(award),
  },
  {
    opinion: 'consultation',
    standing: 'provincial',
    whom: 'Bộ, ngành quản lý lĩnh vực',
    clause: 'ND_152_2025:34.3',
    covers: ({ award }) => byConsultation(award),
  },
  ...['Bộ Công an', 'Bộ Ngoại giao'].map(
    (whom): AskedRow => ({
      opinion: 'consultation',
      standing: 'any',
      whom,
      clause: 'ND_152_2025:34.4',
      covers: ({ award, category }) => category === 'external' && byConsultation(award),
    }),
  ),
];

/** Whom to ask about this award, by the recipient's standing where it is known; every row that may apply where not. */
export const bodiesToAsk = (
  of: { readonly award: string; readonly category: string },
  standing: Standing | null,
): readonly AskedRow[] =>
  rows.filter((r) => r.covers(of) && (r.standing === 'any' || standing === null || r.standing === standing));

/** The one clause under which this opinion is asked; null where none or more than one could be meant. */
export function askedUnder(opinion: string, of: { readonly award: string; readonly category: string }): string | null {
  const clauses = new Set(
    bodiesToAsk(of, null)
      .filter((r) => r.opinion === opinion)
      .map((r) => r.clause),
  );
  return clauses.size === 1 ? ([...clauses][0] ?? null) : null;
}

/** A body consulted at State level answers within ten working days from its receipt. @source ND_152_2025:34.6 */
export const CONSULTATION_REPLY_DAYS = 10;
/** Does that limit bind the answer about this award? Below State level only the letter's own date counts. */
export const consultedAtStateLevel = (of: { readonly award: string; readonly category: string }): boolean =>
  bodiesToAsk(of, null).some((r) => r.opinion === 'consultation');
