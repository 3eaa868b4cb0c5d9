import type { PersonId, StreamKind, UnitId } from '../kernel/values.js';
import { type Capacity, inForce, type Office, type WorkAssignment } from './organisation.js';
import { rolesOn } from './rights.js';
import { settingsOf } from './state.js';
import { successorOn } from './units.js';

/** The place in the list of posts of the one that a person holds that day, the last begun first; after all have ended the last one. */
export function postOn(office: Office, person: PersonId, day: string): number | undefined {
  if (office.status !== 'established') return undefined;
  const begun = [...(office.posts[person] ?? []).entries()].filter(([, post]) => post.from <= day);
  const latest = (rows: typeof begun) =>
    rows.reduce<(typeof begun)[number] | undefined>(
      (last, row) => (last && last[1].from > row[1].from ? last : row),
      undefined,
    );
  return (latest(begun.filter(([, post]) => inForce(post, day))) ?? latest(begun))?.[0];
}

/**
 * The unit that manages a person's staff record and payroll on that day; of who has retired or died the last one; of a
 * unit that ended the successor (office.md O11).
 * @returns null for a person whom this office doesn't know, or whom nobody manages any more
 */
export function managingUnitOn(office: Office, person: PersonId, day: string): UnitId | null {
  if (office.status !== 'established') return null;
  const post = postOn(office, person, day);
  const unit = (post === undefined ? undefined : office.posts[person]?.[post]?.unit) ?? office.people[person]?.unit;
  return unit === undefined ? null : successorOn(office, unit, day);
}

/** Work assigned to a person that day, the ground of signing in another's place (P9). */
export const assignmentsOf = (office: Office, person: PersonId, day: string): readonly WorkAssignment[] =>
  office.status === 'established' ? office.assignments.filter((a) => a.person === person && inForce(a, day)) : [];

/**
 * May this person sign that kind of paper in this capacity that day? `self` needs the signer's role; any other an
 * assignment of work. A decision of award also needs the issuer to allow the capacity (S7).
 */
export function maySignAs(
  office: Office,
  person: PersonId,
  capacity: Capacity,
  day: string,
  kind: StreamKind = 'decision',
): boolean {
  if (kind === 'decision' && !settingsOf(office).signedAsAllowed.includes(capacity)) return false;
  if (capacity === 'self') return rolesOn(office, person, day).some((r) => r.role === 'signer');
  return assignmentsOf(office, person, day).some((a) => a.capacity === capacity && a.kinds.includes(kind));
}
