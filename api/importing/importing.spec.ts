import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../adapters/sheets/read-sheet.js';
import { writeSheets } from '../../adapters/sheets/write-sheet.js';
import { awardForm } from '../../domain/recipient/importing/awards.js';
import { cellFaults } from '../../domain/recipient/importing/cells.js';
import { initiativeForm } from '../../domain/recipient/importing/initiatives.js';
import { nominationStates } from '../../test/samples/nomination.js';
import { openServedOffice, type Served } from '../../test/support/served.js';
import { NDJSON, XLSX } from './table.js';
import { sentence } from './words.js';

let w: Served;
const AUTHOR = 'tac-gia-1';
beforeAll(async () => {
  const { dossier } = nominationStates.drafted;
  const of = (id: string, award: string) => ({
    ...{ status: 'drafted' },
    dossier: { ...dossier, id: `nomination:${id}`, award, recipient: { kind: 'person', id: AUTHOR } },
  });
  w = await openServedOffice({ 'nomination:n-1': of('n-1', 'BK_TINH') });
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
  test('G8: names its awards as old lists do, with the issuer behind them or beside', async () => {
    const written = [
      'Bằng khen của Chủ tịch UBND tỉnh',
      'GIẤY KHEN của Giám đốc Sở',
      'LĐTT',
      'Bằng khen',
      'Huân chương Lao động',
    ];
    const rows = written.map((award, i) =>
      row(`Lò Văn ${'Tên'.repeat(i + 1)}`).map((cell, at) => (at === 6 ? award : cell)),
    );
    const { json } = await send(await book(...rows), 'good');
    expect(json).toMatchObject({ new: 4, wrong: 1 });
    const read = await Promise.all(
      json.answers
        .slice(0, 4)
        .map(async (a: { recipient: string }) => (await w.get(WHO, `/recipients/${a.recipient}`)).json),
    );
    expect(read.map((view) => view.state.entries.e1.facts.award)).toEqual(['BK_TINH', 'GIAY_KHEN', 'LDTT', 'BK_TINH']);
    expect(json.answers[4].faults).toMatchObject([
      { cell: 'G7', code: 'AwardUnclear', en: expect.stringContaining('HC_LAO_DONG_1, HC_LAO_DONG_2') },
    ]);
  });
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

describe('A list of initiatives', () => {
  const TITLES = [
    'Mã sáng kiến',
    'Tên sáng kiến',
    'Tác giả',
    'Năm sinh',
    'Đơn vị',
    'Tỷ lệ',
    'Cấp công nhận',
    'Số QĐ',
    'Ngày QĐ',
  ];
  const sheet = (...rows: string[][]) => writeSheets([{ name: 'Sổ', lines: [TITLES, ...rows], widths: [] }]);
  const author = (name: string, o: { id?: string; title?: string; share?: string; unit?: string } = {}) => [
    ...[o.id ?? '', o.title ?? 'Số hóa sổ khen thưởng', name, '1980', o.unit ?? 'unit-a', o.share ?? '50'],
    ...['cơ sở', '03/QĐ-SK', '20/11/2024'],
  ];
  const post = (file: Buffer, save = 'all', who = WHO) =>
    w.post(who, `/recipients/import?office=vp&of=initiatives&save=${save}`, file, {
      headers: { 'content-type': XLSX },
    });
  const [an, binh] = ['Đàm Thị An', 'Đàm Văn Bình'];

  test('O10: is recorded with each author, all or none; titles are sealed, and a list sent again adds nothing', async () => {
    const wrong = await post(await sheet(author(an), author(binh, { unit: 'khong-co' })), 'good');
    expect(wrong.json).toMatchObject({
      wrong: 2,
      answers: [{ faults: [{ cell: 'C2', code: 'AuthorWrong' }] }, { faults: [{ cell: 'E3', code: 'UnknownUnit' }] }],
    });
    expect(await events()).toBe(before);
    const rows = [author(an), author(binh), author('Đàm Thị Chi', { title: 'Họp không giấy', share: '' })];
    const { json } = await post(await sheet(...rows));
    expect(json).toMatchObject({ saved: true, new: 3, refused: 0 });
    expect(await events()).toBe(before + 6);
    const [first, second] = await Promise.all(
      json.answers.slice(0, 2).map((a: { recipient: string }) => w.get(WHO, `/recipients/${a.recipient}`)),
    );
    const { e1 } = first.json.state.entries;
    expect(e1).toMatchObject({
      kind: 'initiative',
      facts: { number: '03/QĐ-SK', level: 'unit', reach: null, share: 50 },
      authors: json.answers.slice(0, 2).map((a: { recipient: string }) => ({ recipient: a.recipient, share: 50 })),
    });
    expect(second.json.state.entries.e1.facts.initiative).toBe(e1.facts.initiative);
    const known = (view: typeof first) => view.json.personal[`recipient:${view.json.state.id}`].known;
    expect(known(first)).toMatchObject({ name: an, 'title-e1': 'Số hóa sổ khen thưởng' });
    expect(JSON.stringify(first.json.state)).not.toContain('Số hóa');
    for (const file of [await sheet(...rows), await sheet(...rows.toReversed())])
      expect((await post(file)).json).toMatchObject({ saved: true, already: 3, new: 0, refused: 0 });
    expect(await events()).toBe(before + 6);
  });
  test('O10, D14: what was imported stands beside the dossier, and is cited by its id with the register’s share', async () => {
    const rows = [
      author('Đàm Thị Dung', { title: 'Một cửa', share: '70' }),
      author('Đàm Văn Em', { title: 'Một cửa', share: '30' }),
    ];
    const file = await writeSheets([
      { name: 'Sổ', lines: [[...TITLES, 'Mã'], ...rows.map((r, i) => [...r, i === 0 ? AUTHOR : ''])], widths: [] },
    ]);
    expect((await post(file)).json).toMatchObject({ saved: true, new: 2 });
    const beside = (await w.get('clerk-a', '/nominations/n-1/past-awards')).json.initiatives;
    expect(beside).toMatchObject([
      {
        recipient: AUTHOR,
        title: 'Một cửa',
        facts: { number: '03/QĐ-SK', share: 70 },
        authors: [{ share: 70 }, { share: 30 }],
      },
    ]);
    const { initiative } = beside[0].facts;
    const cite = (share: object) =>
      w.post('clerk-a', '/nominations/n-1/cite-initiative', { initiative, author: AUTHOR, ...share }, { match: '*' });
    expect(await cite({ share: 60 })).toMatchObject({ status: 422, json: { code: 'ShareNotAsRegistered' } });
    expect(await cite({})).toMatchObject({ status: 200 });
    const { dossier } = (await w.get('clerk-a', '/nominations/n-1')).json.state;
    expect(dossier.initiatives).toMatchObject([{ initiative, author: AUTHOR, share: 70, entry: 'e1' }]);
  });
  test('O10: is sent by who may record initiatives, and nobody else', async () => {
    const file = await sheet(author('Đàm Thị Em', { share: '' }));
    for (const who of ['clerk-a', 'administrator'])
      expect(await post(file, 'none', who)).toMatchObject({ status: 403, json: { code: 'NotAllowed' } });
  });
  test('O10: has a template of its own, which is read back whole', async () => {
    const { bytes, headers } = await w.get(WHO, '/recipients/import-template?of=initiatives');
    expect(headers['content-disposition']).toContain('so-sang-kien.xlsx');
    const read = await readSheet(bytes, 10);
    const head = 'lines' in read ? (read.lines[0]?.cells as string[]) : [];
    const example = Object.values(initiativeForm.columns).map((c) => ('Đơn vị' === c.heading ? 'unit-a' : c.example));
    const filled = await writeSheets([
      { name: 'Sổ', lines: [head, example.map((e) => ({ '60': '100', 'ng-0001': 'ng-0002' })[e] ?? e)], widths: [] },
    ]);
    const { json } = await post(filled);
    expect(json).toMatchObject({ saved: true, new: 1, ignoredColumns: [] });
    const { state } = (await w.get(WHO, `/recipients/${json.answers[0].recipient}`)).json;
    expect(state.entries.e1.facts).toMatchObject({ initiative: 'sk-2024-07', reach: 'province', share: 100 });
  });
});

describe('What is said of a cell', () => {
  test('G8: English sentences are English, with the codes to write; Vietnamese ones have the words', () => {
    const forms = [awardForm, initiativeForm].flatMap(({ columns }) => Object.values(columns));
    const lists = forms.flatMap(({ read }) => {
      const answer = read('không có', () => null);
      return 'fault' in answer && answer.allowed ? [sentence(answer.fault, answer.allowed)] : [];
    });
    expect(lists.length).toBeGreaterThan(4);
    for (const { en } of lists) expect(en).toMatch(/One of: [ -~]+\.$/);
    for (const { vi } of lists) expect(vi).toMatch(/Ghi: .*[à-ỹ]/);
    // A column is named as the sheet names it.
    for (const fault of cellFaults) expect(sentence(fault).en.replace('Số định danh', '')).toMatch(/^[ -~]+$/);
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
