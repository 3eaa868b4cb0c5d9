/** Words of the templates, asked from the templates themselves. */
import { describe, expect, test } from 'vitest';
import { said } from './testing/said.js';
import { momentOf } from './wording.js';

const nb = (text: string) => text.replaceAll(' ', '\u00a0');

describe('dates', () => {
  test('Days under 10 and months 1 and 2 take a zero, months 3 to 9 do not', async () => {
    const days = ['2025-12-03', '2026-02-10', '2026-03-09', '2025-09-30'];
    expect(await said('d.map(long-date)', days)).toEqual([
      'ngày 03 tháng 12 năm 2025',
      'ngày 10 tháng 02 năm 2026',
      'ngày 09 tháng 3 năm 2026',
      'ngày 30 tháng 9 năm 2025',
    ]);
    expect(await said('d.map(short-date)', days)).toEqual(['03/12/2025', '10/02/2026', '09/3/2026', '30/9/2025']);
  });

  test('A missing date leaves room between its words', async () =>
    expect(await said('long-date(none)')).toBe(
      `ngày${nb(' '.repeat(8))}tháng${nb(' '.repeat(8))}năm${nb(' '.repeat(10))}`,
    ));

  test('An instant late in the evening of UTC is the next morning in Việt Nam', async () =>
    expect(await said('clock-and-date(d)', momentOf('2025-11-13T18:05:00Z'))).toBe(
      '01 giờ 05 phút, ngày 14 tháng 11 năm 2025',
    ));

  test('A merit of one day is one day', async () =>
    expect(
      await said('d.map(period-in-words)', [
        { from: '2025-09-30', to: '2025-09-30' },
        { from: '2024-10-01', to: '2025-09-30' },
      ]),
    ).toEqual(['ngày 30/9/2025', 'từ ngày 01/10/2024 đến ngày 30/9/2025']));
});

describe('numbers', () => {
  test('A number under 10 takes a zero, one of a register stands as it was entered, a missing one leaves room', async () => {
    const numbers = [5, 645, '12a', null].map((number) => ({ number, symbol: 'QĐ-VP' }));
    expect(await said('d.map(number-and-symbol)', numbers)).toEqual([
      '05/QĐ-VP',
      '645/QĐ-VP',
      '12a/QĐ-VP',
      `${nb(' '.repeat(10))}/QĐ-VP`,
    ]);
  });

  test('A ratio is cut off and never rounded up', async () =>
    expect(
      await said('d.map(((part, total)) => percent-of(part, total))', [
        [8, 9],
        [8999, 10_000],
        [9, 10],
        [7, 8],
        [0, 8],
      ]),
    ).toEqual(['88,8', '89,9', '90', '87,5', '0']));

  test('Dong are grouped by dots', async () =>
    expect(await said('d.map(grouped)', [0, 999, 1000, 710_000, 1_410_000])).toEqual([
      '0',
      '999',
      '1.000',
      '710.000',
      '1.410.000',
    ]));

  test.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [25, 'Hai mươi lăm đồng'],
    [104, 'Một trăm linh bốn đồng'],
    [111, 'Một trăm mười một đồng'],
    [1005, 'Một nghìn không trăm linh năm đồng'],
    [710_000, 'Bảy trăm mười nghìn đồng'],
    [1_170_000, 'Một triệu một trăm bảy mươi nghìn đồng'],
    [1_000_015, 'Một triệu không trăm mười lăm đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
    [1_234_567_891, 'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng'],
  ])('%i in words', async (amount, words) => expect(await said('dong-in-words(d)', amount)).toBe(words));
});

describe('signature block', () => {
  const base = { forBody: null, principalPost: 'Chủ tịch', post: 'Phó Chủ tịch', name: 'Hoàng Đức Ước' };
  const lines = async (signature: object) =>
    (await said('signature-block(d)', { ...base, ...signature })) as { lines: string[] };

  test('The head signs with the post alone', async () =>
    expect((await lines({ signedAs: 'self', principalPost: null, post: 'Chánh Văn phòng' })).lines).toEqual([
      'CHÁNH VĂN PHÒNG',
    ]));

  test.each(['KT', 'TL', 'TUQ'])('%s. stands before the post signed for', async (signedAs) =>
    expect((await lines({ signedAs })).lines).toEqual([`${signedAs}. CHỦ TỊCH`, 'PHÓ CHỦ TỊCH']),
  );

  test('TM. names the body above all', async () =>
    expect((await lines({ signedAs: 'KT', forBody: 'Ủy ban nhân dân' })).lines).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]));
});

test('A mark that the caller typed at the end of a line is not doubled', async () => {
  expect(await said('sent-to-lines(d, "VT, TĐKT.")', ['Như Điều 3;', 'Sở Nội vụ'])).toEqual([
    '- Như Điều 3;',
    '- Sở Nội vụ;',
    '- Lưu: VT, TĐKT.',
  ]);
  expect(await said('d.map(stopped)', ['Xong', 'Xong.', 'Thế à?'])).toEqual(['Xong.', 'Xong.', 'Thế à?']);
});

test('The first letter of a sentence is a capital, also with marks of its own', async () =>
  expect(await said('d.map(capitalised)', ['ông A', 'đồng', 'ấp', ''])).toEqual(['Ông A', 'Đồng', 'Ấp', '']));
