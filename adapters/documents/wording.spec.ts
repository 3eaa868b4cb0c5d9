import { describe, expect, test } from 'vitest';
import { decision } from './testing/samples.js';
import * as wording from './wording.js';

describe('dates', () => {
  test.each([
    ['2025-12-03', 'ngày 03 tháng 12 năm 2025', '03/12/2025'],
    ['2026-02-10', 'ngày 10 tháng 02 năm 2026', '10/02/2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026', '09/3/2026'],
    ['2025-09-30', 'ngày 30 tháng 9 năm 2025', '30/9/2025'],
  ])('Days under 10 and months 1 and 2 take a zero, months 3 to 9 do not: %s', (day, long, short) => {
    expect(wording.longDate(day)).toBe(long);
    expect(wording.shortDate(day)).toBe(short);
  });

  test('A missing date leaves room between its words', () =>
    expect(wording.longDate(null)).toMatch(/^ngày\u00a0+tháng\u00a0+năm\u00a0+$/));

  test('An instant late in the evening of UTC is the next morning in Việt Nam', () =>
    expect(wording.clockAndDate('2025-11-13T18:05:00Z')).toBe('01 giờ 05 phút, ngày 14 tháng 11 năm 2025'));

  test('A merit of one day is one day', () => {
    expect(wording.periodInWords({ from: '2025-09-30', to: '2025-09-30' })).toBe('ngày 30/9/2025');
    expect(wording.periodInWords({ from: '2024-10-01', to: '2025-09-30' })).toBe(
      'từ ngày 01/10/2024 đến ngày 30/9/2025',
    );
  });
});

describe('numbers', () => {
  test('A number under 10 takes a zero, a missing one leaves room', () => {
    expect(wording.numberAndSymbol(decision({ number: 5 }))).toBe('05/QĐ-VP');
    expect(wording.numberAndSymbol(decision({ number: 645 }))).toBe('645/QĐ-VP');
    expect(wording.numberAndSymbol(decision({ number: null }))).toMatch(/^\u00a0+\/QĐ-VP$/);
  });

  test('A ratio is cut off and never rounded up', () => {
    expect(wording.percentOf(8, 9)).toBe('88,8');
    expect(wording.percentOf(8999, 10_000)).toBe('89,9');
    expect(wording.percentOf(9, 10)).toBe('90');
    expect(wording.percentOf(7, 8)).toBe('87,5');
    expect(wording.percentOf(0, 8)).toBe('0');
  });

  test('Dong are grouped by dots', () =>
    expect([0, 710_000, 1_410_000, 999].map(wording.dong)).toEqual(['0', '710.000', '1.410.000', '999']));
});

describe('signature block', () => {
  const base = { forBody: null, principalPost: 'Chủ tịch', post: 'Phó Chủ tịch', name: 'Hoàng Đức Ước' };
  test('The head signs with the post alone', () =>
    expect(wording.signatureLines({ ...base, signedAs: 'self', principalPost: null, post: 'Chánh Văn phòng' })).toEqual(
      ['CHÁNH VĂN PHÒNG'],
    ));

  test.each(['KT', 'TL', 'TUQ'] as const)('%s. stands before the post signed for', (signedAs) =>
    expect(wording.signatureLines({ ...base, signedAs })).toEqual([`${signedAs}. CHỦ TỊCH`, 'PHÓ CHỦ TỊCH']),
  );

  test('TM. names the body above all', () =>
    expect(wording.signatureLines({ ...base, signedAs: 'KT', forBody: 'Ủy ban nhân dân' })).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]));
});

test('A mark that the caller typed at the end of a line is not doubled', () =>
  expect(wording.sentToLines(['Như Điều 3;', 'Sở Nội vụ'], 'VT, TĐKT.')).toEqual([
    '- Như Điều 3;',
    '- Sở Nội vụ;',
    '- Lưu: VT, TĐKT.',
  ]));
