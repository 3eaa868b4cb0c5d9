import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { documentCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { OfficeId, Sha256, streamId, text, UnitId } from '../kernel/values.js';
import { grantChange, nominationIds } from './listing.js';
import { numberGiven } from './numbering.js';
import { paperKinds } from './state.js';

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
      names: nominationIds,
    }),
    { creates: true, says: 'Dự thảo tờ trình' },
  ),
  AddNames: command(z.strictObject({ names: nominationIds }), { says: 'Thêm tên vào danh sách' }),
  RemoveNames: command(z.strictObject({ names: nominationIds, reason }), { says: 'Đưa tên ra khỏi danh sách' }),
  CheckPaper: command(nothing, { engineSafe: true, says: 'Rà soát tờ trình' }),
  SendBackPaper: command(z.strictObject({ reason }), { says: 'Trả lại để sửa' }),
  SignPaper: command(z.strictObject({ documentHash: Sha256 }), { says: 'Ký tờ trình' }),
  /** What was signed on paper, with its scan (office.md S6); `number` where the register gave it already. */
  RecordPaperSignature: command(
    z.strictObject({ number: numberGiven.number, on: LocalDate, signer: text(200), file: Sha256 }),
    { says: 'Ghi chữ ký giấy' },
  ),
  NumberPaper: command(z.strictObject(numberGiven), { says: 'Vào số' }),
  SendPaper: command(nothing, { says: 'Gửi tờ trình' }),
  ReceivePaper: command(nothing, { engineSafe: true, says: 'Nhận tờ trình' }),
  RecordReply: command(z.strictObject({ number: text(100), on: LocalDate, file: Sha256.nullable() }), {
    says: 'Ghi văn bản trả lời',
  }),
  ClosePaper: command(nothing, { engineSafe: true, says: 'Kết thúc tờ trình' }),
  WithdrawPaper: command(z.strictObject({ reason }), { says: 'Rút tờ trình' }),
  RecordGrantChange: command(grantChange, { system: true, report: true, says: 'Có thay đổi ở một tên' }),
  ...documentCommands,
  ...processCommands,
};
export type PaperCommand = CommandOf<typeof paperCommands>;
