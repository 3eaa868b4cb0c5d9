import { localDate } from '../../../law/calendar/days.js';
import { neverPauses } from '../../../law/filing/filing-dates.js';
import { daysLeft, dueAgain } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import { settingsOf } from '../../office/state.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import { type Decider, sealed, yes } from './answer.js';

const notYetWritten = (on: string, today: string) =>
  on > today ? refuse('DateInFuture', { fields: ['/evidence/on'] }) : null;

export const holdNomination: Decider<'HoldNomination'> = ({ kind, evidence, reason }, state, { office, arrivedAt }) => {
  if (!fits(state, 'HoldNomination')) return misplaced(state, 'HoldNomination');
  const today = localDate(arrivedAt);
  const pauses = settingsOf(office).holdPauses === 'ourDeadlines';
  // A reminder stands and falls with its deadline.
  const ours = pauses ? state.dossier.deadlines.filter((d) => d.kind !== 'reminder' && !neverPauses(d.kind)) : [];
  const paused = ours.map((d) => ({ kind: d.kind, daysLeft: daysLeft(office, today, localDate(d.at)) }));
  const data = { kind, evidence, paused, stopped: ours.map((d) => d.key) };
  return notYetWritten(evidence.on, today) ?? yes({ type: 'NominationHeld', data, ...sealed(state, { reason }) });
};

export const releaseNomination: Decider<'ReleaseNomination'> = ({ evidence }, state, { office, arrivedAt, at }) => {
  if (!fits(state, 'ReleaseNomination')) return misplaced(state, 'ReleaseNomination');
  const today = localDate(arrivedAt);
  const { deadlineCount } = state.dossier;
  const dues = state.paused.map((p, i) =>
    dueAgain(office, { kind: p.kind, n: deadlineCount + 1 + i }, p.daysLeft, today, at),
  );
  return notYetWritten(evidence.on, today) ?? yes({ type: 'NominationReleased', data: { evidence, dues } });
};

/** A person says so, after the time for the supplement is over; a timer only reminds (office.md X5). */
export const lapseNomination: Decider<'LapseNomination'> = ({ reason }, state) => {
  if (!fits(state, 'LapseNomination')) return misplaced(state, 'LapseNomination');
  const running = state.dossier.deadlines.find((d) => d.kind === 'resubmission');
  return running
    ? refuse('NotOverdue', { facts: { dueAt: running.at } })
    : yes({ type: 'NominationLapsed', data: {}, ...sealed(state, { reason }) });
};
