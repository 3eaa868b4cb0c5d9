/** One row of the list of awards (facts §3), without names: those stand in `awards.ts`. */
export interface AwardRow {
  readonly family: 'title' | 'commendation';
  /** Decided by the State President or the Prime Minister (facts 3.1). */
  readonly stateLevel: boolean;
}
const row = (family: AwardRow['family'], stateLevel: boolean, codes: string): [string, AwardRow][] =>
  codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, { family, stateLevel }]);
const ranks = (stem: string): string => [1, 2, 3].map((rank) => `${stem}_${rank}`).join(' ');

const orders = `HC_SAO_VANG HC_HO_CHI_MINH ${['HC_DOC_LAP', 'HC_QUAN_CONG', 'HC_LAO_DONG', 'HC_BAO_VE_TO_QUOC', 'HC_CHIEN_CONG'].map(ranks).join(' ')}
  HC_DAI_DOAN_KET HC_DUNG_CAM HC_HUU_NGHI`;
const medals = `HUY_CHUONG_QUAN_KY_QUYET_THANG HUY_CHUONG_VI_AN_NINH_TO_QUOC ${ranks('HUY_CHUONG_CHIEN_SI_VE_VANG')}
  HUY_CHUONG_HUU_NGHI HUY_CHUONG_TNXP_VE_VANG`;
const heroes = 'TINH_ANH_HUNG THANH_PHO_ANH_HUNG ANH_HUNG_LLVTND ANH_HUNG_LAO_DONG BA_ME_VN_ANH_HUNG';
const masters = ['NHA_GIAO', 'THAY_THUOC', 'NGHE_SI', 'NGHE_NHAN'].map((w) => `${w}_NHAN_DAN ${w}_UU_TU`).join(' ');

/** Every award that exists (facts 3.0: this is the one list). A form that is not here does not exist (facts 3.6). */
export const awardRows: ReadonlyMap<string, AwardRow> = new Map([
  ...row('title', false, 'LDTT CSTT CSTDCS CSTDT TTLDTT DVTT TTLDXS DVQT CO_TINH CO_QUAN_KHU'),
  ...row('title', false, 'XA_TIEU_BIEU THON_VAN_HOA GIA_DINH_VAN_HOA'),
  ...row('title', true, 'CSTDTQ CO_CP'),
  ...row('commendation', false, 'GIAY_KHEN BK_TINH BK_QUAN_KHU KNC'),
  ...row('commendation', true, `BK_TTG ${orders} ${medals} ${heroes} ${masters} GTHCM GTNN`),
]);
const codesOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Huân chương, danh hiệu vinh dự nhà nước and CSTDTQ: their names are posted before the council (facts 8.17). */
export const postedAwards: ReadonlySet<string> = new Set([...codesOf(`${orders} ${heroes} ${masters}`), 'CSTDTQ']);

/** Huy chương but Hữu nghị: a list of names and no report each (facts 6.7). */
export const listedMedals: ReadonlySet<string> = new Set(codesOf(medals).filter((c) => c !== 'HUY_CHUONG_HUU_NGHI'));

/** Awards whose State-level appraisal may take 40 working days (facts 6.35). */
export const longAppraised: ReadonlySet<string> = new Set([
  ...codesOf(heroes),
  ...['HC_SAO_VANG', 'HC_HO_CHI_MINH', 'HC_DOC_LAP_1', 'HC_DOC_LAP_2', 'HC_DOC_LAP_3'],
]);

export const isStateLevel = (award: string): boolean => awardRows.get(award)?.stateLevel ?? false;
