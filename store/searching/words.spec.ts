import { expect, test } from 'vitest';
import { indexed, plainWords, soughtWords } from './words.js';

const secret = Buffer.alloc(32, 3);
const finds = (text: string, name: string) => {
  const held = new Set(indexed(secret, name));
  return soughtWords(secret, text).every((w) => held.has(w));
};

test.each([
  ['nguyen van a', 'Nguyễn Văn A'],
  ['NGUYỄN VĂN A', 'Nguyễn Văn A'],
  ['nguyen van a', 'Nguyễn Văn A'.normalize('NFD')],
  ['Nguyễn Văn A'.normalize('NFD'), 'Nguyễn Văn A'],
  ['dang duc', 'Đặng Đức Thắng'],
  ['đặng ĐỨC', 'Dang Duc Thang'],
  ['a nguy', 'Nguyễn Văn A'],
  ['phong 2', 'Phòng 2 (Thi đua – Khen thưởng)'],
  ['thi-dua', 'Phòng 2 (Thi đua – Khen thưởng)'],
])('%j finds %j', (text, name) => expect(finds(text, name)).toBe(true));

test.each([
  ['guyen', 'Nguyễn Văn A'],
  ['nguyen b', 'Nguyễn Văn A'],
  ['nguyenvan', 'Nguyễn Văn A'],
])('%j does not find %j: words are found by how they begin', (text, name) => expect(finds(text, name)).toBe(false));

test('Signs and spaces alone are no word', () => expect(plainWords(' –  .\u0301 ')).toEqual([]));

test('The index tells nothing without its secret, and nothing of the order of the words', () => {
  const [one, other] = [indexed(secret, 'Nguyễn Văn A'), indexed(Buffer.alloc(32, 4), 'Nguyễn Văn A')];
  expect(one.filter((w) => other.includes(w))).toEqual([]);
  expect(indexed(secret, 'A Văn Nguyễn')).toEqual(one);
});
