import { describe, expect, test } from 'vitest';
import type { StreamId } from '../../kernel/values.js';
import { type Card, matcher } from '../matching.js';
import { type InitiativeBooks, type KnownInitiative, planInitiatives } from './authors.js';
import type { Cell } from './cells.js';
import { initiativeForm, initiativeKey } from './initiatives.js';
import { tableOf } from './sheet.js';

type Recipient = StreamId<'recipient'>;
const HEAD = [
  'Mã SK',
  'Tên sáng kiến',
  'Họ và tên tác giả',
  'Năm sinh',
  'Số CCCD',
  'Đơn vị',
  'Tỷ lệ (%)',
  'Cấp công nhận',
  'Phạm vi',
  'Số QĐ',
  'Ngày công nhận',
];
const HOA: Cell[] = [
  '',
  'Số hóa sổ',
  'Nông Thị Hòa',
  1975,
  null,
  'Phòng 1',
  60,
  'cơ sở',
  'tỉnh',
  '03/QĐ',
  '20/11/2024',
];
const BAO: Cell[] = HOA.map((cell, i) => (i === 2 ? 'Lý Văn Bảo' : i === 6 ? '40%' : cell));
const at = (row: Cell[], changes: Record<number, Cell>) =>
  row.map((cell, i) => (i in changes ? (changes[i] ?? null) : cell));
const ground = { day: '2025-09-15', units: [{ id: 'phong-1', names: ['Phòng 1'] }] };
const read = (...rows: Cell[][]) => {
  const table = tableOf(
    [HEAD, ...rows].map((cells, i) => ({ line: i + 1, cells })),
    initiativeForm.columns,
  );
  return 'rows' in table ? table.rows.map(initiativeForm.reader(ground)) : [];
};
const KEY = initiativeKey({ title: 'Số hóa sổ', number: '03/QĐ', on: '2024-11-20' });
const card = (stream: Recipient, name: string): Card => ({
  ...{ stream, name, kind: 'person', birthYear: 1975, identityNumber: null, units: ['phong-1'] },
});
const books = (known: readonly KnownInitiative[] = [], cards: readonly Card[] = []): InitiativeBooks => ({
  register: () => ({
    office: 'vp',
    day: ground.day,
    matcher: matcher(cards, (a, b) => a === b),
    holds: (stream, row) => known.some((k) => k.stream === stream && k.key === initiativeKey(row)),
    stands: (stream) => cards.some((c) => c.stream === stream),
    idOfLine: (line) => `line-${line}`,
  }),
  known: (key, id) => known.filter((k) => k.key === key || k.initiative === id),
  isSame: (a, b) => a === b,
  initiativeOfLine: (line) => `sk-line-${line}`,
});
const plan = (rows: Cell[][], given = books()) => planInitiatives(read(...rows), given);
const short = (rows: Cell[][], given = books()) =>
  plan(rows, given).map((p) =>
    'faults' in p
      ? `${p.line} ${p.faults.map((f) => `${f.column} ${f.fault}`).join(', ')}`
      : `${p.line} ${p.outcome} ${p.fact?.initiative ?? '-'}`,
  );

describe('a list of initiatives', () => {
  test('O10: each author gets the initiative with number, day, level, reach and all its authors', () => {
    expect(plan([HOA, BAO])).toMatchObject([
      {
        outcome: 'new',
        stream: 'recipient:line-2',
        together: [2, 3],
        fact: {
          ...{ initiative: 'sk-line-2', title: 'Số hóa sổ', number: '03/QĐ', on: '2024-11-20', level: 'unit' },
          ...{ reach: 'province', confirmation: null, note: null },
          authors: [
            { recipient: 'line-2', share: 60 },
            { recipient: 'line-3', share: 40 },
          ],
        },
      },
      { stream: 'recipient:line-3', fact: { initiative: 'sk-line-2', authors: [{}, { recipient: 'line-3' }] } },
    ]);
  });
  test('O10: one paper recognises many: another title is another initiative, capitals and spaces are none', () => {
    const other = at(BAO, { 1: 'Một cửa', 6: null });
    expect(short([at(HOA, { 6: null }), other])).toEqual(['2 new sk-line-2', '3 new sk-line-3']);
    expect(short([HOA, at(BAO, { 1: 'SỐ  HOÁ SỔ' })])).toEqual(['2 new sk-line-2', '3 new sk-line-2']);
  });
  test('O10: the id that the list gives is kept, also where only one author’s line has it', () => {
    expect(short([HOA, at(BAO, { 0: 'sk-7' })])).toEqual(['2 new sk-7', '3 new sk-7']);
    expect(short([at(HOA, { 0: 'sk-7' }), at(BAO, { 0: 'sk-8' })])).toEqual([
      '2 initiative RowsDiffer',
      '3 initiative RowsDiffer',
    ]);
    expect(short([at(HOA, { 0: 'sk-7', 6: 100 }), at(BAO, { 0: 'sk-7', 1: 'Một cửa', 6: 100 })])).toEqual([
      '2 initiative InitiativeIdDiffers',
      '3 initiative InitiativeIdDiffers',
    ]);
  });
  test('O10: shares are the whole or nowhere; of a sole author it is the whole', () => {
    const shares = (a: Cell, b: Cell) => short([at(HOA, { 6: a }), at(BAO, { 6: b })])[1];
    expect([shares(60, 39), shares(60, null), shares(0.6, '40 %'), shares('x', 40)]).toEqual([
      '3 share SharesNotWhole',
      '3 share SharesNotWhole',
      '3 new sk-line-2',
      '3 name AuthorWrong',
    ]);
    const said = (...rows: Cell[][]) =>
      plan(rows).flatMap((p) => ('fact' in p ? (p.fact?.authors.map((a) => a.share) ?? []) : []));
    expect(said(at(HOA, { 6: null }), at(BAO, { 6: null }))).toEqual([null, null, null, null]);
    expect(said(at(HOA, { 6: null }))).toEqual([100]);
    expect(short([at(HOA, { 6: 80 })])).toEqual(['2 share SharesNotWhole']);
  });
  test('O10: what its lines say differently of level or reach is wrong, whose reach no paper says is open', () => {
    expect(short([HOA, at(BAO, { 7: 'tỉnh' })])).toEqual(['2 level RowsDiffer', '3 level RowsDiffer']);
    expect(short([HOA, at(BAO, { 8: null })])).toEqual(['2 reach RowsDiffer', '3 reach RowsDiffer']);
    expect(plan([at(HOA, { 6: 100, 8: null })])).toMatchObject([{ fact: { reach: null } }]);
  });
});

describe('all its authors or none', () => {
  test('O10: a wrong line takes its co-authors with it and leaves other initiatives', () => {
    const other = at(HOA, { 1: 'Một cửa', 2: 'Hà Thị Lan', 6: 100 });
    expect(short([HOA, at(BAO, { 5: 'Phòng 9' }), other])).toEqual([
      '2 name AuthorWrong',
      '3 unit UnknownUnit',
      '4 new sk-line-4',
    ]);
    expect(short([HOA, at(BAO, { 10: '31/02/2024' }), other])[0]).toBe('2 name AuthorWrong');
  });
  test('O10: a line whose title is merged or missing counts to the initiative above', () => {
    const sole = at(HOA, { 6: 100 });
    expect(short([sole, at(BAO, { 1: { is: 'merged' } })])).toEqual(['2 name AuthorWrong', '3 title MergedCell']);
    expect(short([sole, at(BAO, { 1: null })])).toEqual(['2 name AuthorWrong', '3 title Needed']);
  });
  test('O10: whoever a line that is left out would have registered is nobody whom another line knows', () => {
    const one = at(HOA, { 4: '012345678901', 6: 100 });
    const wrong = at(one, { 1: 'Một cửa', 6: 50 });
    expect(short([wrong, one])).toEqual(['2 share SharesNotWhole', '3 new sk-line-3']);
  });
  test('O10: an author named twice is told', () => {
    const twice = at(HOA, { 4: '012345678901', 6: 50 });
    expect(short([twice, twice])).toEqual(['2 name AuthorWrong', '3 title RowTwice']);
  });
});

describe('what the register holds', () => {
  const streams: Recipient[] = ['recipient:a', 'recipient:b'];
  const cards = [card('recipient:a', 'Nông Thị Hòa'), card('recipient:b', 'Lý Văn Bảo')];
  const entry = (stream: Recipient, more: Partial<KnownInitiative> = {}): KnownInitiative => ({
    ...{ stream, initiative: 'sk-1', key: KEY, authors: streams },
    ...more,
  });
  const both = streams.map((s) => entry(s));
  test('O10: the same list again, also saved anew, asks for nothing', () => {
    expect(short([HOA, BAO], books(both, cards))).toEqual(['2 already -', '3 already -']);
  });
  test('O10: what broke off between two authors is finished under the id that is there', () => {
    const half = books([entry('recipient:a', { authors: ['recipient:a', 'recipient:line-3'] })], cards.slice(0, 1));
    expect(short([HOA, BAO], half)).toEqual(['2 already -', '3 new sk-1']);
  });
  test('O10: other authors than the register has are a person’s to settle', () => {
    const lan = at(BAO, { 2: 'Hà Thị Lan' });
    expect(short([HOA, lan], books(both, cards))).toEqual(['2 name AuthorsDiffer', '3 name AuthorsDiffer']);
    expect(short([at(HOA, { 6: 100 })], books(both, cards))).toEqual(['2 name AuthorsDiffer']);
  });
  test('O10: an id that the register gives another initiative, or this one another id, is wrong', () => {
    const named = [at(HOA, { 0: 'sk-9' }), BAO];
    expect(short(named, books(both, cards))[0]).toBe('2 initiative InitiativeIdDiffers');
    const other = books([entry('recipient:a', { initiative: 'sk-9', key: 'another' })], cards);
    expect(short(named, other)[0]).toBe('2 initiative InitiativeIdDiffers');
    expect(short([at(HOA, { 0: 'sk-1' }), BAO], books(both, cards))).toEqual(['2 already -', '3 already -']);
  });
  test('O10: an author who may be somebody of the register is registered beside, for a person to say', () => {
    const doubtful = plan([HOA, BAO], books([], cards.slice(0, 1)));
    expect(doubtful).toMatchObject([
      { outcome: 'doubtful', register: { mayBe: ['recipient:a'] }, fact: { initiative: 'sk-line-2' } },
      { outcome: 'new' },
    ]);
  });
});
