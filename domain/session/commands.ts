import { z } from 'zod';
import { Instant } from '../../law/calendar/values.js';
import { AwardCode } from '../campaign/values.js';
import { processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Id, OfficeId, PersonId, Sha256, streamId, text } from '../kernel/values.js';
import {
  BallotCount,
  BallotId,
  Capacity,
  ConfirmedResult,
  ConflictKind,
  ItemChange,
  NominationId,
  people,
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
const eitherOr = (seen: { present: readonly string[]; written: readonly string[] }) =>
  !seen.written.some((m) => seen.present.includes(m));

export const sessionCommands = {
  CallSession: command(
    z.strictObject({
      office: OfficeId,
      council: Id,
      body: z.literal('full'),
      mode: z.literal('meeting'),
      campaign: streamId('campaign').nullable(),
      startsAt: Instant,
      place: text(300),
    }),
    { creates: true, says: 'Triệu tập phiên họp' },
  ),
  AddAgendaItems: command(
    z.strictObject({
      nominations: z.array(NominationId).min(1).max(AGENDA_LIMIT),
      /** Needed once the agenda is frozen (office.md C14). */
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
  /** `nomination` null: about the whole sitting; `ownCase` always names one. */
  DeclareConflict: command(z.strictObject({ nomination: NominationId.nullable(), kind: ConflictKind }), {
    says: 'Khai xung đột lợi ích',
  }),
  OpenSession: command(z.strictObject({}), { says: 'Khai mạc' }),
  AdjournSession: command(z.strictObject({ reason }), { says: 'Tạm nghỉ' }),
  ResumeSession: command(z.strictObject({}), { says: 'Họp tiếp' }),
  CancelSession: command(z.strictObject({ reason: optionalReason }), { says: 'Hủy phiên' }),
  RecordItemResult: command(item.extend({ ballot: BallotId, round: z.int().min(1).max(99), ...BallotCount.shape }), {
    system: true,
    report: true,
    says: 'Ghi kết quả kiểm phiếu',
  }),
  ConfirmResult: command(
    z.strictObject({
      items: z.array(confirmed).min(1).max(AGENDA_LIMIT).refine(namedOnce, { message: 'one nomination stands twice' }),
    }),
    { says: 'Chủ tịch xác nhận kết quả' },
  ),
  DeferItem: command(item.extend({ reason: optionalReason }), { says: 'Để lại' }),
  RescindResult: command(item.extend({ reason }), { says: 'Hủy kết quả, bỏ phiếu lại' }),
  DrawUpMinutes: command(z.strictObject({ document: Sha256.nullable(), summary: text(20_000) }), {
    says: 'Lập biên bản',
  }),
  SignMinutes: command(z.strictObject({ as: Capacity }), { says: 'Ký biên bản' }),
  CloseSession: command(z.strictObject({}), { says: 'Bế mạc' }),
  RecordItemChange: command(item.extend({ change: ItemChange }), {
    system: true,
    report: true,
    says: 'Hồ sơ trong chương trình thay đổi',
  }),
  ...processCommands,
};
export type SessionCommand = CommandOf<typeof sessionCommands>;
export type SessionData<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>['data'];
