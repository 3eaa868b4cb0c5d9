/** How an award is named on papers. Rows of the issuers come with the rules as data; these are the forms of an office, a commune and a province, and what it asks of the State. */
export interface AwardWords {
  readonly family: 'title' | 'commendation';
  /** After the issuer's own name where `ofIssuer` is set: "Giấy khen của Chánh Văn phòng …". */
  readonly name: string;
  readonly ofIssuer: boolean;
  /** "tặng" for a commendation; a title says "công nhận", "tặng danh hiệu". */
  readonly verb: string;
  readonly mark: 'S' | 'M';
}

const title = (name: string): AwardWords => ({
  family: 'title',
  name: `danh hiệu “${name}”`,
  ofIssuer: false,
  verb: 'tặng',
  mark: 'M',
});
const flag = (name: string): AwardWords => ({ ...title(name), name });
const commendation = (name: string): AwardWords => ({ ...title(name), family: 'commendation', name });
const awards: Readonly<Record<string, AwardWords>> = {
  GIAY_KHEN: { family: 'commendation', name: 'Giấy khen', ofIssuer: true, verb: 'tặng', mark: 'S' },
  BK_TINH: commendation('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'),
  BK_TTG: commendation('Bằng khen của Thủ tướng Chính phủ'),
  HUY_CHUONG_TNXP_VE_VANG: commendation('Huy chương Thanh niên xung phong vẻ vang'),
  LDTT: title('Lao động tiên tiến'),
  CSTT: title('Chiến sĩ tiên tiến'),
  CSTDCS: title('Chiến sĩ thi đua cơ sở'),
  CSTDT: title('Chiến sĩ thi đua tỉnh'),
  CSTDTQ: title('Chiến sĩ thi đua toàn quốc'),
  TTLDTT: title('Tập thể lao động tiên tiến'),
  TTLDXS: title('Tập thể lao động xuất sắc'),
  DVTT: title('Đơn vị tiên tiến'),
  DVQT: title('Đơn vị quyết thắng'),
  CO_TINH: flag('Cờ thi đua của tỉnh'),
  CO_CP: flag('Cờ thi đua của Chính phủ'),
  GIA_DINH_VAN_HOA: title('Gia đình văn hóa'),
  THON_VAN_HOA: title('Thôn văn hóa'),
};

/** Words of an award; a code that the catalogue lacks is shown as itself, so that nobody is awarded a wrong name. */
export const awardWords = (code: string): AwardWords =>
  awards[code] ?? { family: 'commendation', name: code, ofIssuer: false, verb: 'tặng', mark: 'M' };
/** "Giấy khen của Chánh Văn phòng …" */
export const fullName = (code: string, issuer: string): string => {
  const words = awardWords(code);
  return words.ofIssuer ? `${words.name} của ${issuer}` : words.name;
};
