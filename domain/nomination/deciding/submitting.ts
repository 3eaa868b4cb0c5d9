import { localDate } from '../../../law/calendar/days.js';
import { intakeOpenFor, lastIntakeDay, type StartedCampaign } from '../../campaign/state.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { partsDue } from '../form.js';
import { fits, steps } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import { type Dossier, placeOf, type Status } from '../state.js';
import { pathOf } from '../values.js';
import { admission } from './admitting.js';
import { type Decider, sealed, yes } from './answer.js';
import { campaignOf, counterOf, paperOf, submits } from './related.js';

export const submitNomination: Decider<'SubmitNomination'> = ({ paper }, state, context) => {
  if (state.status === 'drafted') return refuse('ReviewMissing');
  if (!fits(state, 'SubmitNomination')) return misplaced(state, 'SubmitNomination');
  const { dossier } = state;
  const campaign = campaignOf(dossier, context);
  if (!('found' in campaign)) return campaign;
  const admitted = admission(dossier, context.office, localDate(context.arrivedAt));
  if ('refused' in admitted) return admitted;
  return (
    tooLate(campaign.found, dossier, context) ??
    unlisted(dossier, paper, context) ??
    partsMissing(dossier, context) ??
    yes({
      type: 'NominationSubmitted',
      data: { paper, sentOn: localDate(context.arrivedAt), place: counterOf(campaign.found, 'propose', dossier) },
    })
  );
};

/** In time is who arrived in time: `execute` may come to it later (office.md R6, R7). */
const tooLate = (campaign: StartedCampaign | null, { unit }: Dossier, { arrivedAt }: Context) =>
  campaign === null || intakeOpenFor(campaign, unit, arrivedAt)
    ? null
    : refuse('IntakeClosed', { facts: { lastDay: lastIntakeDay(campaign), status: campaign.status } });

function unlisted(dossier: Dossier, id: StreamId<'paper'>, context: Context) {
  const paper = paperOf(context, id);
  if (!('found' in paper)) return paper;
  return submits(paper.found, dossier)
    ? null
    : refuse('NotInPaper', { fields: ['/paper'], facts: { paper: id, status: paper.found.status } });
}

/** Parts of its own that the dossier lacks (office.md D10). */
export function partsMissing(dossier: Dossier, { office }: Context) {
  const parts = partsDue(dossier, office).filter((part) => !Object.hasOwn(dossier.documents, part));
  return parts.length > 0 ? refuse('PartMissing', { fields: parts.map(pathOf), facts: { parts } }) : null;
}

export const withdrawNomination: Decider<'WithdrawNomination'> = ({ reason }, state) => {
  const place = placeOf(state);
  const { from } = steps.WithdrawNomination;
  if ((from as readonly Status[]).includes(place.status))
    return yes({ type: 'NominationWithdrawn', data: {}, ...(reason === null ? {} : sealed(state, { reason })) });
  // From here on the unit asks, and the name is taken out of the list by others (office.md X4).
  return 'into' in place
    ? refuse('AlreadyPresented', { facts: { into: place.into } })
    : wrongStatus(state.status, from);
};
