import type { Afterwards, Granted, Started } from '../state.js';
import { at, type Folds } from './fold.js';

export const afterwards: Folds<'AwardCorrected' | 'AwardBestowed' | 'PaymentRecorded' | 'AwardRevoked'> = {
  AwardCorrected: (state, { data: { kind } }) =>
    learnt(state, kind === 'reissued' ? { reissued: true } : { corrected: true }),
  AwardBestowed: (state, { data: { on } }) => learnt(state, { handedOn: on }),
  PaymentRecorded: (state, { data: { on } }) => learnt(state, { paid: { on } }),
  AwardRevoked: (state, { data: { number, on } }) => {
    const revoked = at(state, 'awarded', 'bestowed', 'archived');
    const granted = grantedOf(revoked);
    // An archived case that was never awarded takes no revocation: its report does not fit.
    if (!granted) throw new TypeError(`${revoked.dossier.id} was granted nothing`);
    // Nothing is awarded any more, so the same merit may be proposed anew and a person judges it (office.md D1, A14). The
    // place stays used: the season has given it, and only a withdrawal, a denial or another form gives one back (Q5).
    const dossier = { ...revoked.dossier, claimed: false };
    return { status: 'revoked', dossier, ...granted, revocation: { number, on } };
  },
};

/** What was granted; null where the case ended without an award. */
export function grantedOf(state: Started): Granted | null {
  if (state.status === 'archived') return state.granted;
  if (state.status !== 'awarded' && state.status !== 'bestowed' && state.status !== 'revoked') return null;
  const { number, issuedOn, by, after } = state;
  return { number, issuedOn, by, after };
}

/** An archived case stays where it is: its hand-over and payment are kept beside it (office.md G1). */
function learnt(state: Started, fact: Partial<Afterwards>): Started {
  const granted = at(state, 'awarded', 'bestowed', 'archived');
  if (granted.status === 'archived')
    return granted.granted
      ? { ...granted, granted: { ...granted.granted, after: { ...granted.granted.after, ...fact } } }
      : granted;
  const after = { ...granted.after, ...fact };
  const done = after.handedOn !== null && after.paid !== null;
  return { ...granted, status: done ? 'bestowed' : 'awarded', after };
}
