import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { AwardCode, PaperRef, Period } from '../campaign/values.js';
import { archiveCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Count, FieldPath, Id, OfficeId, PersonId, Sha256, streamId, text, UnitId } from '../kernel/values.js';
import { OpinionAnswer, OpinionKind } from './opinions.js';
import {
  AskedBy,
  AttachedFile,
  AwardCategory,
  Code,
  CorrectionKind,
  DecisionNumber,
  DossierPart,
  HoldKind,
  LinkedFact,
  PresentedInto,
  Recipient,
  RefusalGround,
  RevocationGround,
} from './values.js';

const nothing = z.strictObject({});
const reason = z.strictObject({ reason: text(4000) });
const inSession = z.strictObject({ session: streamId('session') });
const inDecision = z.strictObject({ decision: streamId('decision') });
const into = z.strictObject({ into: PresentedInto });
const report = { system: true, report: true } as const;

const described = {
  category: AwardCategory,
  directWorker: z.boolean(),
  postGroup: Code,
  period: Period,
  recipientName: text(300),
  recipientPost: text(300).nullable(),
};
const drafting = {
  DraftNomination: command(
    z.strictObject({
      office: OfficeId,
      unit: UnitId,
      campaign: streamId('campaign').nullable(),
      award: AwardCode,
      recipient: Recipient,
      ...described,
      /** The event that a sudden merit answers; such a case has no campaign (office.md E1). */
      occasion: Id.optional(),
      /** The nomination of the level below that this one goes on with; its papers come along (office.md F1). */
      parent: streamId('nomination').optional(),
      /** The decision that the award rests on, such as the CSTDT of a CSTDTQ; filing dates count from it. */
      restsOn: PaperRef.optional(),
    }),
    { creates: true, says: 'Lập hồ sơ' },
  ),
  /** Only what is named changes; at least one field. */
  AmendNomination: command(
    z
      .strictObject({ award: AwardCode, ...described })
      .partial()
      .refine((d) => Object.values(d).some((v) => v !== undefined), { message: 'names no field' }),
    { says: 'Sửa' },
  ),
  AttachDocument: command(z.strictObject({ part: DossierPart, ...AttachedFile.shape, fileName: text(300) }), {
    says: 'Đính kèm',
  }),
  RemoveDocument: command(z.strictObject({ part: DossierPart }), { says: 'Gỡ đính kèm; bản ghi còn' }),
  RecordUnitReview: command(z.strictObject({ heldOn: LocalDate, minutes: Sha256, votesFor: Count, votesOf: Count }), {
    says: 'Ghi kết quả bình xét của đơn vị',
  }),
  /** Only a sudden merit goes without its paper, which is filed later (office.md E4). */
  SubmitNomination: command(z.strictObject({ paper: streamId('paper').nullable() }), { says: 'Trình' }),
  CiteInitiative: command(
    z.strictObject({
      initiative: Id,
      author: Id,
      /** The author's part in it, percent. */
      share: z.int().min(1).max(100).optional(),
      /** A later title that leans on the use of an earlier one, and why. */
      again: z.strictObject({ earlier: streamId('nomination'), reason: text(4000) }).optional(),
    }),
    { says: 'Viện dẫn sáng kiến' },
  ),
  /** The secretariat returns this one name of the unit's paper; the rest of the list goes on (office.md T5). */
  ReturnToUnit: command(z.strictObject({ paper: streamId('paper') }), {
    system: true,
    says: 'Trả về đơn vị, phần còn lại của danh sách đi tiếp',
  }),
  WithdrawNomination: command(z.strictObject({ reason: text(4000).nullable() }), { says: 'Rút' }),
};

const appraising = {
  ReceiveNomination: command(nothing, { engineSafe: true, says: 'Tiếp nhận' }),
  RefuseNomination: command(reason.extend({ ground: RefusalGround }), { says: 'Không tiếp nhận' }),
  AssignAppraiser: command(z.strictObject({ appraiser: PersonId }), { engineSafe: true, says: 'Phân công thẩm định' }),
  ReassignAppraiser: command(z.strictObject({ appraiser: PersonId }), {
    engineSafe: true,
    says: 'Đổi người thẩm định',
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
  ResubmitNomination: command(nothing, { engineSafe: true, says: 'Nộp bổ sung' }),
  ProposeIneligible: command(z.strictObject({ ground: text(4000) }), { says: 'Đề xuất không đủ điều kiện' }),
  FindIneligible: command(reason, { says: 'Kết luận không đủ điều kiện' }),
  AppraiseNomination: command(
    z.strictObject({
      judgement: z
        .array(
          z.strictObject({
            standard: Code,
            finding: z.enum(['met', 'needsPerson']),
            note: text(4000).optional(),
          }),
        )
        .min(1)
        .max(100)
        .refine((list) => new Set(list.map((j) => j.standard)).size === list.length, { message: 'a standard twice' }),
    }),
    { says: 'Kết luận đủ điều kiện' },
  ),
  ReopenAppraisal: command(reason, { says: 'Thẩm định lại' }),
};

const holding = {
  HoldNomination: command(reason.extend({ kind: HoldKind, evidence: PaperRef }), { says: 'Tạm dừng xét' }),
  ReleaseNomination: command(z.strictObject({ evidence: PaperRef }), { says: 'Xét tiếp' }),
  LapseNomination: command(reason, { says: 'Chấm dứt vì quá hạn' }),
};

const byPaper = z.strictObject({ paper: streamId('paper') });
const opinions = {
  /** One letter asks for a whole list; each name is told by the letter's own sending (office.md T6). */
  RequestOpinion: command(byPaper.extend({ opinion: OpinionKind, body: Id, replyBy: LocalDate.nullable() }), {
    system: true,
    says: 'Lấy ý kiến',
  }),
  RecordOpinion: command(byPaper.extend({ answer: OpinionAnswer, otherAward: AwardCode.nullable() }), {
    ...report,
    says: 'Ý kiến trả lời',
  }),
  ExpireOpinion: command(byPaper, { system: true, says: 'Không trả lời, đi tiếp có ghi chú' }),
  WithdrawOpinion: command(byPaper, { system: true, says: 'Thôi lấy ý kiến' }),
};

const counselling = {
  ScheduleNomination: command(inSession, { system: true, says: 'Xếp phiên' }),
  UnscheduleNomination: command(inSession, { system: true, says: 'Rút khỏi phiên' }),
  RecordCouncilResult: command(
    inSession
      .extend({
        result: z.enum(['endorsed', 'declined', 'deferred', 'otherForm']),
        otherAward: AwardCode.nullable(),
        yes: Count,
        total: Count,
      })
      .refine((d) => (d.result === 'otherForm') === (d.otherAward !== null), { path: ['otherAward'] }),
    { ...report, says: 'Kết quả của hội đồng' },
  ),
  WithdrawCouncilResult: command(inSession, { ...report, says: 'Hủy kết quả của hội đồng, xét lại' }),
};

const signing = {
  PresentNomination: command(into, { system: true, says: 'Đưa vào tờ trình, dự thảo quyết định' }),
  UnpresentNomination: command(into, { system: true, says: 'Đưa ra khỏi tờ trình, dự thảo quyết định' }),
  BringBeforeSigner: command(inDecision, { ...report, says: 'Trình ký' }),
  SendBackNomination: command(inDecision, { ...report, says: 'Người ký yêu cầu làm rõ' }),
  RecordSigning: command(inDecision, { ...report, says: 'Đã ký' }),
  RecordAward: command(inDecision.extend({ number: DecisionNumber, issuedOn: LocalDate }), {
    ...report,
    says: 'Đã khen thưởng',
  }),
  DenyAward: command(inDecision, { ...report, says: 'Không khen thưởng' }),
};

const outcome = {
  ChangeAward: command(reason.extend({ award: AwardCode, category: AwardCategory.optional(), asked: AskedBy }), {
    says: 'Chuyển hình thức',
  }),
  /** The signer's instruction in writing to present a name that the council did not pass (office.md C13). */
  RecordInstruction: command(z.strictObject({ paper: PaperRef, file: Sha256 }), {
    says: 'Ghi chỉ đạo bằng văn bản của người ký, trình khác ý kiến Hội đồng',
  }),
  RelayLinkedFact: command(
    z.strictObject({
      from: streamId('nomination'),
      fact: LinkedFact,
      /** Of a decision: its own number and the day of issue. */
      number: DecisionNumber.nullable(),
      issuedOn: LocalDate.nullable(),
    }),
    { ...report, says: 'Tin từ cấp kia' },
  ),
  ForwardNomination: command(z.strictObject({ paper: streamId('paper') }), { says: 'Trình cấp trên' }),
  RecordUpperReply: command(
    z.strictObject({
      reply: z.enum(['received', 'returned', 'otherForm', 'refused', 'decided']),
      /** The upper level's own number; its signer's name is personal. */
      paper: z.strictObject({ number: text(100), on: LocalDate, signer: text(200) }).nullable(),
      file: Sha256.nullable(),
      otherAward: AwardCode.nullable(),
      /** Of a return: the fields that the upper level named; left out, all that may change opens. */
      fields: z.array(FieldPath).min(1).max(50).optional(),
      /** Of a refusal: the ground as the upper level wrote it. */
      ground: text(4000).optional(),
    }),
    { says: 'Ghi trả lời của cấp trên' },
  ),
};

const finishing = {
  ArchiveNomination: command(nothing, { engineSafe: true, says: 'Nộp lưu' }),
  ...archiveCommands,
};

/** What becomes of a granted award; told by its decision. `on` of a payment is null where nothing is due. */
const afterwards = {
  RecordAwardCorrection: command(
    inDecision.extend({ kind: CorrectionKind, number: text(100).nullable(), on: LocalDate }),
    {
      ...report,
      says: 'Đính chính, sửa đổi',
    },
  ),
  BestowAward: command(inDecision.extend({ on: LocalDate }), { ...report, says: 'Đã trao' }),
  RecordPayment: command(inDecision.extend({ on: LocalDate.nullable() }), { ...report, says: 'Đã chi' }),
  RevokeAward: command(inDecision.extend({ ground: RevocationGround, number: text(100), on: LocalDate }), {
    ...report,
    says: 'Hủy bỏ quyết định khen thưởng',
  }),
};

export const nominationCommands = {
  ...drafting,
  ...appraising,
  ...holding,
  ...opinions,
  ...counselling,
  ...signing,
  ...outcome,
  ...finishing,
  ...afterwards,
  ...processCommands,
};
export type NominationCommand = CommandOf<typeof nominationCommands>;
export type CommandType = NominationCommand['type'];
export type Data<T extends CommandType> = Extract<NominationCommand, { type: T }>['data'];
