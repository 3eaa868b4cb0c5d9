import type { PersonId, UnitId } from '../kernel/values.js';
import type { Role } from '../office/settings.js';
import { holdersOf, type Office } from '../office/state.js';

/** Who is asked next where no other holder of a role is left: the one who answers for it. */
const above: Readonly<Partial<Record<Role, Role>>> = {
  unitClerk: 'unitHead',
  unitHead: 'signer',
  secretariatOfficer: 'secretariatHead',
  secretariatHead: 'signer',
  councilSecretary: 'councilChair',
  registryClerk: 'secretariatHead',
  recordsOfficer: 'secretariatHead',
  accountant: 'secretariatHead',
  chancery: 'secretariatHead',
};
const ofUnits: readonly Role[] = ['unitClerk', 'unitHead'];

/**
 * The next person by rule where somebody may not act in their own case (office.md P10): another holder of the same role,
 * of the same unit where it is a unit's, the first by id; else of the role above, and so on.
 */
export function nextPerson(
  office: Office,
  role: Role,
  unit: UnitId | undefined,
  day: string,
  not: readonly PersonId[],
): PersonId | undefined {
  const others = holdersOf(office, role, ofUnits.includes(role) ? unit : undefined, day).filter(
    (p) => !not.includes(p),
  );
  const next = above[role];
  return others[0] ?? (next ? nextPerson(office, next, unit, day, not) : undefined);
}
