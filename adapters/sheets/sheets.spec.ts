import { deflateRawSync } from 'node:zlib';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cellName, readSheet } from './read-sheet.js';
import { writeSheets } from './write-sheet.js';

const book = async (sheet: Omit<WriteSheet, 'name'>): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Sổ', ...sheet }] }));
const read = async (bytes: Buffer, most = 100) => readSheet(bytes, most);
const linesOf = async (bytes: Buffer) => {
  const found = await read(bytes);
  return 'lines' in found ? found.lines : [];
};

test('Texts, numbers, days and truths come as they are, each line with its own number', async () => {
  const bytes = await book({
    rows: [['Họ tên'], [], ['Nguyễn\u00a0 ', 42248, true, new Date('2015-08-19T00:00:00Z')]],
  });
  const lines = await linesOf(bytes);
  expect(lines.at(-1)).toEqual({ line: 3, cells: ['Nguyễn\u00a0 ', 42248, true, { date: '2015-08-19' }] });
});
test('Of a formula only that it is one; a cell under a merged one says so', async () => {
  const bytes = await book({
    rows: [
      ['a', 'b', 'c'],
      ['d', null, null],
    ],
    cells: new Map([['1,2', { type: 'formula', value: 2, formula: '1+1', formulaResult: 2 }]]),
    merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }],
  });
  expect((await linesOf(bytes))[1]?.cells).toEqual(['d', { is: 'merged' }, { is: 'formula' }]);
});
test('A sheet that is too long is refused, not cut, also when one cell stands far below', async () => {
  expect(await read(await book({ rows: Array.from({ length: 101 }, () => ['x']) }))).toEqual({ unfit: 'tooLong' });
  const far = await book({ rows: [['x']], cells: new Map([['1048575,3', { type: 'string', value: 'y' }]]) });
  const begun = Date.now();
  expect(await read(far)).toEqual({ unfit: 'tooLong' });
  expect(Date.now() - begun).toBeLessThan(2000);
});
test.each([
  ['nothing', Buffer.alloc(0)],
  ['a PDF', Buffer.from('%PDF-1.7 …')],
  ['a text', Buffer.from('Họ tên;Ngày')],
  ['an end without a beginning', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')],
])('%s is no workbook', async (_what, bytes) => {
  expect(await read(bytes)).toEqual({ unfit: 'notAWorkbook' });
});
test('Half a workbook and a zip of something else are none; a locked one says so', async () => {
  const whole = await book({ rows: [['x']] });
  expect(await read(whole.subarray(0, whole.length / 2))).toEqual({ unfit: 'notAWorkbook' });
  expect(await read(zip('readme.txt', Buffer.from('x')))).toEqual({ unfit: 'notAWorkbook' });
  expect(await read(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ unfit: 'encrypted' });
});
test('A zip bomb is refused by what it unpacks to, whatever it says of its own size', async () => {
  const bomb = zip('xl/worksheets/sheet1.xml', Buffer.alloc(64 * 1024 * 1024, 'x'));
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage().rss;
  expect(await read(bomb)).toEqual({ unfit: 'tooBig' });
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});
test('What is written is read back, and nothing in it is counted', async () => {
  const lines = [
    ['Họ và tên', 'Đơn vị'],
    ['Nguyễn Thị Hòa', '=1+1'],
  ];
  const bytes = await writeSheets([{ name: 'Sổ', lines, widths: [30, 20] }]);
  expect((await linesOf(bytes)).map((l) => l.cells)).toEqual(lines);
});
test('A cell is named as the sheet names it', () => {
  expect([cellName(0, 1), cellName(25, 9), cellName(26, 10), cellName(51, 5000)]).toEqual([
    'A1',
    'Z9',
    'AA10',
    'AZ5000',
  ]);
});

/** One packed part that says of itself to be one byte long. */
function zip(name: string, content: Buffer): Buffer {
  const [packed, path] = [deflateRawSync(content), Buffer.from(name)];
  const sizes = (b: Buffer, at: number) => {
    b.writeUInt32LE(packed.length, at);
    b.writeUInt32LE(1, at + 4);
    b.writeUInt16LE(path.length, at + 8);
  };
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  sizes(local, 18);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  sizes(entry, 20);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + path.length + packed.length, 16);
  return Buffer.concat([local, path, packed, entry, path, end]);
}
