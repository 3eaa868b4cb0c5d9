/** Invented papers for the specs; the names belong to nobody. */
import type { CouncilMinutes, MinutesCase } from '../council-minutes.js';
import type { DecisionPaper } from '../decision-paper.js';
import type { OpinionLetter } from '../opinion-letter.js';
import type { PaperRecipient } from '../paper-parts.js';
import type { SubmissionPaper } from '../submission-paper.js';

export const person = (name: string, more: Partial<PaperRecipient> = {}): PaperRecipient => ({
  kind: 'person',
  honorific: null,
  name,
  detail: 'Chuyên viên, Phòng Tổng hợp',
  merit: null,
  prize: null,
  ...more,
});

export const collective = (name: string, more: Partial<PaperRecipient> = {}): PaperRecipient =>
  person(name, { kind: 'collective', detail: null, ...more });

const tail = { demo: false, qrSvg: null, renderedAt: '2025-12-03T02:30:00Z' };
const campaign =
  'Đợt thi đua đặc biệt lập thành tích chào mừng các ngày lễ lớn, sự kiện lịch sử quan trọng trong năm 2025';
const merit = `đã có thành tích xuất sắc trong ${campaign}`;
const period = { from: '2024-10-01', to: '2025-09-30' };
const law = [
  'Căn cứ Luật Thi đua, khen thưởng',
  'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng',
];

export const decision = (more: Partial<DecisionPaper> = {}): DecisionPaper => ({
  superiorBody: 'Ủy ban nhân dân tỉnh Bắc Kạn',
  issuingBody: 'Văn phòng',
  number: 5,
  symbol: 'QĐ-VP',
  place: 'Bắc Kạn',
  date: '2025-12-03',
  ...tail,
  subject: `Về việc tặng Giấy khen của Chánh Văn phòng Ủy ban nhân dân tỉnh trong ${campaign}`,
  authority: 'Chánh Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn',
  grounds: [
    ...law,
    'Căn cứ Quyết định số 12/QĐ-VP ngày 06 tháng 01 năm 2025 của Chánh Văn phòng ban hành Quy chế thi đua, khen thưởng',
  ],
  onProposalOf: 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng Văn phòng',
  grant: { phrase: 'tặng Giấy khen của Chánh Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn cho', merit, period },
  recipients: [person('Nông Thị Ánh Tuyết', { honorific: 'bà' })],
  listTitle: 'Danh sách tập thể, cá nhân được tặng Giấy khen',
  money:
    'Tiền thưởng kèm theo Giấy khen thực hiện theo quy định hiện hành, chi từ quỹ thi đua, khen thưởng của Văn phòng.',
  execution:
    'Trưởng phòng Hành chính tổ chức - Quản trị tài vụ, các đơn vị có liên quan và cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
  signature: { signedAs: 'self', forBody: null, principalPost: null, post: 'Chánh Văn phòng', name: 'Hoàng Đức Ước' },
  sentTo: ['Như Điều 3', 'Lãnh đạo Văn phòng', 'Cổng thông tin điện tử'],
  filedAt: 'VT, HCTC',
  ...more,
});

export const submission = (more: Partial<SubmissionPaper> = {}): SubmissionPaper => ({
  superiorBody: 'Ủy ban nhân dân tỉnh Bắc Kạn',
  issuingBody: 'Văn phòng',
  submitter: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn',
  number: 12,
  symbol: 'TTr-VP',
  place: 'Bắc Kạn',
  date: '2025-11-20',
  ...tail,
  subject: 'Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn',
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn'],
  grounds: law,
  grant: { phrase: 'tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn cho', merit, period },
  recipients: [collective('Phòng Kinh tế'), person('Triệu Văn Khương', { honorific: 'ông' })],
  listTitle: 'Danh sách đề nghị tặng Bằng khen',
  opinions: null,
  councilResult: 'Hội đồng Thi đua - Khen thưởng Văn phòng họp ngày 14/11/2025: 09/09 thành viên đồng ý.',
  appraisal: 'Hồ sơ đủ thành phần, đúng đối tượng, điều kiện, tiêu chuẩn và thủ tục.',
  attachments: ['Biên bản họp Hội đồng', 'Báo cáo thành tích của tập thể, cá nhân'],
  signature: {
    signedAs: 'KT',
    forBody: null,
    principalPost: 'Chánh Văn phòng',
    post: 'Phó Chánh Văn phòng',
    name: 'Lý Thị Ngọc Điệp',
  },
  sentTo: ['Như trên', 'Hội đồng TĐKT tỉnh'],
  filedAt: 'VT, HCTC',
  ...more,
});

export const minutesCase = (more: Partial<MinutesCase> = {}): MinutesCase => ({
  recipient: person('Nông Thị Ánh Tuyết', { honorific: 'bà' }),
  proposal: 'tặng Giấy khen của Chánh Văn phòng Ủy ban nhân dân tỉnh',
  dossier: 'Đủ thành phần theo Kế hoạch.',
  appraisal: 'Đủ điều kiện, tiêu chuẩn.',
  checks: null,
  postingComments: null,
  discussion: 'Thành tích nổi bật trong tham mưu điều hành.\nHội đồng nhất trí với ý kiến thẩm định.',
  ballots: [{ issued: 9, returned: 9, valid: 8, invalid: 1, yes: 8, no: 0, written: 1 }],
  conclusion: 'Đề nghị tặng Giấy khen',
  ...more,
});

export const letter = (more: Partial<OpinionLetter> = {}): OpinionLetter => ({
  superiorBody: 'Ủy ban nhân dân tỉnh Bắc Kạn',
  issuingBody: 'Văn phòng',
  number: 41,
  symbol: 'CV-VP',
  place: 'Bắc Kạn',
  date: '2025-11-03',
  ...tail,
  subject: 'lấy ý kiến đối với tập thể, cá nhân đề nghị khen thưởng',
  sender: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn',
  addressee: 'Thuế tỉnh Bắc Kạn',
  question: 'Đề nghị quý cơ quan cho ý kiến về việc chấp hành pháp luật của tập thể, cá nhân có tên trong danh sách.',
  replyBy: '2025-11-20',
  goesOn: false,
  names: [
    { name: 'Phòng Kinh tế', unit: 'Văn phòng', award: 'Giấy khen', period },
    { name: 'Triệu Văn Khương', unit: 'Phòng Tổng hợp', award: 'Bằng khen', period },
  ],
  signature: { signedAs: 'self', forBody: null, principalPost: null, post: 'Chánh Văn phòng', name: 'Hoàng Đức Ước' },
  sentTo: ['Như trên'],
  filedAt: 'VT',
  ...more,
});

const member = (name: string, post: string) => ({ honorific: 'ông' as const, name, post });

const seats = [
  'Hoàng Đức Ước',
  'Lý Thị Ngọc Điệp',
  'Đặng Quý Ưng',
  'Bế Ích Trọng',
  'Vi Thế Hưởng',
  'Mạc Ngữ',
  'Lộc Văn Ỷ',
  'Hứa Thẩm',
];

export const minutes = (more: Partial<CouncilMinutes> = {}): CouncilMinutes => ({
  superiorBody: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn',
  issuingBody: 'Hội đồng Thi đua - Khen thưởng',
  number: 3,
  symbol: 'BB-HĐTĐKT',
  ...tail,
  subject: 'Họp Hội đồng Thi đua - Khen thưởng Văn phòng xét khen thưởng Đợt thi đua đặc biệt năm 2025',
  startedAt: '2025-11-14T01:00:00Z',
  endedAt: '2025-11-14T03:45:00Z',
  venue: 'Phòng họp tầng 2, trụ sở Văn phòng Ủy ban nhân dân tỉnh',
  foundingDecision: 'Quyết định số 08/QĐ-VP ngày 06 tháng 01 năm 2025 của Chánh Văn phòng',
  mode: 'meeting',
  totalMembers: 9,
  members: [...seats, 'Nguyễn Hữu Quỳnh'].map((name) => member(name, 'Ủy viên Hội đồng')),
  present: seats.map((name) => member(name, 'Ủy viên Hội đồng')),
  absent: [{ ...member('Nguyễn Hữu Quỳnh', 'Ủy viên Hội đồng'), reason: 'đi công tác', wroteOpinion: true }],
  quorum: { needed: 6, counted: 8 },
  conflicts: [{ member: member('Hứa Thẩm', 'Ủy viên Hội đồng'), what: 'cùng đơn vị', about: 'Phòng Kinh tế' }],
  guests: [],
  sentTo: ['Thành viên Hội đồng'],
  filedAt: 'VT, hồ sơ',
  chair: member('Hoàng Đức Ước', 'Chánh Văn phòng, Chủ tịch Hội đồng'),
  secretary: member('Mạc Ngữ', 'Chuyên viên, Thư ký Hội đồng'),
  opening: 'Chủ tọa nêu mục đích, yêu cầu cuộc họp; Thư ký báo cáo tổng hợp hồ sơ và kết quả thẩm định.',
  cases: [minutesCase(), minutesCase({ recipient: collective('Phòng Kinh tế'), ballots: [] })],
  ...more,
});
