import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { PaperRef, Period } from '../../campaign/values.js';
import { command } from '../../kernel/stream.js';
import { PersonId, Sha256, text } from '../../kernel/values.js';
import { AttachedFile, AwardCategory, CaseConflict, Code, Judgements, WomenShare } from '../values.js';

const reason = z.strictObject({ reason: text(4000) });
const factual = z
  .strictObject({
    category: AwardCategory,
    directWorker: z.boolean(),
    postGroup: Code,
    period: Period,
    womenShare: WomenShare.nullable(),
    recipientName: text(300),
    recipientPost: text(300).nullable(),
    /** Days of the record itself that were written wrongly; a later supplement never changes them (office.md R3). */
    sentOn: LocalDate,
    receivedOn: LocalDate,
  })
  .partial()
  .refine((d) => Object.values(d).some((v) => v !== undefined), { message: 'names no fact' });

/** The proof of a case: judgements, overrides, what is still awaited, conflicts, corrected facts. */
export const provingCommands = {
  RecordJudgement: command(z.strictObject({ judgement: Judgements.min(1) }), { says: 'Nhận định từng tiêu chuẩn' }),
  OverrideFinding: command(reason.extend({ standard: Code }), { says: 'Kết luận khác máy, có lý do' }),
  CompleteOpenItem: command(z.strictObject({ item: Code, ...AttachedFile.shape, fileName: text(300) }), {
    says: 'Nộp giấy tờ còn thiếu',
  }),
  CorrectFact: command(z.strictObject({ facts: factual, evidence: PaperRef, file: Sha256.nullable() }), {
    says: 'Sửa dữ kiện sai, có căn cứ',
  }),
  DeclareConflict: command(reason.extend({ person: PersonId, kind: CaseConflict }), { says: 'Khai xung đột lợi ích' }),
  LiftConflict: command(reason.extend({ person: PersonId, kind: CaseConflict }), { says: 'Bỏ khai xung đột' }),
  MoveRuleSet: command(reason.extend({ ruleSet: Code, consequence: text(4000) }), {
    says: 'Chuyển bộ quy định áp dụng, nêu hệ quả',
  }),
  AppraiseNomination: command(
    z.strictObject({
      judgement: Judgements,
      /** As one of a list: only a name that is plainly met goes with it (office.md D4). */
      withList: z.boolean().optional(),
    }),
    { says: 'Kết luận đủ điều kiện' },
  ),
  ReopenAppraisal: command(reason, { says: 'Thẩm định lại' }),
};
