import type { PersonId } from '../kernel/values.js';
import type { Settings } from '../office/settings.js';
import type { Session } from './state.js';
import type { NominationId } from './values.js';

/**
 * Items of this sitting that the council's rule closes to a person: those on which they declared a conflict other than
 * their own case, or all where they declared one with the sitting (office.md P6).
 * @param now the office's policy, as long as the sitting has not pinned its own by opening
 */
export function closedItems(
  session: Session,
  person: PersonId,
  now: Settings['conflictPolicy'],
): readonly NominationId[] {
  if (session.status === 'unstarted') return [];
  const policy = 'rules' in session ? session.rules.conflictPolicy : now;
  if (policy !== 'closed') return [];
  const declared = session.conflicts.filter((c) => c.member === person && c.kind !== 'ownCase');
  return session.agenda
    .map((item) => item.nomination)
    .filter((id) => declared.some((c) => c.nomination === null || c.nomination === id));
}
