import type { recipientCodes } from '../../domain/recipient/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const recipientProblems = {
  RecipientMisnamed: entry(
    422,
    ['Mã không khớp với địa chỉ.', 'The id is not the one of the address.'],
    ['Gửi lại với cùng mã.', 'Send it again with the same id.'],
  ),
  RecipientIsErased: entry(
    409,
    ['Dữ liệu cá nhân của mục này đã bị xóa.', 'The personal data of this entry were erased.'],
    ['Không ghi thêm được.', 'Nothing more is recorded about it.'],
  ),
  NotItself: entry(
    422,
    ['Không gộp một mục với chính nó.', 'An entry is not linked with itself.'],
    ['Chọn mục khác.', 'Choose the other entry.'],
  ),
  AlreadyLinked: entry(
    409,
    ['Hai mục đã được gộp, hoặc mục kia đã gộp mục khác.', 'They are linked already, or the other one has links.'],
    ['Gộp vào mục đang giữ các mục khác.', 'Link from the entry that holds the others.'],
  ),
  NotLinked: entry(
    409,
    ['Hai mục này không gộp với nhau.', 'These entries are not linked.'],
    ['Kiểm tra lại mục cần tách.', 'Check which one is to be split off.'],
  ),
  NoSuchDoubt: entry(
    409,
    ['Hai mục này không chờ xác nhận với nhau.', 'No doubt about these two entries waits here.'],
    ['Xem các mục đang chờ; muốn gộp thì gộp thẳng.', 'See which ones wait; to join two others, link them.'],
  ),
  SharesNotWhole: entry(
    422,
    ['Tỷ lệ đóng góp phải đủ 100%[ (đang là {total}%)].', 'The shares must make 100 %[ (now {total} %)].'],
    ['Sửa tỷ lệ của các tác giả.', 'Correct the shares of the authors.'],
  ),
  NotAnAuthor: entry(
    422,
    ['Người này phải là một trong các tác giả, một lần.', 'This recipient must be one of the authors, once.'],
    ['Ghi vào mục của tác giả.', 'Record it with an author.'],
  ),
  EntryDouble: entry(
    409,
    ['Mục này đã có[: {entry}].', 'This entry exists already[: {entry}].'],
    ['Không ghi lần thứ hai.', 'No need to record it twice.'],
  ),
  UnknownEntry: entry(404, ['Không có mục này.', 'There is no such entry.'], ['Kiểm tra số mục.', 'Check its number.']),
  EntryIsVerified: entry(
    409,
    ['Mục này đã được đối chiếu.', 'It was verified already.'],
    ['Không cần đối chiếu lại.', 'No need to verify it again.'],
  ),
  EntryIsOwn: entry(
    409,
    [
      'Mục này do quyết định ở đây ghi vào, không sửa trong sổ.',
      'It came from a decision here and is not changed here.',
    ],
    ['Đính chính hoặc sửa đổi quyết định.', 'Correct or amend the decision.'],
  ),
  FactNotInEntry: entry(
    422,
    ['Mục này không có dữ kiện ấy.', 'The entry has no such fact.'],
    ['Chỉ sửa điều đã ghi.', 'Change only what it holds.'],
  ),
  NothingProposed: entry(
    409,
    ['Chưa có đề nghị sửa mục này.', 'No correction of it was proposed.'],
    ['Đề nghị sửa trước.', 'Propose the correction first.'],
  ),
} satisfies Record<Exclude<(typeof recipientCodes)[number], keyof typeof commonProblems>, Entry>;
