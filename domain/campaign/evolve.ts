import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import { opened, withoutDeadline, withoutReminder } from './due.js';
import type { CampaignEvent } from './events.js';
import type { Campaign, Quota, StartedCampaign } from './state.js';

export function evolveCampaign(state: Campaign, event: Recorded<CampaignEvent>): Campaign {
  if (event.type === 'CampaignPlanned') {
    const { campaign, office, title, awards, period, intakeBefore } = event.data;
    const plan = { id: campaign, office, title, awards, period, intakeBefore };
    return { status: 'planned', ...plan, quotas: [], late: {}, deadlines: [], deadlineCount: 0 };
  }
  if (state.status === 'unstarted') return state;
  return { ...state, ...change(state, event) };
}

function change(
  state: StartedCampaign,
  event: Exclude<Recorded<CampaignEvent>, { type: 'CampaignPlanned' }>,
): Partial<StartedCampaign> {
  switch (event.type) {
    case 'QuotaSet':
      return { quotas: [...state.quotas.filter((q) => !sameCounter(q, event.data)), event.data] };
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
    case 'CampaignClosed':
      return { status: 'closed' };
    case 'CampaignCancelled':
      return { status: 'cancelled', deadlines: [] };
    case 'DeadlinePassed':
      return { status: 'closing', deadlines: withoutDeadline(state.deadlines, event.data.key) };
    case 'DeadlineReminded':
      return { deadlines: withoutReminder(state.deadlines, event.data.key) };
    case 'FanOutCompleted':
    case 'EffectGivenUp':
      return {};
    default:
      return assertNever(event);
  }
}

const sameCounter = (a: Quota, b: Quota): boolean => a.stage === b.stage && a.unit === b.unit && a.award === b.award;

const collecting = (state: StartedCampaign, due: Parameters<typeof opened>[0]) =>
  ({ status: 'collecting', deadlines: opened(due), deadlineCount: state.deadlineCount + 1 }) as const;
