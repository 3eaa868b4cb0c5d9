import type { Addressee, Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { Json, UnitId } from '../kernel/values.js';
import { awaitedFrom } from './duty.js';
import type { CampaignEvent } from './events.js';
import { type Campaign, lastIntakeDay, type StartedCampaign } from './state.js';

// Every unit's clerk: a role without a unit means all who hold it.
const clerks: readonly Addressee[] = [{ role: 'unitClerk' }];
const secretariat: readonly Addressee[] = [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }];
const ofUnits = (units: readonly UnitId[]): readonly Addressee[] =>
  units.flatMap((unit) => [
    { role: 'unitClerk', unit },
    { role: 'unitHead', unit },
  ]);

const notice = (
  template: string,
  to: readonly Addressee[],
  facts: Readonly<Record<string, Json>> = {},
): readonly Effect[] => (to.length === 0 ? [] : [{ name: template, kind: 'notice', template, to, facts }]);

type Happened<T extends CampaignEvent['type']> = Extract<Recorded<CampaignEvent>, { type: T }>;

export function effectsOfCampaign(
  before: Campaign,
  event: Recorded<CampaignEvent>,
  after: Campaign,
): readonly Effect[] {
  if (after.status === 'unstarted' || before.status === 'unstarted') return [];
  const lastDay = lastIntakeDay(after);
  switch (event.type) {
    case 'CampaignLaunched':
      return [
        ...notice('campaign-launched', clerks, { lastDay }),
        ...(event.data.elsewhere.length > 0
          ? notice('awarded-elsewhere', secretariat, { awards: event.data.elsewhere })
          : []),
      ];
    case 'PlanAmended':
      return after.status === 'planned'
        ? []
        : notice('plan-amended', [...clerks, { role: 'unitHead' }], { paper: event.data.by.paper });
    case 'QuotaSet':
      return event.data.limit === null ? notice('quota-unclear', secretariat, { award: event.data.award }) : [];
    case 'QuotaMoved': {
      const { from, to, award, places } = event.data;
      return notice('quota-moved', ofUnits([from, to]), { award, places });
    }
    case 'IntakeOpened':
      return notice('intake-opened', clerks, { lastDay });
    case 'IntakeExtended':
      return notice('intake-extended', clerks, { lastDay });
    case 'LateEntryAdmitted':
      return notice('late-entry-admitted', ofUnits([event.data.unit]), { until: event.data.until });
    case 'DeadlineCorrected':
      return notice('deadline-corrected', [...clerks, ...secretariat], { kind: event.data.kind, dueAt: event.data.to });
    case 'DeadlineExtended': {
      const { kind, at: dueAt } = event.data.due;
      return notice('deadline-extended', [...clerks, ...secretariat], { kind, dueAt });
    }
    case 'IntakeClosed':
      return notice('intake-closed', clerks);
    case 'CampaignCancelled':
      return notice('campaign-cancelled', clerks);
    default:
      return ofDuties(event) ?? ofDeadlines(before, event, after) ?? [];
  }
}

function ofDuties(event: Recorded<CampaignEvent>): readonly Effect[] | null {
  switch (event.type) {
    case 'DutySet': {
      const { units, lastDay, duty } = event.data;
      return lastDay === null
        ? notice('duty-set-undated', ofUnits(units), { duty })
        : notice('duty-set', ofUnits(units), { duty, lastDay });
    }
    case 'DutyFiled': {
      const { duty, unit, late } = event.data;
      return notice(late ? 'duty-filed-late' : 'duty-filed', secretariat, { duty, from: unit });
    }
    case 'DutyExcused':
      return notice('duty-excused', ofUnits([event.data.unit]), { duty: event.data.duty });
    case 'BlocRanked':
      return notice('bloc-ranked', ofUnits(event.data.ranking.map((row) => row.unit)), { bloc: event.data.bloc });
    default:
      return null;
  }
}

function ofDeadlines(before: StartedCampaign, event: Recorded<CampaignEvent>, after: StartedCampaign) {
  switch (event.type) {
    case 'DeadlineReminded':
    case 'DeadlinePassed':
      return event.data.kind === 'duty' ? dutyDue(before, event) : intakeDue(event, after);
    case 'EffectGivenUp':
      // A notice about an undelivered notice could go round for ever; the list of effects shows that one.
      return event.data.kind === 'notice'
        ? []
        : notice('effect-given-up', [{ role: 'administrator' }], { ...event.data });
    default:
      return null;
  }
}

function intakeDue({ type, data: { dueAt } }: Happened<'DeadlineReminded' | 'DeadlinePassed'>, after: StartedCampaign) {
  const facts = { lastDay: lastIntakeDay(after), dueAt };
  return type === 'DeadlineReminded'
    ? notice('intake-reminder', clerks, facts)
    : notice('intake-cutoff-passed', secretariat, facts);
}

/** Only who still owes it hears of it; the secretariat learns who let the day pass. */
function dutyDue({ duties }: StartedCampaign, { type, data }: Happened<'DeadlineReminded' | 'DeadlinePassed'>) {
  const [id, duty] = Object.entries(duties).find(([, d]) => d.key === data.key) ?? [];
  if (!id || !duty) return [];
  const units = awaitedFrom(duty);
  const facts = { duty: id, dueAt: data.dueAt, units };
  return type === 'DeadlineReminded'
    ? notice('duty-reminder', ofUnits(units), facts)
    : [...notice('duty-overdue', ofUnits(units), facts), ...notice('duty-overdue-units', secretariat, facts)];
}
