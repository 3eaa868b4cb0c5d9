import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServedOffice, type Served } from '../../test/support/served.js';
import { FILE_LIMIT } from './upload.js';

let w: Served;
let address: string;
beforeAll(async () => {
  w = await openServedOffice();
  const made = await w.post('clerk-a', '/nominations', {
    office: 'vp',
    unit: 'unit-a',
    campaign: null,
    award: 'GIAY_KHEN',
    recipient: { kind: 'person', id: 'r-1' },
    category: 'merit',
    directWorker: true,
    postGroup: 'staff',
    period: { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' },
    recipientName: 'Nguyễn Thị Đánh Dấu',
    recipientPost: null,
  });
  expect(made.json).toMatchObject({ status: 'drafted' });
  address = `/nominations/${made.json.id}`;
});
afterAll(() => w.close());

const pdf = { 'content-type': 'application/pdf' };
const upload = (content: Buffer, person = 'clerk-a', headers = pdf) => w.post(person, '/files', content, { headers });
const attached = async (content: Buffer) => {
  const { sha256, size } = (await upload(content)).json;
  const file = { part: 'achievementReport', sha256, size, mediaType: 'application/pdf', fileName: 'Báo cáo.pdf' };
  const done = await w.post('clerk-a', `${address}/attach-document`, file, { match: '*' });
  expect(done.status).toBe(200);
  return `${address}/documents/${sha256}`;
};

test('A file is taken by its bytes and named by its hash; the same bytes are the same file', async () => {
  const [once, twice] = [await upload(Buffer.from('a')), await upload(Buffer.from('a'))];
  expect(once).toMatchObject({
    status: 201,
    json: { sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', size: 1 },
  });
  expect(twice.json).toEqual(once.json);
});
test('Who may read the case gets the file, as an attachment that no browser interprets', async () => {
  const bytes = Buffer.from('%PDF-1.7 …');
  const file = await w.get('head-a', await attached(bytes));
  expect(file.status).toBe(200);
  expect(file.bytes).toEqual(bytes);
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f]{64}"$/);
});
test('A document that was removed stays readable by the event that attached it', async () => {
  const file = await attached(Buffer.from('first'));
  await w.post('clerk-a', `${address}/remove-document`, { part: 'achievementReport' }, { match: '*' });
  expect(await w.get('clerk-a', file)).toMatchObject({ status: 200 });
});
test.each([
  ['another unit', 'clerk-b'],
  ['the secretariat, while it is a draft', 'officer-1'],
  ['the operator, who sees the case without names', 'administrator'],
])('The file of a case is not there for %s', async (_who, person) => {
  expect(await w.get(person, await attached(Buffer.from('secret')))).toMatchObject({
    status: 404,
    json: { code: 'NotFound' },
  });
});
test('A file that no case of theirs names is not there, though it is stored', async () => {
  const { sha256 } = (await upload(Buffer.from('unnamed'))).json;
  expect(await w.get('clerk-a', `${address}/documents/${sha256}`)).toMatchObject({ status: 404 });
  expect(await w.get('clerk-a', `${address}/documents/..%2f..%2fetc`)).toMatchObject({ status: 404 });
});
test.each([
  ['nothing', Buffer.alloc(0), 'clerk-a', pdf, 400, 'FileEmpty'],
  ['too much', Buffer.alloc(FILE_LIMIT + 1), 'clerk-a', pdf, 413, 'TooLarge'],
  ['a page of the web', Buffer.from('<html>'), 'clerk-a', { 'content-type': 'text/html' }, 415, 'UnsupportedMediaType'],
  ['something of a stranger', Buffer.from('a'), 'stranger', pdf, 403, 'NotAllowed'],
])('An upload of %s is sent back', async (_what, content, person, headers, status, code) => {
  expect(await upload(content, person, headers as typeof pdf)).toMatchObject({ status, json: { code } });
});
test('A file as large as allowed is taken', async () => {
  expect(await upload(Buffer.alloc(FILE_LIMIT))).toMatchObject({ status: 201, json: { size: FILE_LIMIT } });
});
