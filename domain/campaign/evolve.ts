import { addDays, localDate } from '../../law/calendar/days.js';
import { correctedIn } from '../intervention/correcting.js';
import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import { type Due, opened, withoutDeadline, withoutReminder } from './due.js';
import type { Duty } from './duty.js';
import type { CampaignEvent } from './events.js';
import { isOfDuties, ofDuties } from './evolving/duties.js';
import { type Quota, withQuota } from './quota.js';
import { type Campaign, emptyPlan, type Plan, type StartedCampaign } from './state.js';

type Happened<T extends CampaignEvent['type']> = Extract<Recorded<CampaignEvent>, { type: T }>;
type Later = Exclude<Recorded<CampaignEvent>, { type: 'CampaignPlanned' }>;
type Change = Partial<StartedCampaign>;

export function evolveCampaign(state: Campaign, event: Recorded<CampaignEvent>): Campaign {
  if (event.type === 'CampaignPlanned') {
    const { campaign, ...plan } = event.data;
    return { status: 'planned', id: campaign, ...plan, ...emptyPlan };
  }
  if (state.status === 'unstarted') return state;
  return { ...state, ...change(state, event) } as Campaign;
}

function change(state: StartedCampaign, event: Later): Change {
  switch (event.type) {
    case 'PlanAmended':
      return amended(state, event);
    case 'QuotaSet':
      return { quotas: withQuota(state.quotas, event.data, false) };
    case 'QuotaMoved':
      return { quotas: event.data.quotas.reduce<readonly Quota[]>((all, q) => withQuota(all, q, true), state.quotas) };
    case 'UnitEnrolled':
      return enrolled(state, event);
    case 'CampaignLaunched':
      return { status: 'launched' };
    case 'IntakeOpened':
      return collecting(state, event.data.due);
    case 'IntakeExtended':
      return { ...collecting(state, event.data.due), intakeBefore: event.data.intakeBefore };
    case 'LateEntryAdmitted':
      return { late: { ...state.late, [event.data.unit]: event.data.until } };
    case 'IntakeClosed':
      return { status: 'appraising' };
    case 'ReportFiled': {
      const { report, unit, paper, figures } = event.data;
      const others = state.reports.filter((r) => r.report !== report || r.unit !== unit);
      return { reports: [...others, { report, unit, on: paper.on, figures }] };
    }
    case 'CampaignClosed':
      return { status: 'closed', deadlines: [] };
    case 'CampaignCancelled':
      return { status: 'cancelled', deadlines: [] };
    case 'DeadlinePassed': {
      const deadlines = withoutDeadline(state.deadlines, event.data.key);
      return event.data.kind === 'intakeCutoff' ? { status: 'closing', deadlines } : { deadlines };
    }
    case 'DeadlineReminded':
      return { deadlines: withoutReminder(state.deadlines, event.data.key) };
    case 'DeadlineCorrected':
      return corrected(state, event);
    case 'DeadlineExtended':
      return extended(state, event);
    case 'FanOutCompleted':
    case 'EffectGivenUp':
      return {};
    default:
      return isOfDuties(event) ? ofDuties(state, event) : assertNever(event);
  }
}

/** The last day moves with its deadline, so that both say the same. */
function corrected(state: StartedCampaign, { data: { key, kind, to } }: Happened<'DeadlineCorrected'>): Change {
  const deadlines = correctedIn(state.deadlines, { key, to });
  const lastDay = localDate(to);
  if (kind === 'intakeCutoff') return { deadlines, intakeBefore: addDays(lastDay, 1) };
  return { deadlines, ...dutyDue(state, key, { key, lastDay }) };
}

function extended(state: StartedCampaign, { data: { key, due } }: Happened<'DeadlineExtended'>): Change {
  const deadlines = [...withoutDeadline(state.deadlines, key), ...opened(due)];
  const moved = dutyDue(state, key, { key: due.key, lastDay: localDate(due.at) });
  return { deadlines, deadlineCount: state.deadlineCount + 1, ...moved };
}

function dutyDue({ duties }: StartedCampaign, key: string, due: Pick<Duty, 'key' | 'lastDay'>): Pick<Plan, 'duties'> {
  const moved = Object.entries(duties).map(([id, d]) => [id, d.key === key ? { ...d, ...due } : d] as const);
  return { duties: Object.fromEntries(moved) };
}

function amended(state: StartedCampaign, { data: { changes, quotas } }: Happened<'PlanAmended'>): Change {
  const awards = changes.awards ?? state.awards;
  const kept = state.quotas.filter((q) => awards.includes(q.award));
  // An absent key is "not changed"; the decider leaves it out.
  return {
    ...(changes as Change),
    quotas: quotas.reduce<readonly Quota[]>((all, q) => withQuota(all, q, false), kept),
  };
}

/** A member after the ranking makes it a ranking of others: it is asked for again. */
function enrolled(state: StartedCampaign, { data: { unit, bloc, leads } }: Happened<'UnitEnrolled'>): Change {
  const units = state.enrolled.includes(unit) ? state.enrolled : [...state.enrolled, unit];
  if (bloc === null) return { enrolled: units };
  const before = state.blocs[bloc.id] ?? { kind: bloc.kind, lead: null, members: [] };
  const now = { ...before, lead: leads ? unit : before.lead, members: [...before.members, unit], ranking: null };
  return { enrolled: units, blocs: { ...state.blocs, [bloc.id]: now } };
}

const collecting = (state: StartedCampaign, due: Due) =>
  ({
    status: 'collecting',
    // The new day replaces the old one; what units owe runs on.
    deadlines: [...openedHere(state), ...opened(due)],
    deadlineCount: state.deadlineCount + 1,
  }) as const;
const openedHere = ({ deadlines }: StartedCampaign) =>
  deadlines
    .filter((d) => d.kind === 'intakeCutoff')
    .map((d) => d.key)
    .reduce(withoutDeadline, deadlines);
