import type { officeCodes } from '../../domain/office/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const officeProblems = {
  UnitExists: entry(
    409,
    ['Đơn vị này đã có.', 'This unit exists already.'],
    ['Dùng đơn vị đã có, hoặc chọn mã khác.', 'Use it, or choose another code.'],
  ),
  PersonExists: entry(
    409,
    ['Người này đã được đăng ký.', 'This person is registered already.'],
    ['Dùng mã đã có, hoặc chọn mã khác.', 'Use that id, or choose another one.'],
  ),
  UnknownPerson: entry(
    422,
    ['Chưa đăng ký người này[: {people}].', 'Not registered[: {people}].'],
    ['Đăng ký người trước.', 'Register the person first.'],
  ),
  RoleNotHeld: entry(
    409,
    ['Người này không giữ vai trò đó.', 'This person does not hold that role.'],
    ['Kiểm tra vai trò và đơn vị.', 'Check role and unit.'],
  ),
  SeriesExists: entry(
    409,
    ['Sổ này đã mở.', 'This series is open already.'],
    ['Không cần mở lại.', 'No need to open it again.'],
  ),
  BodyAbolished: entry(
    422,
    [
      'Từ sau ngày[ {last}] không còn loại đơn vị này[ ({kind})][; thẩm quyền khen thưởng chuyển cho: {powersTo}].',
      'Bodies of this kind[ ({kind})] ended[ with {last}][; their award powers passed to: {powersTo}].',
    ],
    ['Chọn đơn vị kế thừa.', 'Choose the successor.'],
  ),
  DatesReversed: entry(
    422,
    [
      'Ngày ghi sớm hơn ngày bắt đầu hoặc ngày đã ghi trước đó[: {from}].',
      'The date lies before the beginning, or before the one recorded last[: {from}].',
    ],
    ['Kiểm tra lại các ngày.', 'Check the dates.'],
  ),
  SuccessorReturns: entry(
    422,
    [
      'Đơn vị kế thừa này lại do chính đơn vị kết thúc kế thừa.',
      'This successor is itself handed on to the unit that ends.',
    ],
    ['Chọn đơn vị kế thừa khác.', 'Name another successor.'],
  ),
  PostNotHeld: entry(
    409,
    ['Người này không giữ chức vụ ở đơn vị đó.', 'This person holds no post in that unit.'],
    ['Kiểm tra người và đơn vị.', 'Check person and unit.'],
  ),
  UnknownAssignment: entry(
    422,
    ['Không có phân công này, hoặc phân công đã kết thúc.', 'There is no such assignment of work, or it has ended.'],
    ['Chọn lại từ danh sách phân công.', 'Choose from the list of assignments.'],
  ),
  BackInTime: entry(
    422,
    [
      'Làm thay không tính lùi về trước[ (hôm nay {today})].',
      'A substitution does not reach back[ (today is {today})].',
    ],
    ['Ghi từ hôm nay trở đi.', 'Give a day from today on.'],
  ),
  SamePerson: entry(
    422,
    ['Cần hai người khác nhau.', 'Two different persons are needed.'],
    ['Chọn người khác.', 'Choose somebody else.'],
  ),
  RoleNotCarried: entry(
    422,
    ['Vai trò này không làm thay được[: {roles}].', 'These roles are carried by nobody else[: {roles}].'],
    [
      'Bỏ vai trò đó; thành viên Hội đồng gửi ý kiến bằng văn bản.',
      'Leave them out; a council member sends a written opinion.',
    ],
  ),
  OrderMissing: entry(
    422,
    [
      'Người khác giao làm thay thì cần văn bản có chữ ký, kèm bản quét.',
      'Made by another, a substitution needs the signed order with its scan.',
    ],
    ['Đính kèm văn bản, hoặc để chính người vắng tự giao.', 'Attach the order, or let the absent person make it.'],
  ),
  UnknownSubstitution: entry(
    422,
    ['Không có việc làm thay này.', 'There is no such substitution.'],
    ['Chọn lại từ danh sách làm thay.', 'Choose from the list of substitutions.'],
  ),
  CouncilNotFounded: entry(
    422,
    [
      'Ngày đó chưa có quyết định thành lập Hội đồng[ ({day})].',
      'No founding decision is in force on that day[ ({day})].',
    ],
    ['Ghi quyết định thành lập trước.', 'Record the founding decision first.'],
  ),
  NoStandingBody: entry(
    422,
    ['Hội đồng này không có Thường trực.', 'This council has no standing body.'],
    ['Ghi Thường trực khi kiện toàn Hội đồng.', 'Found the council anew with one.'],
  ),
  AlreadyMember: entry(
    409,
    ['Người này đã là thành viên.', 'This person is a member already.'],
    ['Không cần ghi lại.', 'No need to record it again.'],
  ),
  NoSeatVacant: entry(
    409,
    [
      'Không còn ghế trống[: quyết định thành lập có {total} thành viên].',
      'No seat is empty[: the founding decision has {total} members].',
    ],
    ['Thêm thành viên thì kiện toàn Hội đồng bằng quyết định mới.', 'For more members found the council anew.'],
  ),
  ChairStays: entry(
    409,
    ['Hội đồng không thể thiếu Chủ tịch.', 'A council is not without its chair.'],
    ['Kiện toàn Hội đồng bằng quyết định mới.', 'Found the council anew.'],
  ),
  SetByRegulation: entry(
    409,
    ['Quy chế đã quy định mục này[: {settings}].', 'A regulation sets this[: {settings}].'],
    ['Ban hành quy chế mới.', 'Adopt a new text of the regulation.'],
  ),
  RuleSetExists: entry(
    409,
    ['Bộ quy định này đã nạp.', 'This rule set is loaded already.'],
    ['Đặt mã khác cho bản mới.', 'Give the new one another id.'],
  ),
  UnknownRuleSet: entry(
    422,
    ['Chưa nạp bộ quy định này.', 'This rule set is not loaded.'],
    ['Nạp bộ quy định trước.', 'Load it first.'],
  ),
  RuleSetInForce: entry(
    409,
    ['Bộ quy định này đã áp dụng[ từ {from}].', 'This rule set is in force already[ from {from}].'],
    ['Nạp bản mới nếu cần thay.', 'Load a new one to replace it.'],
  ),
  UpperNotNeeded: entry(
    403,
    [
      'Cơ quan này có người thứ hai[: {people}]; cấp trên không làm thay.',
      'This office has a second person[: {people}]; the level above does not step in.',
    ],
    ['Để người của cơ quan làm.', 'Let that person do it.'],
  ),
  TemplateOutdated: entry(
    409,
    [
      'Đã phát hành bản này hoặc bản mới hơn[ (bản {last})].',
      'This version or a newer one is released already[ ({last})].',
    ],
    ['Phát hành với số bản lớn hơn.', 'Release it under a higher version.'],
  ),
} satisfies Record<Exclude<(typeof officeCodes)[number], keyof typeof commonProblems>, Entry>;
