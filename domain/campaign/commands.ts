import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { correctingCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Count, Id, OfficeId, Sha256, text, UnitId } from '../kernel/values.js';
import { extendingCommands } from './extending.js';
import {
  AwardCode,
  Bloc,
  Figures,
  PaperRef,
  Period,
  Points,
  QuotaStage,
  RankingMinutes,
  RecipientKind,
  ReportKind,
  Share,
} from './values.js';

const nothing = z.strictObject({});
const reason = text(2000);

const quota = z.strictObject({
  stage: QuotaStage,
  /** null: one number for the whole office. */
  unit: UnitId.nullable(),
  award: AwardCode,
  /** Kinds that share the places (office.md Q1). */
  kinds: z.array(RecipientKind).min(1).max(3),
  /** A number, a share, or null where the plan is not clear and its issuer is asked (Q3, Q6). */
  limit: z.union([Count, Share]).nullable(),
  /** Whole office: only for the units that have no number of their own. To be said where both stand (Q6). */
  rest: z.boolean().optional(),
  /** Clause of the plan, e.g. "mục III.2 Kế hoạch số 12/KH-VP"; the plan itself when left out. */
  source: text(300).optional(),
});

const launching = {
  PlanCampaign: command(
    z.strictObject({
      office: OfficeId,
      title: text(500),
      plan: PaperRef,
      /** Plan of the level above under which this one runs; left out: launched by this office itself (U7). */
      above: PaperRef.optional(),
      /** Empty for a campaign of duties and indicators only (U2). */
      awards: z.array(AwardCode).max(100),
      period: Period,
      /** "Trước ngày …": the last day in time is the one before (office.md R6). null without awards. */
      intakeBefore: LocalDate.nullable(),
    }),
    { creates: true, says: 'Lập kế hoạch đợt thi đua, đợt xét khen thưởng' },
  ),
  /** By a later paper; only what is named changes. */
  AmendPlan: command(
    z.strictObject({
      by: PaperRef,
      title: text(500).optional(),
      awards: z.array(AwardCode).max(100).optional(),
      period: Period.optional(),
      intakeBefore: LocalDate.optional(),
      quotas: z.array(quota).max(2000).optional(),
    }),
    { says: 'Điều chỉnh kế hoạch' },
  ),
  SetQuota: command(quota, { says: 'Đặt số lượng' }),
  MoveQuota: command(
    z.strictObject({
      stage: QuotaStage,
      award: AwardCode,
      kind: RecipientKind,
      from: UnitId,
      to: UnitId,
      places: Count.min(1),
      reason,
    }),
    { says: 'Điều chuyển số lượng giữa hai đơn vị' },
  ),
  EnrolUnit: command(z.strictObject({ unit: UnitId, bloc: Bloc.nullable(), leads: z.boolean() }), {
    says: 'Ghi nhận đơn vị tham gia, thành viên cụm, khối',
  }),
  LaunchCampaign: command(nothing, { engineSafe: true, says: 'Phát động' }),
};

const duties = {
  SetDuty: command(
    z.strictObject({
      duty: Id,
      /** What, to whom and the quoted words are the plan's text and stand in `data`. */
      what: text(500),
      units: z.array(UnitId).min(1).max(500),
      to: text(300),
      words: text(1000).nullable(),
      /** `before`: "trước ngày …"; `through`: "chậm nhất ngày …" (R6). null: the words name no date and stay words. */
      by: z.strictObject({ day: LocalDate, counts: z.enum(['before', 'through']) }).nullable(),
    }),
    { says: 'Giao việc phải gửi' },
  ),
  FileDuty: command(
    z.strictObject({
      duty: Id,
      unit: UnitId,
      paper: PaperRef,
      file: Sha256,
      /** Day a paper came in, where secretariat or registry record it for the unit; a unit's own filing counts when it arrives. */
      receivedOn: LocalDate.nullable(),
    }),
    { says: 'Gửi văn bản, báo cáo theo nhiệm vụ' },
  ),
  AcceptDuty: command(z.strictObject({ duty: Id, unit: UnitId }), { engineSafe: true, says: 'Xác nhận đã nhận' }),
  ExcuseDuty: command(z.strictObject({ duty: Id, unit: UnitId, reason }), { says: 'Miễn cho một đơn vị' }),
  /** Sets the target, and later its value: both as the plan and the unit write them, e.g. "138-140", "hoàn thành". */
  RecordIndicator: command(
    z.strictObject({
      indicator: Id,
      title: text(500),
      unit: UnitId,
      of: Id.nullable(),
      target: text(300),
      value: text(300).nullable(),
      met: z.boolean().nullable(),
    }),
    { says: 'Ghi chỉ tiêu và kết quả' },
  ),
  ScoreUnit: command(
    z
      .strictObject({
        unit: UnitId,
        kind: z.enum(['self', 'crossCheck']),
        /** Who checked: another member of the bloc. null for the unit's own score. */
        by: UnitId.nullable(),
        points: Points,
        sheet: Sha256.nullable(),
      })
      .refine((d) => (d.kind === 'crossCheck') === (d.by !== null), { path: ['by'] }),
    { says: 'Chấm điểm, kiểm tra chéo' },
  ),
  RankBloc: command(
    z.strictObject({
      bloc: Id,
      /** First place first. */
      ranking: z.array(UnitId).min(1).max(200),
      /** Criteria of the bloc's regulation by which equals were told apart, in their order (U4). */
      tieOrder: z.array(text(200)).max(20),
      minutes: RankingMinutes,
    }),
    { says: 'Suy tôn của cụm, khối' },
  ),
};

const collecting = {
  OpenIntake: command(nothing, { engineSafe: true, says: 'Mở nhận hồ sơ' }),
  ExtendIntake: command(z.strictObject({ intakeBefore: LocalDate }), { engineSafe: true, says: 'Gia hạn nhận hồ sơ' }),
  AdmitLateEntry: command(z.strictObject({ unit: UnitId, until: LocalDate }), {
    engineSafe: true,
    says: 'Cho một đơn vị nộp muộn đến hết ngày',
  }),
  CloseIntake: command(nothing, { engineSafe: true, says: 'Khóa nhận hồ sơ' }),
  FileReport: command(
    z.strictObject({
      report: ReportKind,
      /** null: the office's own, sent up. */
      unit: UnitId.nullable(),
      paper: PaperRef,
      file: Sha256,
      figures: Figures,
    }),
    { says: 'Gửi báo cáo sơ kết, tổng kết' },
  ),
  CloseCampaign: command(nothing, { engineSafe: true, says: 'Tổng kết' }),
  CancelCampaign: command(z.strictObject({ reason }), { says: 'Hủy đợt' }),
};

/** Title and plan are facts of the office and stand in `data`; reasons are their writer's. */
export const campaignCommands = {
  ...launching,
  ...duties,
  ...collecting,
  ...extendingCommands,
  ...correctingCommands,
  ...processCommands,
};
export type CampaignCommand = CommandOf<typeof campaignCommands>;
export type CommandType = CampaignCommand['type'];
export type Data<T extends CommandType> = Extract<CampaignCommand, { type: T }>['data'];
