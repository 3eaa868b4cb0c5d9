import type { Actor } from '../kernel/stream.js';
import type { PersonId } from '../kernel/values.js';
import type { Office } from '../office/state.js';

/**
 * Is this another natural person than the first one, registered in the office (architecture §7)? A machine or the product
 * itself is no second person.
 */
export function isSecondPerson(
  actor: Actor,
  first: PersonId,
  office: Office,
): actor is Extract<Actor, { kind: 'person' }> {
  if (actor.kind !== 'person' || actor.person === first) return false;
  return office.status === 'established' && Object.hasOwn(office.people, actor.person);
}
