import type { sessionCodes } from '../../domain/session/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const sessionProblems = {
  UnknownCouncil: entry(
    422,
    ['Ngày đó không có Hội đồng này[ ({council}, {day})].', 'No such council on that day[ ({council}, {day})].'],
    ['Kiểm tra quyết định thành lập Hội đồng.', 'Look at the decision that founded it.'],
  ),
  AgendaFrozen: entry(
    409,
    ['Chương trình đã chốt.', 'The agenda is frozen.'],
    ['Chỉ chủ tịch được thêm mục, có lý do.', 'Only the chair adds an item, with a reason.'],
  ),
  AgendaNotFrozen: entry(
    409,
    ['Chương trình chưa chốt.', 'The agenda is not frozen yet.'],
    ['Chốt chương trình trước.', 'Freeze it first.'],
  ),
  AgendaFull: entry(
    422,
    ['Chương trình quá dài[ (tối đa {limit} mục)].', 'The agenda is too long[ (at most {limit} items)].'],
    ['Chuyển bớt sang phiên khác.', 'Move some to another session.'],
  ),
  ReasonMissing: entry(
    422,
    ['Chương trình đã chốt nên cần lý do.', 'The agenda is frozen, so a reason is needed.'],
    ['Ghi lý do.', 'Give the reason.'],
  ),
  AlreadyOnAgenda: entry(
    409,
    ['Có hồ sơ đã trong chương trình[: {nominations}].', 'Nominations are on the agenda already[: {nominations}].'],
    ['Bỏ các tên trùng.', 'Leave the doubles out.'],
  ),
  VoteTaken: entry(
    409,
    ['Mục này đã bỏ phiếu.', 'This item has been voted on.'],
    ['Để lại, hoặc hủy kết quả và bỏ phiếu lại.', 'Defer it, or rescind the result and vote again.'],
  ),
  NotPresent: entry(
    409,
    ['Thành viên này không có trong điểm danh.', 'This member is not recorded as present.'],
    ['Điểm danh lại.', 'Record the attendance again.'],
  ),
  AlreadyDeclared: entry(
    409,
    ['Xung đột này đã khai.', 'This conflict is declared already.'],
    ['Không cần khai lại.', 'No need to declare it again.'],
  ),
  NoResult: entry(
    409,
    ['Mục này chưa có kết quả kiểm phiếu.', 'This item has no count yet.'],
    ['Bỏ phiếu và kiểm phiếu trước.', 'Vote and count first.'],
  ),
  AlreadySettled: entry(
    409,
    ['Mục này đã có kết luận.', 'This item is settled already.'],
    ['Hủy kết quả nếu phải bỏ phiếu lại.', 'Rescind the result to vote again.'],
  ),
  MovedOn: entry(
    409,
    ['Hồ sơ đã đi tiếp, kết quả không hủy được nữa.', 'The nomination has moved on; its result stays.'],
    ['Đưa hồ sơ ra khỏi tờ trình, dự thảo quyết định trước.', 'Take it out of the paper or draft decision first.'],
  ),
  OtherAwardMismatch: entry(
    422,
    [
      'Hình thức khác chỉ ghi khi Hội đồng đề nghị hình thức khác.',
      'Another award is named exactly when the result is another form.',
    ],
    ['Ghi hoặc bỏ hình thức khác cho khớp.', 'Name it, or leave it empty, to match.'],
  ),
  ResultContradictsCount: entry(
    422,
    ['Kết luận trái với kết quả kiểm phiếu.', 'The result contradicts the count.'],
    ['Kết luận đúng theo tỷ lệ phiếu.', 'Confirm what the count says.'],
  ),
  ItemsOpen: entry(
    409,
    [
      'Còn mục chưa kết luận hoặc chưa để lại[: {nominations}].',
      'Items are neither settled nor deferred[: {nominations}].',
    ],
    ['Kết luận hoặc để lại từng mục.', 'Settle or defer each of them.'],
  ),
  CapacityNotHeld: entry(
    403,
    ['Bạn không giữ tư cách ký này trong phiên[ ({as})].', 'You do not hold that capacity in this session[ ({as})].'],
    ['Chủ tịch và thư ký mỗi người tự ký.', 'Chair and secretary each sign for themselves.'],
  ),
  AlreadySigned: entry(
    409,
    ['Biên bản đã có chữ ký này[ ({as})].', 'This signature is there already[ ({as})].'],
    ['Không cần ký lại.', 'No need to sign again.'],
  ),
  MinutesUnsigned: entry(
    409,
    ['Biên bản còn thiếu chữ ký[: {missing}].', 'The minutes lack a signature[: {missing}].'],
    ['Ký đủ rồi bế mạc.', 'Have them signed, then close.'],
  ),
  NotPostedInTime: entry(
    409,
    [
      'Có tên chưa công khai lấy ý kiến đủ ngày trước phiên này[: {nominations}][; sớm nhất được họp ngày {earliest}].',
      'Names have not been posted for comments long enough before this session[: {nominations}][; the earliest day is {earliest}].',
    ],
    [
      'Công khai, tổng hợp ý kiến rồi họp từ ngày đó, hoặc đưa các tên đó ra.',
      'Post them and sum up the comments, meet on that day or later, or leave them out.',
    ],
  ),
  WrongRoute: entry(
    422,
    [
      'Hình thức này không qua phiên này theo quy định của đơn vị[: {nominations}].',
      'By the issuer’s rule these do not come before this session[: {nominations}].',
    ],
    ['Đưa vào đúng phiên: toàn thể, Thường trực hay văn bản.', 'Use the session of their route.'],
  ),
  VoteByFullCouncil: entry(
    422,
    [
      'Pháp luật buộc toàn thể Hội đồng bỏ phiếu[: {nominations}].',
      'The law wants the full council to vote on these[: {nominations}].',
    ],
    ['Đưa vào phiên của toàn thể Hội đồng.', 'Bring them before the full council.'],
  ),
  VoteByName: entry(
    422,
    ['Có tên phải bỏ phiếu riêng[: {nominations}].', 'Some names need a vote of their own[: {nominations}].'],
    ['Tách các tên đó ra và mở lượt riêng.', 'Take them out and open a ballot for each.'],
  ),
  BallotOpen: entry(
    409,
    ['Mục này đang biểu quyết[: {nominations}].', 'A ballot runs on this item[: {nominations}].'],
    ['Đóng hoặc hủy lượt biểu quyết trước.', 'Close or cancel the ballot first.'],
  ),
  NoBallotOpen: entry(
    409,
    ['Không có lượt biểu quyết đang mở[ cho: {nominations}].', 'No ballot is open[ on: {nominations}].'],
    [
      'Chờ lượt mở xong, cho tiếp tục lượt đang tạm dừng, hoặc bỏ các tên đó ra.',
      'Wait until it is open, resume what is paused, or leave these names out.',
    ],
  ),
  CountExceedsMembers: entry(
    422,
    [
      'Số phiếu nhiều hơn số người biểu quyết[ ({papers}/{voters})].',
      'More votes than voters[ ({papers} of {voters})].',
    ],
    ['Kiểm tra lại biên bản kiểm phiếu.', 'Look at the minutes of the count.'],
  ),
  MinutesMissing: entry(
    422,
    ['Thiếu biên bản kiểm phiếu.', 'The minutes of the count are missing.'],
    ['Đính kèm biên bản kiểm phiếu.', 'Attach them.'],
  ),
  CountMinutesMissing: entry(
    409,
    ['Chưa lập biên bản kiểm phiếu.', 'Minutes of the count are not drawn up yet.'],
    ['Lập biên bản kiểm phiếu trước.', 'Draw them up first.'],
  ),
  NothingToCut: entry(
    422,
    ['Số tên không nhiều hơn số chỗ[ ({places})].', 'There are no more names than places[ ({places})].'],
    ['Xác nhận kết quả, không cần xếp thứ tự.', 'Confirm the results; no ranking is needed.'],
  ),
  RankContradictsCount: entry(
    422,
    ['Thứ tự trái với số phiếu[: {nominations}].', 'The ranking contradicts the votes[: {nominations}].'],
    ['Xếp theo số phiếu đồng ý, cao trước.', 'Rank by yes votes, most first.'],
  ),
  TieOpen: entry(
    409,
    [
      'Có tên bằng phiếu ở chỗ cắt, Hội đồng phải biểu quyết lại[: {nominations}].',
      'Names are equal at the cut; the council votes on them again[: {nominations}].',
    ],
    ['Hủy kết quả các tên đó và mở vòng mới.', 'Rescind their results and open the next round.'],
  ),
  NotAVice: entry(
    422,
    ['Người này không phải phó chủ tịch Hội đồng.', 'This person is no vice chair of the council.'],
    ['Chọn phó chủ tịch ghi trong quyết định thành lập.', 'Choose a vice of the founding decision.'],
  ),
  PaperMissing: entry(
    422,
    ['Chủ tịch không tự giao ở đây nên cần văn bản.', 'The chair does not say so here, so the paper is needed.'],
    ['Ghi số, ngày văn bản giao chủ trì.', 'Enter its number and date.'],
  ),
  UnknownConflict: entry(
    422,
    ['Không có khai báo xung đột này.', 'No such declaration stands here.'],
    ['Tải lại phiên họp.', 'Load the session again.'],
  ),
  NoAttendance: entry(
    409,
    ['Lấy ý kiến bằng văn bản không có điểm danh.', 'A written polling has no attendance.'],
    ['Nhận phiếu đến hết thời hạn.', 'Take in the sheets until the time is over.'],
  ),
  PollingOver: entry(
    409,
    ['Thời hạn lấy ý kiến đã qua[ ({until})].', 'The time of the polling is over[ ({until})].'],
    ['Hủy và triệu tập lại với thời hạn mới.', 'Cancel it and call another with a new time.'],
  ),
  PollingOpen: entry(
    409,
    ['Chưa hết hạn lấy ý kiến và còn phiếu chưa về[ ({until})].', 'Sheets may still come[ (until {until})].'],
    ['Chờ hết hạn, hoặc đến khi đủ phiếu.', 'Wait until then, or until all are in.'],
  ),
} satisfies Record<Exclude<(typeof sessionCodes)[number], keyof typeof commonProblems>, Entry>;
