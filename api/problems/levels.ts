import { entry } from './entry.js';

/** What goes from one form of an award to another, or between linked levels. */
export const levelProblems = {
  OtherFormAwaited: entry(
    409,
    ['Cần đổi hình thức khen thưởng trước[: {award}].', 'The award must be changed first[: {award}].'],
    ['Đổi hình thức theo ý kiến đã ghi.', 'Change it as the opinion asks.'],
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
};
