import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../adapters/documents/testing/read-pdf.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Settings } from '../../domain/office/settings.js';
import { openWorking, type Working } from '../support/working.js';

const members = ['chu-tich', 'thu-ky', 'uy-vien-1', 'uy-vien-2', 'uy-vien-3', 'uy-vien-4'];
const people = [
  ['truong', 'u1', 'unitHead'],
  ['can-bo-u2', 'u2', 'unitClerk'],
  ['phu-trach', 'u2', 'secretariatOfficer', 'secretariatHead', 'registryClerk'],
  ['chu-tich', 'u2', 'councilChair', 'councilMember', 'signer'],
  ['thu-ky', 'u2', 'councilSecretary', 'councilMember'],
  ...members.slice(2).map((m) => [m, 'u2', 'councilMember'] as const),
] as const;
const settings: Partial<Settings> = {
  decides: ['GIAY_KHEN'],
  numberMode: 'registry',
  quorum: { numerator: 2, denominator: 3 },
  threshold: { ratio: { numerator: 1, denominator: 2 }, over: true },
};
const period = { kind: 'range', from: '2024-10-01', to: '2025-09-30' } as const;
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const sha = 'a'.repeat(64);

let w: Working;
beforeAll(async () => {
  w = await openWorking(people, settings);
  await set('office:vp', 'FoundCouncil', {
    council: 'hd-tdkt',
    foundedBy: { paper: 'Quyết định số 08/QĐ-VP', on: '2024-01-06' },
    from: '2024-01-06',
    chair: 'chu-tich',
    secretary: 'thu-ky',
    members,
  });
}, 120_000);
afterAll(() => w.close());

async function set(stream: StreamId, type: string, data: object = {}): Promise<void> {
  const done = await w.say({ principal: 's:test', stream, type, data });
  if (!('accepted' in done) || !done.accepted) throw new Error(`${type} ${JSON.stringify(done)}`);
}
const address = (stream: string) => `/${stream.split(':')[0]}s/${stream.split(':')[1]}`;
const state = async (person: string, stream: string) => (await w.get(person, address(stream))).json.state;
const act = (person: string, stream: string, command: string, data: object = {}) =>
  w.act(person, `${address(stream)}/${command}`, data);
const file = (person: string, stream: string, hash: string) => w.get(person, `${address(stream)}/documents/${hash}`);
/** The text of a document as this reader gets it, one space between words. */
async function text(person: string, stream: string, hash: string): Promise<string> {
  const { status, bytes } = await file(person, stream, hash);
  expect(status).toBe(200);
  return (await readPages(bytes)).join(' ').replaceAll('\u00a0', ' ').replace(/ +/g, ' ');
}

/** A name that the appraiser found eligible. */
async function appraised(recipientName: string, recipient: string): Promise<StreamId<'nomination'>> {
  const nomination: StreamId<'nomination'> = `nomination:${randomUUID()}`;
  const paper: StreamId<'paper'> = `paper:${randomUUID()}`;
  const dossier = { office: 'vp', unit: 'u1', campaign: null };
  await set(nomination, 'DraftNomination', {
    ...dossier,
    ...{ award: 'GIAY_KHEN', category: 'movement', recipient: { kind: 'person', id: recipient }, recipientName },
    ...{ recipientPost: 'Chuyên viên', directWorker: false, postGroup: 'chuyen-vien', period },
  });
  const report = { part: 'achievementReport', sha256: sha, size: 10, mediaType: 'application/pdf', fileName: 'a.pdf' };
  await set(nomination, 'AttachDocument', report);
  await set(nomination, 'RecordUnitReview', { heldOn: today, minutes: sha, votesFor: 5, votesOf: 9 });
  await set(paper, 'DraftPaper', { ...dossier, kind: 'unitSubmission', addressee: 'Văn phòng', names: [nomination] });
  await set(paper, 'RecordPaperSignature', { number: null, on: today, signer: 'Trưởng phòng', file: sha });
  await set(nomination, 'SubmitNomination', { paper });
  await set(nomination, 'ReceiveNomination');
  await set(nomination, 'AssignAppraiser', { appraiser: 'phu-trach' });
  const judgement = ['tieu-chuan', 'proposer'].map((standard) => ({ standard, finding: 'met' }));
  await set(nomination, 'AppraiseNomination', { judgement });
  return nomination;
}
async function called(nominations: readonly string[], given: object): Promise<string> {
  const startsAt = new Date(Date.now() + 3_600_000).toISOString();
  const { stream } = await w.act(
    'thu-ky',
    '/sessions',
    {
      office: 'vp',
      council: 'hd-tdkt',
      body: 'full',
      mode: 'meeting',
      campaign: null,
      startsAt,
      place: null,
      ...given,
    },
    {},
  );
  await act('thu-ky', stream, 'add-agenda-items', { nominations, reason: 'Hội đồng không họp được trong tháng' });
  await act('thu-ky', stream, 'freeze-agenda');
  return stream;
}

test('C17: both minutes are made from the record, read by the council, and signed by the hash that was shown', async () => {
  const [an, binh] = [await appraised('Nông Thị Ánh Tuyết', 'r-1'), await appraised('Cán bộ uy-vien-1', 'uy-vien-1')];
  const session = await called([an, binh], { place: 'Phòng họp tầng 2' });
  const [present, written] = [['chu-tich', 'thu-ky', 'uy-vien-1', 'uy-vien-2'], ['uy-vien-3']];
  await act('thu-ky', session, 'record-attendance', { present, written });
  await act('uy-vien-2', session, 'declare-conflict', { nomination: an, kind: 'kin' });
  await act('chu-tich', session, 'open-session');
  const vote = { yes: 4, no: 0, blank: 0, invalid: 0, minutes: null };
  await act('thu-ky', session, 'record-list-vote', { nominations: [an], ...vote });
  // A name that is a member's own case has a vote of its own; its ballot tells the count.
  const counted = { yes: 4, no: 0, blank: 1, invalid: 0, absent: 1, total: 6, written: 1, issued: 5 };
  const ballot = { ballot: `ballot:${randomUUID()}`, round: 1 };
  await set(session as StreamId, 'RecordItemResult', { nomination: binh, ...ballot, ...counted });
  const summary = 'Thư ký báo cáo tổng hợp.\nHội đồng thảo luận từng trường hợp.';
  await act('thu-ky', session, 'draw-up-minutes', { kind: 'voteCountMinutes', document: null, summary });
  const items = [an, binh].map((nomination) => ({ nomination, result: 'endorsed', otherAward: null }));
  await act('chu-tich', session, 'confirm-result', { items });
  await act('thu-ky', session, 'draw-up-minutes', { document: null, summary });

  const { rendition, countMinutes } = await state('thu-ky', session);
  const council = await text('uy-vien-4', session, rendition);
  for (const said of [
    'BIÊN BẢN',
    'Họp Hội đồng Thi đua - Khen thưởng',
    'Quyết định số 08/QĐ-VP ngày 06/01/2024',
    'Tổng số thành viên Hội đồng: 06; có mặt: 04; vắng mặt: 02.',
    'Ông (bà) Cán bộ uy-vien-3, Cán bộ, Ủy viên Hội đồng (có ý kiến bằng văn bản)',
    'phải có ít nhất 04 thành viên; tính có mặt: 04',
    'Cán bộ uy-vien-2, Cán bộ, Ủy viên Hội đồng: có quan hệ gia đình (Nông Thị Ánh Tuyết)',
    'Cán bộ uy-vien-1, Cán bộ, Ủy viên Hội đồng: là trường hợp của chính mình (Cán bộ uy-vien-1)',
    'Hội đồng thảo luận từng trường hợp.',
    'đồng ý 04, không đồng ý 00',
    '4/6 (66,6%)',
    'Kết luận: Thông qua, đề nghị tặng Giấy khen của',
    'Cán bộ thu-ky',
  ])
    expect(council).toContain(said);
  const count = await text('thu-ky', session, countMinutes.rendition);
  for (const said of ['Kiểm phiếu tại phiên họp', 'Nông Thị Ánh Tuyết', '4/6 (66,6%)', 'Đạt', 'có 02 trường hợp'])
    expect(count).toContain(said);
  expect((await file('an', session, rendition)).status).toBe(404);

  const sign = (person: string, as: string, kind: string, documentHash: string) =>
    w.post(person, `${address(session)}/sign-minutes`, { kind, as, documentHash }, { match: '*' });
  const other = await sign('chu-tich', 'chair', 'councilMinutes', countMinutes.rendition);
  expect(other).toMatchObject({ status: 409, json: { code: 'DocumentChanged' } });
  for (const [kind, shown] of [
    ['councilMinutes', rendition],
    ['voteCountMinutes', countMinutes.rendition],
  ]) {
    expect((await sign('chu-tich', 'chair', kind, shown)).status).toBe(200);
    expect((await sign('thu-ky', 'secretary', kind, shown)).status).toBe(200);
  }
  await act('chu-tich', session, 'close-session');
}, 240_000);

test('C4, P3: a written polling gives each member a sheet with the names on which this member votes', async () => {
  const [own, other] = [await appraised('Hứa Thẩm', 'uy-vien-3'), await appraised('Triệu Văn Khương', 'r-9')];
  const closesAt = '2030-10-20T09:00:00.000Z';
  const session = await called([own, other], { mode: 'written', closesAt });
  await act('thu-ky', session, 'prepare-sheets', { members: ['uy-vien-3', 'uy-vien-2'] });
  const { sheets } = await state('thu-ky', session);
  const [theirs, full] = [
    await text('thu-ky', session, sheets.of['uy-vien-3']),
    await text('thu-ky', session, sheets.of['uy-vien-2']),
  ];
  for (const said of ['PHIẾU LẤY Ý KIẾN', 'Triệu Văn Khương', 'chậm nhất ngày 20 tháng 10 năm 2030'])
    expect(theirs).toContain(said);
  expect(theirs).not.toContain('Ông (bà) Hứa Thẩm, Chuyên viên');
  expect(full).toContain('Ông (bà) Hứa Thẩm, Chuyên viên');
  expect(full).toContain('Ông (bà) Cán bộ uy-vien-2, Cán bộ, Ủy viên Hội đồng.');
}, 240_000);

let rescuers = 0;
/** A sudden merit in the secretariat's hands, which needs no council. */
async function sudden(): Promise<string> {
  const dossier = {
    ...{ office: 'vp', unit: 'u1', campaign: null, award: 'GIAY_KHEN', category: 'exceptional', period },
    ...{ occasion: 'lu-lut', recipient: { kind: 'person', id: `cuu-ho-${rescuers++}` }, directWorker: true },
    ...{ postGroup: 'nong-dan', recipientName: `Người cứu hộ ${rescuers}`, recipientPost: null },
  };
  const { steps } = await w.act('truong', '/acts', {
    steps: [
      { kind: 'nomination', command: 'DraftNomination', data: dossier },
      { stream: { $from: 0 }, command: 'SubmitNomination', data: { paper: null } },
    ],
  });
  return steps[0].answers[0].stream;
}
async function inHand(): Promise<string> {
  const nomination = await sudden();
  await act('phu-trach', nomination, 'receive-nomination');
  await act('phu-trach', nomination, 'assign-appraiser', { appraiser: 'phu-trach' });
  return nomination;
}
/** The letter as the unit reads it; another unit finds no such file. */
async function letter(nomination: string): Promise<string> {
  const { rendition } = (await state('truong', nomination)).dossier.letter;
  expect((await file('can-bo-u2', nomination, rendition)).status).toBe(404);
  return text('truong', nomination, rendition);
}

test('R8: what is returned for supplement comes with a letter: field by field, why, until when', async () => {
  const nomination = await inHand();
  const items = [
    { field: '/achievementReport', reason: 'Chưa nêu kết quả năm 2024.' },
    { field: '/recipientPost', reason: 'Ghi rõ chức vụ.' },
  ];
  await act('phu-trach', nomination, 'return-nomination', { items });
  const said = await letter(nomination);
  for (const part of ['V/v bổ sung hồ sơ', 'Báo cáo thành tích', 'Chưa nêu kết quả năm 2024.', 'Chức vụ', 'chậm nhất'])
    expect(said).toContain(part);
});

test('R5: what is not taken in is answered in writing, with the ground and what the unit can do', async () => {
  const nomination = await sudden();
  const no = { ground: 'noPower', reason: 'Thuộc thẩm quyền cấp tỉnh.', remedy: 'Gửi hồ sơ về Sở Nội vụ.' };
  await act('phu-trach', nomination, 'refuse-nomination', no);
  const said = await letter(nomination);
  for (const part of ['không tiếp nhận hồ sơ', 'Không thuộc thẩm quyền', no.reason, 'Gửi hồ sơ về Sở Nội vụ'])
    expect(said).toContain(part);
});

test('A4: who is not eligible is told in writing with its ground, under its number where it has one', async () => {
  const nomination = await inHand();
  const data = { reason: 'Đang xem xét kỷ luật', notice: { paper: '31/TB-VP', on: today } };
  await act('phu-trach', nomination, 'find-ineligible', data);
  const said = await letter(nomination);
  for (const part of ['Số: 31/TB-VP', 'chưa đủ điều kiện xét khen thưởng', 'Đang xem xét kỷ luật', 'Người cứu hộ'])
    expect(said).toContain(part);
});

test('S10: a name that the signer takes out is answered with the signer’s reason; who is awarded gets no letter', async () => {
  const names = [await inHand(), await inHand()];
  for (const n of names)
    await act('phu-trach', n, 'appraise-nomination', {
      judgement: [{ standard: 'dot-xuat', finding: 'met' }],
    });
  const { stream: decision } = await w.act(
    'phu-trach',
    '/decisions',
    { office: 'vp', award: 'GIAY_KHEN', campaign: null, nominations: names, merit: 'cứu người', period },
    {},
  );
  await act('phu-trach', decision, 'present-decision', {
    documentHash: (await state('phu-trach', decision)).rendition,
  });
  await act('chu-tich', decision, 'deny-grants', { nominations: [names[0]], reason: 'Chưa rõ thành tích' });
  const said = await letter(names[0] as string);
  for (const part of ['không khen thưởng đối với 01 trường hợp', 'Chưa rõ thành tích']) expect(said).toContain(part);
  expect((await state('truong', names[1] as string)).dossier.letter).toBeUndefined();
});
