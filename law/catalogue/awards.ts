/** How an award is named on papers. Rows of the issuers come with the rules as data; these are the example's two forms. */
export interface AwardWords {
  readonly family: 'title' | 'commendation';
  /** After the issuer's own name where `ofIssuer` is set: "Giấy khen của Chánh Văn phòng …". */
  readonly name: string;
  readonly ofIssuer: boolean;
  /** "tặng" for a commendation; a title says "công nhận", "tặng danh hiệu". */
  readonly verb: string;
  readonly mark: 'S' | 'M';
}

const awards: Readonly<Record<string, AwardWords>> = {
  GIAY_KHEN: { family: 'commendation', name: 'Giấy khen', ofIssuer: true, verb: 'tặng', mark: 'S' },
  BK_TINH: {
    family: 'commendation',
    name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    ofIssuer: false,
    verb: 'tặng',
    mark: 'M',
  },
};

/** Words of an award; a code that the catalogue lacks is shown as itself, so that nobody is awarded a wrong name. */
export const awardWords = (code: string): AwardWords =>
  awards[code] ?? { family: 'commendation', name: code, ofIssuer: false, verb: 'tặng', mark: 'M' };
/** "Giấy khen của Chánh Văn phòng …" */
export const fullName = (code: string, issuer: string): string => {
  const words = awardWords(code);
  return words.ofIssuer ? `${words.name} của ${issuer}` : words.name;
};
