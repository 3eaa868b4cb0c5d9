import type { IssuerLevel } from './issuers.js';
import { plain } from './plain.js';

/** How one award, or several that share a name, is written on papers and lists. */
export interface NamedAward {
  readonly name: string;
  /** Which award it is with nobody behind the name (`alone`) or with an issuer of that level. */
  readonly by: Readonly<Partial<Record<IssuerLevel | 'alone', string>>>;
  /** The name lacks its rank: it is one of these. */
  readonly among: readonly string[];
  /** A name of its own may follow: "Kỷ niệm chương vì sự nghiệp …", "Giải thưởng … về văn học". */
  readonly goesOn: readonly string[];
}
type Row = readonly [names: readonly string[], more: Partial<Omit<NamedAward, 'name'>>];

const local = (code: string, ...names: string[]): Row => [names, { by: { alone: code, unit: code, province: code } }];
const state = (code: string, ...names: string[]): Row => [
  names,
  { by: { alone: code, president: code, government: code } },
];
const RANKS = [
  ['hạng Nhất', 'hạng 1', 'hạng I', 'Nhất'],
  ['hạng Nhì', 'hạng Hai', 'hạng 2', 'hạng II', 'Nhì'],
  ['hạng Ba', 'hạng 3', 'hạng III', 'Ba'],
];
/** 1 is the highest; without its rank nobody knows which. */
const ranked = (stem: string, ...names: string[]): Row[] => [
  ...RANKS.map((words, i) => state(`${stem}_${i + 1}`, ...names.flatMap((n) => words.map((rank) => `${n} ${rank}`)))),
  [names, { among: [1, 2, 3].map((rank) => `${stem}_${rank}`) }],
];
const masters = (stem: string, name: string): Row[] => [
  state(`${stem}_NHAN_DAN`, `${name} nhân dân`),
  state(`${stem}_UU_TU`, `${name} ưu tú`),
];

/**
 * Names of the catalogue, with those that old lists write for the same award. Forms that the catalogue doesn't hold
 * (Huân chương Kháng chiến, a party's own Bằng khen) are not here: they are no code of ours.
 * @source facts §3
 */
const rows: readonly Row[] = [
  local('LDTT', 'Lao động tiên tiến'),
  local('CSTT', 'Chiến sĩ tiên tiến'),
  local('CSTDCS', 'Chiến sĩ thi đua cơ sở', 'Chiến sĩ thi đua cấp cơ sở'),
  state('CSTDTQ', 'Chiến sĩ thi đua toàn quốc', 'Chiến sĩ thi đua cấp toàn quốc'),
  [['Chiến sĩ thi đua'], { by: { unit: 'CSTDCS', province: 'CSTDT' }, among: ['CSTDCS', 'CSTDT', 'CSTDTQ'] }],
  local('TTLDTT', 'Tập thể lao động tiên tiến'),
  local('TTLDXS', 'Tập thể lao động xuất sắc'),
  local('DVTT', 'Đơn vị tiên tiến'),
  local('DVQT', 'Đơn vị quyết thắng'),
  [['Cờ thi đua'], { by: { province: 'CO_TINH', government: 'CO_CP', military: 'CO_QUAN_KHU' } }],
  local('XA_TIEU_BIEU', 'Xã tiêu biểu', 'Phường tiêu biểu', 'Đặc khu tiêu biểu', 'Xã, phường, đặc khu tiêu biểu'),
  local('THON_VAN_HOA', 'Thôn văn hóa', 'Tổ dân phố văn hóa', 'Thôn, tổ dân phố văn hóa'),
  local('GIA_DINH_VAN_HOA', 'Gia đình văn hóa'),
  [['Giấy khen'], { by: { alone: 'GIAY_KHEN', unit: 'GIAY_KHEN' } }],
  [['Bằng khen'], { by: { province: 'BK_TINH', government: 'BK_TTG', military: 'BK_QUAN_KHU' } }],
  [['Kỷ niệm chương'], { by: { alone: 'KNC', unit: 'KNC', province: 'KNC' }, goesOn: ['vi', 've'] }],
  state('HC_SAO_VANG', 'Huân chương Sao vàng'),
  state('HC_HO_CHI_MINH', 'Huân chương Hồ Chí Minh'),
  ...ranked('HC_DOC_LAP', 'Huân chương Độc lập'),
  ...ranked('HC_QUAN_CONG', 'Huân chương Quân công'),
  ...ranked('HC_LAO_DONG', 'Huân chương Lao động'),
  ...ranked('HC_BAO_VE_TO_QUOC', 'Huân chương Bảo vệ Tổ quốc'),
  ...ranked('HC_CHIEN_CONG', 'Huân chương Chiến công'),
  state('HC_DAI_DOAN_KET', 'Huân chương Đại đoàn kết dân tộc', 'Huân chương Đại đoàn kết'),
  state('HC_DUNG_CAM', 'Huân chương Dũng cảm'),
  state('HC_HUU_NGHI', 'Huân chương Hữu nghị'),
  state('HUY_CHUONG_QUAN_KY_QUYET_THANG', 'Huy chương Quân kỳ quyết thắng'),
  state('HUY_CHUONG_VI_AN_NINH_TO_QUOC', 'Huy chương Vì an ninh Tổ quốc'),
  ...ranked('HUY_CHUONG_CHIEN_SI_VE_VANG', 'Huy chương Chiến sĩ vẻ vang'),
  state('HUY_CHUONG_HUU_NGHI', 'Huy chương Hữu nghị'),
  state('HUY_CHUONG_TNXP_VE_VANG', 'Huy chương Thanh niên xung phong vẻ vang'),
  state('TINH_ANH_HUNG', 'Tỉnh Anh hùng'),
  state('THANH_PHO_ANH_HUNG', 'Thành phố Anh hùng'),
  state('ANH_HUNG_LLVTND', 'Anh hùng Lực lượng vũ trang nhân dân', 'Anh hùng Lực lượng vũ trang'),
  state('ANH_HUNG_LAO_DONG', 'Anh hùng Lao động', 'Anh hùng Lao động thời kỳ đổi mới'),
  state('BA_ME_VN_ANH_HUNG', 'Bà mẹ Việt Nam anh hùng'),
  ...masters('NHA_GIAO', 'Nhà giáo'),
  ...masters('THAY_THUOC', 'Thầy thuốc'),
  ...masters('NGHE_SI', 'Nghệ sĩ'),
  ...masters('NGHE_NHAN', 'Nghệ nhân'),
  [['Giải thưởng Hồ Chí Minh'], { by: { alone: 'GTHCM', president: 'GTHCM' }, goesOn: ['ve'] }],
  [['Giải thưởng Nhà nước'], { by: { alone: 'GTNN', president: 'GTNN' }, goesOn: ['ve'] }],
];

/** The longest name first, so that "Chiến sĩ thi đua cơ sở" is not read as "Chiến sĩ thi đua" of somebody. */
export const namedAwards: readonly NamedAward[] = rows
  .flatMap(([names, { by = {}, among = [], goesOn = [] }]) =>
    names.map((name) => ({ name: plain(name), by, among, goesOn })),
  )
  .sort((a, b) => b.name.length - a.name.length);
