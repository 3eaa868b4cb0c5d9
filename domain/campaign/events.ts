import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, OfficeId, streamId, UnitId } from '../kernel/values.js';
import { QuotaStage } from './commands.js';
import { Due } from './due.js';
import { AwardCode, Period, RecipientKind } from './values.js';

const nothing = z.strictObject({});

export const campaignEvents = {
  CampaignPlanned: event(
    1,
    z.strictObject({
      campaign: streamId('campaign'),
      office: OfficeId,
      title: z.string(),
      plan: z.strictObject({ paper: z.string(), on: LocalDate }),
      awards: z.array(AwardCode),
      period: Period,
      intakeBefore: LocalDate,
    }),
  ),
  QuotaSet: event(
    1,
    z.strictObject({
      stage: QuotaStage,
      unit: UnitId.nullable(),
      award: AwardCode,
      limit: Count,
      kinds: z.array(RecipientKind),
    }),
  ),
  CampaignLaunched: event(1, nothing),
  IntakeOpened: event(1, z.strictObject({ due: Due })),
  IntakeExtended: event(1, z.strictObject({ intakeBefore: LocalDate, due: Due })),
  LateEntryAdmitted: event(1, z.strictObject({ unit: UnitId, until: LocalDate })),
  IntakeClosed: event(1, nothing),
  CampaignClosed: event(1, nothing),
  /** The reason is sealed to its writer. */
  CampaignCancelled: event(1, nothing),
  ...processEvents,
};
export type CampaignEvent = EventOf<typeof campaignEvents>;
