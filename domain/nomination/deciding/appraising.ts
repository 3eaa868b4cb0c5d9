import { localDate } from '../../../law/calendar/days.js';
import { isStateLevel } from '../../../law/catalogue/codes.js';
import { ineligibleLimit } from '../../../law/catalogue/dossier-rules.js';
import { dueAfter } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn, settingsOf } from '../../office/state.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { Dossier, Started } from '../state.js';
import { type Decider, sealed, yes } from './answer.js';

export const assignAppraiser: Decider<'AssignAppraiser'> = ({ appraiser }, state, context) => {
  if (!fits(state, 'AssignAppraiser')) return misplaced(state, 'AssignAppraiser');
  return unfit(appraiser, state.dossier, context) ?? yes({ type: 'AppraiserAssigned', data: { appraiser } });
};

export const reassignAppraiser: Decider<'ReassignAppraiser'> = ({ appraiser }, state, context) => {
  if (!fits(state, 'ReassignAppraiser')) return misplaced(state, 'ReassignAppraiser');
  if (appraiser === state.appraiser) return refuse('AlreadyAssigned', { fields: ['/appraiser'] });
  const data = { appraiser, from: state.appraiser };
  return unfit(appraiser, state.dossier, context) ?? yes({ type: 'AppraiserReassigned', data });
};

/** An officer of the secretariat that day, and not in their own case (office.md P1, P3). */
function unfit(appraiser: PersonId, { recipient }: Dossier, { office, arrivedAt }: Context) {
  const roles = rolesOn(office, appraiser, localDate(arrivedAt));
  if (!roles.some((r) => r.role === 'secretariatOfficer'))
    return refuse('AppraiserLacksRole', { fields: ['/appraiser'] });
  const own = recipient.kind === 'person' && recipient.id === appraiser;
  return own && settingsOf(office).ownCase === 'noAppraiseNoVote'
    ? refuse('OwnCase', { fields: ['/appraiser'] })
    : null;
}

/** Who is not eligible is told in writing within the law's days where it names any (facts 6.36). */
const noticeDue = ({ dossier }: Started, { office, arrivedAt, at }: Context) =>
  isStateLevel(dossier.award)
    ? dueAfter(
        office,
        { kind: 'ineligibleNotice', n: dossier.deadlineCount + 1 },
        ineligibleLimit.days,
        localDate(arrivedAt),
        at,
      )
    : null;

export const proposeIneligible: Decider<'ProposeIneligible'> = ({ ground }, state, context) => {
  if (!fits(state, 'ProposeIneligible')) return misplaced(state, 'ProposeIneligible');
  // Proposed again, with more to say: the days for the notice run from the first time.
  const due = state.ineligibleProposed ? null : noticeDue(state, context);
  return yes({ type: 'IneligibilityProposed', data: { due }, ...sealed(state, { ground }) });
};

/** The officer proposes, the head signs the written return with its ground (office.md A4). */
export const findIneligible: Decider<'FindIneligible'> = ({ reason, notice }, state, context) => {
  if (!fits(state, 'FindIneligible')) return misplaced(state, 'FindIneligible');
  // Who appraises and heads in one sends no proposal to themself (office.md M3).
  if (!state.ineligibleProposed && rightsOf(context) !== state.appraiser) return refuse('NotProposed');
  if (notice && notice.on > localDate(context.arrivedAt)) return refuse('DateInFuture', { fields: ['/notice/on'] });
  const data = { notice: notice?.paper ?? null, on: notice?.on ?? null };
  return yes({ type: 'NominationFoundIneligible', data, ...sealed(state, { reason }) });
};
