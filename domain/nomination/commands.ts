import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { extendingCommands } from '../campaign/extending.js';
import { AwardCode, PaperRef, Period } from '../campaign/values.js';
import { archiveCommands, correctingCommands, documentCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Count, FieldPath, Id, OfficeId, PersonId, Sha256, streamId, text, UnitId } from '../kernel/values.js';
import { intakeCommands } from './commanding/intake.js';
import { postingCommands } from './commanding/posting.js';
import { provingCommands } from './commanding/proving.js';
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
  RevocationGround,
  WomenShare,
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
  simplifiedProcedure: z.boolean().optional(),
  womenShare: WomenShare.nullable().optional(),
  recipientName: text(300),
  recipientPost: text(300).nullable(),
};
const drafting = {
  DraftNomination: command(
    z
      .strictObject({
        office: OfficeId,
        unit: UnitId,
        campaign: streamId('campaign').nullable(),
        award: AwardCode,
        recipient: Recipient,
        ...described,
        /** Left out where it goes on with the level below: what that one knows is not typed again (office.md F1). */
        recipientName: described.recipientName.optional(),
        recipientPost: described.recipientPost.optional(),
        /** Day of a sudden merit where the office has no short way, so that no event names it: one merit, one form. */
        meritOn: LocalDate.optional(),
        /** The event that a sudden merit answers; such a case has no campaign (office.md E1). */
        occasion: Id.optional(),
        /** The nomination of the level below that this one goes on with; its papers come along (office.md F1). */
        parent: streamId('nomination').optional(),
        /** The decision that the award rests on, such as the CSTDT of a CSTDTQ; filing dates count from it. */
        restsOn: PaperRef.optional(),
      })
      .refine((d) => d.parent !== undefined || d.recipientName !== undefined, {
        path: ['recipientName'],
        message: 'names nobody',
      }),
    // The first thing that a form says, before its first field (office.md D17).
    { creates: true, says: 'Lập hồ sơ. Không đưa bí mật nhà nước vào hồ sơ' },
  ),
  /** Only what is named changes; at least one field. */
  AmendNomination: command(
    z
      .strictObject({ award: AwardCode, ...described, meritOn: LocalDate })
      .partial()
      .refine((d) => Object.values(d).some((v) => v !== undefined), { message: 'names no field' }),
    { says: 'Sửa' },
  ),
  AttachDocument: command(z.strictObject({ part: DossierPart, ...AttachedFile.shape, fileName: text(300) }), {
    says: 'Đính kèm',
  }),
  RemoveDocument: command(z.strictObject({ part: DossierPart }), { says: 'Gỡ đính kèm; bản ghi còn' }),
  RecordUnitReview: command(
    z.strictObject({
      heldOn: LocalDate,
      minutes: Sha256,
      votesFor: Count,
      votesOf: Count,
      /** Left out: chosen. One minutes tells of all names, also of those that were not (office.md D11). */
      chosen: z.boolean().optional(),
    }),
    { says: 'Ghi kết quả bình xét của đơn vị' },
  ),
  /** Only a sudden merit goes without its paper, which is filed later (office.md E4). */
  SubmitNomination: command(z.strictObject({ paper: streamId('paper').nullable() }), { says: 'Trình' }),
  CiteInitiative: command(
    z.strictObject({
      initiative: Id,
      author: Id,
      /** The author's part in it, percent; left out where the register has it. */
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
  /** `letter`: the head's letter on paper, with which the clerk withdraws what was sent (office.md P11). */
  WithdrawNomination: command(
    z.strictObject({ reason: text(4000).nullable(), letter: PaperRef.extend({ file: Sha256 }).optional() }),
    { says: 'Rút' },
  ),
};

const appraising = {
  AssignAppraiser: command(z.strictObject({ appraiser: PersonId }), { engineSafe: true, says: 'Phân công thẩm định' }),
  ReassignAppraiser: command(z.strictObject({ appraiser: PersonId }), {
    engineSafe: true,
    says: 'Đổi người thẩm định',
  }),
  ProposeIneligible: command(z.strictObject({ ground: text(4000) }), { says: 'Đề xuất không đủ điều kiện' }),
  /** The head's act is the signature on the written return (office.md M3); its number, where it has one by now. */
  FindIneligible: command(reason.extend({ notice: PaperRef.optional() }), { says: 'Kết luận không đủ điều kiện' }),
};

const holding = {
  HoldNomination: command(
    reason.extend({
      kind: HoldKind,
      evidence: PaperRef,
      /** The evidence is a letter without a name: no ground for a hold (office.md A10). */
      anonymous: z.boolean().optional(),
      /** Dossiers of collectives to which this person belongs: they are warned (office.md A11). */
      collectives: z
        .array(streamId('nomination'))
        .max(20)
        .refine((list) => new Set(list).size === list.length, { message: 'a dossier twice' })
        .optional(),
    }),
    { says: 'Tạm dừng xét' },
  ),
  ReleaseNomination: command(z.strictObject({ evidence: PaperRef }), { says: 'Xét tiếp' }),
  LapseNomination: command(reason, { says: 'Chấm dứt vì quá hạn' }),
  RecordMemberHold: command(
    z.strictObject({ nomination: streamId('nomination'), change: z.enum(['held', 'released']), since: Count }),
    { ...report, says: 'Một thành viên của tập thể bị tạm dừng xét, được xét tiếp' },
  ),
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
      /** The other nomination's version of it: of a hold and its end the later word counts, whichever arrives first. */
      since: Count,
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
  ...documentCommands,
  /** Which files are about nobody else the effect finds out; the event keeps their hashes. */
  EraseFiles: command(z.strictObject({ files: z.array(Sha256).min(1).max(1000) }), {
    system: true,
    says: 'Xóa tệp của người đã được xóa dữ liệu cá nhân',
  }),
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
  ...intakeCommands,
  ...appraising,
  ...provingCommands,
  ...holding,
  ...opinions,
  ...postingCommands,
  ...counselling,
  ...signing,
  ...outcome,
  ...finishing,
  ...afterwards,
  ...extendingCommands,
  ...correctingCommands,
  ...processCommands,
};
export type NominationCommand = CommandOf<typeof nominationCommands>;
export type CommandType = NominationCommand['type'];
export type Data<T extends CommandType> = Extract<NominationCommand, { type: T }>['data'];
