import { claimAgain, end } from '../dossier.js';
import type { CouncilResult, Started } from '../state.js';
import { at, type Folds, type Happened } from './fold.js';

type Voted = 'NominationEndorsed' | 'NominationEndorsedOtherwise' | 'NominationDeclined' | 'NominationDeferred';

const council = ({ type, data }: Happened<Voted>): CouncilResult => ({
  passed: type !== 'NominationDeclined',
  session: data.session,
  yes: data.yes,
  total: data.total,
});

/** Back among the appraised; `deferred` when a session left it over (office.md C12). */
const appraisedAgain =
  (deferred: boolean) =>
  (state: Started): Started => {
    const { dossier, intake, appraiser } = at(state, 'scheduled');
    return { status: 'appraised', dossier, intake, appraiser, deferred };
  };

const endorsed = (state: Started, event: Happened<'NominationEndorsed' | 'NominationEndorsedOtherwise'>): Started => {
  const { dossier, intake, appraiser } = at(state, 'scheduled');
  const otherForm = event.type === 'NominationEndorsedOtherwise' ? event.data.otherAward : null;
  return { status: 'endorsed', dossier, intake, appraiser, council: council(event), otherForm };
};

export const counselling: Folds<'NominationScheduled' | 'NominationUnscheduled' | Voted | 'CouncilResultWithdrawn'> = {
  NominationScheduled: (state, { data: { session } }) => {
    const { dossier, intake, appraiser } = at(state, 'appraised');
    return { status: 'scheduled', dossier, intake, appraiser, session };
  },
  NominationUnscheduled: appraisedAgain(false),
  NominationDeferred: appraisedAgain(true),
  NominationEndorsed: endorsed,
  NominationEndorsedOtherwise: endorsed,
  NominationDeclined: (state, event) => {
    const { dossier, intake, appraiser } = at(state, 'scheduled');
    const place = dossier.places.propose;
    const stage = { intake, appraiser, council: council(event), place, instruction: null };
    return { status: 'declined', dossier: end(dossier), ...stage };
  },
  CouncilResultWithdrawn: (state, { data: { session } }) => {
    const from = at(state, 'endorsed', 'declined');
    const { intake, appraiser } = from;
    const dossier = from.status === 'declined' ? claimAgain(from.dossier, from.place) : from.dossier;
    return { status: 'scheduled', dossier, intake, appraiser, session };
  },
};
