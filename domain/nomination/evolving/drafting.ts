import { blank, end } from '../dossier.js';
import type { At, Dossier } from '../state.js';
import { at, type Folds, type Happened, withDossier } from './fold.js';

export function drafted({ data }: Happened<'NominationDrafted'>): At<'drafted'> {
  const { nomination: id, ...facts } = data;
  const dossier: Dossier = {
    id,
    ...facts,
    ...blank,
    documents: {},
    deadlines: [],
    deadlineCount: 0,
    overdue: [],
    claimed: false,
    places: { propose: null, grant: null },
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
  | 'NominationWithdrawn'
> = {
  NominationAmended: (state, { data }) => {
    // zod leaves an absent key out, so that nothing here can be undefined.
    const changes = Object.fromEntries(Object.entries(data.changes).filter(([, value]) => value !== undefined));
    const amended = withDossier(state, { ...state.dossier, ...changes });
    if (amended.status !== 'returned') return amended;
    const renamed = data.fields.filter((f) => f === '/recipientName' || f === '/recipientPost');
    return { ...amended, renamed: [...new Set([...amended.renamed, ...renamed])] };
  },
  DocumentAttached: (state, { data: { part, ...file } }) =>
    withDossier(state, { ...state.dossier, documents: { ...state.dossier.documents, [part]: file } }),
  DocumentRemoved: (state, { data }) => {
    const kept = Object.entries(state.dossier.documents).filter(([part]) => part !== data.part);
    return withDossier(state, { ...state.dossier, documents: Object.fromEntries(kept) });
  },
  // Who was not chosen stands in the same minutes and is out of everybody's way (office.md D11).
  UnitReviewRecorded: ({ dossier }, { data: { chosen, ...review } }) =>
    chosen
      ? { status: 'shortlisted', dossier, review }
      : { status: 'withdrawn', dossier: end(dossier), notChosen: true },
  NominationSubmitted: (state, { data: { place, ...intake } }) => {
    const { dossier, review } = at(state, 'shortlisted');
    const places = { ...dossier.places, propose: place };
    return { status: 'submitted', dossier: { ...dossier, claimed: true, places }, review, intake };
  },
  NominationWithdrawn: ({ dossier }) => ({ status: 'withdrawn', dossier: end(dossier), notChosen: false }),
};
