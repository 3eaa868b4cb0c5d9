import type { ballotCodes } from '../../domain/ballot/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const ballotProblems = {
  SessionNotOpen: entry(
    409,
    ['Phiên họp chưa khai mạc hoặc đang tạm nghỉ[ ({status})].', 'The session is not open[ ({status})].'],
    ['Khai mạc hoặc họp tiếp trước.', 'Open or resume it first.'],
  ),
  WrongRound: entry(
    409,
    ['Sai vòng biểu quyết[; vòng tới là {round}].', 'Wrong round[; the next one is {round}].'],
    ['Mở đúng vòng.', 'Open that round.'],
  ),
  NotOnRoll: entry(
    422,
    ['Thành viên này không có tên trong danh sách biểu quyết.', 'This member is not on the roll.'],
    ['Kiểm tra danh sách biểu quyết của mục.', 'Look at the roll of this item.'],
  ),
  AlreadyCast: entry(
    409,
    ['Thành viên này đã biểu quyết.', 'This member has voted already.'],
    ['Mỗi người một phiếu; không sửa được.', 'One vote each; it cannot be changed.'],
  ),
  MemberAbsent: entry(
    409,
    [
      'Bạn không có trong điểm danh nên không biểu quyết tại phòng.',
      'You are not recorded as present, so you do not vote here.',
    ],
    ['Báo thư ký điểm danh lại, hoặc gửi ý kiến bằng văn bản.', 'Tell the secretary, or send a written opinion.'],
  ),
  MemberPresent: entry(
    409,
    ['Thành viên này đang dự họp nên tự biểu quyết.', 'This member is present and votes in the room.'],
    ['Ý kiến bằng văn bản chỉ nhận của người vắng.', 'Written opinions are for absent members.'],
  ),
  TimeOver: entry(
    409,
    ['Đã hết hạn nhận ý kiến bằng văn bản[ ({until})].', 'The time for written opinions is over[ ({until})].'],
    ['Ghi vào biên bản.', 'Note it in the minutes.'],
  ),
  VotesExist: entry(
    409,
    [
      'Đã có phiếu theo tên nên không nhập kết quả phiếu giấy.',
      'There are votes by name, so no count of papers is entered.',
    ],
    ['Hủy lượt và mở lại nếu chuyển sang phiếu giấy.', 'Cancel the ballot and open another for papers.'],
  ),
  CountEntered: entry(
    409,
    ['Kết quả phiếu giấy đã nhập.', 'A count of papers is entered already.'],
    ['Đóng biểu quyết để kiểm phiếu.', 'Close the ballot.'],
  ),
  CountExceedsRoll: entry(
    422,
    ['Số phiếu nhiều hơn số người biểu quyết[ ({papers}/{roll})].', 'More papers than voters[ ({papers} of {roll})].'],
    ['Kiểm tra lại biên bản kiểm phiếu.', 'Look at the minutes of the count.'],
  ),
  Recused: entry(
    403,
    ['Thành viên này không tham gia biểu quyết mục này.', 'This member takes no part in this vote.'],
    ['Xem phần xung đột lợi ích của phiên.', 'Look at the conflicts of the session.'],
  ),
  ReceivedLater: entry(
    422,
    ['Giờ nhận phiếu ở tương lai[ ({receivedAt})].', 'The time of receipt lies ahead[ ({receivedAt})].'],
    ['Ghi giờ phiếu đã đến.', 'Give the time when the paper came.'],
  ),
  NoQuorumYet: entry(
    409,
    ['Phiên họp chưa đủ lại số thành viên.', 'The session has not its quorum back.'],
    ['Điểm danh lại; đủ người thì tự tiếp tục.', 'Take attendance again; it then goes on by itself.'],
  ),
} satisfies Record<Exclude<(typeof ballotCodes)[number], keyof typeof commonProblems>, Entry>;
