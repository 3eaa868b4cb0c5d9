import { withoutReminder } from '../../campaign/due.js';
import { end, meet, pass, start } from '../dossier.js';
import { at, type Folds, withDossier } from './fold.js';

export const appraising: Folds<
  | 'NominationReceived'
  | 'NominationRefused'
  | 'AppraiserAssigned'
  | 'AppraiserReassigned'
  | 'NominationReturned'
  | 'NominationResubmitted'
  | 'IneligibilityProposed'
  | 'NominationFoundIneligible'
  | 'NominationAppraised'
  | 'AppraisalReopened'
> = {
  NominationReceived: (state, { data: { receivedOn, due } }) => {
    const { dossier, intake } = at(state, 'submitted');
    return { status: 'received', dossier: start(dossier, due), intake: { ...intake, receivedOn } };
  },
  NominationRefused: ({ dossier }, { data: { ground } }) => ({ status: 'refused', dossier: end(dossier), ground }),
  AppraiserAssigned: (state, { data: { appraiser } }) => {
    const { dossier, intake } = at(state, 'received');
    return { status: 'assigned', dossier, intake, appraiser, ineligibleProposed: false };
  },
  AppraiserReassigned: (state, { data: { appraiser } }) => ({
    ...at(state, 'assigned', 'returned', 'resubmitted'),
    appraiser,
  }),
  NominationReturned: (state, { data: { openFields, due } }) => {
    const { dossier, intake, appraiser } = at(state, 'assigned', 'resubmitted');
    const running = start(meet(dossier, 'appraisal'), due);
    return { status: 'returned', dossier: running, intake, appraiser, openFields, by: 'appraiser' };
  },
  NominationResubmitted: (state, { data: { due } }) => {
    const { dossier, intake, appraiser } = at(state, 'returned');
    const running = start(meet(dossier, 'resubmission'), due);
    return { status: 'resubmitted', dossier: running, intake, appraiser, ineligibleProposed: false };
  },
  IneligibilityProposed: (state) => ({ ...at(state, 'assigned', 'resubmitted'), ineligibleProposed: true }),
  NominationFoundIneligible: ({ dossier }) => ({ status: 'ineligible', dossier: end(dossier) }),
  NominationAppraised: (state) => {
    const { dossier, intake, appraiser } = at(state, 'assigned', 'resubmitted');
    return { status: 'appraised', dossier: meet(dossier, 'appraisal'), intake, appraiser, deferred: false };
  },
  AppraisalReopened: (state, { data: { due } }) => {
    const { dossier, intake, appraiser } = at(state, 'appraised');
    return { status: 'assigned', dossier: start(dossier, due), intake, appraiser, ineligibleProposed: false };
  },
};

export const passing: Folds<'DeadlinePassed' | 'DeadlineReminded' | 'FanOutCompleted' | 'EffectGivenUp'> = {
  DeadlinePassed: (state, { data: { key } }) => withDossier(state, pass(state.dossier, key)),
  DeadlineReminded: (state, { data: { key } }) =>
    withDossier(state, { ...state.dossier, deadlines: withoutReminder(state.dossier.deadlines, key) }),
  FanOutCompleted: (state) => state,
  EffectGivenUp: (state) => state,
};
