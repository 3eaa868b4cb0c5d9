import { rolesOn } from '../office/rights.js';
import type { Role } from '../office/settings.js';
import type { Office } from '../office/state.js';

/** Who sees and repairs how the process follows: ids, codes and dates of the cases of their own office (architecture §7). */
export const operatingRoles: readonly Role[] = ['administrator'];

/** In person: no substitution carries it. */
export const operates = (office: Office, person: string, day: string): boolean =>
  rolesOn(office, person, day).some((held) => operatingRoles.includes(held.role));
