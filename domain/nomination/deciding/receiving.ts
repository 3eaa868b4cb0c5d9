import { endOfDay, localDate } from '../../../law/calendar/days.js';
import { appraisalLimit, ruleSetFor } from '../../../law/catalogue/dossier-rules.js';
import { dueAfter } from '../../campaign/due.js';
import { intakeOpenFor, lastIntakeDay } from '../../campaign/state.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { settingsOf } from '../../office/state.js';
import { channelsMissing, receiptOf } from '../channels.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { At, Dossier, Started } from '../state.js';
import { admission } from './admitting.js';
import { type Decider, sealed, yes } from './answer.js';
import { campaignOf } from './related.js';

/** Working days of the appraisal: the law's where it states any, else the office's own (office.md R10). */
const appraisalDays = ({ award, category }: Dossier, { office }: Context) => {
  const law = appraisalLimit(award, category);
  return { days: law?.days ?? settingsOf(office).appraisalDays, clause: law?.clause ?? null };
};
/** The clock of the appraisal, counted from a day. */
export const appraisalDue = ({ dossier }: Started, context: Context, from: string) =>
  dueAfter(
    context.office,
    { kind: 'appraisal', n: dossier.deadlineCount + 1 },
    appraisalDays(dossier, context).days,
    from,
    context.at,
  );

export const recordChannel: Decider<'RecordChannel'> = (data, state, { arrivedAt }) => {
  if (!fits(state, 'RecordChannel')) return misplaced(state, 'RecordChannel');
  const { channel, on } = data;
  if (on > localDate(arrivedAt)) return refuse('DateInFuture', { fields: ['/on'] });
  const known = state.dossier.channels[channel];
  // Day and evidence of a channel are facts: a wrong one is corrected, never written over (office.md R3).
  return known === null
    ? yes({ type: 'ChannelRecorded', data })
    : refuse('ChannelKnown', { fields: ['/channel'], facts: { on: known } });
};

export const receiveNomination: Decider<'ReceiveNomination'> = (_data, state, context) => {
  if (!fits(state, 'ReceiveNomination')) return misplaced(state, 'ReceiveNomination');
  const { dossier, intake } = state;
  const receipt = receiptOf(dossier, intake, context.office);
  if ('refused' in receipt) return receipt;
  const { receivedOn } = receipt;
  const admitted = admission(dossier, context, receivedOn);
  if ('refused' in admitted) return admitted;
  const due = appraisalDue(state, context, receivedOn);
  const { clause: limit } = appraisalDays(dossier, context);
  const ruleSet = ruleSetFor(intake.sentOn, receivedOn);
  return yes({ type: 'NominationReceived', data: { receivedOn, due, limit, ruleSet, asks: admitted.asks } });
};

/** In writing, with what the unit can do, and only on the grounds of office.md R5. */
export const refuseNomination: Decider<'RefuseNomination'> = ({ ground, reason, remedy }, state, context) => {
  if (!fits(state, 'RefuseNomination')) return misplaced(state, 'RefuseNomination');
  const inTime = ground === 'late' ? notLate(state, context) : null;
  return inTime ?? yes({ type: 'NominationRefused', data: { ground }, ...sealed(state, { reason, remedy }) });
};

/** The last day in time for this unit has passed and a required channel is still missing, or was complete after it. */
export function cameLate(state: At<'submitted'>, context: Context) {
  const { dossier, intake } = state;
  const campaign = campaignOf(dossier, context);
  if (!('found' in campaign)) return campaign;
  if (campaign.found === null) return { late: false, lastDay: null };
  const receipt = receiptOf(dossier, intake, context.office);
  const complete = 'refused' in receipt ? localDate(context.arrivedAt) : receipt.receivedOn;
  const late = !intakeOpenFor({ ...campaign.found, status: 'closing' }, dossier.unit, endOfDay(complete));
  return { late, lastDay: lastIntakeDay(campaign.found) };
}

function notLate(state: At<'submitted'>, context: Context) {
  const came = cameLate(state, context);
  if ('refused' in came) return came;
  return came.late
    ? null
    : refuse('NotLate', { fields: ['/ground'], facts: came.lastDay === null ? {} : { lastDay: came.lastDay } });
}

/** A required channel never came, and the time for it is over: then a person may end the case (office.md X5). */
export function neverComplete(state: At<'submitted'>, context: Context): boolean {
  if (channelsMissing(state.dossier, state.intake, context.office).length === 0) return false;
  const came = cameLate(state, context);
  return 'late' in came && came.late;
}
