import type { decisionCodes } from '../../domain/decision/refusals.js';
import type { listingCodes } from '../../domain/paper/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const decisionProblems = {
  AlreadyHandedOver: entry(
    409,
    ['Có tên đã trao rồi[: {nominations}].', 'Names were handed over already[: {nominations}].'],
    ['Bỏ các tên đó khỏi danh sách.', 'Leave them out.'],
  ),
  AlreadyPaid: entry(
    409,
    ['Có tên đã chi rồi[: {nominations}].', 'Names were paid already[: {nominations}].'],
    ['Bỏ các tên đó khỏi danh sách.', 'Leave them out.'],
  ),
  AlreadyPayable: entry(
    409,
    ['Có tên đã nằm trong danh sách chi[: {nominations}].', 'Names stand in a payment list already[: {nominations}].'],
    ['Mỗi tên chỉ một dòng; bỏ các tên đó.', 'One row for each name; leave them out.'],
  ),
  AlreadyReturned: entry(
    409,
    ['Có tên đã ghi thu hồi rồi[: {nominations}].', 'A return is recorded for names already[: {nominations}].'],
    ['Bỏ các tên đó khỏi danh sách.', 'Leave them out.'],
  ),
  AmenderNotIssued: entry(
    409,
    ['Quyết định sửa đổi chưa ban hành[ ({status})].', 'The amending decision is not issued[ ({status})].'],
    ['Ban hành quyết định đó trước.', 'Issue that decision first.'],
  ),
  BeforeIssue: entry(
    422,
    [
      'Ngày này trước ngày ban hành quyết định[ ({issuedOn})].',
      'This day is before the decision was issued[ ({issuedOn})].',
    ],
    ['Kiểm tra lại ngày.', 'Look at the day again.'],
  ),
  CapacityNotAllowed: entry(
    422,
    [
      'Cơ quan này không cho ký ở tư cách đó[; được ký: {allowed}].',
      'The office does not allow signing in that capacity[; allowed: {allowed}].',
    ],
    ['Chọn tư cách ký khác.', 'Choose another capacity.'],
  ),
  OthersNotIssued: entry(
    409,
    [
      'Có quyết định chưa ban hành, đã hủy bỏ hoặc của cơ quan khác[: {decisions}].',
      'Some of the decisions are not issued, are revoked, or are of another office[: {decisions}].',
    ],
    ['Bỏ các quyết định đó, hoặc chờ ban hành.', 'Leave them out, or wait for their issue.'],
  ),
  CertificatesIssuedAlready: entry(
    409,
    ['Bằng, giấy chứng nhận của quyết định này đã in.', 'The certificates of this decision are issued already.'],
    ['Cần in lại thì dùng cấp đổi, cấp lại.', 'Use a reissue for those to be printed again.'],
  ),
  DeputySigns: entry(
    422,
    ['Quyết định này do cấp phó ký thay (KT.).', 'This decision is signed by the deputy (KT.).'],
    ['Chọn tư cách ký KT.', 'Sign as KT.'],
  ),
  ExceptionsChanged: entry(
    409,
    ['Danh sách điểm cần biết đã thay đổi sau khi mở.', 'The list of exceptions has changed since it was opened.'],
    ['Mở lại danh sách rồi đồng ý.', 'Open the list again, then accept.'],
  ),
  ExceptionsNotAccepted: entry(
    409,
    [
      'Có tên có điểm cần người ký đồng ý[: {nominations}].',
      'Names have exceptions that the signer has not accepted[: {nominations}].',
    ],
    ['Mở danh sách và đồng ý, hoặc đưa tên ra.', 'Open the list and accept, or take the names out.'],
  ),
  ExceptionsUnsettled: entry(
    409,
    [
      'Có tên có điểm chưa giải trình[: {nominations}].',
      'Names have exceptions without a written line[: {nominations}].',
    ],
    [
      'Lãnh đạo cơ quan thường trực ghi giải trình, hoặc đưa tên ra.',
      "The secretariat's head writes a line, or the names are taken out.",
    ],
  ),
  FaultNeedsNames: entry(
    422,
    [
      'Sai tên, đơn vị thì nêu tên nào; tên còn thiếu do quyết định sửa đổi khen thưởng.',
      'A wrong name or unit says whose; a missing name is granted by the amending decision.',
    ],
    ['Sửa danh sách cho đúng loại sai sót.', 'Make the list fit the fault.'],
  ),
  GrantRevoked: entry(
    409,
    ['Có tên đã bị hủy bỏ khen thưởng[: {nominations}].', 'Names have had their award revoked[: {nominations}].'],
    ['Bỏ các tên đó khỏi danh sách.', 'Leave them out.'],
  ),
  NoCertificate: entry(
    422,
    ['Có tên chưa có bằng, giấy chứng nhận[: {nominations}].', 'Names have no certificate yet[: {nominations}].'],
    ['In lần đầu trước.', 'Issue the first ones before.'],
  ),
  NoCopyAwaited: entry(
    409,
    ['Không có bản có chữ ký nào còn thiếu.', 'No signed copy is awaited.'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
  NoException: entry(
    422,
    [
      'Có tên không có điểm nào cần giải trình[: {nominations}].',
      'Names have nothing that needs a line[: {nominations}].',
    ],
    ['Bỏ các tên đó ra.', 'Leave them out.'],
  ),
  NotADeputy: entry(
    422,
    [
      'Người này không ký được quyết định đó[; người ký: {signers}].',
      'This person may not sign that decision[; signers: {signers}].',
    ],
    ['Chọn cấp phó có quyền ký, không có tên trong danh sách.', 'Choose a deputy who may sign and is not in the list.'],
  ),
  OpinionsAwaited: entry(
    409,
    [
      'Có tên còn chờ ý kiến phải có trước khi ký[: {nominations}].',
      'Names still wait for an opinion that is due before the signature[: {nominations}].',
    ],
    [
      'Chờ trả lời, hoặc đưa các tên đó ra rồi ký phần còn lại.',
      'Wait for the answer, or take those names out and sign the rest.',
    ],
  ),
  NotOwnName: entry(
    422,
    [
      'Chỉ chuyển tên của chính người ký[; không phải: {nominations}].',
      "Only the signer's own name is handed over[; others: {nominations}].",
    ],
    ['Giữ các tên khác trong quyết định này.', 'Keep the other names in this decision.'],
  ),
  NotPayable: entry(
    422,
    ['Có tên chưa có trong danh sách chi[: {nominations}].', 'Names are in no payment list[: {nominations}].'],
    ['Lập danh sách chi trước.', 'Draw up the payment list first.'],
  ),
  NotRevoked: entry(
    422,
    ['Có tên không bị hủy bỏ[: {nominations}].', 'Names were not revoked[: {nominations}].'],
    ['Bỏ các tên đó khỏi danh sách.', 'Leave them out.'],
  ),
  NotYourDesk: entry(
    409,
    ['Quyết định đang ở người ký.', 'The decision lies before the signer.'],
    ['Người ký trả lại nếu cần.', 'The signer sends it back if need be.'],
  ),
  OwnNameInList: entry(
    409,
    ['Danh sách có tên của chính người ký[: {nominations}].', "The list holds the signer's own name[: {nominations}]."],
    ['Chuyển tên đó sang quyết định do cấp phó ký.', 'Hand that name to a decision that the deputy signs.'],
  ),
  ReceiptMissing: entry(
    422,
    ['Chuyển khoản cần số và ngày chứng từ.', 'A transfer needs its receipt.'],
    ['Điền số, ngày chứng từ.', 'Enter its number and day.'],
  ),
  RevocationNotProposed: entry(
    409,
    ['Chưa có đề nghị hủy bỏ[ với: {nominations}].', 'Nobody has proposed to revoke[ these: {nominations}].'],
    ['Cơ quan thường trực đề nghị trước.', 'The secretariat proposes it first.'],
  ),
  UnknownSeries: entry(
    422,
    ['Sổ này chưa mở[; đã mở: {opened}].', 'That series is not opened[; opened: {opened}].'],
    ['Mở sổ trước, hoặc chọn sổ khác.', 'Open it first, or choose another.'],
  ),
  WholeDecision: entry(
    422,
    ['Danh sách là tất cả các tên còn hiệu lực.', 'These are all names still in force.'],
    ['Dùng hủy bỏ toàn bộ quyết định.', 'Revoke the whole decision.'],
  ),
  NotDecidedHere: entry(
    422,
    [
      'Cơ quan này không quyết định hình thức đó[; quyết định: {decides}].',
      'This office does not decide that award[; it decides: {decides}].',
    ],
    ['Trình lên cấp trên bằng tờ trình.', 'Send it up with a paper.'],
  ),
  NotSealed: entry(
    409,
    ['Quyết định chưa đóng dấu.', 'The decision is not sealed yet.'],
    ['Đóng dấu trước khi ban hành.', 'Seal it before issuing.'],
  ),
  OtherAward: entry(
    422,
    ['Có tên đề nghị hình thức khác[: {nominations}].', 'Names are proposed for another award[: {nominations}].'],
    ['Đưa các tên đó vào quyết định khác.', 'Put them into another decision.'],
  ),
  PackageKnown: entry(
    409,
    ['Gói lưu trữ đã ghi.', 'The archive package is recorded already.'],
    ['Không cần làm gì.', 'Nothing to do.'],
  ),
} satisfies Record<
  Exclude<(typeof decisionCodes)[number], (typeof listingCodes)[number] | keyof typeof commonProblems>,
  Entry
>;
