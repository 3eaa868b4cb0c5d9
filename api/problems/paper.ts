import type { paperCodes } from '../../domain/paper/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

/** Papers, and what decisions have in common with them: a list of names, a document, a number. */
export const paperProblems = {
  AcceptanceNeeded: entry(
    409,
    ['Danh mục hồ sơ nộp lưu cần chữ ký của bên nhận.', 'A list of files is taken over by a signature.'],
    ['Cán bộ lưu trữ ký nhận theo danh mục (AcceptDeposit).', 'Let the records officer sign for it (AcceptDeposit).'],
  ),
  DepositMissing: entry(
    422,
    ['Chưa ghi năm và các hồ sơ nộp lưu.', 'The year and the files to hand over are missing.'],
    ['Chọn năm và các hồ sơ đã đóng gói.', 'Choose the year and the packed files.'],
  ),
  DepositUnfit: entry(
    422,
    [
      'Danh mục nộp lưu chỉ có hồ sơ đã đóng gói, văn bản khác thì không có.',
      'Only a list for the records office holds packed files, and it holds nothing else.',
    ],
    ['Chọn đúng loại văn bản.', 'Choose the right kind of paper.'],
  ),
  NotPacked: entry(
    409,
    [
      'Có hồ sơ chưa có gói lưu trữ, đã đóng gói lại, hoặc lưu trữ đã nhận[: {cases}].',
      'Files have no package, were packed anew, or were taken over already[: {cases}].',
    ],
    ['Rút danh mục, lập lại với các gói hiện có.', 'Withdraw the list, and draw it up with the packages there are.'],
  ),
  OtherYear: entry(
    422,
    ['Có hồ sơ kết thúc ở năm khác[: {cases}].', 'Some work ended in another year[: {cases}].'],
    ['Lập danh mục riêng cho năm đó.', 'Draw up a list of its own for that year.'],
  ),
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
  AnswerMissing: entry(
    422,
    ['Thiếu câu trả lời chung cho cả danh sách.', 'The answer for the whole list is missing.'],
    ['Chọn câu trả lời chung, rồi ghi các tên ngoại lệ.', 'Choose it, then name the exceptions.'],
  ),
  AnswerUnfit: entry(
    422,
    [
      'Câu trả lời không hợp với loại ý kiến được hỏi[ (chọn: {allowed})].',
      'This does not answer what was asked[ (choose: {allowed})].',
    ],
    ['Chọn câu trả lời khác ở mục được đánh dấu.', 'Choose another answer in the marked fields.'],
  ),
  BodyUnknown: entry(
    422,
    [
      'Cơ quan này không có trong danh sách cơ quan xác minh[: {bodies}].',
      "The body is not among the office's checking bodies[: {bodies}].",
    ],
    ['Chọn trong danh sách, hoặc thêm vào thiết lập.', 'Choose one of them, or add it to the settings.'],
  ),
  DateBeforeSending: entry(
    422,
    ['Ngày trước ngày gửi[ ({sentOn})].', 'The date is before the sending[ ({sentOn})].'],
    ['Chọn ngày gửi hoặc sau đó.', 'Choose the day of sending or a later one.'],
  ),
  DecidedElsewhere: entry(
    422,
    [
      'Có tên không thuộc thẩm quyền quyết định của cơ quan này[: {nominations}].',
      'This office does not decide some of these[: {nominations}].',
    ],
    ['Đưa các tên đó vào tờ trình lên cấp trên.', 'Put them into a paper to the level above.'],
  ),
  NothingAsked: entry(
    422,
    ['Văn bản này không hỏi ý kiến về từng tên.', 'This paper asks nothing about its names.'],
    ['Bỏ câu trả lời chung và các ngoại lệ.', 'Leave the answer and the exceptions out.'],
  ),
  NotReplaced: entry(
    409,
    ['Bản trước chưa nhường chỗ cho bản sau[ ({status})].', 'The earlier version has not made room yet[ ({status})].'],
    ['Chọn "Thay bằng bản sau" ở bản trước.', 'Replace the earlier version first.'],
  ),
  NotReturnedHere: entry(
    409,
    ['Chỉ tờ trình của đơn vị mới được trả từng tên.', "Single names are returned of a unit's paper only."],
    [
      'Với hồ sơ khác: trả bổ sung, đưa ra khỏi danh sách, hoặc ghi trả lời của cấp trên.',
      "Return the dossier, take the name out, or record the upper level's reply.",
    ],
  ),
  OtherPaper: entry(
    422,
    [
      'Bản trước là văn bản khác: khác loại, đơn vị hoặc nơi được hỏi.',
      'The earlier version is another kind of paper, or of another unit or body.',
    ],
    ['Chọn đúng bản trước.', 'Name the right earlier version.'],
  ),
  QuestionMissing: entry(
    422,
    ['Công văn cần ghi hỏi ai, hỏi gì.', 'A letter says whom and what it asks.'],
    ['Điền phần hỏi ý kiến.', 'Fill in the question.'],
  ),
  QuestionUnfit: entry(
    422,
    ['Loại văn bản này không hỏi loại ý kiến đó.', 'This kind of paper does not ask that.'],
    ['Chọn loại văn bản hoặc loại ý kiến khác.', 'Choose another kind of paper or of opinion.'],
  ),
  ReplyAwaited: entry(
    409,
    ['Còn chờ cơ quan được hỏi trả lời[ ({body})].', 'The body that was asked has not answered[ ({body})].'],
    ['Ghi văn bản trả lời, hoặc rút công văn.', 'Record the reply, or withdraw the letter.'],
  ),
  ReplyDayMissing: entry(
    422,
    [
      'Công văn nói quá hạn thì đi tiếp nhưng không ghi ngày.',
      'The letter goes on without an answer but names no day.',
    ],
    ['Ghi ngày cuối cùng để trả lời.', 'Name the last day for the answer.'],
  ),
  ReplyDayOver: entry(
    409,
    ['Ngày trả lời ghi trong công văn đã qua[ ({replyBy})].', 'The day for the answer is over already[ ({replyBy})].'],
    ['Lập công văn với ngày khác.', 'Draft the letter with another day.'],
  ),
  ScanMissing: entry(
    422,
    ['Thiếu bản chụp văn bản trả lời.', 'The scan of the reply is missing.'],
    ['Đính kèm bản chụp.', 'Attach the scan.'],
  ),
  SignedCopyKnown: entry(
    409,
    ['Đã có bản ký.', 'The signed copy is here already.'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
  SignedCopyMissing: entry(
    409,
    ['Chưa có bản ký.', 'The signed copy is missing.'],
    ['Nộp bản chụp đã ký rồi kết thúc.', 'File the scan, then close.'],
  ),
  SilenceWaits: entry(
    422,
    [
      'Cơ quan này quy định chờ trả lời, không đi tiếp khi im lặng.',
      'This office waits for an answer; silence does not stand for one.',
    ],
    ['Chọn "chờ trả lời", hoặc đổi thiết lập.', 'Choose to wait, or change the setting.'],
  ),
  NotYourPaper: entry(
    403,
    ['Văn bản này do người khác ký[ ({roles})].', 'Somebody else signs this paper[ ({roles})].'],
    ['Chuyển cho người đó.', 'Hand it to them.'],
  ),
  OtherUnit: entry(
    422,
    ['Có tên của đơn vị khác[: {nominations}].', 'Names belong to another unit[: {nominations}].'],
    ['Bỏ các tên đó.', 'Leave them out.'],
  ),
  UnitGiven: entry(
    422,
    ['Chỉ tờ trình của đơn vị mới ghi đơn vị.', "Only a unit's own paper names a unit."],
    ['Bỏ trống đơn vị.', 'Leave the unit empty.'],
  ),
  UnitMissing: entry(
    422,
    ['Tờ trình của đơn vị cần tên đơn vị.', "A unit's paper needs its unit."],
    ['Ghi đơn vị.', 'Name the unit.'],
  ),
} satisfies Record<Exclude<(typeof paperCodes)[number], keyof typeof commonProblems>, Entry>;
