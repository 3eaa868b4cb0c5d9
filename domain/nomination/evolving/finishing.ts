import { end } from '../dossier.js';
import { at, type Folds } from './fold.js';

export const finishing: Folds<'NominationArchived' | 'PackageRecorded'> = {
  NominationArchived: (state) => {
    const { status: outcome, dossier } = at(
      state,
      'awarded',
      'denied',
      'declined',
      'ineligible',
      'refused',
      'withdrawn',
      'lapsed',
    );
    // A declined case that was to be presented all the same has taken claim and place up again.
    return { status: 'archived', dossier: outcome === 'declined' ? end(dossier) : dossier, outcome, package: null };
  },
  PackageRecorded: (state, { data: { sha256 } }) => ({ ...at(state, 'archived'), package: sha256 }),
};
