import { endOfDay, lastDayBefore, localDate } from '../../../law/calendar/days.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { dueOn } from '../due.js';
import { lastIntakeDay, type StartedCampaign } from '../state.js';
import { because, type Decider, unknownUnit, yes } from './answer.js';

const cutoff = (state: StartedCampaign, lastDay: string, { office, at }: Context) =>
  dueOn(office, { kind: 'intakeCutoff', n: state.deadlineCount + 1 }, lastDay, at);

export const openIntake: Decider<'OpenIntake'> = (_data, state, context) => {
  const lastDay = lastIntakeDay(state);
  // Duties and indicators only: there is nothing to send in (office.md U2).
  if (state.awards.length === 0 || lastDay === null) return refuse('NothingToCollect');
  return yes({ type: 'IntakeOpened', data: { due: cutoff(state, lastDay, context) } });
};

/** A last day may only move forward, and to a day that is not over. */
function laterDay(day: string, than: string | null, field: string, { arrivedAt }: Context) {
  if (than !== null && day <= than) return refuse('NotLater', { fields: [field], facts: { lastDay: than } });
  return endOfDay(day) < arrivedAt ? refuse('DateInPast', { fields: [field], facts: { lastDay: day } }) : null;
}

export const extendIntake: Decider<'ExtendIntake'> = ({ intakeBefore }, state, context) => {
  const lastDay = lastDayBefore(intakeBefore);
  const refused = laterDay(lastDay, lastIntakeDay(state), '/intakeBefore', context);
  return refused ?? yes({ type: 'IntakeExtended', data: { intakeBefore, due: cutoff(state, lastDay, context) } });
};

export const admitLateEntry: Decider<'AdmitLateEntry'> = (data, state, context) => {
  const refused = unknownUnit(context, [data.unit]) ?? laterDay(data.until, lastIntakeDay(state), '/until', context);
  return refused ?? yes({ type: 'LateEntryAdmitted', data });
};

export const closeIntake: Decider<'CloseIntake'> = (_data, state, { arrivedAt }) => {
  const lastDay = lastIntakeDay(state);
  if (state.status === 'collecting') return refuse('CutoffNotPassed', { facts: lastDay === null ? {} : { lastDay } });
  if (state.status !== 'closing') return wrongStatus(state.status, ['closing']);
  const today = localDate(arrivedAt);
  const units = Object.keys(state.late).filter((unit) => (state.late[unit] ?? '') >= today);
  // Who was promised a day keeps it: intake never closes in silence (office.md R7).
  if (units.length > 0) return refuse('LateEntryOpen', { facts: { units: units.sort() } });
  return yes({ type: 'IntakeClosed', data: {} });
};

export const fileReport: Decider<'FileReport'> = (data, _state, context) => {
  const unknown = unknownUnit(context, [data.unit]);
  if (unknown) return unknown;
  if (data.paper.on > localDate(context.arrivedAt)) return refuse('DateInFuture', { fields: ['/paper/on'] });
  return yes({ type: 'ReportFiled', data });
};

export const cancelCampaign: Decider<'CancelCampaign'> = ({ reason }, _state, context) =>
  yes({ type: 'CampaignCancelled', data: {}, ...because(reason, context) });
