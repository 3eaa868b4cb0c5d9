import { refuse } from '../../kernel/refusal.js';
import type { Data } from '../commands.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import { type Reported, reportFits } from '../reports.js';
import { placeOf, type Started } from '../state.js';
import { type Answer, type Decider, yes } from './answer.js';

export const scheduleNomination: Decider<'ScheduleNomination'> = (data, state) =>
  fits(state, 'ScheduleNomination')
    ? yes({ type: 'NominationScheduled', data })
    : misplaced(state, 'ScheduleNomination');

/** Also while held: the agenda may lose the item, and the case then goes on from where it was before. */
export const unscheduleNomination: Decider<'UnscheduleNomination'> = (data, state) => {
  if (!fits(state, 'UnscheduleNomination')) return misplaced(state, 'UnscheduleNomination');
  const place = placeOf(state);
  return place.status === 'scheduled' && place.session === data.session
    ? yes({ type: 'NominationUnscheduled', data })
    : refuse('NotInSession', { fields: ['/session'] });
};

/**
 * A fact elsewhere is never refused. Where it does not fit, and while a hold lasts, it is recorded as irregular and
 * the status stays (architecture §3).
 */
export const recordFact = (state: Started, event: Reported): Answer =>
  state.status !== 'held' && reportFits(state, event, state.dossier) ? yes(event) : yes({ ...event, irregular: true });

export const recordCouncilResult: Decider<'RecordCouncilResult'> = (data, state) => recordFact(state, resultOf(data));

function resultOf({ result, otherAward, ...vote }: Data<'RecordCouncilResult'>): Reported {
  // The command's schema says that another form is named exactly when one is asked for.
  if (otherAward !== null) return { type: 'NominationEndorsedOtherwise', data: { ...vote, otherAward } };
  if (result === 'declined') return { type: 'NominationDeclined', data: vote };
  return { type: result === 'deferred' ? 'NominationDeferred' : 'NominationEndorsed', data: vote };
}

export const withdrawCouncilResult: Decider<'WithdrawCouncilResult'> = (data, state) =>
  recordFact(state, { type: 'CouncilResultWithdrawn', data });
