import type { decisionCodes } from '../../domain/decision/refusals.js';
import type { listingCodes } from '../../domain/paper/refusals.js';
import { type Entry, entry } from './entry.js';

export const decisionProblems = {
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
} satisfies Record<Exclude<(typeof decisionCodes)[number], (typeof listingCodes)[number]>, Entry>;
