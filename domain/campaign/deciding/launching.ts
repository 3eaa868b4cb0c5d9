import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { kindOf, type StreamId } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import { blocOf } from '../bloc.js';
import type { Data } from '../commands.js';
import type { Campaign, StartedCampaign } from '../state.js';
import { type Answer, type Decider, unknownUnit, yes } from './answer.js';
import { quotasSet } from './quotas.js';

export function planCampaign(data: Data<'PlanCampaign'>, state: Campaign, { office, stream }: Context): Answer {
  if (state.status !== 'unstarted') return refuse('AlreadyStarted');
  if (office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  if (kindOf(stream) !== 'campaign') throw new TypeError(`not a campaign: ${stream}`);
  if (data.awards.length > 0 && data.intakeBefore === null)
    return refuse('IntakeDayMissing', { fields: ['/intakeBefore'] });
  const campaign = stream as StreamId<'campaign'>;
  const awards = [...new Set(data.awards)];
  return yes({ type: 'CampaignPlanned', data: { ...data, above: data.above ?? null, campaign, awards } });
}

/** A later paper changes the plan; a running intake has an act of its own, so that its units hear of the new day. */
export const amendPlan: Decider<'AmendPlan'> = ({ by, quotas = [], ...given }, state, context) => {
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
  if (Object.keys(changes).length + quotas.length === 0) return refuse('NothingAmended');
  const awards = [...new Set(changes.awards ?? state.awards)];
  const runs = state.status === 'collecting' || state.status === 'closing';
  if (runs && changes.intakeBefore) return refuse('IntakeRuns', { fields: ['/intakeBefore'] });
  if (runs && awards.length === 0) return refuse('IntakeRuns', { fields: ['/awards'] });
  if (awards.length > 0 && (changes.intakeBefore ?? state.intakeBefore) === null)
    return refuse('IntakeDayMissing', { fields: ['/intakeBefore'] });
  const kept = state.quotas.filter((q) => awards.includes(q.award));
  const set = quotasSet(quotas, { ...state, awards, quotas: kept }, { context, source: by.paper, field: '/quotas' });
  if (!('quotas' in set)) return set;
  return yes({
    type: 'PlanAmended',
    data: { by, changes: { ...changes, ...(changes.awards ? { awards } : {}) }, quotas: set.quotas },
  });
};

/** "Cấp nào phát động cấp đó khen": what another level decides is warned of, not refused (office.md U7). */
const decidedElsewhere = ({ above, awards }: StartedCampaign, { office }: Context) =>
  above === null ? awards.filter((award) => !settingsOf(office).decides.includes(award)) : [];

export const launchCampaign: Decider<'LaunchCampaign'> = (_data, state, context) =>
  yes({ type: 'CampaignLaunched', data: { elsewhere: decidedElsewhere(state, context) } });

/** Members stand in the campaign of their year (office.md U4); a unit belongs to one bloc in it. */
export const enrolUnit: Decider<'EnrolUnit'> = (data, state, context) => {
  const unknown = unknownUnit(context, [data.unit]);
  if (unknown) return unknown;
  const placed = blocOf(state, data.unit);
  if (placed || (data.bloc === null && state.enrolled.includes(data.unit)))
    return refuse('AlreadyEnrolled', { fields: ['/unit'], facts: placed ? { bloc: placed[0] } : {} });
  return yes({ type: 'UnitEnrolled', data });
};

/** A setting of the issuer asks whether a unit has registered beforehand; the law doesn't (office.md D12). */
export function mayPropose(state: StartedCampaign, unit: string, { office }: Pick<Context, 'office'>): boolean {
  return !settingsOf(office).registration || state.enrolled.includes(unit);
}
