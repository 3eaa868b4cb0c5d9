import type { nominationCodes } from '../../domain/nomination/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const nominationProblems = {
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
  NoSuchForm: entry(
    422,
    ['Không có hình thức khen thưởng này[: {award}].', 'There is no such award[: {award}].'],
    ['Chọn hình thức trong danh mục.', 'Choose one of the catalogue.'],
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
  FindingsUnsettled: entry(
    409,
    [
      'Còn tiêu chuẩn, ý kiến chưa kết luận xong[: {standards}].',
      'Standards or comments are not settled yet[: {standards}].',
    ],
    [
      'Kết luận từng mục, chờ giấy tờ còn thiếu, hoặc kết luận khác có lý do.',
      'Judge each, wait for its paper, or override it with a reason.',
    ],
  ),
  NotPlainlyMet: entry(
    409,
    ['Hồ sơ này cần xem riêng, không kết luận theo danh sách.', 'This case is done singly and not with a list.'],
    ['Mở hồ sơ và kết luận riêng.', 'Open it and conclude it by itself.'],
  ),
  BlocNotRanked: entry(
    409,
    [
      'Cụm, khối của đơn vị chưa xếp hạng nên chưa thẩm định cờ thi đua[ ({award}, {unit})].',
      'The unit’s bloc has not ranked yet, and a flag is appraised after it[ ({award}, {unit})].',
    ],
    ['Chờ biên bản xếp hạng của cụm, khối.', 'Wait for the bloc’s ranking and its minutes.'],
  ),
  RunBroken: entry(
    422,
    ['Các năm, các lần không liên tục.', 'The years or times do not follow one another.'],
    ['Bổ sung quyết định của năm thiếu, hoặc giải thích.', 'Add the missing decision, or explain.'],
  ),
  RunMixed: entry(
    422,
    [
      'Có cả năm dương lịch và năm học; cần người kết luận.',
      'Calendar and school years are mixed; a person has to judge.',
    ],
    ['Kết luận "cần người xem" kèm nhận định.', 'Judge it as needing a person, with your words.'],
  ),
  NothingToOverride: entry(
    409,
    ['Không có kết luận "không đạt" ở tiêu chuẩn này[ ({finding})].', 'Nothing unmet stands here[ ({finding})].'],
    ['Chọn tiêu chuẩn đang không đạt.', 'Choose a standard that is unmet.'],
  ),
  NoSuchOpenItem: entry(
    409,
    ['Không chờ giấy tờ này[; đang chờ: {items}].', 'No such paper is awaited[; awaited: {items}].'],
    ['Chọn mục đang chờ.', 'Choose one that is awaited.'],
  ),
  FactNotKnown: entry(
    409,
    ['Dữ kiện này chưa có nên chưa sửa được.', 'This fact is not there yet and can not be corrected.'],
    ['Ghi dữ kiện trước.', 'Record it first.'],
  ),
  ConflictKnown: entry(
    409,
    ['Xung đột này đã khai.', 'This conflict is declared already.'],
    ['Không cần khai lại.', 'Nothing to do.'],
  ),
  ConflictNotKnown: entry(
    409,
    ['Không có khai báo xung đột này.', 'No such conflict is declared.'],
    ['Tải lại hồ sơ.', 'Load the case again.'],
  ),
  RuleSetSame: entry(
    409,
    ['Hồ sơ đang áp dụng bộ quy định này.', 'The case has this rule set already.'],
    ['Chọn bộ quy định khác.', 'Choose another one.'],
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
  NotPosted: entry(
    409,
    ['Hồ sơ chưa được công khai lấy ý kiến.', 'This name has not been posted.'],
    ['Công khai trước.', 'Post it first.'],
  ),
  BeforePosting: entry(
    422,
    ['Ngày góp ý trước ngày công khai[ ({from})].', 'The comment is older than the posting[ ({from})].'],
    ['Kiểm tra lại ngày.', 'Look at its day again.'],
  ),
  PostingTooShort: entry(
    422,
    [
      'Thời gian công khai chưa đủ[; phải đến hết ngày {until}].',
      'The posting is too short[; it must last until {until}].',
    ],
    ['Kéo dài ngày cuối.', 'Name a later last day.'],
  ),
  PostingChannelWrong: entry(
    422,
    [
      'Hình thức này phải công khai trên phương tiện thông tin đại chúng của tỉnh, bộ.',
      "This award is posted in the province's or ministry's media.",
    ],
    ['Chọn phương tiện thông tin đại chúng.', 'Choose the media.'],
  ),
  PostingRunning: entry(
    409,
    ['Chưa hết thời gian công khai[ (hết ngày {until})].', 'The posting is not over yet[ (until {until})].'],
    ['Chờ hết ngày cuối rồi tổng hợp.', 'Sum up after its last day.'],
  ),
  NoSuchComment: entry(
    422,
    ['Không có ý kiến góp ý này.', 'There is no such comment.'],
    ['Tải lại hồ sơ.', 'Load the case again.'],
  ),
  CommentAnsweredAlready: entry(
    409,
    ['Ý kiến này đã trả lời.', 'This comment has been answered.'],
    ['Không cần trả lời lại.', 'Nothing to do.'],
  ),
  CommentsUnanswered: entry(
    409,
    ['Còn ý kiến góp ý chưa trả lời[: {comments}].', 'Comments are not answered yet[: {comments}].'],
    ['Trả lời từng ý kiến rồi tổng hợp.', 'Answer each, then sum up.'],
  ),
  HeldAtOtherLevel: entry(
    409,
    [
      'Hồ sơ liên thông ở cấp kia đang tạm dừng, đã rút hoặc bị hủy bỏ[ ({fact})].',
      'The linked nomination at the other level is on hold, withdrawn or revoked[ ({fact})].',
    ],
    ['Chờ tin từ cấp kia, hoặc đưa tên ra khỏi danh sách.', 'Wait for the other level, or take the name out.'],
  ),
  SameAward: entry(
    409,
    ['Hồ sơ đã ở hình thức này rồi[: {award}].', 'The nomination is for this award already[: {award}].'],
    ['Chọn hình thức khác.', 'Choose another award.'],
  ),
  NotAskedFor: entry(
    422,
    [
      'Ở bước này bên được nêu không thể đề nghị hình thức khác[; có thể là: {allowed}].',
      'At this stage that body cannot have asked for another form[; who can: {allowed}].',
    ],
    ['Chọn đúng bên đề nghị.', 'Name the one who asked.'],
  ),
  NotLower: entry(
    422,
    [
      'Sau khi không khen thưởng chỉ còn được xét hình thức thấp hơn[ {award}].',
      'After the denial only a lower award than this may be given[: {award}].',
    ],
    ['Chọn hình thức thấp hơn, hoặc lập hồ sơ mới.', 'Choose a lower award, or draft a new nomination.'],
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
  InitiativeAlreadyCited: entry(
    409,
    ['Sáng kiến này đã được viện dẫn trong hồ sơ.', 'The initiative is cited in this nomination already.'],
    ['Không cần viện dẫn lại.', 'Nothing is to be done.'],
  ),
  EarlierUseUnknown: entry(
    422,
    [
      'Hồ sơ danh hiệu được nêu không dùng sáng kiến này, hoặc đây không phải danh hiệu thi đua.',
      'The nomination named is no title that leans on this initiative, or this one is no title.',
    ],
    [
      'Nêu đúng hồ sơ danh hiệu đã dùng sáng kiến; hình thức khen thưởng cần sáng kiến khác.',
      'Name the title that used it; a commendation needs another initiative.',
    ],
  ),
  InitiativeSpent: entry(
    422,
    [
      'Sáng kiến này đã dùng hết số lần cho danh hiệu[ ({uses})].',
      'The initiative was used for its titles already[ ({uses})].',
    ],
    ['Viện dẫn sáng kiến khác.', 'Cite another initiative.'],
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
  ParentNotForwarded: entry(
    409,
    [
      'Hồ sơ cấp dưới chưa trình lên, hoặc đã có hồ sơ cấp trên[ ({status})].',
      'The nomination below was not sent up, or has one above already[ ({status})].',
    ],
    ['Chờ cấp dưới trình.', 'Wait until the level below sends it up.'],
  ),
  ParentDiffers: entry(
    422,
    [
      'Khác với hồ sơ cấp dưới đã trình[: {fields}].',
      'It differs from the nomination that the level below sent up[: {fields}].',
    ],
    [
      'Lấy nguyên từ hồ sơ cấp dưới; hình thức khác thì thỏa thuận với cấp dưới trước.',
      'Take it as it was sent up; another form is agreed with the level below first.',
    ],
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
