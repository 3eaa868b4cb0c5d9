import { blank, end, filed, start } from '../dossier.js';
import type { At, Dossier } from '../state.js';
import { at, type Folds, type Happened, withDossier } from './fold.js';

export function drafted({ data }: Happened<'NominationDrafted'>): At<'drafted'> {
  const { nomination: id, below, filing, restsOn: _counted, ...facts } = data;
  const dossier: Dossier = {
    id,
    ...facts,
    ...blank,
    documents: below?.documents ?? {},
    child: null,
    below: below && { council: below.council, paper: below.paper, proof: below.proof },
    otherLevel: [],
    initiatives: below?.initiatives ?? [],
    awaited: [],
    awardChanges: [],
    againstCouncil: null,
    deadlines: [],
    deadlineCount: 0,
    overdue: [],
    claimed: false,
    places: { propose: null, grant: null },
    opinions: [],
    irregular: [],
  };
  return { status: 'drafted', dossier: filing.reduce(start, dossier) };
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
    const amended = withDossier(state, { ...state.dossier, ...changes });
    if (amended.status !== 'returned') return amended;
    const renamed = data.fields.filter((f) => f === '/recipientName' || f === '/recipientPost');
    return { ...amended, renamed: [...new Set([...amended.renamed, ...renamed])] };
  },
  DocumentAttached: (state, { data: { part, ...file } }) =>
    withDossier(state, filed({ ...state.dossier, documents: { ...state.dossier.documents, [part]: file } }, part)),
  DocumentRemoved: (state, { data }) => {
    const kept = Object.entries(state.dossier.documents).filter(([part]) => part !== data.part);
    return withDossier(state, { ...state.dossier, documents: Object.fromEntries(kept) });
  },
  // Who was not chosen stands in the same minutes and is out of everybody's way (office.md D11).
  UnitReviewRecorded: ({ dossier }, { data: { chosen, ...review } }) =>
    chosen
      ? { status: 'shortlisted', dossier, review }
      : { status: 'withdrawn', dossier: end(dossier), notChosen: true },
  NominationSubmitted: (state, { data: { place, awaited, due, ...intake } }) => {
    const from = at(state, 'shortlisted', 'drafted');
    const review = from.status === 'shortlisted' ? from.review : null;
    const dossier = {
      ...from.dossier,
      claimed: true,
      places: { ...from.dossier.places, propose: place },
      awaited: awaited.map((part) => ({ part, why: 'completeAfter' as const })),
    };
    return { status: 'submitted', dossier: start(dossier, due), review, intake };
  },
  // Claim and place are free until the unit sends it again.
  NominationReturnedToUnit: (state) => {
    const { dossier, review } = at(state, 'submitted');
    const free = end(dossier);
    return review ? { status: 'shortlisted', dossier: free, review } : { status: 'drafted', dossier: free };
  },
  NominationWithdrawn: ({ dossier }) => ({ status: 'withdrawn', dossier: end(dossier), notChosen: false }),
};
