import { z } from 'zod';
import { Instant } from '../../law/calendar/values.js';
import { processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Count, OfficeId, PersonId, Sha256, text } from '../kernel/values.js';
import { NominationId, SessionId } from '../session/values.js';
import { openingShape } from './events.js';
import { Choice, PaperChoice, Tally } from './values.js';

export const ballotCommands = {
  OpenBallot: command(
    z.strictObject({
      office: OfficeId,
      session: SessionId,
      nomination: NominationId,
      round: z.int().min(1).max(99),
      mode: z.literal('open'),
      /**
       * Until when absent members may send a written opinion (office.md C7); null: until the ballot closes, or until the
       * closing time of a written polling (C4).
       */
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
      /** When the paper came in, where it is typed in later; null: now. */
      receivedAt: Instant.nullable().default(null),
    }),
    { says: 'Nhận ý kiến bằng văn bản' },
  ),
  /** Papers of the room counted by hand, with the minutes of the count (`voteCountMinutes`). */
  EnterPaperCount: command(Tally.extend({ minutes: Sha256 }), { says: 'Nhập kết quả phiếu giấy' }),
  PauseBallot: command(z.strictObject({}), { says: 'Tạm dừng biểu quyết' }),
  ResumeBallot: command(z.strictObject({}), { says: 'Tiếp tục biểu quyết' }),
  CloseBallot: command(z.strictObject({}), { says: 'Đóng biểu quyết và kiểm phiếu' }),
  /** Sheets of a written polling, after it closed. */
  CountBallots: command(z.strictObject({}), { says: 'Kiểm phiếu' }),
  /** Its session opened it in one act with others; what it begins with was fixed in that act. */
  OpenListedBallot: command(z.strictObject(openingShape), {
    creates: true,
    system: true,
    says: 'Mở lượt biểu quyết cùng các mục khác',
  }),
  CloseListedBallot: command(z.strictObject({ closedBy: PersonId }), {
    system: true,
    says: 'Đóng lượt biểu quyết cùng các mục khác',
  }),
  CancelBallot: command(z.strictObject({ reason: text(2000) }), { says: 'Hủy lượt biểu quyết' }),
  /** The session lost its quorum or has it back; `since` is the session's version of that (office.md C10). */
  RecordQuorum: command(z.strictObject({ met: z.boolean(), since: Count }), {
    system: true,
    report: true,
    says: 'Phiên họp mất hoặc đủ lại số thành viên',
  }),
  ...processCommands,
};
export type BallotCommand = CommandOf<typeof ballotCommands>;
export type BallotData<T extends BallotCommand['type']> = Extract<BallotCommand, { type: T }>['data'];
