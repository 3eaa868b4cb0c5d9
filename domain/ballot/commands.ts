import { z } from 'zod';
import { Instant } from '../../law/calendar/values.js';
import { processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { OfficeId, PersonId, Sha256, text } from '../kernel/values.js';
import { NominationId, SessionId } from '../session/values.js';
import { Choice, PaperChoice, Tally } from './values.js';

export const ballotCommands = {
  OpenBallot: command(
    z.strictObject({
      office: OfficeId,
      session: SessionId,
      nomination: NominationId,
      round: z.int().min(1).max(99),
      mode: z.literal('open'),
      /** Until when absent members may send a written opinion (office.md C7); null: until the ballot closes. */
      writtenUntil: Instant.nullable().default(null),
    }),
    { creates: true, says: 'Mở lượt biểu quyết' },
  ),
  CastBallot: command(z.strictObject({ choice: Choice }), { says: 'Biểu quyết' }),
  ReceiveWrittenBallot: command(
    z.strictObject({
      member: PersonId,
      choice: PaperChoice,
      /** Hash of the scanned paper; null while it is not scanned. */
      paper: Sha256.nullable(),
    }),
    { says: 'Nhận ý kiến bằng văn bản' },
  ),
  /** Papers of the room counted by hand, with the minutes of the count (`voteCountMinutes`). */
  EnterPaperCount: command(Tally.extend({ minutes: Sha256 }), { says: 'Nhập kết quả phiếu giấy' }),
  PauseBallot: command(z.strictObject({}), { says: 'Tạm dừng biểu quyết' }),
  ResumeBallot: command(z.strictObject({}), { says: 'Tiếp tục biểu quyết' }),
  CloseBallot: command(z.strictObject({}), { says: 'Đóng biểu quyết và kiểm phiếu' }),
  CancelBallot: command(z.strictObject({ reason: text(2000) }), { says: 'Hủy lượt biểu quyết' }),
  ...processCommands,
};
export type BallotCommand = CommandOf<typeof ballotCommands>;
export type BallotData<T extends BallotCommand['type']> = Extract<BallotCommand, { type: T }>['data'];
