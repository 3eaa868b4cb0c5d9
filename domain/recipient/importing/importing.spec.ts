import { describe, expect, test } from 'vitest';
import { type Card, matcher } from '../matching.js';
import { type AwardFact, awardForm } from './awards.js';
import type { Cell } from './cells.js';
import { dayOf, yearOf } from './days.js';
import { initiativeForm } from './initiatives.js';
import { type Plan, type Planned, planRows, type Register } from './plan.js';
import { type Line, tableOf as tableIn } from './sheet.js';

const { columns, reader: rowReader } = awardForm;
const tableOf = (given: readonly Line[]) => tableIn(given, columns);

const HEAD = [
  'Đối tượng',
  'Họ và tên',
  'Năm sinh',
  'Số CCCD',
  'Đơn vị',
  'Danh hiệu',
  'Số QĐ',
  'Ngày QĐ',
  'Cơ quan ban hành',
];
const HOA: Cell[] = [
  'cá nhân',
  'Nguyễn Thị Hòa',
  1975,
  null,
  'Phòng 1',
  'BK_TINH',
  '1205/QĐ-UBND',
  '19/08/2015',
  'Chủ tịch',
];
const lines = (...rows: Cell[][]): Line[] => rows.map((cells, i) => ({ line: i + 1, cells }));
const ground = {
  day: '2025-09-15',
  units: [
    { id: 'phong-1', names: ['Phòng 1', 'Phòng Nội vụ'] },
    { id: 'phong-2', names: ['Phòng 2', 'Văn phòng'] },
    { id: 'phong-3', names: ['Văn phòng'] },
  ],
};
const at = (i: number, cell: Cell) => HOA.map((c, n) => (n === i ? cell : c));
const read = (...rows: Cell[][]) => {
  const table = tableOf(lines(HEAD, ...rows));
  return 'rows' in table ? table.rows.map(rowReader(ground)) : [];
};
const faults = (row: Cell[]) =>
  read(row).flatMap((r) => ('faults' in r ? r.faults.map((f) => `${f.column} ${f.fault}`) : []));

describe('headings', () => {
  test('G8: are found under a merged title, in any order, spelt as the offices spell them; other columns are told of', () => {
    const table = tableOf(
      lines(
        ['SỔ KHEN THƯỞNG', { is: 'merged' }],
        [null],
        ['STT', 'ĐƠN VỊ:', 'Họ tên, tên tập thể (*)', 'đối  tượng'],
        ['1', 'x', 'y', 'z'],
      ),
    );
    expect(table).toMatchObject({ rows: [{ line: 4, cells: { unit: 'x', name: 'y', kind: 'z' } }], ignored: [0] });
  });
  test('G8: in two merged lines, missing or twice are refused by name', () => {
    expect(tableOf(lines(['Người', { is: 'merged' }, 'Quyết định'], ['Tên', 'Tuổi', 'Số']))).toEqual({
      missing: ['Đối tượng', 'Họ và tên', 'Đơn vị'],
    });
    expect(tableOf(lines(['Họ và tên', 'Đơn vị', 'Năm sinh']))).toEqual({ missing: ['Đối tượng'] });
    expect(tableOf(lines([...HEAD, 'Họ tên'], HOA))).toEqual({ twice: 'Họ và tên' });
  });
  test('G8: every heading and key of the table names one column', () => {
    for (const form of [awardForm, initiativeForm]) {
      const words = Object.values(form.columns).flatMap((c) => [c.heading, ...c.also]);
      expect(new Set(words.map((w) => w.toLowerCase())).size).toBe(words.length);
    }
  });
});

describe('cells', () => {
  test.each<[Cell, string]>([
    ['19/08/2015', '2015-08-19'],
    ['1-9-1999', '1999-09-01'],
    [' 19 / 8 / 2015 ', '2015-08-19'],
    ['2015-08-19', '2015-08-19'],
    [{ date: '2015-08-19' }, '2015-08-19'],
    [42235, '2015-08-19'],
    [61, '1900-03-01'],
  ])('G8: %j is the day %s', (cell, day) => {
    expect(dayOf(cell)).toEqual({ value: day });
  });
  test.each<[Cell, string]>([
    ['31/02/2015', 'NotADay'],
    ['08/19/2015', 'NotADay'],
    ['19/08/15', 'DayUnclear'],
    ['tháng 8', 'NotADay'],
    [42235.5, 'NotADay'],
    [3, 'NotADay'],
    [true, 'NotText'],
    [{ is: 'formula' }, 'Formula'],
    [{ is: 'merged' }, 'MergedCell'],
    [{ is: 'error' }, 'ErrorValue'],
  ])('G8: %j is no day: %s', (cell, fault) => {
    expect(dayOf(cell)).toEqual({ fault });
  });
  test('G8: of a day of birth only the year is kept', () => {
    const years = [1975, '1975', '03/04/1975', { date: '1975-04-03' }, null].map((cell) => yearOf(cell));
    expect(years).toEqual([1975, 1975, 1975, 1975, null].map((value) => ({ value })));
    expect([yearOf('bảy lăm'), yearOf(75)]).toEqual([{ fault: 'NotAYear' }, { fault: 'NotAYear' }]);
  });
});

describe('rows', () => {
  test('G8: a row is read with trailing spaces off, composed letters, a number as text and an award by its words', () => {
    const row = read([
      'Cá nhân',
      `  ${'Nguyễn Thị  Hòa'.normalize('NFD')}\u00a0`,
      '1975',
      null,
      'PHÒNG NỘI VỤ',
      'Lao động tiên tiến',
      1205,
      42235,
      'Chủ tịch',
    ]);
    expect(row).toMatchObject([
      {
        told: {
          line: 2,
          who: { kind: 'person', name: 'Nguyễn Thị Hòa'.normalize('NFC'), birthYear: 1975, unit: 'phong-1' },
          fact: { award: 'LDTT', number: '1205', on: '2015-08-19', category: null, period: null },
        },
      },
    ]);
  });
  test('G8: a row without any award only registers somebody', () => {
    expect(read([...HOA.slice(0, 5), null, ' ', null, null])).toMatchObject([{ told: { fact: null } }]);
  });
  test.each<[string, Cell[], string[]]>([
    ['half an award', at(6, null), ['number Needed']],
    ['several faults', [...at(1, ' ').slice(0, 7), '31/02/2015', null], ['on NotADay', 'name Needed', 'issuer Needed']],
    ['an unknown unit', at(4, 'Phòng 9'), ['unit UnknownUnit']],
    ['a name of two units', at(4, 'Văn phòng'), ['unit UnitUnclear']],
    ['an award that does not exist', at(5, 'Bằng khen của Giám đốc sở'), ['award NotOnList']],
    ['a day to come', at(7, '16/09/2025'), ['on InFuture']],
    ['a formula', at(1, { is: 'formula' }), ['name Formula']],
    ['an identity number with a comma', at(3, '012,345'), ['identityNumber NotANumber']],
    ['a name that is a day', at(1, { date: '2015-08-19' }), ['name NotText']],
    ['a name of 301 letters', at(1, 'a'.repeat(301)), ['name TooLong']],
  ])('G8: %s is told cell by cell', (_what, row, told) => {
    expect(faults(row)).toEqual(told);
  });
  test('G8: a personal number does not become an id, and half a period is none', () => {
    const table = tableOf(lines(['Mã', ...HEAD, 'Từ ngày'], ['012345678901', ...HOA, '01/01/2014']));
    const [row] = 'rows' in table ? table.rows.map(rowReader(ground)) : [];
    expect(row).toMatchObject({
      faults: [{ fault: 'IdIsNumberOfPerson' }, { column: 'periodTo', fault: 'PeriodIncomplete' }],
    });
  });
});

describe('what a file asks of the register', () => {
  const cards: Card[] = [
    {
      stream: 'recipient:a',
      kind: 'person',
      name: 'Nguyễn Thị Hòa',
      birthYear: 1975,
      identityNumber: '012345678901',
      units: ['phong-1'],
    },
  ];
  const register = (o: Partial<Register<AwardFact>> = {}, known = cards): Register<AwardFact> => ({
    office: 'vp',
    day: ground.day,
    matcher: matcher(known, (a, b) => a === b),
    holds: () => false,
    stands: (stream) => known.some((card) => card.stream === stream),
    idOfLine: (line) => `line-${line}`,
    ...o,
  });
  const plan = (rows: Cell[][], o: Partial<Register<AwardFact>> = {}, known = cards) =>
    planRows(read(...rows), register(o, known), awardForm);
  const short = (p: Plan<AwardFact>) =>
    'faults' in p ? p.faults[0]?.fault : `${p.outcome} ${p.stream.slice('recipient:'.length)}`;
  const sure = at(3, '012345678901');

  test('G8: by identity number the award goes to the entry that is there; without one a person is asked', () => {
    expect(plan([sure]).map(short)).toEqual(['known a']);
    const [doubt] = plan([HOA]);
    expect(doubt).toMatchObject({
      outcome: 'doubtful',
      stream: 'recipient:line-2',
      register: { recipient: 'line-2', mayBe: ['recipient:a'], unit: 'phong-1', from: '2025-09-15' },
      fact: { number: '1205/QĐ-UBND' },
    });
  });
  test('G8: who is nowhere is new, and known to the rows below', () => {
    const other = at(6, '77/QĐ-UBND');
    expect(plan([HOA, other, HOA], {}, []).map(short)).toEqual(['new line-2', 'doubtful line-3', 'RowTwice']);
    expect(plan([sure, at(6, '77').map((c, i) => (i === 3 ? '012345678901' : c))], {}, []).map(short)).toEqual([
      'new line-2',
      'known line-2',
    ]);
  });
  test('G8: the same file again asks for nothing, also where its rows wait for a person', () => {
    const sent = plan([HOA, sure]);
    const there = [...cards, ...sent.flatMap((p) => ('register' in p && p.register ? [cardOf(p)] : []))];
    expect(plan([HOA, sure], { holds: () => true }, there).map(short)).toEqual(['already line-2', 'already a']);
  });
  test('G8: a row of a sheet saved anew is the same fact where name, year, unit and award agree', () => {
    expect(plan([HOA], { holds: () => true }).map(short)).toEqual(['already a']);
    expect(plan([at(2, null)], { holds: () => false }).map(short)).toEqual(['doubtful line-2']);
  });
  test('G8: an id that is somebody else’s is refused', () => {
    const table = tableOf(lines(['Mã', ...HEAD], ['a', ...at(1, 'Nông Văn Tý')]));
    const rows = 'rows' in table ? table.rows.map(rowReader(ground)) : [];
    expect(planRows(rows, register(), awardForm).map(short)).toEqual(['IdOfAnother']);
  });
  const cardOf = (p: Planned<AwardFact>): Card => ({
    ...(cards[0] as Card),
    identityNumber: null,
    stream: p.stream,
  });
});
