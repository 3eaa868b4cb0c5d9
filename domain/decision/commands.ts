import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { AwardCode, PaperRef, Period } from '../campaign/values.js';
import { archiveCommands, correctingCommands, documentCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Count, OfficeId, PersonId, Sha256, streamId, text } from '../kernel/values.js';
import { RevocationGround } from '../nomination/values.js';
import { grantChange, nominationIds } from '../paper/listing.js';
import { numberGiven } from '../paper/numbering.js';
import { capacities } from './state.js';
import {
  Amount,
  DecisionFault,
  LetterFault,
  Payer,
  Paying,
  PaymentForm,
  ReissueGround,
  ReturnedTo,
  SignedDocument,
} from './values.js';

const nothing = z.strictObject({});
const ofTheShown = z.strictObject({ documentHash: Sha256 });
const reason = text(2000);
const taken = z.strictObject({ nominations: nominationIds, reason });
const signedAs = z.enum(capacities);

const drafting = {
  DraftDecision: command(
    z.strictObject({
      office: OfficeId,
      award: AwardCode,
      campaign: streamId('campaign').nullable(),
      nominations: nominationIds,
      /** Words of the decision for all its names, so it stands in `data`. */
      merit: text(2000),
      period: Period,
      /** The decision whose signer left these names to the deputy (office.md P4). */
      handedFrom: streamId('decision').nullable().default(null),
    }),
    { creates: true, says: 'Dự thảo quyết định' },
  ),
  AddGrants: command(z.strictObject({ nominations: nominationIds }), { says: 'Thêm tên vào danh sách khen thưởng' }),
  RemoveGrants: command(taken, { says: 'Đưa tên ra khỏi danh sách khen thưởng' }),
  SettleException: command(z.strictObject({ nominations: nominationIds, line: text(2000) }), {
    says: 'Giải trình điểm cần người ký biết',
  }),
  /** `documentHash`: SHA-256 of the document that the sender's page showed; so in `SignDecision`. */
  PresentDecision: command(ofTheShown, { says: 'Trình quyết định' }),
  CheckDecision: command(nothing, { engineSafe: true, says: 'Văn phòng rà soát xong' }),
  SendBackDecision: command(z.strictObject({ question: text(2000) }), { says: 'Trả lại, yêu cầu làm rõ' }),
  CancelDecision: command(nothing, { says: 'Bỏ dự thảo' }),
};

const issuing = {
  /** `opened`: the state's `exceptions.listed` of the list that the signer opened. */
  AcceptExceptions: command(z.strictObject({ opened: Count }), { says: 'Đồng ý các điểm đã giải trình' }),
  DenyGrants: command(taken, { says: 'Không khen thưởng một số tên' }),
  HandToDeputy: command(taken.extend({ deputy: PersonId }), { says: 'Chuyển cấp phó ký thay tên của người ký' }),
  SignDecision: command(ofTheShown.extend({ signedAs }), { says: 'Ký quyết định' }),
  /** What was signed on paper (office.md S6); `file` null: the signed copy is still awaited. */
  RecordDecisionSignature: command(
    z.strictObject({ on: LocalDate, signer: PersonId, signedAs, file: Sha256.nullable() }),
    { says: 'Ghi chữ ký giấy' },
  ),
  FileSignedCopy: command(z.strictObject({ of: z.enum(['decision', 'certificates']), file: Sha256 }), {
    says: 'Nộp bản có chữ ký',
  }),
  /** `series`: one of its own for a council that issues under the body's seal (office.md S3). */
  NumberDecision: command(z.strictObject({ ...numberGiven, series: text(40).nullable().default(null) }), {
    says: 'Vào số, ghi ngày',
  }),
  SealDecision: command(nothing, { says: 'Đóng dấu' }),
  IssueDecision: command(nothing, { says: 'Ban hành' }),
  PublishDecision: command(nothing, { engineSafe: true, says: 'Công bố' }),
  ArchiveDecision: command(nothing, { engineSafe: true, says: 'Nộp lưu' }),
};

const handing = {
  /** For all names in one act; `first`: the number in the body's golden book, null where the product counts. */
  IssueCertificates: command(
    z.strictObject({
      first: z.int().min(1).max(9_999_999).nullable(),
      via: z.enum(['system', 'paper']),
      file: Sha256.nullable(),
    }),
    { says: 'In bằng, giấy chứng nhận; ghi sổ vàng' },
  ),
  SpoilBlanks: command(z.strictObject({ count: z.int().min(1).max(100_000), reason }), { says: 'Ghi phôi bằng hỏng' }),
  /** Amounts are the accountant's, with their ground. */
  DrawUpPaymentList: command(
    z.strictObject({ payer: Payer, form: PaymentForm, rows: z.array(Paying).min(1).max(200), ground: text(2000) }),
    { says: 'Lập danh sách chi tiền thưởng' },
  ),
  RecordPayments: command(
    z.strictObject({
      nominations: nominationIds,
      on: LocalDate,
      by: z.enum(['transfer', 'cash']),
      receipt: PaperRef.nullable(),
    }),
    { says: 'Ghi đã chi tiền thưởng' },
  ),
  /** `with`: other decisions of the office that are handed over at the same ceremony. */
  PlanCeremony: command(
    z.strictObject({
      heldOn: LocalDate,
      /** A public place, so it stands in `data`. */
      venue: text(300),
      with: z.array(streamId('decision')).max(59).default([]),
    }),
    { says: 'Lập danh sách trao tặng' },
  ),
  RecordHandOver: command(z.strictObject({ nominations: nominationIds, on: LocalDate }), { says: 'Ghi đã trao' }),
};

const correcting = {
  CorrectDecision: command(z.strictObject({ letter: SignedDocument, fault: LetterFault, correction: text(4000) }), {
    says: 'Đính chính bằng công văn',
  }),
  /** `decision`: the one in this system that amends, where it is here; it alone grants names that were missing. */
  AmendDecision: command(
    z.strictObject({
      by: SignedDocument,
      decision: streamId('decision').nullable(),
      fault: DecisionFault,
      nominations: z.array(nominationIds.element).max(5000),
      correction: text(4000),
    }),
    { says: 'Sửa đổi, bổ sung bằng quyết định' },
  ),
  ReissueCertificates: command(z.strictObject({ nominations: nominationIds, ground: ReissueGround, on: LocalDate }), {
    says: 'Cấp đổi, cấp lại theo danh sách',
  }),
  /** `nominations` null: the whole decision. */
  ProposeRevocation: command(
    z.strictObject({ nominations: nominationIds.nullable(), ground: RevocationGround, evidence: PaperRef, reason }),
    { says: 'Đề nghị hủy bỏ' },
  ),
  RevokeGrants: command(
    z.strictObject({ nominations: nominationIds, ground: RevocationGround, by: SignedDocument, reason }),
    { says: 'Hủy bỏ một phần' },
  ),
  RevokeDecision: command(z.strictObject({ ground: RevocationGround, by: SignedDocument, reason }), {
    says: 'Hủy bỏ toàn bộ',
  }),
  RecordReturn: command(
    z.strictObject({
      nominations: nominationIds,
      on: LocalDate,
      money: z.strictObject({ amount: Amount, to: ReturnedTo }).nullable(),
    }),
    { says: 'Ghi đã thu hồi hiện vật, tiền' },
  ),
};

export const decisionCommands = {
  ...drafting,
  ...issuing,
  ...handing,
  ...correcting,
  RecordGrantChange: command(grantChange, { system: true, report: true, says: 'Có thay đổi ở một tên' }),
  ...documentCommands,
  ...archiveCommands,
  ...correctingCommands,
  ...processCommands,
};
export type DecisionCommand = CommandOf<typeof decisionCommands>;
