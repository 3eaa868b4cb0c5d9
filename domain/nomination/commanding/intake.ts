import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { command } from '../../kernel/stream.js';
import { FieldPath, Sha256, text } from '../../kernel/values.js';
import { Channel, RefusalGround } from '../values.js';

const nothing = z.strictObject({});
const reason = z.strictObject({ reason: text(4000) });

/** Taking in, and asking for more. */
export const intakeCommands = {
  RecordChannel: command(
    z.strictObject({
      channel: Channel,
      /** The day on which it was complete; the paper that shows it, such as a receipt slip or a postmark. */
      on: LocalDate,
      evidence: z.strictObject({ paper: text(300), file: Sha256.nullable() }),
    }),
    { says: 'Ghi ngày nhận đủ bản giấy, bản điện tử' },
  ),
  ReceiveNomination: command(nothing, { engineSafe: true, says: 'Tiếp nhận' }),
  RefuseNomination: command(reason.extend({ ground: RefusalGround, remedy: text(2000) }), {
    says: 'Không tiếp nhận, bằng văn bản, nêu việc đơn vị làm được',
  }),
  ReturnNomination: command(
    z.strictObject({
      items: z
        .array(reason.extend({ field: FieldPath }))
        .min(1)
        .max(50)
        .refine((items) => new Set(items.map((i) => i.field)).size === items.length, { message: 'a field twice' }),
    }),
    { says: 'Trả bổ sung, từng mục một lý do' },
  ),
  AskToOpenField: command(reason.extend({ field: FieldPath }), { says: 'Xin mở thêm mục' }),
  OpenField: command(z.strictObject({ field: FieldPath }), { engineSafe: true, says: 'Mở mục theo đề nghị' }),
  ResubmitNomination: command(nothing, { engineSafe: true, says: 'Nộp bổ sung' }),
};
