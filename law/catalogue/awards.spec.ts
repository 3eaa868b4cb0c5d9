import { expect, test } from 'vitest';
import { awardWords, fullName } from './awards.js';
import { awardRows } from './codes.js';

test('S13: title, verb and the issuer’s full name come from the catalogue; an unknown code is shown as itself', () => {
  const issuer = 'Chánh Văn phòng Ủy ban nhân dân tỉnh';
  expect(fullName('GIAY_KHEN', issuer)).toBe(`Giấy khen của ${issuer}`);
  expect(fullName('BK_TINH', issuer)).toBe('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
  expect(awardWords('GIAY_KHEN').verb).toBe('tặng');
  expect([fullName('XYZ', issuer), awardWords('XYZ').mark]).toEqual(['XYZ', 'M']);
});
test('S13: what a commune’s chair decides is written as the title that it is', () => {
  const names = ['LDTT', 'TTLDTT', 'GIA_DINH_VAN_HOA', 'THON_VAN_HOA'].map((code) => fullName(code, 'Chủ tịch'));
  expect(names).toEqual(
    ['Lao động tiên tiến', 'Tập thể lao động tiên tiến', 'Gia đình văn hóa', 'Thôn văn hóa'].map(
      (n) => `danh hiệu “${n}”`,
    ),
  );
  expect(awardWords('LDTT')).toMatchObject({ family: 'title', verb: 'tặng' });
});
test('S13: what a province decides, or asks of the State, is never printed as a code', () => {
  const codes = [
    'CO_TINH',
    'CO_CP',
    'TTLDXS',
    'DVQT',
    'CSTDT',
    'CSTDTQ',
    'BK_TINH',
    'BK_TTG',
    'HUY_CHUONG_TNXP_VE_VANG',
  ];
  expect(
    codes.filter((code) => fullName(code, 'Chủ tịch').includes('_') || fullName(code, 'Chủ tịch') === code),
  ).toEqual([]);
  expect(fullName('CO_TINH', 'Chủ tịch')).toBe('Cờ thi đua của tỉnh');
  expect(fullName('TTLDXS', 'Chủ tịch')).toBe('danh hiệu “Tập thể lao động xuất sắc”');
  // A flag and a medal are what they are called; only a title stands in quotation marks.
  expect(awardWords('CO_CP')).toMatchObject({ family: 'title', name: 'Cờ thi đua của Chính phủ' });
  for (const code of codes) expect(awardWords(code).family, code).toBe(awardRows.get(code)?.family);
});
