import { localDate } from '../../../law/calendar/days.js';
import type { Context, PersonalFields } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn } from '../../office/state.js';
import type { Capacity } from '../values.js';

/** The person who acts; null for the product itself and for machines. */
export const actingPerson = (context: Context): PersonId | null =>
  context.actor.kind === 'person' ? context.actor.person : null;

const roleOf = { chair: 'councilChair', secretary: 'councilSecretary' } as const;

/** Whether the actor held that part in the council when the act arrived. By role, so that a vice may chair (office.md C18). */
export function actsAs(capacity: Capacity, context: Context): boolean {
  const person = rightsOf(context);
  const held = person === null ? [] : rolesOn(context.office, person, localDate(context.arrivedAt));
  return held.some((r) => r.role === roleOf[capacity]);
}

/** A reason that is about no single recipient is sealed to the person who wrote it. */
export const reasonOfActor = (reason: string | null, context: Context): { personal?: PersonalFields } => {
  const person = actingPerson(context);
  return reason === null || person === null ? {} : { personal: { [`person:${person}`]: { reason } } };
};
