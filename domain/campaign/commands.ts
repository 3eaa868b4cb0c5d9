import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { Count, OfficeId, text, UnitId } from '../kernel/values.js';
import { AwardCode, PaperRef, Period, RecipientKind } from './values.js';

const nothing = z.strictObject({});
export const QuotaStage = z.enum(['propose', 'grant']);
export type QuotaStage = z.infer<typeof QuotaStage>;

/** Title and plan are facts of the office and stand in `data`; the reason of a cancellation is its writer's. */
export const campaignCommands = {
  PlanCampaign: command(
    z.strictObject({
      office: OfficeId,
      title: text(500),
      plan: PaperRef,
      awards: z.array(AwardCode).max(100),
      period: Period,
      /** "Trước ngày …": the last day in time is the one before (office.md R6). */
      intakeBefore: LocalDate,
    }),
    { creates: true, says: 'Lập kế hoạch đợt thi đua, đợt xét khen thưởng' },
  ),
  SetQuota: command(
    z.strictObject({
      stage: QuotaStage,
      /** null: one number for the whole office. */
      unit: UnitId.nullable(),
      award: AwardCode,
      limit: Count,
      /** Kinds that share the places (office.md Q1). */
      kinds: z.array(RecipientKind).min(1).max(3),
    }),
    { says: 'Đặt số lượng' },
  ),
  LaunchCampaign: command(nothing, { engineSafe: true, says: 'Phát động' }),
  OpenIntake: command(nothing, { engineSafe: true, says: 'Mở nhận hồ sơ' }),
  ExtendIntake: command(z.strictObject({ intakeBefore: LocalDate }), { engineSafe: true, says: 'Gia hạn nhận hồ sơ' }),
  AdmitLateEntry: command(z.strictObject({ unit: UnitId, until: LocalDate }), {
    engineSafe: true,
    says: 'Cho một đơn vị nộp muộn đến hết ngày',
  }),
  CloseIntake: command(nothing, { engineSafe: true, says: 'Khóa nhận hồ sơ' }),
  CloseCampaign: command(nothing, { engineSafe: true, says: 'Tổng kết' }),
  CancelCampaign: command(z.strictObject({ reason: text(2000) }), { says: 'Hủy đợt' }),
  ...processCommands,
};
export type CampaignCommand = CommandOf<typeof campaignCommands>;
