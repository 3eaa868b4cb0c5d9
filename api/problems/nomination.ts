import type { nominationCodes } from '../../domain/nomination/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const nominationProblems = {
  CampaignOver: entry(
    409,
    ['Đợt này không còn nhận hồ sơ[ ({status})].', 'This campaign takes no more nominations[ ({status})].'],
    ['Chọn đợt khác, hoặc hỏi cơ quan thường trực.', 'Choose another campaign, or ask the secretariat.'],
  ),
  FieldNotOpen: entry(
    409,
    ['Chỉ được sửa mục bị trả bổ sung[: {openFields}].', 'Only the returned fields may change[: {openFields}].'],
    ['Sửa đúng các mục đó; mục khác xin trả bổ sung thêm.', 'Change these; ask for a return of any other.'],
  ),
  FieldFixed: entry(
    409,
    ['Mục này không đổi được nữa.', 'This field can no longer change.'],
    ['Lập hồ sơ mới nếu cần.', 'Draft a new nomination if it must differ.'],
  ),
  PartMissing: entry(
    422,
    ['Thiếu thành phần hồ sơ[: {parts}].', 'Parts of the dossier are missing[: {parts}].'],
    ['Đính kèm đủ rồi gửi lại.', 'Attach them and send again.'],
  ),
  VotesExceedTotal: entry(
    422,
    ['Số phiếu đồng ý lớn hơn số người dự[ ({votesOf})].', 'More votes than people[ ({votesOf})].'],
    ['Kiểm tra lại biên bản bình xét.', 'Look at the minutes of the review.'],
  ),
  ReviewMissing: entry(
    422,
    ['Chưa ghi kết quả bình xét của đơn vị.', 'The unit review is not recorded yet.'],
    ['Ghi ngày họp, biên bản và số phiếu.', 'Record its day, minutes and votes.'],
  ),
  IntakeClosed: entry(
    409,
    [
      'Đã hết hạn nhận hồ sơ của đơn vị[ (hết ngày {lastDay})].',
      'Intake is closed for this unit[ (last day {lastDay})].',
    ],
    ['Xin phép nộp muộn ở cơ quan thường trực.', 'Ask the secretariat to admit a late entry.'],
  ),
  NotInPaper: entry(
    422,
    [
      'Tờ trình này chưa gửi hoặc không có tên hồ sơ[: {paper}].',
      'This paper is not sent or does not list the nomination[: {paper}].',
    ],
    ['Chọn tờ trình đã ký, đã gửi, có tên hồ sơ.', 'Name the signed and sent paper that lists it.'],
  ),
  AppraiserLacksRole: entry(
    422,
    [
      'Người được phân công không phải chuyên viên của cơ quan thường trực.',
      'The appraiser named is no officer of the secretariat.',
    ],
    ['Chọn một chuyên viên.', 'Choose one of its officers.'],
  ),
  AlreadyAssigned: entry(
    409,
    ['Người này đang thẩm định hồ sơ rồi.', 'This person is the appraiser already.'],
    ['Chọn người khác.', 'Choose somebody else.'],
  ),
  NotJudged: entry(
    422,
    ['Còn tiêu chuẩn chưa kết luận.', 'Standards are not judged yet.'],
    ['Kết luận từng tiêu chuẩn còn lại.', 'Judge each of those that remain.'],
  ),
  NotProposed: entry(
    409,
    ['Chưa có đề xuất không đủ điều kiện.', 'Nobody has proposed to find it ineligible.'],
    ['Người thẩm định đề xuất trước.', 'The appraiser proposes it first.'],
  ),
  NotOverdue: entry(
    409,
    ['Chưa quá hạn[ (hạn {dueAt})].', 'Not overdue yet[ (due {dueAt})].'],
    ['Chờ hết hạn.', 'Wait for the deadline.'],
  ),
  AlreadyPresented: entry(
    409,
    [
      'Hồ sơ đã nằm trong tờ trình, dự thảo quyết định[ ({into})].',
      'The nomination is in a paper or draft decision[ ({into})].',
    ],
    ['Đưa tên ra khỏi đó trước.', 'Take the name out there first.'],
  ),
  NotInSession: entry(
    409,
    ['Hồ sơ không được xếp vào phiên này.', 'The nomination is not scheduled for this session.'],
    ['Tải lại chương trình phiên.', 'Load the agenda again.'],
  ),
  NotPresentedHere: entry(
    409,
    ['Hồ sơ không nằm trong tờ trình, quyết định này.', 'The nomination is not in this paper or decision.'],
    ['Tải lại danh sách.', 'Load the list again.'],
  ),
  OtherFormAwaited: entry(
    409,
    ['Cần đổi hình thức khen thưởng trước[: {award}].', 'The award must be changed first[: {award}].'],
    ['Đổi hình thức theo ý kiến đã ghi.', 'Change it as the opinion asks.'],
  ),
  PaperNotSent: entry(
    409,
    ['Tờ trình chưa gửi[ ({status})].', 'The paper is not sent yet[ ({status})].'],
    ['Gửi tờ trình trước.', 'Send the paper first.'],
  ),
  ReplyIncomplete: entry(
    422,
    [
      'Trả lời này thiếu số, ngày hoặc tệp kèm theo[ ({reply})].',
      'This reply needs its number, date or file[ ({reply})].',
    ],
    ['Điền các mục được đánh dấu.', 'Fill the fields that are marked.'],
  ),
  OpinionMissing: entry(
    409,
    ['Chưa có ý kiến phải có trước bước này[: {bodies}].', 'Opinions due before this step are missing[: {bodies}].'],
    ['Chờ hoặc đôn đốc trả lời, rồi ghi văn bản trả lời.', 'Wait for the reply or ask for it, then record it.'],
  ),
  OpinionNotOpen: entry(
    409,
    [
      'Không có câu hỏi nào của văn bản này còn chờ trả lời[ ({paper})].',
      'No question of this letter is open[ ({paper})].',
    ],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
  AlreadyAsked: entry(
    409,
    ['Văn bản này đã hỏi về hồ sơ rồi[ ({paper})].', 'This letter has asked about the nomination already[ ({paper})].'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
} satisfies Record<Exclude<(typeof nominationCodes)[number], keyof typeof commonProblems>, Entry>;
