import type { paperCodes } from '../../domain/paper/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

/** Papers, and what decisions have in common with them: a list of names, a document, a number. */
export const paperProblems = {
  AlreadyListed: entry(
    409,
    ['Có tên đã trong danh sách[: {nominations}].', 'Names are on the list already[: {nominations}].'],
    ['Bỏ các tên trùng.', 'Leave the doubles out.'],
  ),
  DateBeforeLast: entry(
    422,
    ['Ngày trước ngày của số liền trước[ ({lastDate})].', 'The date is before that of the last number[ ({lastDate})].'],
    ['Chọn ngày không sớm hơn.', 'Choose that day or a later one.'],
  ),
  DateBeforeSigning: entry(
    422,
    ['Ngày trước ngày ký[ ({signedOn})].', 'The date is before the signature[ ({signedOn})].'],
    ['Chọn ngày ký hoặc sau đó.', 'Choose the day of signing or a later one.'],
  ),
  DocumentChanged: entry(
    409,
    ['Văn bản đã thay đổi sau khi trang được mở.', 'The document has changed since the page was opened.'],
    ['Tải lại, đọc bản mới rồi làm lại.', 'Load it again, read the new text, then try again.'],
  ),
  DocumentNotReady: entry(
    409,
    [
      'Văn bản đang được dựng[ (bản {contentVersion})].',
      'The document is still being made[ (content {contentVersion})].',
    ],
    ['Chờ ít giây rồi tải lại.', 'Wait some seconds and load again.'],
  ),
  EmptyList: entry(
    422,
    ['Danh sách không có tên nào.', 'The list has no name.'],
    ['Thêm ít nhất một tên.', 'Add one name at least.'],
  ),
  NotInList: entry(
    422,
    ['Có tên không nằm trong danh sách[: {nominations}].', 'Names are not on the list[: {nominations}].'],
    ['Tải lại danh sách.', 'Load the list again.'],
  ),
  NumberGiven: entry(
    422,
    ['Số do hệ thống cấp, không tự ghi.', 'The number is given by the system.'],
    ['Bỏ trống số và ngày.', 'Leave number and date empty.'],
  ),
  NumberMissing: entry(
    422,
    ['Cần số và ngày của sổ đăng ký.', 'Number and date of the register are needed.'],
    ['Điền số và ngày văn thư đã cấp.', 'Fill in what the registry gave.'],
  ),
  RenditionKnown: entry(
    409,
    ['Bản dựng này đã ghi.', 'This rendition is recorded already.'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
  RenditionOutdated: entry(
    409,
    ['Bản dựng này thuộc nội dung cũ.', 'This rendition was made from older content.'],
    ['Không cần làm gì: bản mới đang được dựng.', 'Nothing to do: a new one is on its way.'],
  ),
  StillTelling: entry(
    409,
    ['Đang báo tới từng hồ sơ trong danh sách, chưa xong.', 'The names on the list are still being told.'],
    ['Chờ ít giây rồi làm lại.', 'Wait some seconds and try again.'],
  ),
  TooManyNames: entry(
    422,
    ['Danh sách quá dài: tối đa 5.000 tên.', 'The list is too long: at most 5,000 names.'],
    ['Tách thành nhiều văn bản.', 'Split it into several.'],
  ),
  UnknownDocument: entry(
    422,
    ['Không có văn bản này ở đây.', 'There is no such document here.'],
    ['Chọn văn bản trong danh sách.', 'Choose a document of the list.'],
  ),
  UnknownEffect: entry(
    409,
    ['Việc này không còn chờ kết quả.', 'Nothing waits for this result.'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
  DecidedHere: entry(
    422,
    [
      'Có tên thuộc thẩm quyền quyết định của cơ quan này[: {nominations}].',
      'This office decides some of these itself[: {nominations}].',
    ],
    ['Đưa các tên đó vào quyết định, không trình lên.', 'Put them into a decision instead.'],
  ),
  NotYourPaper: entry(
    403,
    ['Tờ trình của đơn vị do thủ trưởng đơn vị đó ký.', "A unit's paper is signed by the head of that unit."],
    ['Chuyển cho thủ trưởng đơn vị.', 'Hand it to the head of the unit.'],
  ),
  OtherUnit: entry(
    422,
    ['Có tên của đơn vị khác[: {nominations}].', 'Names belong to another unit[: {nominations}].'],
    ['Bỏ các tên đó.', 'Leave them out.'],
  ),
  UnitGiven: entry(
    422,
    ['Tờ trình lên cấp trên không ghi đơn vị.', 'A paper that goes up names no unit.'],
    ['Bỏ trống đơn vị.', 'Leave the unit empty.'],
  ),
  UnitMissing: entry(
    422,
    ['Tờ trình của đơn vị cần tên đơn vị.', "A unit's paper needs its unit."],
    ['Ghi đơn vị.', 'Name the unit.'],
  ),
} satisfies Record<Exclude<(typeof paperCodes)[number], keyof typeof commonProblems>, Entry>;
