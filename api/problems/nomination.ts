import type { nominationCodes } from '../../domain/nomination/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';
import { levelProblems } from './levels.js';
import { provingProblems } from './proving.js';

export const nominationProblems = {
  ...provingProblems,
  ...levelProblems,
  RecipientNotErased: entry(
    409,
    ['Dữ liệu cá nhân của người này chưa được xóa.', 'The personal data of this recipient were not erased.'],
    ['Xóa dữ liệu cá nhân trong sổ trước (EraseRecipient).', 'Erase the entry in the register first (EraseRecipient).'],
  ),
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
  UnitNotEnrolled: entry(
    409,
    ['Đơn vị[ {unit}] chưa đăng ký tham gia đợt này.', 'The unit[ {unit}] has not registered for this campaign.'],
    ['Đăng ký tham gia trước khi trình.', 'Register before submitting.'],
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
  NotManagingUnit: entry(
    422,
    [
      'Người này do đơn vị khác quản lý tổ chức, cán bộ, quỹ lương[: {managing}].',
      'Another unit manages this person’s staff record and payroll[: {managing}].',
    ],
    [
      'Để đơn vị quản lý lập hồ sơ đề nghị; nếu người này đã chuyển đơn vị, ghi vào sổ trước.',
      'Let that unit propose them; if they have moved, record it in the register first.',
    ],
  ),
  PaperNotSent: entry(
    409,
    ['Tờ trình chưa gửi[ ({status})].', 'The paper is not sent yet[ ({status})].'],
    ['Gửi tờ trình trước.', 'Send the paper first.'],
  ),
  NoPower: entry(
    422,
    [
      'Cấp này không quyết định và không trình được hình thức đó[: {award}].',
      'This office neither decides this award nor sends it up[: {award}].',
    ],
    ['Gửi cho cấp có thẩm quyền.', 'Send it to the office that decides it.'],
  ),
  ChannelMissing: entry(
    409,
    ['Chưa nhận đủ bản phải nộp[: {channels}].', 'A required copy has not come yet[: {channels}].'],
    ['Ghi ngày nhận bản còn thiếu, rồi tiếp nhận.', 'Record the day on which it came, then receive.'],
  ),
  ChannelKnown: entry(
    409,
    ['Ngày nhận bản này đã ghi[ ({on})].', 'The day of this copy is recorded[ ({on})].'],
    ['Nếu ghi sai, sửa dữ kiện kèm căn cứ.', 'If it is wrong, correct the fact with evidence.'],
  ),
  NotLate: entry(
    422,
    ['Hồ sơ đến trong thời hạn[ (hết ngày {lastDay})].', 'The nomination came in time[ (last day {lastDay})].'],
    ['Tiếp nhận, hoặc chọn lý do khác.', 'Receive it, or name another ground.'],
  ),
  FieldOpenAlready: entry(409, ['Mục này đang mở.', 'This field is open already.'], ['Sửa luôn mục đó.', 'Change it.']),
  OpeningNotAsked: entry(
    409,
    ['Đơn vị không xin mở mục này[; đang xin: {asked}].', 'The unit has not asked for this field[; asked: {asked}].'],
    ['Chọn mục đơn vị đã xin.', 'Choose a field that was asked for.'],
  ),
  OwnReportOnly: entry(
    403,
    [
      'Người được đề nghị chỉ viết báo cáo thành tích của mình.',
      'Who is proposed writes the report of their own achievement and nothing else.',
    ],
    ['Nhờ cán bộ của đơn vị nộp phần khác.', 'Let the unit file the other parts.'],
  ),
  AnonymousLetter: entry(
    422,
    ['Đơn nặc danh không phải căn cứ tạm dừng xét.', 'An anonymous letter opens no hold.'],
    ['Người đứng đầu xem xét, ra văn bản rồi ghi văn bản đó.', 'The head decides by a paper; name that paper.'],
  ),
  VoteCompulsory: entry(
    422,
    [
      'Hình thức này phải đạt tỷ lệ phiếu theo quy định[: {award}, từ {percent} %]; không đạt phiếu là kết thúc.',
      'The law asks for this share of votes[: {award}, at least {percent} %]; without it the case has ended.',
    ],
    ['Không trình khác ý kiến Hội đồng được.', 'It can not be presented against the council.'],
  ),
  AdviceBinds: entry(
    422,
    [
      'Theo thiết lập của cơ quan, không trình khác ý kiến Hội đồng.',
      'The office does not present names that the council did not pass.',
    ],
    ['Hỏi lãnh đạo cơ quan thường trực về thiết lập này.', 'Ask the head of the secretariat about this setting.'],
  ),
  OccasionMissing: entry(
    422,
    ['Khen đột xuất phải nêu sự việc được khen.', 'A sudden merit needs the event that it answers.'],
    ['Chọn hoặc đặt mã sự việc.', 'Choose the event, or give it an id.'],
  ),
  MeritDayMissing: entry(
    422,
    [
      'Khen đột xuất phải ghi ngày lập thành tích, vì cơ quan không dùng trình tự đột xuất.',
      'A sudden merit needs its day, since this office has no short way that names the event.',
    ],
    ['Ghi ngày lập thành tích.', 'Give the day of the merit.'],
  ),
  SuddenWithCampaign: entry(
    422,
    ['Khen đột xuất không nằm trong đợt xét khen thưởng.', 'A sudden merit stands in no campaign.'],
    ['Bỏ đợt, nêu sự việc.', 'Leave the campaign out and name the event.'],
  ),
  SuddenPathOff: entry(
    422,
    [
      'Chỉ hồ sơ khen đột xuất, ở cơ quan có dùng trình tự đột xuất, mới có sự việc riêng.',
      'Only a sudden merit, where the office uses the short way, has an event of its own.',
    ],
    ['Bỏ sự việc, hoặc chọn loại hình đột xuất.', 'Leave the event out, or choose the category exceptional.'],
  ),
  PaperNeeded: entry(
    422,
    ['Cần tờ trình của đơn vị.', 'The unit’s paper is needed.'],
    ['Chọn tờ trình đã ký, có tên hồ sơ.', 'Name the signed paper that lists it.'],
  ),
  HeadSubmits: entry(
    409,
    [
      'Thủ trưởng đơn vị trình; cán bộ chỉ gửi thay khi tờ trình đã có chữ ký giấy.',
      'The unit’s head submits; a clerk only sends what the head signed by hand.',
    ],
    [
      'Ghi chữ ký giấy trên tờ trình, hoặc để thủ trưởng trình.',
      'Record the signature on paper, or let the head submit.',
    ],
  ),
  HeadWithdraws: entry(
    409,
    [
      'Hồ sơ đã trình do thủ trưởng đơn vị rút, hoặc cán bộ rút theo văn bản của thủ trưởng.',
      'What was submitted the unit’s head withdraws, or the clerk by the head’s letter.',
    ],
    ['Ghi số, ngày và bản chụp văn bản xin rút.', 'Give number, day and scan of the letter.'],
  ),
} satisfies Record<Exclude<(typeof nominationCodes)[number], keyof typeof commonProblems>, Entry>;
