/** One invented paper of each further kind; the names belong to nobody. */
import type { PaperData, PaperKind } from '../papers.js';
import { collective, decision, minutes, letter as opinionLetter, person, submission } from './samples.js';

const { superiorBody, issuingBody, place, date, demo, qrSvg, renderedAt, sentTo, filedAt } = decision();
const head = { superiorBody, issuingBody, number: 7, symbol: 'VP', place, date };
const tail = { demo, qrSvg, renderedAt, sentTo, filedAt };
const { signature } = decision();
const { chair, secretary, foundingDecision } = minutes();
const proposal = 'tặng Giấy khen của Chánh Văn phòng';
const who = person('Nông Thị Ánh Tuyết', { honorific: 'bà' });
const room = collective('Phòng Kinh tế');
const round = { issued: 9, returned: 9, valid: 8, invalid: 1, yes: 8, no: 0, written: 1 };
const letter = { ...head, ...tail, addressees: ['Phòng Kinh tế'], sender: 'Văn phòng Ủy ban nhân dân tỉnh', signature };

export const samples: { readonly [K in PaperKind]: PaperData<K> } = {
  decisionPaper: decision(),
  submissionPaper: submission(),
  councilMinutes: minutes(),
  summaryList: {
    ...head,
    ...tail,
    subject: 'Trích ngang thành tích đề nghị tặng Giấy khen',
    rows: [
      {
        ...who,
        merit: 'Tham mưu điều hành, số hóa hồ sơ',
        proposal,
        rating: 'HTXSNV',
        pastAwards: 'GK 12/QĐ-VP (2023)',
        note: null,
      },
      { ...room, merit: null, proposal, rating: 'HTTNV', pastAwards: null, note: null },
    ],
    signature,
  },
  unitReviewMinutes: {
    ...head,
    ...tail,
    subject: 'Họp bình xét khen thưởng năm 2025',
    heldAt: '2025-09-12T07:00:00Z',
    venue: 'Phòng Tổng hợp',
    total: 12,
    present: 11,
    items: [
      { recipient: who, proposal, votesFor: 10, votesOf: 11, chosen: true },
      { recipient: person('Vi Văn Ất', { honorific: 'ông' }), proposal, votesFor: 3, votesOf: 11, chosen: false },
    ],
    course: 'Trưởng phòng nêu tiêu chuẩn; mọi người góp ý, biểu quyết.',
    chair,
    secretary,
  },
  voteCountMinutes: {
    ...head,
    ...tail,
    subject: 'Kiểm phiếu lấy ý kiến thành viên Hội đồng',
    foundingDecision,
    mode: 'written',
    countedAt: '2025-11-14T03:45:00Z',
    venue: null,
    totalMembers: 9,
    board: [secretary],
    items: [
      { recipient: who, proposal, round, result: 'passed' },
      { recipient: room, proposal, round: { ...round, yes: 4, no: 4 }, result: 'failed' },
    ],
    chair,
    secretary,
  },
  writtenOpinionSheet: {
    ...head,
    ...tail,
    subject: 'Xét tặng Giấy khen năm 2025',
    member: { honorific: 'ông', name: 'Lộc Văn Ỷ', post: 'Ủy viên Hội đồng' },
    items: [
      { recipient: who, proposal },
      { recipient: room, proposal },
    ],
    returnTo: 'Thư ký Hội đồng',
    returnBy: '2025-11-12',
  },
  returnLetter: {
    ...letter,
    subject: 'bổ sung hồ sơ đề nghị khen thưởng',
    fields: [{ recipient: who, field: 'Báo cáo thành tích', reason: 'Chưa nêu kết quả năm 2024.' }],
    due: '2025-10-20',
  },
  refusalLetter: {
    ...letter,
    kind: 'ineligible',
    subject: 'thông báo kết quả thẩm định',
    cases: [
      {
        recipient: who,
        proposal,
        ground: 'Đang trong thời gian xem xét kỷ luật',
        clause: 'Điều 4 Nghị định số 152/2025/NĐ-CP',
      },
    ],
    whatNext: 'Đơn vị có thể đề nghị lại khi có kết luận.',
  },
  opinionLetter: opinionLetter(),
  certificate: {
    ...tail,
    issuingBody,
    authority: decision().authority,
    title: 'Giấy khen',
    verb: 'tặng',
    merit: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025',
    decisionNumber: '05/QĐ-VP',
    place,
    date: '2025-12-03',
    preprinted: false,
    offset: { xMm: 0, yMm: 0 },
    items: [
      { ...who, goldenBookNumber: '31' },
      { ...room, goldenBookNumber: '32' },
    ],
    signature,
  },
  paymentList: {
    ...head,
    ...tail,
    subject: 'Chi tiền thưởng kèm theo Giấy khen',
    payer: 'Quỹ thi đua, khen thưởng của Văn phòng',
    decision: 'Căn cứ Quyết định số 05/QĐ-VP ngày 03 tháng 12 năm 2025 của Chánh Văn phòng',
    rows: [
      { ...who, award: 'Giấy khen', prize: 710_000 },
      { ...room, award: 'Giấy khen', prize: 1_410_000 },
    ],
    total: 2_120_000,
    accountant: 'Hứa Thẩm',
    signature,
  },
  ceremonyList: {
    ...head,
    ...tail,
    subject: 'Trao tặng tại Hội nghị tổng kết năm 2025',
    heldOn: '2025-12-20',
    venue: 'Hội trường Văn phòng',
    groups: [
      { award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', recipients: [room] },
      { award: 'Giấy khen của Chánh Văn phòng', recipients: [who, person('Vi Văn Ất', { honorific: 'ông' })] },
    ],
    signature,
  },
  depositList: {
    ...head,
    ...tail,
    year: 2025,
    receiver: 'Lưu trữ cơ quan',
    rows: [
      {
        code: 'n-1',
        title: 'Đề nghị Giấy khen của Chánh Văn phòng: Nông Thị Ánh Tuyết',
        period: { from: '2025-09-10', to: '2025-12-20' },
        files: 4,
        kept: '10 năm',
        package: '0123456789abcdef'.repeat(4),
      },
      {
        code: 'd-1',
        title: 'Quyết định số 5 ngày 03/12/2025: Giấy khen của Chánh Văn phòng',
        period: { from: '2025-11-20', to: '2025-12-22' },
        files: 2,
        kept: 'chưa xác định',
        package: 'f'.repeat(64),
      },
    ],
    signature,
    takenBy: { post: 'Cán bộ lưu trữ', name: 'Lò Thị Ỷ' },
  },
  campaignReport: {
    ...head,
    ...tail,
    subject: 'Tổng kết năm: Phong trào thi đua năm 2025',
    awarded: [
      { label: 'Tổng số', count: 1021 },
      { label: 'Giấy khen của Chánh Văn phòng', count: 21 },
    ],
    reported: [{ label: 'mo-hinh', count: 6 }],
    missing: ['Phòng Kinh tế', 'Phòng Nội chính'],
    signature,
  },
};
