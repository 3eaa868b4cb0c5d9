import { endOfDay, lastDayBefore, localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { UnitId } from '../../kernel/values.js';
import { rolesOn } from '../../office/state.js';
import type { Data } from '../commands.js';
import { dueOn } from '../due.js';
import type { Duty } from '../duty.js';
import type { StartedCampaign } from '../state.js';
import { because, bySecretariat, type Decider, unknownUnit, yes } from './answer.js';

export const setDuty: Decider<'SetDuty'> = ({ by, ...duty }, state, context) => {
  if (Object.hasOwn(state.duties, duty.duty)) return refuse('DutyExists', { fields: ['/duty'] });
  const unknown = unknownUnit(context, duty.units, '/units');
  if (unknown) return unknown;
  const lastDay = by && (by.counts === 'before' ? lastDayBefore(by.day) : by.day);
  if (lastDay !== null && endOfDay(lastDay) < context.arrivedAt)
    return refuse('DateInPast', { fields: ['/by/day'], facts: { lastDay } });
  const n = state.deadlineCount + 1;
  const due = lastDay === null ? null : dueOn(context.office, { kind: 'duty', n }, lastDay, context.at);
  return yes({ type: 'DutySet', data: { ...duty, units: [...new Set(duty.units)], lastDay, due } });
};

/** The duty of this unit, or why there is none. */
function dutyOf({ duties }: StartedCampaign, { duty: id, unit }: { duty: string; unit: UnitId }) {
  const duty = Object.hasOwn(duties, id) ? duties[id] : undefined;
  if (!duty) return refuse('UnknownDuty', { fields: ['/duty'] });
  return duty.units.includes(unit) ? { duty } : refuse('NotYourDuty', { fields: ['/unit'], facts: { unit } });
}

/**
 * The day that counts. What a unit sends here counts when it arrives; what came by post counts on the day that
 * secretariat or registry say it came, never a unit about itself.
 */
function filedOn(unit: UnitId, receivedOn: string | null, { actor, office, arrivedAt }: Context) {
  const today = localDate(arrivedAt);
  if (receivedOn === null) return { day: today };
  if (receivedOn > today) return refuse('DateInFuture', { fields: ['/receivedOn'] });
  const ofUnit = actor.kind === 'person' && rolesOn(office, actor.person, today).some((held) => held.unit === unit);
  return ofUnit ? refuse('NotAllowed', { fields: ['/receivedOn'] }) : { day: receivedOn };
}

/** A unit that was on time once stays so: what it sends later is a better version, no later answer. */
const late = ({ lastDay, filings }: Duty, unit: UnitId, day: string): boolean =>
  lastDay !== null && day > lastDay && (filings[unit]?.late ?? true);

export const fileDuty: Decider<'FileDuty'> = ({ receivedOn, ...data }, state, context) => {
  const found = dutyOf(state, data);
  if (!('duty' in found)) return found;
  if (found.duty.filings[data.unit]?.accepted) return refuse('DutyIsAccepted', { fields: ['/duty'] });
  const filed = filedOn(data.unit, receivedOn, context);
  if (!('day' in filed)) return filed;
  if (data.paper.on > filed.day) return refuse('DateInFuture', { fields: ['/paper/on'] });
  const { day } = filed;
  const replaces = found.duty.filings[data.unit]?.filedOn ?? null;
  return yes({ type: 'DutyFiled', data: { ...data, filedOn: day, late: late(found.duty, data.unit, day), replaces } });
};

export const acceptDuty: Decider<'AcceptDuty'> = (data, state) => {
  const found = dutyOf(state, data);
  if (!('duty' in found)) return found;
  const filing = found.duty.filings[data.unit];
  if (!filing) return refuse('DutyNotFiled', { fields: ['/unit'], facts: { unit: data.unit } });
  return filing.accepted ? refuse('DutyIsAccepted', { fields: ['/duty'] }) : yes({ type: 'DutyAccepted', data });
};

export const excuseDuty: Decider<'ExcuseDuty'> = ({ reason, ...data }, state, context) => {
  const found = dutyOf(state, data);
  if (!('duty' in found)) return found;
  if (found.duty.filings[data.unit] || found.duty.excused.includes(data.unit))
    return refuse('DutyIsFiled', { fields: ['/unit'], facts: { unit: data.unit } });
  return yes({ type: 'DutyExcused', data, ...because(reason, context) });
};

/** A part of a target names the whole one; the lead is a unit of the office. */
export const recordIndicator: Decider<'RecordIndicator'> = (data, state, context) => {
  const unknown = unknownUnit(context, [data.unit]) ?? notTheirs(data, state, context);
  if (unknown) return unknown;
  const whole = data.of === null || (data.of !== data.indicator && state.indicators[data.of]?.of === null);
  return whole ? yes({ type: 'IndicatorRecorded', data }) : refuse('UnknownReference', { fields: ['/of'] });
};

/** Title, target and lead are the plan's: a unit says only how far the target that it leads has come. */
function notTheirs(data: Data<'RecordIndicator'>, { indicators }: StartedCampaign, context: Context) {
  if (bySecretariat(context)) return null;
  const set = Object.hasOwn(indicators, data.indicator) ? indicators[data.indicator] : undefined;
  if (!set || set.lead !== data.unit) return refuse('NotYourUnit', { fields: ['/indicator'] });
  const changed = (['title', 'of', 'target'] as const).filter((field) => set[field] !== data[field]);
  return changed.length > 0 ? refuse('NotAllowed', { fields: changed.map((field) => `/${field}`) }) : null;
}
