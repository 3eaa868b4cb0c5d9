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
 * Does this capacity fit the work that was assigned to the person that day? Any but `self` needs the assignment; `self`
 * is not for whom the paper was assigned to: who signs KT. never signs as the head.
 * @param inPlaceOf whose work counts: those who sign this paper themselves
 */
export function fitsAssignment(
  office: Office,
  person: PersonId,
  capacity: Capacity,
  day: string,
  kind: StreamKind,
  inPlaceOf: (person: PersonId) => boolean = () => true,
): boolean {
  const assigned = assignmentsOf(office, person, day).filter((a) => a.kinds.includes(kind) && inPlaceOf(a.inPlaceOf));
  return capacity === 'self' ? assigned.length === 0 : assigned.some((a) => a.capacity === capacity);
}

/**
 * May this person sign that kind of paper in this capacity that day? `self` needs the signer's role, any other the
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
  if (!fitsAssignment(office, person, capacity, day, kind)) return false;
  return capacity !== 'self' || rolesOn(office, person, day).some((r) => r.role === 'signer');
}
