import type { kernelCodes } from '../../domain/kernel/refusal.js';
import { type Entry, entry } from './entry.js';

export const kernelProblems = {
  NotAllowed: entry(
    403,
    [
      'Vai trò của bạn không được làm việc này[; việc này dành cho: {roles}].',
      'Your roles do not allow this[; it is for: {roles}].',
    ],
    [
      'Nhờ người có vai trò đó làm, hoặc đề nghị quản trị giao vai trò.',
      'Ask somebody with that role, or ask the administrator for it.',
    ],
  ),
  NotYourUnit: entry(
    403,
    [
      'Việc này thuộc đơn vị khác, người khác được phân công, hoặc bạn không có tên trong danh sách.',
      'This belongs to another unit or to somebody else, or you are not on the list.',
    ],
    ['Nhờ người của đơn vị đó hoặc người được phân công làm.', 'Ask that unit or the person in charge.'],
  ),
  OwnCase: entry(
    403,
    [
      'Không ai thẩm định, biểu quyết hoặc làm thay trong hồ sơ của chính mình[; người tiếp theo: {next}].',
      'Nobody appraises, votes or stands in for another in their own case[; next: {next}].',
    ],
    ['Giao cho người khác.', 'Give it to somebody else.'],
  ),
  NotStarted: entry(
    404,
    ['Không có mục này.', 'There is no such case.'],
    ['Kiểm tra lại địa chỉ, hoặc tìm trong danh sách.', 'Check the address, or look in the list.'],
  ),
  AlreadyStarted: entry(
    409,
    ['Mục này đã được lập.', 'This exists already.'],
    ['Mở mục đã có để làm tiếp.', 'Open it and go on there.'],
  ),
  WrongStatus: entry(
    409,
    [
      'Chưa thực hiện được ở bước hiện tại[ ({status})][; thực hiện được ở bước: {allowed}].',
      'Not possible at the present stage[ ({status})][; possible at: {allowed}].',
    ],
    ['Tải lại trang để xem bước hiện tại.', 'Load the case again and see its stage.'],
  ),
  AlreadyClaimed: entry(
    409,
    ['Một hồ sơ khác đã giữ chỗ này[ ({holder})].', 'Another case holds this already[ ({holder})].'],
    ['Kiểm tra hồ sơ trùng; rút một trong hai.', 'Look for the double; withdraw one of the two.'],
  ),
  QuotaExceeded: entry(
    409,
    [
      'Đã hết số lượng được phân[ (tối đa {limit})][ theo {source}].',
      'No place is left in the quota[ (at most {limit})][ by {source}].',
    ],
    [
      'Rút một hồ sơ đang giữ chỗ, hoặc đề nghị tăng số lượng.',
      'Withdraw one that holds a place, or ask for a higher number.',
    ],
  ),
  UnknownDeadline: entry(
    409,
    ['Hạn này không còn[: {key}].', 'That deadline is no longer open[: {key}].'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
  DeadlineNotOurs: entry(
    409,
    [
      'Hạn này không dời ở đây[: {kind}, đến hết ngày {lastDay}]: do pháp luật định, đã công khai, hoặc có cách gia hạn riêng.',
      'This deadline is not moved here[: {kind}, to the end of {lastDay}]: the law sets it, the public was told, or it has its own act.',
    ],
    [
      'Làm trước hạn; hạn nhận hồ sơ của đợt thì dùng “Gia hạn nhận hồ sơ”.',
      'Act before it; the intake of a campaign is extended by “ExtendIntake”.',
    ],
  ),
  UnknownReference: entry(
    422,
    [
      'Không có mục được nhắc tới[: {nominations}][: {paper}][: {campaign}].',
      'What is named here does not exist[: {nominations}][: {paper}][: {campaign}].',
    ],
    ['Chọn lại từ danh sách.', 'Choose again from the list.'],
  ),
  OfficeUnknown: entry(
    422,
    ['Không có cấp ban hành này.', 'There is no such issuing office.'],
    ['Chọn cấp ban hành của bạn.', 'Name your own office.'],
  ),
  ListChanged: entry(
    409,
    [
      'Danh sách đã thay đổi: có tên bị tạm dừng xét, đã rút hoặc đã chuyển đi[: {nominations}].',
      'The list has changed: names are held, withdrawn or elsewhere[: {nominations}].',
    ],
    ['Đưa các tên đó ra khỏi danh sách rồi làm lại.', 'Take these names out and try again.'],
  ),
} satisfies Record<(typeof kernelCodes)[number], Entry>;

/** Answers of the record itself, whatever the kind of case. */
export const recordProblems = {
  PlaceTaken: entry(
    409,
    ['Chỗ này đã có hồ sơ giữ, không chuyển được.', 'This place is taken and can’t be moved.'],
    ['Rút hồ sơ đang giữ chỗ, hoặc chuyển ít hơn.', 'Withdraw the case that holds it, or move fewer.'],
  ),
  EffectStays: entry(
    409,
    [
      'Việc này đã xong hoặc có giá trị pháp lý, không bỏ qua được.',
      'It is done already, or has legal meaning and can’t be let go.',
    ],
    ['Làm lại việc, hoặc xem lịch sử của hồ sơ.', 'Try it again, or look at the case’s history.'],
  ),
  SubjectErased: entry(
    409,
    [
      'Dữ liệu cá nhân của người này đã bị xóa, không ghi thêm được.',
      'This subject was erased; nothing more is recorded about it.',
    ],
    ['Lập mục mới nếu cần.', 'Start a new case if one is needed.'],
  ),
} satisfies Record<string, Entry>;
