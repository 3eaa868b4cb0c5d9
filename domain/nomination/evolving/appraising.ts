import { withoutReminder } from '../../campaign/due.js';
import { correctedIn } from '../../intervention/correcting.js';
import { end, pass, start, stop } from '../dossier.js';
import { letterGivenUp } from '../letters.js';
import { at, type Folds, withDossier } from './fold.js';

export const appraising: Folds<
  'AppraiserAssigned' | 'AppraiserReassigned' | 'IneligibilityProposed' | 'NominationFoundIneligible'
> = {
  AppraiserAssigned: (state, { data: { appraiser } }) => {
    const { dossier, intake } = at(state, 'received');
    return { status: 'assigned', dossier, intake, appraiser, ineligibleProposed: false };
  },
  AppraiserReassigned: (state, { data: { appraiser } }) => ({
    ...at(state, 'assigned', 'returned', 'resubmitted'),
    appraiser,
  }),
  IneligibilityProposed: (state, { data: { due } }) => {
    const appraised = at(state, 'assigned', 'resubmitted');
    return { ...appraised, dossier: start(appraised.dossier, due), ineligibleProposed: true };
  },
  NominationFoundIneligible: ({ dossier }) => ({ status: 'ineligible', dossier: end(dossier) }),
};

export const passing: Folds<
  'DeadlineExtended' | 'DeadlineCorrected' | 'DeadlinePassed' | 'DeadlineReminded' | 'FanOutCompleted' | 'EffectGivenUp'
> = {
  DeadlineExtended: (state, { data: { key, due } }) => withDossier(state, start(stop(state.dossier, [key]), due)),
  DeadlineCorrected: (state, { data }) =>
    withDossier(state, { ...state.dossier, deadlines: correctedIn(state.dossier.deadlines, data) }),
  DeadlinePassed: (state, { data: { key } }) => withDossier(state, pass(state.dossier, key)),
  DeadlineReminded: (state, { data: { key } }) =>
    withDossier(state, { ...state.dossier, deadlines: withoutReminder(state.dossier.deadlines, key) }),
  FanOutCompleted: (state) => state,
  EffectGivenUp: (state, { data: { effect } }) => letterGivenUp(state, effect),
};
