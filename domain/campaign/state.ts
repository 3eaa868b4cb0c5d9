import { endOfDay, lastDayBefore } from '../../law/calendar/days.js';
import type { LocalDate } from '../../law/calendar/values.js';
import type { Deadline } from '../kernel/effect.js';
import type { OfficeId, StreamId, UnitId } from '../kernel/values.js';
import type { BlocOfYear, Score } from './bloc.js';
import type { Duty, Indicator } from './duty.js';
import type { Quota } from './quota.js';
import type { Report } from './report.js';
import type { AwardCode, PaperRef, Period } from './values.js';

/** What every started campaign has. */
export interface Plan {
  readonly id: StreamId<'campaign'>;
  readonly office: OfficeId;
  readonly title: string;
  readonly plan: PaperRef;
  /** Plan of the level above that launched it; null: this office launched it itself. */
  readonly above: PaperRef | null;
  readonly awards: readonly AwardCode[];
  readonly period: Period;
  /** null: no award, so nothing is taken in (office.md U2). */
  readonly intakeBefore: LocalDate | null;
  readonly quotas: readonly Quota[];
  /** Units admitted late → their last day. */
  readonly late: Readonly<Record<UnitId, LocalDate>>;
  readonly enrolled: readonly UnitId[];
  readonly blocs: Readonly<Record<string, BlocOfYear>>;
  readonly scores: Readonly<Record<UnitId, Score>>;
  readonly duties: Readonly<Record<string, Duty>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly reports: readonly Report[];
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

/** What a plan has before anything was set under it. */
export const emptyPlan = {
  quotas: [],
  late: {},
  enrolled: [],
  blocs: {},
  scores: {},
  duties: {},
  indicators: {},
  reports: [],
  deadlines: [],
  deadlineCount: 0,
} as const;

/** The last day in time; "trước ngày 01/10/2025" ends with 30/9/2025 (office.md R6). null where nothing is taken in. */
export const lastIntakeDay = ({ intakeBefore }: Pick<Plan, 'intakeBefore'>): LocalDate | null =>
  intakeBefore === null ? null : lastDayBefore(intakeBefore);

/**
 * May this unit still send dossiers at this instant? In time for all, or admitted late. A request that arrived in time
 * and is judged after the cutoff has passed is still in time.
 */
export function intakeOpenFor(campaign: Campaign, unit: UnitId, instant: string): boolean {
  if (campaign.status !== 'collecting' && campaign.status !== 'closing') return false;
  const [lastDay, until] = [lastIntakeDay(campaign), campaign.late[unit]];
  return [lastDay, until].some((day) => day !== null && day !== undefined && instant <= endOfDay(day));
}
