import type { PersonId } from '../../domain/kernel/values.js';
import { rolesOn } from '../../domain/office/rights.js';
import { localDate } from '../../law/calendar/days.js';
import { readOffices } from '../../store/reading/lists.js';
import type { Store } from '../../store/store.js';

/** What somebody may do about sign-in itself: their roles anywhere today, and whom they administer. */
export async function standingOf(
  store: Store,
  person: PersonId,
): Promise<{ readonly roles: ReadonlySet<string>; readonly administers: ReadonlySet<PersonId> }> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  const roles = new Set<string>();
  const administers = new Set<PersonId>();
  for (const office of offices.values()) {
    const held = rolesOn(office, person, day).map((r) => r.role);
    for (const role of held) roles.add(role);
    if (office.status !== 'established' || !held.includes('administrator')) continue;
    for (const one of Object.keys(office.people)) administers.add(one);
  }
  return { roles, administers };
}
