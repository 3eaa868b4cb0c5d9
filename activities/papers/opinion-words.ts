import type { Answered, legalParts } from '../../domain/paper/legal-parts.js';

const answers: Readonly<Record<string, string>> = {
  noObjection: 'không có ý kiến khác',
  agree: 'nhất trí',
  disagree: 'không nhất trí',
  otherForm: 'đề nghị hình thức khác',
  exception: 'có ý kiến riêng',
  expired: 'không trả lời trong thời hạn',
  open: 'chưa trả lời',
};

const line = ({ body, counts }: Answered, names: Readonly<Record<string, string>>): string => {
  const said = Object.entries(counts).map(
    ([answer, n]) => `${answers[answer] ?? answer} đối với ${String(n).padStart(2, '0')} trường hợp`,
  );
  return `- ${names[body] ?? body}: ${said.join('; ')};`;
};

/** The part "Ý kiến của cơ quan, đơn vị liên quan" of a submission; null where the law asks for none and nobody was asked. */
export const opinionsPart = (
  { answered, stateLevel }: ReturnType<typeof legalParts>,
  names: Readonly<Record<string, string>>,
): string | null => {
  if (answered.length > 0) return answered.map((a) => line(a, names)).join('\n');
  return stateLevel ? 'Không có cơ quan, đơn vị nào được lấy ý kiến về các trường hợp trong danh sách.' : null;
};

/** The part "Kết luận thẩm định": every name in such a list has been found eligible. */
export const appraisalPart = (count: number): string =>
  `Cơ quan thường trực đã thẩm định ${String(count).padStart(2, '0')} hồ sơ: đúng đối tượng, đủ điều kiện, tiêu chuẩn, thành phần hồ sơ, đúng thủ tục.`;

/** What a letter asks, by the kind of opinion. */
export const questions = {
  consultation:
    'Đề nghị quý cơ quan cho ý kiến về việc khen thưởng đối với tập thể, cá nhân có tên trong danh sách kèm theo.',
  backgroundCheck:
    'Đề nghị quý cơ quan cho biết kết quả chấp hành pháp luật và các vấn đề liên quan thuộc lĩnh vực quản lý của tập thể, cá nhân có tên trong danh sách kèm theo.',
  partyOpinion:
    'Kính đề nghị xem xét, cho ý kiến về việc khen thưởng đối với tập thể, cá nhân có tên trong danh sách kèm theo.',
} as const;
