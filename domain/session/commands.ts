import { z } from 'zod';
import { Instant, LocalDate } from '../../law/calendar/values.js';
import { AwardCode } from '../campaign/values.js';
import { documentCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Count, Id, OfficeId, PersonId, Sha256, streamId, text } from '../kernel/values.js';
import {
  BallotCount,
  BallotId,
  BodyKind,
  Capacity,
  ConfirmedResult,
  ConflictKind,
  ItemChange,
  MinutesKind,
  NominationId,
  people,
  SessionMode,
} from './values.js';

/** Most items of one agenda: the saved state of a session stays under 256 KB (architecture §3). */
export const AGENDA_LIMIT = 1100;

const reason = text(2000);
const optionalReason = reason.nullable().default(null);
const item = z.strictObject({ nomination: NominationId });
const confirmed = z.strictObject({
  nomination: NominationId,
  result: ConfirmedResult,
  /** The form that the council proposes instead; null unless the result is `otherForm`. */
  otherAward: AwardCode.nullable(),
});
const namedOnce = (items: readonly { nomination: string }[]) =>
  new Set(items.map((i) => i.nomination)).size === items.length;
const nominations = z.array(NominationId).min(1).max(AGENDA_LIMIT);
const writtenUntil = Instant.nullable().default(null);
const kind = MinutesKind.default('councilMinutes');
/** A meeting has a place and no closing time; a written polling has a closing time after its beginning and may have no place. */
const fitsItsMode = (s: { mode: string; place: string | null; startsAt: string; closesAt: string | null }) =>
  s.mode === 'meeting' ? s.place !== null && s.closesAt === null : s.closesAt !== null && s.closesAt > s.startsAt;
const eitherOr = (seen: { present: readonly string[]; written: readonly string[] }) =>
  !seen.written.some((m) => seen.present.includes(m));

export const sessionCommands = {
  CallSession: command(
    z
      .strictObject({
        office: OfficeId,
        council: Id,
        body: BodyKind,
        mode: SessionMode,
        campaign: streamId('campaign').nullable(),
        startsAt: Instant,
        /** Until when sheets of a written polling come in (office.md C4). */
        closesAt: Instant.nullable().default(null),
        place: text(300).nullable().default(null),
      })
      .refine(fitsItsMode, { message: 'a meeting has a place; a written polling closes after it began' }),
    { creates: true, says: 'Triệu tập phiên họp' },
  ),
  AddAgendaItems: command(
    z.strictObject({
      nominations,
      /** Needed once the agenda is frozen, and where a full sitting is replaced by a written polling (office.md C14, X2). */
      reason: optionalReason,
    }),
    { says: 'Thêm mục vào chương trình' },
  ),
  RemoveAgendaItem: command(item.extend({ reason }), { says: 'Bỏ mục khỏi chương trình' }),
  FreezeAgenda: command(z.strictObject({}), { says: 'Chốt chương trình' }),
  RecordAttendance: command(
    z
      .strictObject({
        present: people,
        /** Absent members who send their opinion in writing; they count as present only where the council says so. */
        written: people.default([]),
      })
      .refine(eitherOr, { message: 'one member is either present or writes' }),
    { says: 'Điểm danh' },
  ),
  RecordDeparture: command(z.strictObject({ member: PersonId }), { says: 'Rời họp' }),
  /** The chair lets a vice chair this sitting, by the paper that says so; naming the chair takes it back (C18). */
  DelegateChair: command(
    z.strictObject({
      to: PersonId,
      paper: z.strictObject({ number: text(50), on: LocalDate, document: Sha256.nullable() }).nullable(),
    }),
    { says: 'Giao phó chủ tịch chủ trì phiên' },
  ),
  /** `member` null: the sender. `nomination` null: about the whole sitting; `ownCase` always names one. */
  DeclareConflict: command(
    z.strictObject({
      member: PersonId.nullable().default(null),
      nomination: NominationId.nullable(),
      kind: ConflictKind,
    }),
    { says: 'Khai xung đột lợi ích' },
  ),
  LiftConflict: command(
    z.strictObject({ member: PersonId, nomination: NominationId.nullable(), kind: ConflictKind, reason }),
    { says: 'Bỏ khai xung đột lợi ích' },
  ),
  /** A member takes no part in the vote on an item, or in any. */
  RecuseMember: command(
    z.strictObject({ member: PersonId.nullable().default(null), nomination: NominationId.nullable() }),
    { says: 'Không tham gia biểu quyết' },
  ),
  OpenSession: command(z.strictObject({}), { says: 'Khai mạc' }),
  AdjournSession: command(z.strictObject({ reason }), { says: 'Tạm nghỉ' }),
  ResumeSession: command(z.strictObject({}), { says: 'Họp tiếp' }),
  CancelSession: command(z.strictObject({ reason: optionalReason }), { says: 'Hủy phiên' }),
  RecordItemResult: command(item.extend({ ballot: BallotId, round: z.int().min(1).max(99), ...BallotCount.shape }), {
    system: true,
    report: true,
    says: 'Ghi kết quả kiểm phiếu',
  }),
  /** A ballot on an item was opened, or cancelled: whom to tell when the quorum breaks (C10). */
  RecordItemBallot: command(
    item.extend({ ballot: BallotId, round: z.int().min(1).max(99), change: z.enum(['opened', 'cancelled']) }),
    { system: true, report: true, says: 'Ghi lượt biểu quyết của một mục' },
  ),
  /**
   * A ballot on each of these items, in the order of the agenda, each in the next round of its item (C9).
   * `writtenUntil` as in `OpenBallot`: until when absent members may send a written opinion (C7).
   */
  OpenBallots: command(z.strictObject({ nominations, writtenUntil }), {
    says: 'Mở lượt biểu quyết cho các mục trong chương trình',
  }),
  /** `nominations` left out: every ballot of the sitting that is open. */
  CloseBallots: command(z.strictObject({ nominations: nominations.optional() }), {
    says: 'Đóng các lượt biểu quyết và kiểm phiếu',
  }),
  /** One vote on a whole list, names that need their own vote left out of it (C8). */
  RecordListVote: command(
    z.strictObject({
      nominations,
      yes: Count,
      no: Count,
      blank: Count,
      invalid: Count,
      /** Scan of the minutes of the count; a written polling has one, a show of hands stands in the council's. */
      minutes: Sha256.nullable(),
    }),
    { says: 'Ghi biểu quyết cả danh sách' },
  ),
  /** Best first; a reason where equals are parted by the cut (C16). */
  RankItems: command(
    z.strictObject({ nominations, places: z.int().min(1).max(AGENDA_LIMIT), reason: optionalReason }),
    {
      says: 'Xếp thứ tự',
    },
  ),
  ConfirmResult: command(
    z.strictObject({
      items: z.array(confirmed).min(1).max(AGENDA_LIMIT).refine(namedOnce, { message: 'one nomination stands twice' }),
    }),
    { says: 'Chủ tịch xác nhận kết quả' },
  ),
  DeferItem: command(item.extend({ reason: optionalReason }), { says: 'Để lại' }),
  RescindResult: command(item.extend({ reason }), { says: 'Hủy kết quả, bỏ phiếu lại' }),
  DrawUpMinutes: command(
    z.strictObject({
      kind,
      /** The secretary's own text; null: the product makes the minutes from the record. */
      document: Sha256.nullable(),
      summary: text(20_000),
      /** When the sitting, or the count, was over; left out: now. */
      endedAt: Instant.optional(),
    }),
    { says: 'Lập biên bản' },
  ),
  /** `documentHash`: the minutes that the signer's page showed. */
  SignMinutes: command(z.strictObject({ kind, as: Capacity, documentHash: Sha256 }), { says: 'Ký biên bản' }),
  /** What was signed by hand, with its scan. */
  RecordMinutesSignature: command(
    z.strictObject({ kind, as: Capacity, by: PersonId, paper: Sha256.nullable().default(null) }),
    { says: 'Ghi chữ ký giấy trên biên bản' },
  ),
  CloseSession: command(z.strictObject({}), { says: 'Bế mạc' }),
  /** `members` left out: all of them. */
  PrepareSheets: command(z.strictObject({ members: people.min(1).optional() }), {
    says: 'Lập phiếu lấy ý kiến, mỗi thành viên một phiếu',
  }),
  /** `since`: the nomination's version of it; the later word counts, whichever arrives first. */
  RecordItemChange: command(item.extend({ change: ItemChange, since: Count }), {
    system: true,
    report: true,
    says: 'Hồ sơ trong chương trình thay đổi',
  }),
  ...documentCommands,
  ...processCommands,
};
export type SessionCommand = CommandOf<typeof sessionCommands>;
export type SessionData<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>['data'];
