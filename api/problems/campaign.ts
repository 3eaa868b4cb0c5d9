import type { campaignCodes } from '../../domain/campaign/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const campaignProblems = {
  NotLater: entry(
    422,
    ['Ngày mới phải sau ngày đang có[ ({lastDay})].', 'The new day must be later than the present one[ ({lastDay})].'],
    ['Chọn ngày muộn hơn.', 'Choose a later day.'],
  ),
  DateInPast: entry(
    422,
    ['Ngày cuối nhận hồ sơ đã qua[ ({lastDay})].', 'The last day would already be over[ ({lastDay})].'],
    ['Chọn ngày từ hôm nay trở đi.', 'Choose today or a later day.'],
  ),
  CutoffNotPassed: entry(
    409,
    ['Chưa hết hạn nhận hồ sơ[ (đến hết ngày {lastDay})].', 'Intake still runs[ (to the end of {lastDay})].'],
    ['Chờ hết hạn rồi khóa.', 'Close it after that day.'],
  ),
  LateEntryOpen: entry(
    409,
    ['Còn đơn vị được nộp muộn[: {units}].', 'Units may still send late[: {units}].'],
    ['Chờ hết ngày cho nộp muộn.', 'Wait until their day is over.'],
  ),
} satisfies Record<Exclude<(typeof campaignCodes)[number], keyof typeof commonProblems>, Entry>;
