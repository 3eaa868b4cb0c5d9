import { describe, expect, test } from 'vitest';
import { assertNever, idOf, kindOf, streamId, text } from './values.js';

test('A stream’s id is taken apart at its first colon', () => {
  expect([kindOf('nomination:n-1'), idOf('nomination:n-1')]).toEqual(['nomination', 'n-1']);
});

describe('the id of a stream of one kind', () => {
  const takes = (value: unknown) => streamId('paper').safeParse(value).success;
  test('It has that kind and an id', () => expect(takes('paper:p-1')).toBe(true));
  test.each(['ballot:p-1', 'paper:', 'paper:P', 'paper:-p', `paper:${'p'.repeat(65)}`, 'xpaper:p', 7, null])(
    'It is not %s',
    (value) => expect(takes(value)).toBe(false),
  );
});

describe('text that a person typed', () => {
  const short = text(5);
  test('It is trimmed and has one form of each letter', () => expect(short.parse('  e\u0302\u0301  ')).toBe('ế'));
  test('Tab and line end are text', () => expect(short.parse('a\tb\nc')).toBe('a\tb\nc'));
  test('D16: what is pasted from Word keeps its paragraphs and its line breaks', () => {
    const pasted = 'Năm 2024:\r\n\r\n-\tHoàn thành 12 việc;\v-\tkhông việc nào chậm.\rNăm 2025:';
    const kept = 'Năm 2024:\n\n-\tHoàn thành 12 việc;\n-\tkhông việc nào chậm.\nNăm 2025:';
    expect(text(200).parse(pasted)).toBe(kept);
  });
  test('The longest is let through', () => expect(short.parse('12345')).toBe('12345'));
  test.each([
    ['nothing but blanks', '   '],
    ['one letter too many', '123456'],
    ['a long row of blanks', ' '.repeat(11)],
    ['a control character', 'a\u0000'],
    ['half a letter', 'a\ud800'],
  ])('It is not %s', (_name, value) => expect(short.safeParse(value).success).toBe(false));
});

test('A case that the build does not know stops it, by its name', () => {
  expect(() => assertNever({ type: 'Newer' } as never)).toThrow('Unexpected "Newer"');
  expect(() => assertNever(null as never)).toThrow('Unexpected null');
});
