import { localDate } from '../../law/calendar/days.js';
import type { Context } from '../kernel/stream.js';
import type { PersonId } from '../kernel/values.js';
import { areTwo } from '../office/rights.js';

/**
 * Does another natural person than the first one act here, registered in the office, neither of them the other's
 * substitute (architecture §7)? A machine or the product itself is no second person.
 */
export function isSecondPerson(
  { actor, office, arrivedAt }: Pick<Context, 'actor' | 'office' | 'arrivedAt'>,
  first: PersonId,
): boolean {
  if (actor.kind !== 'person' || office.status !== 'established' || !Object.hasOwn(office.people, actor.person))
    return false;
  return areTwo(office, first, actor.person, localDate(arrivedAt));
}
