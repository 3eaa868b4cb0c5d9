import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../adapters/sheets/read-sheet.js';
import { writeSheets } from '../../adapters/sheets/write-sheet.js';
import { openServedOffice, type Served } from '../../test/support/served.js';
import { NDJSON, XLSX } from './table.js';

let w: Served;
beforeAll(async () => {
  w = await openServedOffice();
});
afterAll(() => w.close());
const WHO = 'officer-1';
const HEAD = [
  'Mã',
  'Đối tượng',
  'Họ và tên',
  'Năm sinh',
  'Số định danh',
  'Đơn vị',
  'Danh hiệu',
  'Số QĐ',
  'Ngày QĐ',
  'Cơ quan ban hành',
  'Ghi chú',
];
const book = (...rows: string[][]) =>
  writeSheets([{ name: 'Sổ', lines: [['SỔ KHEN THƯỞNG'], HEAD, ...rows], widths: [] }]);
const row = (name: string, o: Partial<Record<'id' | 'year' | 'cccd' | 'unit' | 'number' | 'on', string>> = {}) => [
  o.id ?? '',
  'cá nhân',
  name,
  o.year ?? '1975',
  o.cccd ?? '',
  o.unit ?? 'unit-a',
  'BK_TINH',
  o.number ?? '12/QĐ',
  o.on ?? '19/08/2015',
  'Chủ tịch UBND tỉnh',
  'x',
];
const send = (file: Buffer | string, save = 'all', o: { who?: string; type?: string; key?: string } = {}) =>
  w.post(o.who ?? WHO, `/recipients/import?office=vp&save=${save}`, file, {
    headers: { 'content-type': o.type ?? XLSX },
    ...(o.key ? { key: o.key } : {}),
  });
const events = async () =>
  Number((await w.sql<{ n: string }>(`select count(*) as n from events where stream like 'recipient:%'`))[0]?.n);
let n = 0;
const someone = () =>
  `Nông Thị ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Trăm'][n++]}`;
let before = 0;
beforeEach(async () => {
  before = await events();
});

describe('A sheet', () => {
  test('G8: is recorded row by row in the sender’s name, each a command and event of its own, names sealed', async () => {
    const name = someone();
    const { status, json } = await send(await book(row(name), row(someone(), { cccd: '012345678901' })));
    expect({ status, ...json, answers: [] }).toMatchObject({
      status: 200,
      saved: true,
      rows: 2,
      new: 2,
      wrong: 0,
      ignoredColumns: ['K'],
    });
    expect(await events()).toBe(before + 4);
    const view = await w.get(WHO, `/recipients/${json.answers[0].recipient}`);
    expect(view.json).toMatchObject({
      state: {
        entries: { e1: { mark: 'unverified', facts: { award: 'BK_TINH', number: '12/QĐ', on: '2015-08-19' } } },
      },
      personal: { [`recipient:${json.answers[0].recipient}`]: { known: { name, birthYear: '1975' } } },
      lastAct: { actor: `u:${WHO}` },
    });
    expect(JSON.stringify(json)).not.toContain(name);
  });
  test('G8: with one wrong row records nothing when all or none is asked, and names the cell; good rows when those are', async () => {
    const file = await book(row(someone()), row(someone(), { on: '31/02/2015', unit: 'phong-khong-co' }));
    const all = await send(file);
    expect(all.json).toMatchObject({ saved: false, new: 1, wrong: 1 });
    expect(all.json.answers[1].faults).toMatchObject([
      { cell: 'I4', column: 'on', code: 'NotADay', vi: expect.stringContaining('ngày/tháng/năm') },
      { cell: 'F4', column: 'unit', code: 'UnknownUnit' },
    ]);
    expect(await events()).toBe(before);
    expect((await send(file, 'none')).json).toMatchObject({ saved: false });
    expect(await events()).toBe(before);
    expect((await send(file, 'good')).json).toMatchObject({ saved: true, new: 1, wrong: 1 });
    expect(await events()).toBe(before + 2);
  });
  test('G8: sent again, by the same request, another one, somebody else or saved anew, adds nothing twice', async () => {
    const rows = [row(someone()), row(someone(), { cccd: '111111111' })];
    const [file, key] = [await book(...rows), randomUUID()];
    const first = await send(file, 'all', { key });
    expect(first.json).toMatchObject({ new: 2 });
    const after = await events();
    const anew = await book([''], ...rows);
    const again = [
      () => send(file, 'all', { key }),
      () => send(file),
      () => send(file, 'all', { who: 'officer-2' }),
      () => send(anew),
    ];
    for (const ask of again) expect((await ask()).json).toMatchObject({ saved: true, already: 2, new: 0, refused: 0 });
    expect(await events()).toBe(after);
  });
  test('G8: sent twice at one time is recorded once', async () => {
    const file = await book(row(someone()));
    const answers = await Promise.all([send(file), send(file)]);
    for (const { status } of answers) expect([200, 503]).toContain(status);
    expect(answers.map((a) => a.status)).toContain(200);
    expect(await events()).toBe(before + 2);
  });
  test('G8: what broke off half way is finished when the file is sent again', async () => {
    const name = someone();
    const data = { office: 'vp', recipient: 'nguoi-nua', kind: 'person', unit: 'unit-a', from: '2025-01-01' };
    const half = { ...data, name, post: null, birthYear: 1975 };
    expect(await w.post(WHO, '/recipients', half)).toMatchObject({ status: 201 });
    expect((await send(await book(row(name, { id: 'nguoi-nua' })))).json).toMatchObject({ known: 1, refused: 0 });
    expect(await events()).toBe(before + 2);
  });
});

describe('Doubtful rows', () => {
  test('G8: wait for a person, who says by name that they are one, and may undo it', async () => {
    const name = someone();
    const first = (await send(await book(row(name)))).json.answers[0].recipient;
    const { json } = await send(await book(row(name, { number: '99/QĐ' })));
    expect(json).toMatchObject({
      doubtful: 1,
      answers: [{ mayBe: [{ recipient: first, agrees: ['name', 'birthYear', 'unit'] }] }],
    });
    const second = json.answers[0].recipient;
    const waiting = await w.get(WHO, '/recipients?status=doubtful');
    expect(waiting.json.rows.map((r: { id: string }) => r.id)).toEqual([second]);
    const past = async (id: string) => (await w.get(WHO, `/recipients/${id}`)).json.state;
    expect([Object.keys((await past(first)).entries), (await past(first)).linked]).toEqual([['e1'], []]);
    const settle = { other: `recipient:${first}`, same: true, evidence: { paper: 'Lý lịch', on: '2025-01-10' } };
    expect(await w.post(WHO, `/recipients/${second}/settle-doubt`, settle, { match: '*' })).toMatchObject({
      status: 200,
    });
    const told = (await w.get(WHO, `/recipients/${second}/history`)).json.events;
    expect(told.at(-1)).toMatchObject({ type: 'DoubtSettled', actor: `u:${WHO}`, data: { same: true } });
    expect((await past(second)).linked).toEqual([`recipient:${first}`]);
    expect((await send(await book(row(name, { number: '99/QĐ', id: first })))).json).toMatchObject({ already: 1 });
    const split = { other: `recipient:${first}`, reason: 'Hai người trùng tên' };
    await w.post('secretariat-head', `/recipients/${second}/split-recipients`, split, { match: '*' });
    expect((await past(second)).linked).toEqual([]);
  });
});

describe('JSON lines', () => {
  const line = {
    kind: 'person',
    name: 'Hà Văn Dòng',
    unit: 'unit-a',
    award: 'LDTT',
    number: '5/QĐ',
    on: '2020-12-31',
    issuer: 'Chủ tịch',
  };
  const ndjson = (...rows: unknown[]) => rows.map((r) => JSON.stringify(r)).join('\n');
  const post = (text: string) => send(text, 'all', { type: NDJSON });
  test('G8: are read by the same columns, and faults name line and field', async () => {
    expect((await post(ndjson(line))).json).toMatchObject({ new: 1, saved: true });
    const { json } = await post(ndjson({ ...line, name: 'Hà Văn Khác' }, { ...line, on: '2020-13-01' }));
    expect(json).toMatchObject({ saved: false, answers: [{}, { faults: [{ cell: '/2/on', code: 'NotADay' }] }] });
  });
  test.each([
    ['no JSON', '{"kind":', 'LineUnreadable'],
    ['a list', '[1]', 'LineUnreadable'],
    ['an unknown field', ndjson({ ...line, birthday: 'x' }), 'FieldUnknown'],
    ['nothing', '\n', 'SheetEmpty'],
  ])('G8: %s is refused whole', async (_what, text, code) => {
    expect(await post(text)).toMatchObject({ status: 422, json: { code } });
  });
});

describe('What is not read', () => {
  test.each<[string, () => Promise<Buffer>, string]>([
    ['a PDF', async () => Buffer.from('%PDF-1.7'), 'SheetUnreadable'],
    ['an old or locked workbook', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'SheetLocked'],
    [
      'a sheet of other headings',
      () => writeSheets([{ name: 'a', lines: [['Tên', 'Tuổi']], widths: [] }]),
      'HeadingsMissing',
    ],
    ['a sheet without rows', () => book(), 'SheetEmpty'],
    ['5,001 rows', () => book(...Array.from({ length: 5001 }, () => ['', 'cá nhân'])), 'SheetTooLong'],
  ])('G8: %s gets an answer in words, and nothing is recorded', async (_what, file, code) => {
    const { status, json } = await send(await file());
    expect([status, json.code]).toEqual([422, code]);
    expect(await events()).toBe(before);
  });
  test('Another media type, nothing at all and no key have their own answers', async () => {
    expect(await send('a', 'all', { type: 'text/csv' })).toMatchObject({ status: 415 });
    expect(await send(Buffer.alloc(0))).toMatchObject({ json: { code: 'FileEmpty' } });
    expect(await send(await book(row('x')), 'all', { key: 'abc' })).toMatchObject({ status: 400 });
  });
  test('Who may not record past awards learns nothing of the register', async () => {
    for (const who of ['clerk-a', 'administrator', 'nobody'])
      expect(await send(await book(row('x')), 'none', { who })).toMatchObject({
        status: 403,
        json: { code: 'NotAllowed' },
      });
  });
});

test('G8: the template is read back whole: its headings are the columns', async () => {
  const { status, headers, bytes } = await w.get(WHO, '/recipients/import-template');
  expect([status, headers['content-type']]).toEqual([200, XLSX]);
  const sheet = await readSheet(bytes, 10);
  const head = 'lines' in sheet ? (sheet.lines[0]?.cells as string[]) : [];
  const example = [
    'ng-0001',
    'cá nhân',
    'Lò Thị Mẫu',
    '1975',
    '',
    'Chuyên viên',
    'unit-a',
    'BK_TINH',
    'công trạng',
    '7/QĐ',
    '19/08/2015',
    'Chủ tịch',
    '',
    '01/01/2014',
    '31/12/2014',
  ];
  const filled = await writeSheets([{ name: 'Sổ', lines: [head, example], widths: [] }]);
  expect((await send(filled)).json).toMatchObject({ saved: true, new: 1, ignoredColumns: [] });
});
