import { end, freeGrant } from '../dossier.js';
import { type At, nothingAfter, type Started } from '../state.js';
import { at, type Folds } from './fold.js';

/** Back to where the council left it; without one there is nothing to go back to but the appraisal. */
function outOfList({ dossier, intake, appraiser, council }: At<'presented' | 'beforeSigner'>): Started {
  const back = { dossier: freeGrant(dossier), intake, appraiser };
  if (council === null) return { status: 'appraised', ...back, deferred: false };
  if (council.passed) return { status: 'endorsed', ...back, council, otherForm: null };
  const place = dossier.places.propose;
  return { status: 'declined', ...back, council, place, instruction: dossier.againstCouncil };
}

export const signing: Folds<
  | 'NominationPresented'
  | 'NominationUnpresented'
  | 'NominationBroughtBeforeSigner'
  | 'NominationSentBack'
  | 'NominationSigned'
  | 'AwardGranted'
  | 'AwardDenied'
> = {
  NominationPresented: (state, { data: { into, place } }) => {
    const from = at(state, 'endorsed', 'appraised', 'declined');
    const { dossier, intake, appraiser } = from;
    const council = from.status === 'appraised' ? null : from.council;
    const againstCouncil = from.status === 'declined' ? from.instruction : dossier.againstCouncil;
    const placed = { ...dossier, againstCouncil, places: { ...dossier.places, grant: place } };
    return { status: 'presented', dossier: placed, intake, appraiser, council, into, sentBack: false };
  },
  NominationUnpresented: (state) => outOfList(at(state, 'presented', 'beforeSigner')),
  NominationBroughtBeforeSigner: (state) => {
    const { dossier, intake, appraiser, council, into } = at(state, 'presented', 'beforeSigner');
    return { status: 'beforeSigner', dossier, intake, appraiser, council, into };
  },
  NominationSentBack: (state) => ({ ...at(state, 'beforeSigner'), status: 'presented', sentBack: true }),
  NominationSigned: (state) => ({ ...at(state, 'beforeSigner'), status: 'signed' }),
  AwardGranted: ({ dossier }, { data: { decision: by, number, issuedOn } }) => ({
    status: 'awarded',
    dossier,
    number,
    issuedOn,
    by,
    after: nothingAfter,
  }),
  AwardDenied: (state, { data: { decision: by } }) => {
    const { dossier, intake, appraiser, council } = at(state, 'presented', 'beforeSigner');
    return { status: 'denied', dossier: end(dossier), intake, appraiser, council, by };
  },
};
