import type { Opinion } from '../opinions.js';
import type { Started } from '../state.js';
import { type Folds, withDossier } from './fold.js';

const withOpinions = (state: Started, opinions: readonly Opinion[]): Started =>
  withDossier(state, { ...state.dossier, opinions });

const settle = (state: Started, paper: string, end: Pick<Opinion, 'answer' | 'otherAward'>): Started =>
  withOpinions(
    state,
    state.dossier.opinions.map((o) => (o.paper === paper && o.answer === null ? { ...o, ...end } : o)),
  );

export const opinions: Folds<'OpinionRequested' | 'OpinionRecorded' | 'OpinionExpired' | 'OpinionWithdrawn'> = {
  OpinionRequested: (state, { data }) =>
    withOpinions(state, [...state.dossier.opinions, { ...data, answer: null, otherAward: null }]),
  OpinionRecorded: (state, { data: { paper, answer, otherAward } }) => settle(state, paper, { answer, otherAward }),
  OpinionExpired: (state, { data: { paper } }) => settle(state, paper, { answer: 'expired', otherAward: null }),
  // Asked in error: as if never asked; the history keeps both.
  OpinionWithdrawn: (state, { data: { paper } }) =>
    withOpinions(
      state,
      state.dossier.opinions.filter((o) => o.paper !== paper),
    ),
};
