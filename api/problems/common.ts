import { type Entry, entry } from './entry.js';

/** Codes that several kinds of cases answer with the same meaning. */
export const commonProblems = {
  NotLater: entry(
    422,
    ['Ngày mới phải sau ngày đang có[ ({lastDay})].', 'The new day must be later than the present one[ ({lastDay})].'],
    ['Chọn ngày muộn hơn.', 'Choose a later day.'],
  ),
  DateInPast: entry(
    422,
    ['Ngày cuối đã qua[ ({lastDay})].', 'The last day would already be over[ ({lastDay})].'],
    ['Chọn ngày từ hôm nay trở đi.', 'Choose today or a later day.'],
  ),
  AwardNotInCampaign: entry(
    422,
    ['Đợt này không xét hình thức đó[; đợt xét: {awards}].', 'This campaign has no such award[; it has: {awards}].'],
    ['Chọn hình thức có trong kế hoạch.', 'Choose an award of the plan.'],
  ),
  SecondPersonNeeded: entry(
    403,
    [
      'Việc này cần người thứ hai, không phải người đã làm trước[ ({first})] hay người làm thay của họ.',
      'This needs a second person, neither the first one[ ({first})] nor their substitute.',
    ],
    ['Nhờ một người khác có vai trò đó.', 'Ask somebody else with that role.'],
  ),
  InterventionNeeded: entry(
    403,
    ['Việc này cần can thiệp đã được duyệt, còn hạn.', 'This needs an approved intervention that has not ended.'],
    ['Xin can thiệp và chờ người thứ hai duyệt.', 'Ask for one, and wait for a second person.'],
  ),
  NotASigner: entry(
    422,
    ['Người này không có quyền ký ngày đó[ ({on})].', 'This person may not sign on that day[ ({on})].'],
    ['Kiểm tra người ký và ngày ký.', 'Look at the signer and the day.'],
  ),
  DateInFuture: entry(
    422,
    ['Ngày ghi ở tương lai[: {on}][ (hôm nay {today})].', 'The date lies in the future[: {on}][ (today is {today})].'],
    ['Ghi ngày đã diễn ra.', 'Give the day on which it happened.'],
  ),
  UnknownUnit: entry(
    422,
    ['Không có đơn vị này.', 'There is no such unit.'],
    ['Chọn đơn vị trong danh sách.', 'Choose a unit of the list.'],
  ),
  UnitEnded: entry(
    409,
    [
      'Đơn vị này đã kết thúc hoạt động[: {unit}][; đơn vị kế thừa: {successor}].',
      'This unit has ended[: {unit}][; its successor: {successor}].',
    ],
    ['Làm việc này với đơn vị kế thừa.', 'Do it for the successor.'],
  ),
  NotAMember: entry(
    422,
    ['Không phải thành viên Hội đồng[: {people}].', 'Not a member of the council[: {people}].'],
    ['Kiểm tra quyết định thành lập Hội đồng.', 'Look at the decision that founded the council.'],
  ),
  NotReady: entry(
    409,
    [
      'Có tên chưa đủ bước để đưa vào đây[: {nominations}].',
      'Names are not at the stage for this yet[: {nominations}].',
    ],
    ['Bỏ các tên đó, hoặc làm xong bước trước.', 'Leave them out, or finish the step before.'],
  ),
  NamesUnsettled: entry(
    409,
    [
      'Có tên còn tiêu chuẩn hoặc ý kiến góp ý chưa kết luận xong[: {nominations}].',
      'Standards or comments of some names are not settled yet[: {nominations}].',
    ],
    ['Kết luận xong, hoặc đưa các tên đó ra khỏi danh sách.', 'Settle them, or take those names out.'],
  ),
  UnknownItem: entry(
    422,
    ['Hồ sơ này không có trong chương trình.', 'This nomination is not on the agenda.'],
    ['Thêm vào chương trình trước.', 'Add it to the agenda first.'],
  ),
  ItemHeld: entry(
    409,
    ['Hồ sơ đang tạm dừng xét.', 'This nomination is held.'],
    ['Chờ có văn bản cho xét tiếp, hoặc để lại phiên sau.', 'Wait for its release, or defer it.'],
  ),
  QuorumNotMet: entry(
    409,
    [
      'Không đủ số thành viên dự họp[: có {present}/{total}][, cần {needed}].',
      'Too few members are present[: {present} of {total}][, {needed} needed].',
    ],
    ['Chờ thêm thành viên, hoặc tạm nghỉ.', 'Wait for more members, or adjourn.'],
  ),
  DocumentChanged: entry(
    409,
    ['Văn bản đã thay đổi sau khi trang được mở.', 'The document has changed since the page was opened.'],
    ['Tải lại, đọc bản mới rồi làm lại.', 'Load it again, read the new text, then try again.'],
  ),
  ItemNotOpen: entry(
    409,
    [
      'Mục này không ở bước bỏ phiếu[ ({item})][: {nominations}].',
      'This item is not open for a vote[ ({item})][: {nominations}].',
    ],
    ['Tải lại chương trình.', 'Load the agenda again.'],
  ),
  AlreadyPast: entry(
    422,
    [
      'Thời hạn nhận ý kiến bằng văn bản đã qua[ ({until})].',
      'The time for written opinions is already over[ ({until})].',
    ],
    ['Chọn thời điểm muộn hơn.', 'Choose a later moment.'],
  ),
  OpinionsOutstanding: entry(
    409,
    [
      'Chưa hết hạn nhận ý kiến bằng văn bản[ ({until})][: {nominations}].',
      'Written opinions may still come[ (until {until})][: {nominations}].',
    ],
    ['Chờ hết hạn, hoặc đến khi đủ ý kiến.', 'Wait until then, or until all are in.'],
  ),
  DocumentNotReady: entry(
    409,
    [
      'Văn bản đang được dựng[ (bản {contentVersion})].',
      'The document is still being made[ (content {contentVersion})].',
    ],
    ['Chờ ít giây rồi tải lại.', 'Wait some seconds and load again.'],
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
  UnknownDocument: entry(
    422,
    ['Không có văn bản này ở đây.', 'There is no such document here.'],
    ['Chọn văn bản trong danh sách.', 'Choose a document of the list.'],
  ),
} satisfies Record<string, Entry>;
