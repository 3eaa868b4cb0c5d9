import { expect, test } from 'vitest';
import { awardWords, fullName } from './awards.js';

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
