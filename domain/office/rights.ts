import type { Context } from '../kernel/stream.js';
import type { PersonId, StreamKind, UnitId } from '../kernel/values.js';
import { inForce, type Office, type RoleHeld, type Substitution } from './organisation.js';
import type { Role } from './settings.js';
import { actsFor, successorOn } from './units.js';

/**
 * Roles that a person holds on a local day. A role in a unit counts for the units that came to it, and no more in a unit
 * that has ended (office.md O1, O4).
 */
export const rolesOn = (office: Office, person: PersonId, day: string): readonly RoleHeld[] =>
  office.status === 'established'
    ? (office.roles[person] ?? []).filter((r) => inForce(r, day)).flatMap((r) => handed(office, r, day))
    : [];

const handed = (office: Office, held: RoleHeld, day: string): readonly RoleHeld[] =>
  held.unit === null ? [held] : actsFor(office, held.unit, day).map((unit) => ({ ...held, unit }));

/** People who hold a role on that day, in order of id; of a unit that ended, those of its successor. */
export function holdersOf(office: Office, role: Role, unit: UnitId | undefined, day: string): readonly PersonId[] {
  if (office.status !== 'established') return [];
  const acting = unit === undefined ? undefined : successorOn(office, unit, day);
  const counts = (r: RoleHeld) => {
    if (r.role !== role || !inForce(r, day)) return false;
    if (acting !== undefined) return acting !== null && r.unit === acting;
    return r.unit === null || successorOn(office, r.unit, day) === r.unit;
  };
  return Object.entries(office.roles)
    .filter(([, held]) => held.some(counts))
    .map(([person]) => person)
    .sort();
}

/** Substitutions by which a person acts for others on that day, oldest first. */
export const substitutionsBy = (office: Office, person: PersonId, day: string): readonly Substitution[] =>
  office.status === 'established' ? office.substitutions.filter((s) => s.by === person && inForce(s, day)) : [];

/** What a substitution carries: roles that the absent person holds themself, so that nothing is handed on (P9). */
export const carriedOn = (office: Office, { person, roles }: Substitution, day: string): readonly RoleHeld[] =>
  rolesOn(office, person, day).filter((r) => roles.includes(r.role));

/** Roles by which a person reads cases of this kind: their own, and those they carry for others. */
export const readingRoles = (office: Office, person: PersonId, kind: string, day: string): readonly RoleHeld[] => [
  ...rolesOn(office, person, day),
  ...substitutionsBy(office, person, day)
    .filter((s) => s.kinds.includes(kind as StreamKind))
    .flatMap((s) => carriedOn(office, s, day)),
];

/** The person whose roles an act rests on: the one acted for, else the one who acts; null for the product and machines. */
export const rightsOf = ({ actor, onBehalfOf }: Pick<Context, 'actor' | 'onBehalfOf'>): PersonId | null =>
  onBehalfOf ?? (actor.kind === 'person' ? actor.person : null);

/** Two natural persons, neither of them the other's substitute that day (architecture §7). */
export const areTwo = (office: Office, a: PersonId, b: PersonId, day: string): boolean =>
  a !== b &&
  !substitutionsBy(office, a, day).some((s) => s.person === b) &&
  !substitutionsBy(office, b, day).some((s) => s.person === a);
