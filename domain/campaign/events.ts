import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { correctingEvents, processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, Id, OfficeId, Sha256, streamId, UnitId } from '../kernel/values.js';
import { Due } from './due.js';
import { extendingEvents } from './extending.js';
import { AwardCode, Bloc, Figures, Period, Points, QuotaStage, RecipientKind, ReportKind, Share } from './values.js';

const nothing = z.strictObject({});
const paper = z.strictObject({ paper: z.string(), on: LocalDate });
const awards = z.array(AwardCode);

/** A share stands with the number that was computed from it; later rules never compute it anew. */
const quota = z.strictObject({
  counter: z.string(),
  stage: QuotaStage,
  unit: UnitId.nullable(),
  award: AwardCode,
  kinds: z.array(RecipientKind),
  limit: Count.nullable(),
  share: Share.nullable(),
  rest: z.boolean(),
  source: z.string(),
});
const tally = z.strictObject({ onTime: Count, late: Count, missing: Count, open: Count, excused: Count });

const launching = {
  CampaignPlanned: event(
    1,
    z.strictObject({
      campaign: streamId('campaign'),
      office: OfficeId,
      title: z.string(),
      plan: paper,
      above: paper.nullable(),
      awards,
      period: Period,
      intakeBefore: LocalDate.nullable(),
    }),
  ),
  PlanAmended: event(
    1,
    z.strictObject({
      by: paper,
      changes: z.strictObject({ title: z.string(), awards, period: Period, intakeBefore: LocalDate }).partial(),
      quotas: z.array(quota),
    }),
  ),
  QuotaSet: event(1, quota),
  /** The reason is sealed to its writer, here and below. */
  QuotaMoved: event(
    1,
    z.strictObject({ from: UnitId, to: UnitId, places: Count, award: AwardCode, quotas: z.array(quota).length(2) }),
  ),
  UnitEnrolled: event(1, z.strictObject({ unit: UnitId, bloc: Bloc.nullable(), leads: z.boolean() })),
  /** `elsewhere`: awards of a campaign launched here that another level decides (office.md U7). */
  CampaignLaunched: event(1, z.strictObject({ elsewhere: awards })),
};

const duties = {
  DutySet: event(
    1,
    z.strictObject({
      duty: Id,
      what: z.string(),
      units: z.array(UnitId),
      to: z.string(),
      words: z.string().nullable(),
      lastDay: LocalDate.nullable(),
      due: Due.nullable(),
    }),
  ),
  DutyFiled: event(
    1,
    z.strictObject({
      ...{ duty: Id, unit: UnitId, paper, file: Sha256, filedOn: LocalDate },
      /** How the unit stands: on time once it has been on time. */
      late: z.boolean(),
      /** The day of the version that this one stands in for. */
      replaces: LocalDate.nullable(),
    }),
  ),
  DutyAccepted: event(1, z.strictObject({ duty: Id, unit: UnitId })),
  DutyExcused: event(1, z.strictObject({ duty: Id, unit: UnitId })),
  IndicatorRecorded: event(
    1,
    z.strictObject({
      indicator: Id,
      title: z.string(),
      unit: UnitId,
      of: Id.nullable(),
      target: z.string(),
      value: z.string().nullable(),
      met: z.boolean().nullable(),
    }),
  ),
  /** `duties`: how the unit stood with what it had to send when the points were given. */
  UnitScored: event(
    1,
    z.strictObject({
      unit: UnitId,
      kind: z.enum(['self', 'crossCheck']),
      by: UnitId.nullable(),
      points: Points,
      sheet: Sha256.nullable(),
      duties: tally,
    }),
  ),
  BlocRanked: event(
    1,
    z.strictObject({
      bloc: Id,
      ranking: z.array(z.strictObject({ unit: UnitId, points: Points })),
      tieOrder: z.array(z.string()),
      minutes: paper.extend({ file: Sha256 }),
    }),
  ),
};

export const campaignEvents = {
  ...launching,
  ...duties,
  IntakeOpened: event(1, z.strictObject({ due: Due })),
  IntakeExtended: event(1, z.strictObject({ intakeBefore: LocalDate, due: Due })),
  LateEntryAdmitted: event(1, z.strictObject({ unit: UnitId, until: LocalDate })),
  IntakeClosed: event(1, nothing),
  ReportFiled: event(
    1,
    z.strictObject({ report: ReportKind, unit: UnitId.nullable(), paper, file: Sha256, figures: Figures }),
  ),
  CampaignClosed: event(1, nothing),
  CampaignCancelled: event(1, nothing),
  ...extendingEvents,
  ...correctingEvents,
  ...processEvents,
};
export type CampaignEvent = EventOf<typeof campaignEvents>;
