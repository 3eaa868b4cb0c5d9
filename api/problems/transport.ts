import { type Entry, entry } from './entry.js';

/** What can be wrong with a request before any rule is asked; none of these is kept, and the key stays free. */
export const transportProblems = {
  NotSignedIn: entry(
    401,
    ['Chưa cho biết ai đang thao tác.', 'The request does not say who acts.'],
    ['Gửi kèm Authorization: Bearer <mã>.', 'Send Authorization: Bearer <token>.'],
  ),
  TokenRefused: entry(
    401,
    ['Mã đăng nhập không dùng được ở đây[ ({reason})].', 'This token does not count here[ ({reason})].'],
    ['Lấy lại mã mà npm start in ra.', 'Take a fresh one that npm start printed.'],
  ),
  NoSignIn: entry(
    401,
    ['Bản cài đặt này không nhận mã dùng thử.', 'This installation takes no development tokens.'],
    ['Đăng nhập bằng tài khoản của cơ quan.', "Sign in with the office's own account."],
  ),
  TemplateMissing: entry(
    422,
    ['Chưa có tệp mẫu này.', 'This template file is not here.'],
    ['Gửi tệp (POST /files) rồi phát hành theo mã băm nhận được.', 'Send it (POST /files), then release its hash.'],
  ),
  TemplateFaulty: entry(
    422,
    [
      'Mẫu dựng không được[: {file}][, dòng {line}][: {message}].',
      'The template cannot be set[: {file}][, line {line}][: {message}].',
    ],
    [
      'Sửa tệp, xem thử bằng npm run paper -- --template, rồi phát hành lại.',
      'Mend the file, try it with npm run paper -- --template, and release it again.',
    ],
  ),
  IdempotencyKeyMissing: entry(
    400,
    ['Thiếu đầu mục Idempotency-Key.', 'The header Idempotency-Key is missing.'],
    [
      'Gửi một UUID mới cho mỗi việc; gửi lại cùng UUID khi thử lại.',
      'Send a new UUID for each act, the same one when you try again.',
    ],
  ),
  IdempotencyKeyMalformed: entry(
    400,
    ['Idempotency-Key phải là một UUID.', 'Idempotency-Key must be a UUID.'],
    ['Gửi một UUID.', 'Send a UUID.'],
  ),
  IfMatchMissing: entry(
    428,
    ['Thiếu đầu mục If-Match: phải nói đã xem bản nào.', 'The header If-Match is missing: say which version you saw.'],
    ['Gửi lại ETag của lần xem gần nhất.', 'Send back the ETag of what you read.'],
  ),
  IfMatchMalformed: entry(
    400,
    ['If-Match phải là số phiên bản trong ngoặc kép, hoặc *.', 'If-Match must be one version in double quotes, or *.'],
    ['Gửi lại ETag nguyên văn, ví dụ "7".', 'Send the ETag as it came, e.g. "7".'],
  ),
  StaleVersion: entry(
    412,
    [
      'Mục này đã thay đổi từ lúc bạn xem[ (nay là phiên bản {version})].',
      'This has changed since you read it[ (now version {version})].',
    ],
    ['Tải lại, xem thay đổi rồi làm lại.', 'Read it again, look at the change, then repeat.'],
  ),
  KeyReused: entry(
    422,
    ['Idempotency-Key này đã dùng cho một yêu cầu khác.', 'This Idempotency-Key was used for another request.'],
    ['Dùng UUID mới cho việc mới.', 'Use a new UUID for a new act.'],
  ),
  StepsNotJoined: entry(
    409,
    [
      'Ở cơ quan này mỗi bước của một hồ sơ gửi riêng, không gộp trong một yêu cầu[: {stream}].',
      'In this office each step of a case is sent by itself, not several in one request[: {stream}].',
    ],
    [
      'Gửi bước đầu, xem kết quả rồi gửi bước sau.',
      'Send the first step, look at what it left, then send the next one.',
    ],
  ),
  NewerVersion: entry(
    503,
    ['Mục này do bản phần mềm mới hơn ghi.', 'This was written by a newer build.'],
    ['Chờ máy chủ cập nhật xong rồi thử lại.', 'Try again after this server was updated.'],
  ),
  Busy: entry(
    503,
    ['Máy chủ đang bận.', 'The server is busy.'],
    ['Thử lại sau ít giây với cùng Idempotency-Key.', 'Try again in some seconds with the same Idempotency-Key.'],
  ),
  TooManyRequests: entry(
    429,
    ['Gửi quá nhanh[: chờ {seconds} giây].', 'Too many requests[: wait {seconds} s].'],
    [
      'Chờ đủ số giây rồi gửi lại với cùng Idempotency-Key; nhiều hồ sơ thì gửi một danh sách.',
      'Wait, then send again with the same Idempotency-Key; send many names as one list.',
    ],
  ),
  Malformed: entry(
    400,
    ['Yêu cầu sai dạng ở mục được đánh dấu.', 'The request has the wrong shape where marked.'],
    ['Sửa các mục đó rồi gửi lại.', 'Correct these fields and send again.'],
  ),
  CursorMalformed: entry(
    400,
    ['Con trỏ trang không thuộc danh sách này.', 'The cursor does not belong to this list.'],
    ['Đọc lại từ trang đầu.', 'Read again from the first page.'],
  ),
  NotFound: entry(
    404,
    ['Không có mục này, hoặc bạn không được xem.', 'There is no such thing, or you may not see it.'],
    ['Kiểm tra lại địa chỉ, hoặc tìm trong danh sách.', 'Check the address, or look in the list.'],
  ),
  MethodNotAllowed: entry(
    405,
    ['Địa chỉ này không nhận phương thức đó.', 'This address does not take that method.'],
    ['Xem đầu mục Allow.', 'See the header Allow.'],
  ),
  UnsupportedMediaType: entry(
    415,
    ['Loại nội dung này không được nhận.', 'This media type is not taken here.'],
    ['Gửi JSON; tệp gửi dạng PDF, DOCX, JPEG, PNG.', 'Send JSON; files as PDF, DOCX, JPEG or PNG.'],
  ),
  TooLarge: entry(
    413,
    ['Nội dung quá lớn[ (tối đa {limitBytes} byte)].', 'Too large[ (at most {limitBytes} bytes)].'],
    ['Tách hoặc nén rồi gửi lại.', 'Split or compress it and send again.'],
  ),
  FileEmpty: entry(400, ['Tệp không có byte nào.', 'The file is empty.'], ['Chọn lại tệp.', 'Choose the file again.']),
  SheetUnreadable: entry(
    422,
    ['Tệp này không mở được như một bảng tính .xlsx.', 'This file does not open as an .xlsx workbook.'],
    ['Lưu lại dạng .xlsx, hoặc điền vào mẫu tải về.', 'Save it as .xlsx, or fill in the template.'],
  ),
  SheetLocked: entry(
    422,
    ['Tệp có mật khẩu, hoặc là dạng .xls cũ.', 'The file has a password, or is an old .xls.'],
    ['Bỏ mật khẩu và lưu lại dạng .xlsx.', 'Take the password off and save it as .xlsx.'],
  ),
  SheetTooBig: entry(
    422,
    ['Tệp bung ra quá lớn, không mở.', 'The file unpacks to too much and was not opened.'],
    ['Chép riêng danh sách sang một tệp mới, bỏ hình ảnh.', 'Copy the list alone into a new file, without pictures.'],
  ),
  SheetTooLong: entry(
    422,
    ['Tệp quá nhiều dòng[ (tối đa {most})].', 'Too many rows[ (at most {most})].'],
    ['Chia thành nhiều tệp.', 'Split it into several files.'],
  ),
  SheetEmpty: entry(
    422,
    ['Không có dòng nào dưới hàng tiêu đề.', 'No row stands under the headings.'],
    ['Điền ít nhất một dòng.', 'Fill in at least one row.'],
  ),
  HeadingsMissing: entry(
    422,
    ['Không thấy hàng tiêu đề có[: {headings}].', 'No line of headings has[: {headings}].'],
    [
      'Ghi các tiêu đề này trên một hàng, không gộp ô, hoặc dùng mẫu tải về.',
      'Write these headings in one line without merged cells, or use the template.',
    ],
  ),
  HeadingTwice: entry(
    422,
    ['Tiêu đề có hai lần[: {heading}].', 'A heading stands twice[: {heading}].'],
    ['Giữ một cột.', 'Keep one of the columns.'],
  ),
  LineUnreadable: entry(
    422,
    ['Dòng[ {line}] không phải một đối tượng JSON.', 'Line[ {line}] is no JSON object.'],
    ['Sửa dòng ấy rồi gửi lại cả tệp.', 'Correct this line and send the whole file again.'],
  ),
  FieldUnknown: entry(
    422,
    [
      'Dòng[ {line}] có mục lạ[; các mục là: {fields}].',
      'Line[ {line}] has an unknown field[; the fields are: {fields}].',
    ],
    ['Sửa tên mục rồi gửi lại.', 'Correct its name and send again.'],
  ),
  FileErased: entry(
    410,
    [
      'Tệp đã được xóa cùng dữ liệu cá nhân của người được đề nghị; mã băm còn trong lịch sử.',
      'The file went with the personal data of the person it was about; its hash stays in the history.',
    ],
    ['Không lấy lại được.', 'It can’t be brought back.'],
  ),
  ChainDoesNotHold: entry(
    409,
    [
      'Sự kiện[ thứ {version}] của mục này không còn như lúc ghi: không dựng lại được.',
      'Event[ {version}] of this case is not what was recorded: its past cannot be shown.',
    ],
    [
      'Không làm gì thêm trên mục này; báo quản trị đối chiếu với mốc kiểm tra đã lưu nơi khác.',
      'Do nothing more on it; have the administrator compare it with a checkpoint kept elsewhere.',
    ],
  ),
  FileDamaged: entry(
    500,
    ['Tệp lưu đã hỏng hoặc bị sửa.', 'The stored file is damaged or was changed.'],
    ['Báo quản trị khôi phục từ bản sao lưu.', 'Tell the administrator: it must be restored.'],
  ),
  NotEngineSafe: entry(
    422,
    ['Việc này không làm được bằng mã một lần.', 'This act cannot be done with a one-time token.'],
    ['Làm ngay trên trang.', 'Do it on its own page.'],
  ),
  Fault: entry(
    500,
    ['Có lỗi ở máy chủ; chưa có gì được ghi.', 'Something broke here; nothing was recorded.'],
    [
      'Thử lại với cùng Idempotency-Key; nếu còn lỗi, báo quản trị.',
      'Try again with the same Idempotency-Key; if it stays, tell the administrator.',
    ],
  ),
  /** For a code of a kind that this page does not know yet. */
  Refused: entry(422, ['Không thực hiện được.', 'Refused.'], ['Xem mã và dữ kiện kèm theo.', 'See code and facts.']),
} satisfies Record<string, Entry>;
export type TransportCode = keyof typeof transportProblems;
