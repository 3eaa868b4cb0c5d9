import { entry } from './entry.js';

/** What is found of a dossier: judgements, runs of years, postings, opinions, initiatives. */
export const provingProblems = {
  NotJudged: entry(
    422,
    ['Còn tiêu chuẩn chưa kết luận.', 'Standards are not judged yet.'],
    ['Kết luận từng tiêu chuẩn còn lại.', 'Judge each of those that remain.'],
  ),
  FindingsUnsettled: entry(
    409,
    [
      'Còn tiêu chuẩn, ý kiến chưa kết luận xong[: {standards}].',
      'Standards or comments are not settled yet[: {standards}].',
    ],
    [
      'Kết luận từng mục, chờ giấy tờ còn thiếu, hoặc kết luận khác có lý do.',
      'Judge each, wait for its paper, or override it with a reason.',
    ],
  ),
  NotPlainlyMet: entry(
    409,
    ['Hồ sơ này cần xem riêng, không kết luận theo danh sách.', 'This case is done singly and not with a list.'],
    ['Mở hồ sơ và kết luận riêng.', 'Open it and conclude it by itself.'],
  ),
  BlocNotRanked: entry(
    409,
    [
      'Cụm, khối của đơn vị chưa xếp hạng nên chưa thẩm định cờ thi đua[ ({award}, {unit})].',
      'The unit’s bloc has not ranked yet, and a flag is appraised after it[ ({award}, {unit})].',
    ],
    ['Chờ biên bản xếp hạng của cụm, khối.', 'Wait for the bloc’s ranking and its minutes.'],
  ),
  RunBroken: entry(
    422,
    ['Các năm, các lần không liên tục.', 'The years or times do not follow one another.'],
    ['Bổ sung quyết định của năm thiếu, hoặc giải thích.', 'Add the missing decision, or explain.'],
  ),
  RunMixed: entry(
    422,
    [
      'Có cả năm dương lịch và năm học; cần người kết luận.',
      'Calendar and school years are mixed; a person has to judge.',
    ],
    ['Kết luận "cần người xem" kèm nhận định.', 'Judge it as needing a person, with your words.'],
  ),
  NothingToOverride: entry(
    409,
    ['Không có kết luận "không đạt" ở tiêu chuẩn này[ ({finding})].', 'Nothing unmet stands here[ ({finding})].'],
    ['Chọn tiêu chuẩn đang không đạt.', 'Choose a standard that is unmet.'],
  ),
  NoSuchOpenItem: entry(
    409,
    ['Không chờ giấy tờ này[; đang chờ: {items}].', 'No such paper is awaited[; awaited: {items}].'],
    ['Chọn mục đang chờ.', 'Choose one that is awaited.'],
  ),
  FactNotKnown: entry(
    409,
    ['Dữ kiện này chưa có nên chưa sửa được.', 'This fact is not there yet and can not be corrected.'],
    ['Ghi dữ kiện trước.', 'Record it first.'],
  ),
  ConflictKnown: entry(
    409,
    ['Xung đột này đã khai.', 'This conflict is declared already.'],
    ['Không cần khai lại.', 'Nothing to do.'],
  ),
  ConflictNotKnown: entry(
    409,
    ['Không có khai báo xung đột này.', 'No such conflict is declared.'],
    ['Tải lại hồ sơ.', 'Load the case again.'],
  ),
  RuleSetSame: entry(
    409,
    ['Hồ sơ đang áp dụng bộ quy định này.', 'The case has this rule set already.'],
    ['Chọn bộ quy định khác.', 'Choose another one.'],
  ),
  NotPosted: entry(
    409,
    ['Hồ sơ chưa được công khai lấy ý kiến.', 'This name has not been posted.'],
    ['Công khai trước.', 'Post it first.'],
  ),
  BeforePosting: entry(
    422,
    ['Ngày góp ý trước ngày công khai[ ({from})].', 'The comment is older than the posting[ ({from})].'],
    ['Kiểm tra lại ngày.', 'Look at its day again.'],
  ),
  PostingTooShort: entry(
    422,
    [
      'Thời gian công khai chưa đủ[; phải đến hết ngày {until}].',
      'The posting is too short[; it must last until {until}].',
    ],
    ['Kéo dài ngày cuối.', 'Name a later last day.'],
  ),
  PostingChannelWrong: entry(
    422,
    [
      'Hình thức này phải công khai trên phương tiện thông tin đại chúng của tỉnh, bộ.',
      "This award is posted in the province's or ministry's media.",
    ],
    ['Chọn phương tiện thông tin đại chúng.', 'Choose the media.'],
  ),
  PostingRunning: entry(
    409,
    ['Chưa hết thời gian công khai[ (hết ngày {until})].', 'The posting is not over yet[ (until {until})].'],
    ['Chờ hết ngày cuối rồi tổng hợp.', 'Sum up after its last day.'],
  ),
  NoSuchComment: entry(
    422,
    ['Không có ý kiến góp ý này.', 'There is no such comment.'],
    ['Tải lại hồ sơ.', 'Load the case again.'],
  ),
  CommentAnsweredAlready: entry(
    409,
    ['Ý kiến này đã trả lời.', 'This comment has been answered.'],
    ['Không cần trả lời lại.', 'Nothing to do.'],
  ),
  CommentsUnanswered: entry(
    409,
    ['Còn ý kiến góp ý chưa trả lời[: {comments}].', 'Comments are not answered yet[: {comments}].'],
    ['Trả lời từng ý kiến rồi tổng hợp.', 'Answer each, then sum up.'],
  ),
  InitiativeAlreadyCited: entry(
    409,
    ['Sáng kiến này đã được viện dẫn trong hồ sơ.', 'The initiative is cited in this nomination already.'],
    ['Không cần viện dẫn lại.', 'Nothing is to be done.'],
  ),
  EarlierUseUnknown: entry(
    422,
    [
      'Hồ sơ danh hiệu được nêu không dùng sáng kiến này, hoặc đây không phải danh hiệu thi đua.',
      'The nomination named is no title that leans on this initiative, or this one is no title.',
    ],
    [
      'Nêu đúng hồ sơ danh hiệu đã dùng sáng kiến; hình thức khen thưởng cần sáng kiến khác.',
      'Name the title that used it; a commendation needs another initiative.',
    ],
  ),
  InitiativeSpent: entry(
    422,
    [
      'Sáng kiến này đã dùng hết số lần cho danh hiệu[ ({uses})].',
      'The initiative was used for its titles already[ ({uses})].',
    ],
    ['Viện dẫn sáng kiến khác.', 'Cite another initiative.'],
  ),
  ShareNotAsRegistered: entry(
    422,
    [
      'Sổ sáng kiến ghi tỷ lệ khác cho tác giả này[ ({registered}%)].',
      'The register of initiatives gives this author another share[ ({registered} %)].',
    ],
    [
      'Để trống tỷ lệ để lấy theo sổ; nếu sổ sai, đề nghị sửa sổ trước.',
      'Leave the share out to take it from the register; if that is wrong, have it corrected first.',
    ],
  ),
  OpinionMissing: entry(
    409,
    ['Chưa có ý kiến phải có trước bước này[: {bodies}].', 'Opinions due before this step are missing[: {bodies}].'],
    ['Chờ hoặc đôn đốc trả lời, rồi ghi văn bản trả lời.', 'Wait for the reply or ask for it, then record it.'],
  ),
  OpinionNotOpen: entry(
    409,
    [
      'Không có câu hỏi nào của văn bản này còn chờ trả lời[ ({paper})].',
      'No question of this letter is open[ ({paper})].',
    ],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
  AlreadyAsked: entry(
    409,
    ['Văn bản này đã hỏi về hồ sơ rồi[ ({paper})].', 'This letter has asked about the nomination already[ ({paper})].'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
};
