import { localDate } from '../../../law/calendar/days.js';
import { neverPauses } from '../../../law/filing/filing-dates.js';
import { daysLeft, dueAgain } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { settingsOf } from '../../office/state.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { Started } from '../state.js';
import { type Decider, sealed, yes } from './answer.js';
import { neverComplete } from './receiving.js';

const notYetWritten = (on: string, today: string) =>
  on > today ? refuse('DateInFuture', { fields: ['/evidence/on'] }) : null;

// Set by the law or already told to the public: a hold moves neither (office.md A9).
const stands = (kind: string) => neverPauses(kind) || kind === 'postingBeforeCouncil' || kind === 'reminder';

export const holdNomination: Decider<'HoldNomination'> = (asked, state, { office, arrivedAt }) => {
  if (!fits(state, 'HoldNomination')) return misplaced(state, 'HoldNomination');
  const { kind, evidence, reason, collectives = [], anonymous } = asked;
  // Whoever signs nothing opens nothing: the head decides, and that is a paper of its own (office.md A10).
  if (anonymous) return refuse('AnonymousLetter', { fields: ['/evidence'] });
  const today = localDate(arrivedAt);
  const pauses = settingsOf(office).holdPauses === 'ourDeadlines';
  // A reminder stands and falls with its deadline.
  const ours = pauses ? state.dossier.deadlines.filter((d) => !stands(d.kind)) : [];
  const paused = ours.map((d) => ({ kind: d.kind, daysLeft: daysLeft(office, today, localDate(d.at)) }));
  const data = { kind, evidence, paused, stopped: ours.map((d) => d.key), collectives };
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

/** A person says so, once the time is over; a timer only reminds (office.md X5). */
export const lapseNomination: Decider<'LapseNomination'> = ({ reason }, state, context) => {
  if (!fits(state, 'LapseNomination')) return misplaced(state, 'LapseNomination');
  return inTime(state, context) ?? yes({ type: 'NominationLapsed', data: {}, ...sealed(state, { reason }) });
};

/**
 * What may still come: a supplement whose time runs; a channel until the last day of intake. Elsewhere only a filing
 * date of the law that has passed ends a case (facts 5.19).
 */
function inTime(state: Started, context: Context) {
  const { deadlines, overdue } = state.dossier;
  if (overdue.some((d) => d.kind === 'filing')) return null;
  if (state.status === 'submitted') return neverComplete(state, context) ? null : refuse('NotOverdue');
  if (state.status !== 'returned') return refuse('NotOverdue');
  const running = deadlines.find((d) => d.kind === 'resubmission');
  return running ? refuse('NotOverdue', { facts: { dueAt: running.at } }) : null;
}

/** A member's own case is held or goes on: a warning on the collective, which a person judges (office.md A11). */
export const recordMemberHold: Decider<'RecordMemberHold'> = ({ nomination: member, change, since }) =>
  yes({ type: 'MemberHoldRecorded', data: { member, change, since } });
