import { expect, test } from 'vitest';
import { awardWords, fullName } from './awards.js';

test('S13: title, verb and the issuer’s full name come from the catalogue; an unknown code is shown as itself', () => {
  const issuer = 'Chánh Văn phòng Ủy ban nhân dân tỉnh';
  expect(fullName('GIAY_KHEN', issuer)).toBe(`Giấy khen của ${issuer}`);
  expect(fullName('BK_TINH', issuer)).toBe('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
  expect(awardWords('GIAY_KHEN').verb).toBe('tặng');
  expect([fullName('XYZ', issuer), awardWords('XYZ').mark]).toEqual(['XYZ', 'M']);
});
