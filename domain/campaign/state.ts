import { endOfDay, lastDayBefore } from '../../law/calendar/days.js';
import type { LocalDate } from '../../law/calendar/values.js';
import type { Deadline } from '../kernel/effect.js';
import type { OfficeId, StreamId, UnitId } from '../kernel/values.js';
import type { QuotaStage } from './commands.js';
import type { AwardCode, Period, RecipientKind } from './values.js';

export interface Quota {
  readonly stage: QuotaStage;
  readonly unit: UnitId | null;
  readonly award: AwardCode;
  readonly limit: number;
  readonly kinds: readonly RecipientKind[];
}
/** What every started campaign has. */
export interface Plan {
  readonly id: StreamId<'campaign'>;
  readonly office: OfficeId;
  readonly title: string;
  readonly awards: readonly AwardCode[];
  readonly period: Period;
  readonly intakeBefore: LocalDate;
  readonly quotas: readonly Quota[];
  /** Units admitted late → their last day. */
  readonly late: Readonly<Record<UnitId, LocalDate>>;
  readonly deadlines: readonly Deadline[];
  /** Deadlines that this stream has had. */
  readonly deadlineCount: number;
}
/** A campaign has the same facts in every stage; what differs is which commands it takes. */
export type Campaign = { readonly status: 'unstarted' } | { [S in Stage]: Plan & { readonly status: S } }[Stage];
type Stage = 'planned' | 'launched' | 'collecting' | 'closing' | 'appraising' | 'closed' | 'cancelled';
export type CampaignStatus = Campaign['status'];
export type StartedCampaign = Exclude<Campaign, { status: 'unstarted' }>;

export const unstartedCampaign: Campaign = { status: 'unstarted' };

/** The last day in time; "trước ngày 01/10/2025" ends with 30/9/2025 (office.md R6). */
export const lastIntakeDay = (campaign: StartedCampaign): LocalDate => lastDayBefore(campaign.intakeBefore);

/**
 * May this unit still send dossiers at this instant? In time for all, or admitted late. A request that arrived in time
 * and is judged after the cutoff has passed is still in time.
 */
export function intakeOpenFor(campaign: Campaign, unit: UnitId, instant: string): boolean {
  if (campaign.status !== 'collecting' && campaign.status !== 'closing') return false;
  const until = campaign.late[unit];
  return instant <= endOfDay(lastIntakeDay(campaign)) || (until !== undefined && instant <= endOfDay(until));
}

const counterName = (campaign: StartedCampaign, { stage, unit, award }: Omit<Quota, 'limit' | 'kinds'>): string =>
  `${campaign.id}/${stage}/${unit ?? '*'}/${award}`;

/**
 * The counter in which such a nomination takes its place: the unit's own, else the whole office's.
 * @param kind recipient kind; a quota that does not name it does not bound it
 * @returns null when no quota is set: unlimited
 */
export function counterFor(
  campaign: Campaign,
  stage: QuotaStage,
  unit: UnitId,
  award: AwardCode,
  kind?: RecipientKind,
): string | null {
  if (campaign.status === 'unstarted') return null;
  const bounding = campaign.quotas.filter(
    (q) => q.stage === stage && q.award === award && (kind === undefined || q.kinds.includes(kind)),
  );
  const quota = bounding.find((q) => q.unit === unit) ?? bounding.find((q) => q.unit === null);
  return quota ? counterName(campaign, quota) : null;
}

/** Limits of all counters of this campaign. */
export const limitsOf = (campaign: Campaign): readonly { counter: string; limit: number }[] =>
  campaign.status === 'unstarted'
    ? []
    : campaign.quotas.map((q) => ({ counter: counterName(campaign, q), limit: q.limit }));
