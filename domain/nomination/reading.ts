import type { StreamId } from '../kernel/values.js';
import { forAward, type Settings } from '../office/settings.js';
import { opinionsMissingBefore } from './opinions.js';
import type { Nomination } from './state.js';

// What other streams ask of a nomination that they rely on. None of these is true while the case is held: no
// proposing, approving vote or decision while a hold lasts (office.md A8).

export const isHeld = (n: Nomination): boolean => n.status === 'held';

/** May be put on an agenda: appraised, and no opinion awaited that is due before it (office.md A5). */
export const readyForAgenda = (n: Nomination): boolean =>
  n.status === 'appraised' && opinionsMissingBefore(n.dossier, 'agenda').length === 0;

export const scheduledIn = (n: Nomination, session: StreamId): boolean =>
  n.status === 'scheduled' && n.session === session;

/** Listed in this decision or paper, on the signer's desk or not yet. */
export const presentedIn = (n: Nomination, into: StreamId): boolean =>
  (n.status === 'presented' || n.status === 'beforeSigner') && n.into === into;

/** On the signer's desk with this decision. */
export const beforeSignerIn = (n: Nomination, decision: StreamId): boolean =>
  n.status === 'beforeSigner' && n.into === decision;

/** The council's route of this award is `none`: it may be presented without a vote (office.md C3). */
export const needsNoCouncil = (award: string, settings: Settings): boolean =>
  forAward(settings.councilRoute, award) === 'none';

/**
 * May be listed in a decision or a paper upward: endorsed, or appraised where no council is due. An award that the
 * council or the upper level wants changed is not ready until it is changed.
 */
export const readyToPresent = (n: Nomination, settings: Settings): boolean =>
  (n.status === 'endorsed' && n.otherForm === null) ||
  (n.status === 'appraised' && needsNoCouncil(n.dossier.award, settings));
