/** Fields and parts of a dossier as letters name them (glossary §5); a part of the issuer's own list stands as it is. */
const fields: Readonly<Record<string, string>> = {
  category: 'Loại hình khen thưởng',
  directWorker: 'Người trực tiếp lao động, sản xuất, công tác',
  postGroup: 'Nhóm chức vụ',
  period: 'Thời gian lập thành tích',
  meritOn: 'Ngày lập thành tích đột xuất',
  simplifiedProcedure: 'Thủ tục đơn giản',
  womenShare: 'Tỷ lệ nữ',
  recipientName: 'Tên cá nhân, tập thể, hộ gia đình',
  recipientPost: 'Chức vụ',
  achievementReport: 'Báo cáo thành tích',
  shortReport: 'Báo cáo tóm tắt thành tích',
  summaryList: 'Danh sách trích ngang',
  initiativeConfirmation: 'Xác nhận sáng kiến',
  unitReviewMinutes: 'Biên bản bình xét',
  emulationRegistration: 'Đăng ký thi đua',
  consultationOpinion: 'Ý kiến hiệp y',
  checkResult: 'Kết quả xác minh',
  partyOpinion: 'Ý kiến Ban Thường vụ',
  blocRankingMinutes: 'Biên bản suy tôn của cụm, khối',
  submissionPaper: 'Tờ trình',
};
/** Of a path such as `/achievementReport`. */
export const fieldWords = (path: string): string => fields[path.slice(1)] ?? path.slice(1);
