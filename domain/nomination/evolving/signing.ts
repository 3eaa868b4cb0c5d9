import { end, freeGrant } from '../dossier.js';
import { type At, nothingAfter } from '../state.js';
import { at, type Folds } from './fold.js';

/** Without the council there is nothing to go back to but the appraisal. */
function outOfList({ dossier, intake, appraiser, council }: At<'presented' | 'beforeSigner'>) {
  const back = { dossier: freeGrant(dossier), intake, appraiser };
  return council
    ? ({ status: 'endorsed', ...back, council, otherForm: null } as const)
    : ({ status: 'appraised', ...back, deferred: false } as const);
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
    const from = at(state, 'endorsed', 'appraised');
    const { dossier, intake, appraiser } = from;
    const council = from.status === 'endorsed' ? from.council : null;
    const placed = { ...dossier, places: { ...dossier.places, grant: place } };
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
  AwardDenied: ({ dossier }, { data: { decision: by } }) => ({ status: 'denied', dossier: end(dossier), by }),
};
