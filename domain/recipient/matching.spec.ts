import { describe, expect, test } from 'vitest';
import { type Card, foldName, type Match, matcher, type Sought } from './matching.js';

const card = (id: string, changes: Partial<Card> = {}): Card => ({
  stream: `recipient:${id}`,
  kind: 'person',
  name: 'Nguyễn Thị Hòa',
  birthYear: 1975,
  identityNumber: null,
  units: ['phong-1'],
  ...changes,
});
const sought = (changes: Partial<Sought> = {}): Sought => ({
  id: null,
  kind: 'person',
  name: 'Nguyễn Thị Hòa',
  birthYear: 1975,
  identityNumber: null,
  unit: 'phong-1',
  ...changes,
});
const find = (cards: readonly Card[], changes: Partial<Sought> = {}): Match =>
  matcher(cards, (a, b) => a === b).find(sought(changes));
const candidates = (match: Match) => (match.found === 'doubtful' ? match.candidates : match.found);

describe('a name', () => {
  test('G8: is compared without capitals, spaces, the way its letters are stored or where its tone is written', () => {
    for (const written of ['NGUYỄN  THỊ HOÀ ', 'Nguyễn Thị Hòa'.normalize('NFD'), ' nguyễn thị\u00a0hoà'])
      expect(foldName(written)).toBe(foldName('Nguyễn Thị Hòa'));
  });
  test('G8: of other letters or another tone is another name', () => {
    const names = ['Nguyễn Thị Hòa', 'Nguyễn Thị Hóa', 'Nguyễn Thị Hoa', 'Nguyên Thị Hòa', 'Đào', 'Dào', 'Thư', 'Thu'];
    expect(new Set(names.map(foldName)).size).toBe(names.length);
  });
});

describe('the register is asked', () => {
  test('G8: the same identity number and name is sure, whatever else differs', () => {
    const cards = [card('a', { identityNumber: '012345678901', units: ['phong-9'] })];
    const number = { identityNumber: '012345678901', unit: 'phong-1' };
    expect(find(cards, number)).toEqual({ found: 'sure', stream: 'recipient:a' });
  });
  test('G8: the same number with another name is a slip of somebody’s hand, and no sure match', () => {
    const cards = [card('a', { identityNumber: '012345678901' })];
    const match = find(cards, { identityNumber: '012345678901', name: 'Nông Văn Tý' });
    expect(candidates(match)).toMatchObject([{ stream: 'recipient:a' }]);
    expect(match.found).toBe('doubtful');
  });
  test('G8: the same number and name in two entries waits for a person', () => {
    const same = { identityNumber: '012345678901' };
    expect(find([card('a', same), card('b', same)], same).found).toBe('doubtful');
  });
  test('G8: name with year of birth or unit is a candidate and never joined by itself', () => {
    expect(candidates(find([card('a')]))).toEqual([{ stream: 'recipient:a', agrees: ['name', 'birthYear', 'unit'] }]);
    expect(find([card('a', { units: ['phong-9'] })]).found).toBe('doubtful');
    expect(find([card('a', { birthYear: null })]).found).toBe('doubtful');
  });
  test.each<[string, Partial<Card>]>([
    ['another year of birth', { birthYear: 1976 }],
    ['the name alone', { birthYear: null, units: ['phong-9'] }],
    ['another name of the same year and unit', { name: 'Nguyễn Thị Hóa' }],
    ['another kind', { kind: 'household' }],
  ])('G8: %s is nobody we know', (_what, changes) => {
    expect(find([card('a', changes)])).toEqual({ found: 'none' });
  });
  test('G8: two numbers of one length are two people; an old and a new number may be one person’s', () => {
    const cards = [card('a', { identityNumber: '012345678901' })];
    expect(find(cards, { identityNumber: '012345678902' }).found).toBe('none');
    expect(find(cards, { identityNumber: '123456789' }).found).toBe('doubtful');
  });
  test('G8: the register’s own id is the sender’s word, unless it names somebody else', () => {
    expect(find([card('a')], { id: 'a', birthYear: null })).toEqual({ found: 'sure', stream: 'recipient:a' });
    expect(find([card('a')], { id: 'a', name: 'Nông Văn Tý' })).toEqual({ found: 'idOfAnother' });
    expect(
      find([card('a', { identityNumber: '012345678901' })], { id: 'b', identityNumber: '012345678901' }).found,
    ).toBe('doubtful');
  });
  test('O4: the unit that took over the old one counts as the same', () => {
    const cards = [card('a', { birthYear: null, units: ['phong-cu'] })];
    expect(matcher(cards, () => true).find(sought()).found).toBe('doubtful');
    expect(matcher(cards, (a, b) => a === b).find(sought()).found).toBe('none');
  });
});
