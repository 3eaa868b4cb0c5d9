import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { extendingCommands } from '../campaign/extending.js';
import { correctingCommands, documentCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { OfficeId, Sha256, streamId, text, UnitId } from '../kernel/values.js';
import { acceptanceGiven, depositGiven } from './deposit.js';
import { exceptionsGiven, GeneralAnswer, Question } from './letters.js';
import { grantChange, MAX_NAMES, namesIfAny, nominationId, nominationIds } from './listing.js';
import { numberGiven } from './numbering.js';
import { paperKinds, SignedAs } from './state.js';

const nothing = z.strictObject({});
const reason = text(2000);

export const paperCommands = {
  DraftPaper: command(
    z.strictObject({
      office: OfficeId,
      kind: z.enum(paperKinds),
      /** The unit whose paper it is; null for a paper of the secretariat. */
      unit: UnitId.nullable(),
      campaign: streamId('campaign').nullable(),
      /** The body it goes to: a public fact, so it stands in `data`. */
      addressee: text(300),
      names: namesIfAny,
      deposit: depositGiven.optional().describe('Hồ sơ nộp lưu: năm và các hồ sơ đã đóng gói'),
      letter: Question.optional().describe('What a letter asks'),
      replaces: streamId('paper').optional().describe('The version whose place this one takes'),
    }),
    { creates: true, says: 'Dự thảo tờ trình, công văn' },
  ),
  AddNames: command(z.strictObject({ names: nominationIds }), { says: 'Thêm tên vào danh sách' }),
  RemoveNames: command(z.strictObject({ names: nominationIds, reason }), { says: 'Đưa tên ra khỏi danh sách' }),
  CheckPaper: command(nothing, { engineSafe: true, says: 'Rà soát tờ trình' }),
  SendBackPaper: command(z.strictObject({ reason }), { says: 'Trả lại để sửa' }),
  SignPaper: command(z.strictObject({ documentHash: Sha256, signedAs: SignedAs.optional() }), { says: 'Ký tờ trình' }),
  /** What was signed on paper, with its scan (office.md S6); `number` where the register gave it already. */
  RecordPaperSignature: command(
    z.strictObject({
      number: numberGiven.number,
      on: LocalDate,
      signer: text(200),
      signedAs: SignedAs.optional(),
      /** Null while the signed copy is not there yet. */
      file: Sha256.nullable(),
    }),
    { says: 'Ghi chữ ký giấy' },
  ),
  FileSignedCopy: command(z.strictObject({ file: Sha256 }), { says: 'Nộp bản đã ký' }),
  NumberPaper: command(z.strictObject(numberGiven), { says: 'Vào số' }),
  SendPaper: command(nothing, { says: 'Gửi tờ trình' }),
  /** `on`: the day on which a body elsewhere got it (postmark); left out: today. */
  ReceivePaper: command(z.strictObject({ on: LocalDate.optional() }), { engineSafe: true, says: 'Nhận tờ trình' }),
  AcceptDeposit: command(acceptanceGiven, { says: 'Lưu trữ nhận hồ sơ theo danh mục' }),
  ReturnNames: command(
    z.strictObject({
      items: z
        .array(z.strictObject({ nomination: nominationId, reason }))
        .min(1)
        .max(MAX_NAMES)
        .refine((items) => new Set(items.map((i) => i.nomination)).size === items.length, { message: 'a name twice' }),
    }),
    { says: 'Trả một phần danh sách, từng tên một lý do' },
  ),
  /** One reply for the whole list: the answer for all names but the exceptions (office.md T7). */
  RecordReply: command(
    z.strictObject({
      number: text(100),
      on: LocalDate,
      file: Sha256.nullable(),
      general: GeneralAnswer.optional(),
      exceptions: exceptionsGiven.optional(),
    }),
    { says: 'Ghi văn bản trả lời' },
  ),
  ClosePaper: command(nothing, { engineSafe: true, says: 'Kết thúc tờ trình' }),
  WithdrawPaper: command(z.strictObject({ reason }), { says: 'Rút tờ trình' }),
  ReplacePaper: command(z.strictObject({ reason }), { says: 'Thay bằng bản sau' }),
  RecordNextVersion: command(z.strictObject({ paper: streamId('paper') }), {
    system: true,
    report: true,
    says: 'Có bản sau',
  }),
  RecordGrantChange: command(grantChange, { system: true, report: true, says: 'Có thay đổi ở một tên' }),
  ...documentCommands,
  ...extendingCommands,
  ...correctingCommands,
  ...processCommands,
};
export type PaperCommand = CommandOf<typeof paperCommands>;
