import type { interventionCodes } from '../../domain/intervention/decide.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const interventionProblems = {
  InterventionOver: entry(
    409,
    ['Can thiệp đã hết hạn.', 'The intervention has ended.'],
    ['Xin can thiệp mới.', 'Ask for a new one.'],
  ),
  TooLong: entry(
    422,
    ['Thời hạn phải ở phía trước và nhiều nhất[ {days} ngày].', 'It must end later than now and[ within {days} days].'],
    ['Chọn thời hạn ngắn hơn.', 'Choose a shorter time.'],
  ),
  ActNotGranted: entry(
    403,
    [
      'Can thiệp này không cho làm việc ấy[; được: {acts}].',
      'This intervention does not allow it[; it allows {acts}].',
    ],
    ['Xin can thiệp mới có việc ấy.', 'Ask for one that names it.'],
  ),
  NotYourIntervention: entry(
    403,
    ['Can thiệp này của người khác.', 'This intervention is somebody else’s.'],
    ['Xin can thiệp của mình.', 'Ask for one of your own.'],
  ),
  EffectNotOfCase: entry(
    422,
    ['Việc này không thuộc hồ sơ được can thiệp.', 'It is not an effect of the case that was named.'],
    ['Kiểm tra mã việc.', 'Check the effect’s key.'],
  ),
} satisfies Record<Exclude<(typeof interventionCodes)[number], keyof typeof commonProblems>, Entry>;
