import { localDate } from '../../../law/calendar/days.js';
import { mayPropose } from '../../campaign/deciding/launching.js';
import { dueAfter } from '../../campaign/due.js';
import { intakeOpenFor, lastIntakeDay, type StartedCampaign } from '../../campaign/state.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { settingsOf } from '../../office/state.js';
import { partsDue } from '../form.js';
import { fits, steps } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import { type Dossier, placeOf, type Status } from '../state.js';
import { isSudden } from '../sudden.js';
import { pathOf } from '../values.js';
import { admission } from './admitting.js';
import { type Decider, sealed, yes } from './answer.js';
import { notForTheHead, notWithdrawn } from './for-the-head.js';
import { campaignOf, counterOf, paperOf, submits, wentUp } from './related.js';

export const submitNomination: Decider<'SubmitNomination'> = ({ paper }, state, context) => {
  if (!fits(state, 'SubmitNomination')) return misplaced(state, 'SubmitNomination');
  const { dossier } = state;
  const sudden = isSudden(dossier, settingsOf(context.office));
  if (state.status === 'drafted' && !sudden && dossier.parent === null) return refuse('ReviewMissing');
  if (paper === null && !sudden) return refuse('PaperNeeded', { fields: ['/paper'] });
  const campaign = campaignOf(dossier, context);
  if (!('found' in campaign)) return campaign;
  const admitted = admission(dossier, context, localDate(context.arrivedAt));
  if ('refused' in admitted) return admitted;
  return (
    unenrolled(campaign.found, dossier, context) ??
    tooLate(campaign.found, dossier, context) ??
    (paper && unlisted(dossier, paper, context)) ??
    notForTheHead(paper, dossier, context) ??
    (sudden ? null : partsMissing(dossier, context)) ??
    yes({
      type: 'NominationSubmitted',
      data: {
        paper,
        sentOn: localDate(context.arrivedAt),
        place: counterOf(campaign.found, 'propose', dossier, context),
        ...(sudden ? filedLater(dossier, paper, context) : { awaited: [], due: null }),
      },
    })
  );
};

/** Only where the issuer asks for registration beforehand (office.md D12). */
const unenrolled = (campaign: StartedCampaign | null, { unit }: Dossier, context: Context) =>
  campaign === null || mayPropose(campaign, unit, context) ? null : refuse('UnitNotEnrolled', { facts: { unit } });

/** In time is who arrived in time: `execute` may come to it later (office.md R6, R7). */
function tooLate(campaign: StartedCampaign | null, { unit }: Dossier, { arrivedAt }: Context) {
  if (campaign === null || intakeOpenFor(campaign, unit, arrivedAt)) return null;
  const lastDay = lastIntakeDay(campaign);
  return refuse('IntakeClosed', { facts: { ...(lastDay === null ? {} : { lastDay }), status: campaign.status } });
}

function unlisted(dossier: Dossier, id: StreamId<'paper'>, context: Context) {
  const paper = paperOf(context, id);
  if (!('found' in paper)) return paper;
  return submits(paper.found, dossier, context) || (dossier.below?.paper === id && wentUp(paper.found))
    ? null
    : refuse('NotInPaper', { fields: ['/paper'], facts: { paper: id, status: paper.found.status } });
}

/** Parts of its own that the dossier lacks (office.md D10). */
export const partsLacking = (dossier: Dossier, { office }: Context): string[] =>
  partsDue(dossier, office).filter((part) => !Object.hasOwn(dossier.documents, part));
export function partsMissing(dossier: Dossier, context: Context) {
  const parts = partsLacking(dossier, context);
  return parts.length > 0 ? refuse('PartMissing', { fields: parts.map(pathOf), facts: { parts } }) : null;
}

/** What a sudden merit files later, and until when: the short way stops for no paper (office.md E4). */
function filedLater(dossier: Dossier, paper: StreamId<'paper'> | null, context: Context) {
  const { office, arrivedAt, at } = context;
  const awaited = [...(paper === null ? ['submissionPaper'] : []), ...partsLacking(dossier, context)];
  const asked = { kind: 'completeAfter', n: dossier.deadlineCount + 1 };
  const due =
    awaited.length > 0 ? dueAfter(office, asked, settingsOf(office).completeAfter, localDate(arrivedAt), at) : null;
  return { awaited, due };
}
/** Before it is received a name goes back whole; later it is returned field by field (`ReturnNomination`). */
export const returnToUnit: Decider<'ReturnToUnit'> = ({ paper }, state) => {
  if (!fits(state, 'ReturnToUnit')) return misplaced(state, 'ReturnToUnit');
  return state.intake.paper === paper
    ? yes({ type: 'NominationReturnedToUnit', data: { paper } })
    : refuse('NotInPaper', { fields: ['/paper'], facts: { paper } });
};

export const withdrawNomination: Decider<'WithdrawNomination'> = (data, state, context) => {
  const { reason, letter = null } = data;
  const place = placeOf(state);
  const { from } = steps.WithdrawNomination;
  if ((from as readonly Status[]).includes(place.status))
    return (
      notWithdrawn(data, state, context) ??
      yes({ type: 'NominationWithdrawn', data: { letter }, ...(reason === null ? {} : sealed(state, { reason })) })
    );
  // From here on the unit asks, and the name is taken out of the list by others (office.md X4).
  return 'into' in place
    ? refuse('AlreadyPresented', { facts: { into: place.into } })
    : wrongStatus(state.status, from);
};
