import { describe, expect, test } from 'vitest';
import { awardWords } from '../../../law/catalogue/awards.js';
import { awardRows } from '../../../law/catalogue/codes.js';
import { namedAwards } from './award-names.js';
import { awardOf } from './award-of.js';
import { awardForm } from './awards.js';
import { issuerLevel } from './issuers.js';

const read = (written: string, issuer: string | null = null) => {
  const found = awardOf(written, issuer);
  return found && ('code' in found ? found.code : found.unclear.join(' '));
};

describe('the names of the catalogue', () => {
  test('G8: every award is read by its code, however written, and by a name', () => {
    const named = new Set(namedAwards.flatMap(({ by, among }) => [...Object.values(by), ...among]));
    expect([...awardRows.keys()].filter((code) => !named.has(code))).toEqual([]);
    expect([...named].filter((code) => !awardRows.has(code))).toEqual([]);
    for (const code of awardRows.keys()) expect([read(code), read(` ${code.toLowerCase()} `)]).toEqual([code, code]);
  });
  test('G8: the words of our own papers are read as the same award', () => {
    for (const code of ['GIAY_KHEN', 'BK_TINH', 'LDTT', 'TTLDTT', 'GIA_DINH_VAN_HOA', 'THON_VAN_HOA'])
      expect(read(awardWords(code).name)).toBe(code);
  });
  test('G8: no two awards share a name', () => {
    const names = namedAwards.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('what old lists write', () => {
  test.each([
    ['Bằng khen của Chủ tịch UBND tỉnh', 'BK_TINH'],
    ['BẰNG KHEN của UBND TỈNH BẮC KẠN', 'BK_TINH'],
    ['Bang khen cua CT UBND tinh', 'BK_TINH'],
    ['Bằng khen của Chủ tịch Uỷ ban nhân dân thành phố Hà Nội', 'BK_TINH'],
    ['Bằng khen Bộ trưởng Bộ Nội vụ', 'BK_TINH'],
    ['BK tỉnh', 'BK_TINH'],
    ['Tặng Bằng khen của Thủ tướng Chính phủ', 'BK_TTG'],
    ['Bằng khen TTg', 'BK_TTG'],
    ['Bằng khen của Tư lệnh Quân khu 1', 'BK_QUAN_KHU'],
    ['Giấy khen của Giám đốc Sở', 'GIAY_KHEN'],
    ['Giấy khen của Giám đốc Sở Văn hóa, Thể thao và Du lịch', 'GIAY_KHEN'],
    ['giay khen cua chanh van phong', 'GIAY_KHEN'],
    ['Giấy khen', 'GIAY_KHEN'],
    ['Chiến sĩ thi đua cơ sở', 'CSTDCS'],
    ['Chiến sỹ thi đua cấp cơ sở năm 2015', 'CSTDCS'],
    ['CSTĐCS', 'CSTDCS'],
    ['CSTĐ cơ sở', 'CSTDCS'],
    ['CSTĐ cấp tỉnh', 'CSTDT'],
    ['Chiến sĩ thi đua tỉnh Bắc Kạn', 'CSTDT'],
    ['CSTĐ toàn quốc', 'CSTDTQ'],
    ['Danh hiệu “Lao động tiên tiến”', 'LDTT'],
    ['LĐTT năm học 2014 - 2015', 'LDTT'],
    ['Tập thể LĐTT', 'TTLDTT'],
    ['TTLĐ xuất sắc', 'TTLDXS'],
    ['Cờ thi đua của Chính phủ', 'CO_CP'],
    ['Cờ thi đua của UBND tỉnh', 'CO_TINH'],
    ['Huân chương Lao động hạng Ba', 'HC_LAO_DONG_3'],
    ['HCLĐ hạng III', 'HC_LAO_DONG_3'],
    ['Huân chương Lao động hạng Nhì của Chủ tịch nước', 'HC_LAO_DONG_2'],
    ['Huy chương Chiến sĩ vẻ vang hạng nhất', 'HUY_CHUONG_CHIEN_SI_VE_VANG_1'],
    ['Kỷ niệm chương “Vì sự nghiệp giáo dục”', 'KNC'],
    ['Gia đình văn hoá', 'GIA_DINH_VAN_HOA'],
    ['Nghệ sỹ ưu tú', 'NGHE_SI_UU_TU'],
  ])('G8: %s is %s', (written, code) => expect(read(written)).toBe(code));

  test.each([
    ['Bằng khen của Giám đốc sở'],
    ['Bằng khen của UBND huyện Na Rì'],
    ['Bằng khen của UBND thành phố Bắc Kạn'],
    ['Huân chương Lao động hạng Ba của Giám đốc Sở'],
    ['Huân chương Kháng chiến hạng Nhất'],
    ['Giấy khen và tiền thưởng'],
    ['Giấy khen của Giám đốc Sở, Bằng khen của UBND tỉnh'],
    ['Lao động tiên tiến, Chiến sĩ thi đua cơ sở'],
    ['Lao động tiên tiếng'],
    ['khen'],
  ])('G8: %s is none of the catalogue', (written) => expect(read(written)).toBeNull());

  test.each([
    ['Bằng khen', 'BK_TINH BK_TTG BK_QUAN_KHU'],
    ['Bằng khen của Trung ương Hội Nông dân', 'BK_TINH BK_TTG BK_QUAN_KHU'],
    ['Bằng khen của Chủ tịch', 'BK_TINH BK_TTG BK_QUAN_KHU'],
    ['Chiến sĩ thi đua', 'CSTDCS CSTDT CSTDTQ'],
    ['Huân chương Lao động', 'HC_LAO_DONG_1 HC_LAO_DONG_2 HC_LAO_DONG_3'],
    ['Huân chương Lao động của Chủ tịch nước', 'HC_LAO_DONG_1 HC_LAO_DONG_2 HC_LAO_DONG_3'],
  ])('G8: %s may be %s', (written, codes) => expect(read(written)).toBe(codes));
});

describe('the issuer of the row', () => {
  test('G8: says which award a bare name is, and that there is no such form', () => {
    const of = (issuer: string) => read('Bằng khen', issuer);
    expect([of('Chủ tịch UBND tỉnh Bắc Kạn'), of('Thủ tướng Chính phủ'), of('Giám đốc Sở Nội vụ')]).toEqual([
      'BK_TINH',
      'BK_TTG',
      null,
    ]);
    expect(read('Huân chương Lao động', 'Chủ tịch nước')).toContain('HC_LAO_DONG_2');
    // What stands behind the name itself is nearer than another column.
    expect(read('Bằng khen của Thủ tướng Chính phủ', 'Chủ tịch UBND tỉnh')).toBe('BK_TTG');
  });
  test.each([
    ['Bộ Chỉ huy Quân sự tỉnh', 'unit'],
    ['Tỉnh ủy', 'unit'],
    ['Bộ Giáo dục và Đào tạo', 'province'],
    ['UBND TP. Huế', 'province'],
    ['UBND thành phố Thái Nguyên', 'unit'],
    ['Chủ tịch', null],
    ['Ông Nguyễn Văn A', null],
  ])('G8: %s is of level %s', (issuer, level) => expect(issuerLevel(issuer)).toBe(level));
  test('G8: in a row the two columns are read together; several awards are a fault that lists them', () => {
    const cells = { name: 'A', kind: 'cá nhân', unit: 'u', number: '1', on: '01/01/2015' };
    const row = (award: string, issuer: string) =>
      awardForm.reader({ day: '2025-01-01', units: [{ id: 'u', names: [] }] })({
        line: 2,
        cells: { ...cells, award, issuer },
      });
    expect(row('Bằng khen', 'UBND tỉnh')).toMatchObject({ told: { fact: { award: 'BK_TINH', issuer: 'UBND tỉnh' } } });
    expect(row('Bằng khen', 'Trung ương Đoàn')).toMatchObject({
      faults: [{ column: 'award', fault: 'AwardUnclear', allowed: [{ en: 'BK_TINH' }, { en: 'BK_TTG' }, {}] }],
    });
  });
});
