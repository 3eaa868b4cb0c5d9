import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { AwardCode, PaperRef, Period, RecipientKind } from '../campaign/values.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Id, OfficeId, StreamKey, streamId, text, UnitId } from '../kernel/values.js';
import { AwardCategory } from '../nomination/values.js';
import { Changes, Discipline, Initiative, PastAward, Rating, ScanPlace } from './values.js';

const birthYear = z.int().min(1850).max(2199);
export const identityNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{2,29}$/);
/** Most entries that one may be: with more, the name alone says nothing. */
export const MOST_DOUBTS = 20;
const entry = StreamKey;
const reason = text(2000);
const report = { system: true, report: true } as const;

/** Names, posts, years of birth, titles of initiatives with their notes, and reasons are sealed to the recipient. */
export const recipientCommands = {
  RegisterRecipient: command(
    z.strictObject({
      office: OfficeId,
      /** A person of the office has the same id here (office.md P3); left out: a new id. */
      recipient: Id.optional(),
      kind: RecipientKind,
      /** Manages staff and payroll (office.md O11). */
      unit: UnitId,
      from: LocalDate,
      name: text(300),
      post: text(300).nullable(),
      birthYear: birthYear.nullable(),
      /** Số định danh, or a number of the office's own staff list: sealed, and compared only where two entries may be one. */
      identityNumber: identityNumber.nullable().optional(),
      /** Entries that it may be; it waits for a person to say so (G8). */
      mayBe: z.array(streamId('recipient')).max(MOST_DOUBTS).optional(),
    }),
    { creates: true, says: 'Đăng ký người, tập thể, hộ gia đình' },
  ),
  /** Only what is named changes. */
  AmendIdentity: command(
    z
      .strictObject({
        name: text(300),
        post: text(300),
        birthYear,
        identityNumber,
        managed: z.strictObject({ unit: UnitId, from: LocalDate }),
        /** No unit manages from then on; the last one still proposes (office.md O11). */
        left: z.strictObject({ on: LocalDate, why: z.enum(['retired', 'deceased', 'elsewhere']) }),
      })
      .partial()
      .refine((d) => Object.values(d).some((v) => v !== undefined), { message: 'names nothing' }),
    { says: 'Sửa thông tin nhận biết, đơn vị quản lý' },
  ),
  /** A person says that the other entry is the same one; a machine only asks. */
  LinkDuplicates: command(z.strictObject({ other: streamId('recipient'), evidence: PaperRef.nullable() }), {
    says: 'Gộp hai mục là một',
  }),
  SplitRecipients: command(z.strictObject({ other: streamId('recipient'), reason }), { says: 'Tách mục gộp nhầm' }),
  /** Whoever says so answers for it by name: two entries are one, or they are not (office.md G8). */
  SettleDoubt: command(
    z.strictObject({ other: streamId('recipient'), same: z.boolean(), evidence: PaperRef.nullable() }),
    { says: 'Xác nhận hai mục là một, hoặc không phải' },
  ),
  RecordRating: command(Rating, { says: 'Ghi xếp loại năm' }),
  RecordDiscipline: command(Discipline, { says: 'Ghi kỷ luật' }),
  RegisterInitiative: command(Initiative.extend({ title: text(500), note: text(500).nullable().optional() }), {
    says: 'Ghi sáng kiến',
  }),
  ImportPastAward: command(PastAward.extend({ scan: ScanPlace.nullable() }), {
    says: 'Ghi khen thưởng cũ, chưa đối chiếu',
  }),
  VerifyEntry: command(z.strictObject({ entry, against: PaperRef }), { says: 'Đã đối chiếu với bản gốc' }),
  ProposeEntryCorrection: command(z.strictObject({ entry, changes: Changes, evidence: PaperRef, reason }), {
    says: 'Đề nghị sửa một mục đã ghi',
  }),
  /** The second person's part (office.md P13). */
  CorrectEntry: command(z.strictObject({ entry }), { says: 'Xác nhận sửa một mục đã ghi' }),
  EnterAward: command(
    z.strictObject({
      office: OfficeId,
      kind: RecipientKind,
      unit: UnitId,
      nomination: streamId('nomination'),
      award: AwardCode,
      category: AwardCategory,
      number: z.union([z.int().min(1), z.string().min(1).max(100)]),
      on: LocalDate,
      period: Period,
    }),
    // What was awarded stands in the register, also where nobody has registered the recipient before.
    { ...report, creates: 'ifMissing', says: 'Ghi khen thưởng vào sổ' },
  ),
  StrikeAward: command(z.strictObject({ nomination: streamId('nomination'), on: LocalDate }), {
    ...report,
    says: 'Gạch khen thưởng đã bị hủy bỏ',
  }),
  /** Needs an approved intervention, so that two persons stand behind it (office.md P13). */
  EraseRecipient: command(z.strictObject({ intervention: streamId('intervention'), ground: PaperRef }), {
    says: 'Xóa dữ liệu cá nhân',
  }),
};
export type RecipientCommand = CommandOf<typeof recipientCommands>;
export type CommandType = RecipientCommand['type'];
export type Data<T extends CommandType> = Extract<RecipientCommand, { type: T }>['data'];
