import { endOfDay, lastDayBefore, localDate } from '../../law/calendar/days.js';
import { refuse, wrongStatus } from '../kernel/refusal.js';
import { accept, type Context, type Decided } from '../kernel/stream.js';
import { kindOf, type StreamId } from '../kernel/values.js';
import type { CampaignCommand } from './commands.js';
import { dueOn, passDeadline } from './due.js';
import type { CampaignEvent } from './events.js';
import { type Campaign, type CampaignStatus, lastIntakeDay, type StartedCampaign } from './state.js';

type Data<T extends CampaignCommand['type']> = Extract<CampaignCommand, { type: T }>['data'];
type Answer = Decided<CampaignEvent>;
const yes = (event: CampaignEvent): Answer => accept(event);

const live = ['planned', 'launched', 'collecting', 'closing', 'appraising'] as const;
const takesEntries = ['collecting', 'closing'] as const;
const outside = (state: Campaign, allowed: readonly CampaignStatus[]) =>
  allowed.includes(state.status) ? null : wrongStatus(state.status, allowed);

export function decideCampaign(command: CampaignCommand, state: Campaign, context: Context): Answer {
  if (command.type === 'PlanCampaign') return plan(command.data, state, context);
  if (state.status === 'unstarted') return refuse('NotStarted');
  switch (command.type) {
    case 'SetQuota':
      return outside(state, live) ?? setQuota(command.data, state, context);
    case 'LaunchCampaign':
      return outside(state, ['planned']) ?? yes({ type: 'CampaignLaunched', data: {} });
    case 'OpenIntake':
      return outside(state, ['launched']) ?? openIntake(state, context);
    case 'ExtendIntake':
      return outside(state, takesEntries) ?? extendIntake(command.data, state, context);
    case 'AdmitLateEntry':
      return outside(state, takesEntries) ?? admitLateEntry(command.data, state, context);
    case 'CloseIntake':
      return closeIntake(state, context);
    case 'CloseCampaign': {
      // A campaign of duties only has no intake: it ends as it was launched (office.md U2).
      const from: readonly CampaignStatus[] = state.awards.length === 0 ? ['launched', 'appraising'] : ['appraising'];
      return outside(state, from) ?? yes({ type: 'CampaignClosed', data: {} });
    }
    case 'CancelCampaign':
      return outside(state, live) ?? cancel(command.data, context);
    case 'PassDeadline':
      return passDeadline(state.deadlines, command.data.key, context.at);
    case 'CompleteFanOut':
      return yes({ type: 'FanOutCompleted', data: command.data });
    case 'GiveUpEffect':
      return yes({ type: 'EffectGivenUp', data: command.data });
  }
}

function plan(data: Data<'PlanCampaign'>, state: Campaign, { office, stream }: Context): Answer {
  if (state.status !== 'unstarted') return refuse('AlreadyStarted');
  if (office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  if (kindOf(stream) !== 'campaign') throw new TypeError(`not a campaign: ${stream}`);
  const campaign = stream as StreamId<'campaign'>;
  return yes({ type: 'CampaignPlanned', data: { ...data, campaign, awards: [...new Set(data.awards)] } });
}

const knownUnit = ({ office }: Context, unit: string) =>
  office.status === 'established' && Object.hasOwn(office.units, unit)
    ? null
    : refuse('UnknownReference', { fields: ['/unit'] });

function setQuota(data: Data<'SetQuota'>, state: StartedCampaign, context: Context): Answer {
  if (!state.awards.includes(data.award))
    return refuse('AwardNotInCampaign', { fields: ['/award'], facts: { awards: state.awards } });
  const unknown = data.unit === null ? null : knownUnit(context, data.unit);
  return unknown ?? yes({ type: 'QuotaSet', data: { ...data, kinds: [...new Set(data.kinds)] } });
}

const cutoff = (state: StartedCampaign, lastDay: string, { office, at }: Context) =>
  dueOn(office, { kind: 'intakeCutoff', n: state.deadlineCount + 1 }, lastDay, at);

const openIntake = (state: StartedCampaign, context: Context): Answer =>
  yes({ type: 'IntakeOpened', data: { due: cutoff(state, lastIntakeDay(state), context) } });

/** A last day may only move forward, and to a day that is not over. */
function laterDay(day: string, than: string, field: string, { arrivedAt }: Context) {
  if (day <= than) return refuse('NotLater', { fields: [field], facts: { lastDay: than } });
  return endOfDay(day) < arrivedAt ? refuse('DateInPast', { fields: [field], facts: { lastDay: day } }) : null;
}

function extendIntake({ intakeBefore }: Data<'ExtendIntake'>, state: StartedCampaign, context: Context): Answer {
  const lastDay = lastDayBefore(intakeBefore);
  const refused = laterDay(lastDay, lastIntakeDay(state), '/intakeBefore', context);
  return refused ?? yes({ type: 'IntakeExtended', data: { intakeBefore, due: cutoff(state, lastDay, context) } });
}

function admitLateEntry(data: Data<'AdmitLateEntry'>, state: StartedCampaign, context: Context): Answer {
  const refused = knownUnit(context, data.unit) ?? laterDay(data.until, lastIntakeDay(state), '/until', context);
  return refused ?? yes({ type: 'LateEntryAdmitted', data });
}

function closeIntake(state: StartedCampaign, { arrivedAt }: Context): Answer {
  if (state.status === 'collecting') return refuse('CutoffNotPassed', { facts: { lastDay: lastIntakeDay(state) } });
  if (state.status !== 'closing') return wrongStatus(state.status, ['closing']);
  const today = localDate(arrivedAt);
  const units = Object.keys(state.late).filter((unit) => (state.late[unit] ?? '') >= today);
  // Who was promised a day keeps it: intake never closes in silence (office.md R7).
  if (units.length > 0) return refuse('LateEntryOpen', { facts: { units: units.sort() } });
  return yes({ type: 'IntakeClosed', data: {} });
}

const cancel = ({ reason }: Data<'CancelCampaign'>, { actor }: Context): Answer =>
  yes({ type: 'CampaignCancelled', data: {}, personal: { [writer(actor)]: { reason } } });

const writer = (actor: Context['actor']): string =>
  actor.kind === 'person' ? `person:${actor.person}` : actor.kind === 'machine' ? `machine:${actor.machine}` : 'system';
