import { meet, start } from '../dossier.js';
import type { Posting } from '../posting.js';
import type { Started } from '../state.js';
import { at, type Folds, withDossier } from './fold.js';
import { asked } from './judging.js';

export const posting: Folds<'PostingOpened' | 'CommentRecorded' | 'CommentAnswered' | 'PostingClosed'> = {
  PostingOpened: (state, { data: { due, proof: _proof, ...opened } }) => {
    const { dossier, intake, appraiser } = at(state, 'appraised');
    // What was said at an earlier posting stays said, under its own number.
    const posted: Posting = { ...opened, shown: true, comments: dossier.posting?.comments ?? {}, report: null };
    return { status: 'posted', dossier: { ...start(dossier, due), posting: posted }, intake, appraiser };
  },
  CommentRecorded: (state, { data: { comment, via, on } }) =>
    changed(state, ({ comments }) => ({ comments: { ...comments, [comment]: { on, via, answered: false } } })),
  CommentAnswered: (state, { data: { comment, check } }) => {
    const answered = changed(state, ({ comments }) => {
      const found = comments[comment];
      return found ? { comments: { ...comments, [comment]: { ...found, answered: true } } } : {};
    });
    // A check that nobody has made yet stands in the way like any other standard (office.md N6).
    return check ? withDossier(answered, asked(answered.dossier, comment)) : answered;
  },
  PostingClosed: (state, { data: { report } }) => {
    const { dossier, intake, appraiser } = at(state, 'posted');
    const summedUp = changed({ ...state, dossier: meet(dossier, 'postingBeforeCouncil') }, () => ({
      report,
      shown: false,
    }));
    return { status: 'appraised', dossier: summedUp.dossier, intake, appraiser, deferred: false };
  },
};

function changed(state: Started, change: (posting: Posting) => Partial<Posting>): Started {
  const { dossier } = state;
  return dossier.posting
    ? withDossier(state, { ...dossier, posting: { ...dossier.posting, ...change(dossier.posting) } })
    : state;
}
