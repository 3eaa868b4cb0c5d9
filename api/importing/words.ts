import type { CellFault, Choice } from '../../domain/recipient/importing/cells.js';

type Both = readonly [vi: string, en: string];

/** What is wrong with a cell and what to do about it, in the words of whoever filled it in. The value is never repeated. */
const words: Readonly<Record<CellFault, Both>> = {
  Needed: ['Cần điền ô này.', 'This cell is needed.'],
  Formula: [
    'Ô này là công thức, không đọc. Chép lại thành giá trị (Dán đặc biệt → Giá trị).',
    'This is a formula, which is not read. Paste it as a value.',
  ],
  MergedCell: ['Ô bị gộp với ô khác. Bỏ gộp và điền từng dòng.', 'A merged cell. Unmerge it and fill in every row.'],
  ErrorValue: ['Ô báo lỗi. Sửa lại giá trị.', 'The cell holds an error. Correct it.'],
  NotText: ['Cần chữ, không phải ngày, số lẻ hay đúng/sai.', 'Text is needed, no day, fraction or true/false.'],
  TooLong: ['Quá dài. Viết ngắn lại.', 'Too long. Shorten it.'],
  NotOnList: ['Không có trong danh mục.', 'Not on the list.'],
  AwardUnclear: [
    'Tên này chưa đủ để biết là hình thức nào: thiếu hạng hoặc người ban hành.',
    'The name fits several awards: its rank or its issuer is missing.',
  ],
  NotADay: ['Không phải một ngày có thật. Ghi ngày/tháng/năm, ví dụ 19/08/2015.', 'No real day. Write dd/mm/yyyy.'],
  DayUnclear: ['Năm phải đủ bốn chữ số.', 'The year needs four digits.'],
  InFuture: ['Chưa đến ngày này.', 'This lies in the future.'],
  NotAYear: ['Cần một năm hoặc ngày sinh.', 'A year or a day of birth is needed.'],
  NotAnId: [
    'Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối.',
    'An id has small unaccented letters, digits and hyphens only.',
  ],
  IdIsNumberOfPerson: [
    'Đây giống số định danh cá nhân: chuyển sang cột Số định danh.',
    "This looks like a person's own number: it belongs into the column Số định danh.",
  ],
  NotANumber: ['Số định danh chỉ gồm chữ không dấu và số, 3 đến 30 ký tự.', 'Letters and digits only, 3 to 30.'],
  UnknownUnit: ['Không có đơn vị này trong danh mục đơn vị.', 'There is no such unit.'],
  UnitUnclear: ['Nhiều đơn vị cùng tên: ghi mã đơn vị.', 'Several units bear this name: write the id.'],
  PeriodIncomplete: [
    'Thời gian lập thành tích cần đủ ngày đầu và ngày cuối, đầu không sau cuối.',
    'A period needs both days, the first not after the last.',
  ],
  IdOfAnother: [
    'Mã này là của người, tập thể khác tên trong sổ.',
    'In the register this id is somebody of another name.',
  ],
  NotAShare: ['Cần phần trăm nguyên từ 1 đến 100.', 'A whole percentage from 1 to 100 is needed.'],
  SharesNotWhole: [
    'Tỷ lệ của các tác giả một sáng kiến phải đủ 100%, hoặc để trống ở tất cả.',
    "The shares of an initiative's authors make 100 %, or none of them is given.",
  ],
  AuthorsDiffer: [
    'Trong sổ, sáng kiến này có các tác giả khác. Xem lại danh sách tác giả.',
    'In the register this initiative has other authors. Check who they are.',
  ],
  AuthorWrong: [
    'Một dòng khác của sáng kiến này sai; sáng kiến chỉ được ghi khi đủ các tác giả.',
    'Another row of this initiative is wrong; it is recorded with all its authors or not at all.',
  ],
  RowsDiffer: [
    'Các dòng của cùng một sáng kiến ghi khác nhau ở cột này.',
    'Rows of one initiative say different things in this column.',
  ],
  InitiativeIdDiffers: [
    'Mã này là của sáng kiến khác, hoặc sáng kiến này đã có mã khác trong sổ. Sửa lại, hoặc để trống.',
    'The id is that of another initiative, or this one has another id in the register. Correct it, or leave it out.',
  ],
  RowTwice: ['Dòng này trùng với một dòng trên trong tệp.', 'An earlier row of this file says the same.'],
};

/** The sentence, with what may be written instead, in the words of each language. */
export function sentence(fault: CellFault, allowed?: readonly Choice[]): { vi: string; en: string } {
  const [vi, en] = words[fault];
  if (!allowed) return { vi, en };
  const listed = (language: keyof Choice) => allowed.map((choice) => choice[language]).join(', ');
  return { vi: `${vi} Ghi: ${listed('vi')}.`, en: `${en} One of: ${listed('en')}.` };
}
