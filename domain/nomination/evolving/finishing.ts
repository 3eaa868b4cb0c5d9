import { end } from '../dossier.js';
import { letterMade } from '../letters.js';
import { grantedOf } from './afterwards.js';
import { at, type Folds } from './fold.js';

export const finishing: Folds<'NominationArchived' | 'PackageRecorded' | 'RenditionRecorded'> = {
  NominationArchived: (state) => {
    const ended = at(
      state,
      'awarded',
      'bestowed',
      'revoked',
      'denied',
      'declined',
      'ineligible',
      'refused',
      'withdrawn',
      'lapsed',
    );
    const { status: outcome, dossier } = ended;
    // A declined case that was to be presented all the same has taken claim and place up again.
    const kept = outcome === 'declined' ? end(dossier) : dossier;
    return { status: 'archived', dossier: kept, outcome, package: null, granted: grantedOf(ended) };
  },
  RenditionRecorded: (state, { data: { sha256 } }) => letterMade(state, sha256),
  PackageRecorded: (state, { data: { sha256 } }) => ({ ...at(state, 'archived'), package: sha256 }),
};
