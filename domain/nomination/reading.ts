import type { StreamId } from '../kernel/values.js';
import type { Settings } from '../office/settings.js';
import type { Dossier, Nomination, Started } from './state.js';
import { routeOf } from './sudden.js';

// What other streams ask of a nomination that they rely on. None of these is true while the case is held, here or at
// the level that it is linked with: no proposing, approving vote or decision while a hold lasts (office.md A8, F6).

export const isHeld = (n: Nomination): boolean => n.status === 'held';

const goesOn = ({ dossier }: Started): boolean => dossier.otherLevel.length === 0;

/** May be put on an agenda. */
export const readyForAgenda = (n: Nomination): boolean => n.status === 'appraised' && goesOn(n);

export const scheduledIn = (n: Nomination, session: StreamId): boolean =>
  n.status === 'scheduled' && n.session === session;

/** Listed in this decision or paper, on the signer's desk or not yet. */
export const presentedIn = (n: Nomination, into: StreamId): boolean =>
  (n.status === 'presented' || n.status === 'beforeSigner') && n.into === into && goesOn(n);

/** On the signer's desk with this decision. */
export const beforeSignerIn = (n: Nomination, decision: StreamId): boolean =>
  n.status === 'beforeSigner' && n.into === decision && goesOn(n);

/** The route is `none`: it may be presented without a vote (office.md C3), but never where the law asks for one (C2). */
export const needsNoCouncil = (
  nominated: Pick<Dossier, 'award' | 'category' | 'occasion'>,
  settings: Settings,
): boolean => routeOf(nominated, settings) === 'none';

/** Parts that another form needs and that nobody has filed yet (office.md X1); those of a sudden merit stop nothing. */
export const partsOwed = ({ awaited }: Dossier): readonly string[] =>
  awaited.filter((a) => a.why === 'awardChanged').map((a) => a.part);

/**
 * May be listed in a decision or a paper upward: endorsed; appraised where no council is due; or declined, where the
 * signer instructs so in writing (office.md C13). An award that the council or the upper level wants changed is not
 * ready until it is changed and its papers are there.
 */
export const readyToPresent = (n: Nomination, settings: Settings): boolean =>
  (n.status === 'endorsed' || n.status === 'appraised' || n.status === 'declined') &&
  goesOn(n) &&
  partsOwed(n.dossier).length === 0 &&
  ((n.status === 'endorsed' && n.otherForm === null) ||
    (n.status === 'appraised' && needsNoCouncil(n.dossier, settings)) ||
    (n.status === 'declined' && n.instruction !== null));
