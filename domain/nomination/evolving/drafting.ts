import { end } from '../dossier.js';
import type { At, Dossier } from '../state.js';
import { at, type Folds, type Happened, withDossier } from './fold.js';

export function drafted({ data }: Happened<'NominationDrafted'>): At<'drafted'> {
  const { nomination: id, ...facts } = data;
  const dossier: Dossier = {
    id,
    ...facts,
    documents: {},
    deadlines: [],
    deadlineCount: 0,
    overdue: [],
    claimed: false,
    places: { propose: null, grant: null },
    opinions: [],
    irregular: [],
  };
  return { status: 'drafted', dossier };
}

export const drafting: Folds<
  | 'NominationAmended'
  | 'DocumentAttached'
  | 'DocumentRemoved'
  | 'UnitReviewRecorded'
  | 'NominationSubmitted'
  | 'NominationReturnedToUnit'
  | 'NominationWithdrawn'
> = {
  NominationAmended: (state, { data }) => {
    // zod leaves an absent key out, so that nothing here can be undefined.
    const changes = Object.fromEntries(Object.entries(data.changes).filter(([, value]) => value !== undefined));
    return withDossier(state, { ...state.dossier, ...changes });
  },
  DocumentAttached: (state, { data: { part, ...file } }) =>
    withDossier(state, { ...state.dossier, documents: { ...state.dossier.documents, [part]: file } }),
  DocumentRemoved: (state, { data }) => {
    const kept = Object.entries(state.dossier.documents).filter(([part]) => part !== data.part);
    return withDossier(state, { ...state.dossier, documents: Object.fromEntries(kept) });
  },
  UnitReviewRecorded: ({ dossier }, { data }) => ({ status: 'shortlisted', dossier, review: data }),
  NominationSubmitted: (state, { data: { place, ...intake } }) => {
    const { dossier, review } = at(state, 'shortlisted');
    const places = { ...dossier.places, propose: place };
    return { status: 'submitted', dossier: { ...dossier, claimed: true, places }, review, intake };
  },
  // Claim and place are free until the unit sends it again.
  NominationReturnedToUnit: (state) => {
    const { dossier, review } = at(state, 'submitted');
    return { status: 'shortlisted', dossier: end(dossier), review };
  },
  NominationWithdrawn: ({ dossier }) => ({ status: 'withdrawn', dossier: end(dossier) }),
};
