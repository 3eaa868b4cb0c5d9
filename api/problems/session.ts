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
} satisfies Record<Exclude<(typeof sessionCodes)[number], keyof typeof commonProblems>, Entry>;
