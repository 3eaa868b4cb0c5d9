import { localDate } from '../../../law/calendar/days.js';
import type { Context, PersonalFields } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import type { Started as Nomination } from '../../nomination/state.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn } from '../../office/state.js';
import type { Sitting } from '../state.js';
import type { Capacity } from '../values.js';

/** The person who acts; null for the product itself and for machines. */
export const actingPerson = (context: Context): PersonId | null =>
  context.actor.kind === 'person' ? context.actor.person : null;

const roleOf = { chair: 'councilChair', secretary: 'councilSecretary' } as const;

/** Whether the actor held that part in the council when the act arrived: by role, or as the vice who presides (office.md C18). */
export function actsAs(capacity: Capacity, context: Context, { presiding }: Pick<Sitting, 'presiding'>): boolean {
  const person = rightsOf(context);
  if (capacity === 'chair' && person !== null && actingPerson(context) === presiding) return true;
  const held = person === null ? [] : rolesOn(context.office, person, localDate(context.arrivedAt));
  return held.some((r) => r.role === roleOf[capacity]);
}

/** A reason that is about no single recipient is sealed to the person who wrote it. */
export const reasonOfActor = (reason: string | null, context: Context): { personal?: PersonalFields } => {
  const person = actingPerson(context);
  return reason === null || person === null ? {} : { personal: { [`person:${person}`]: { reason } } };
};

/** A recipient of kind person has the id of the person where the office knows them (office.md P3). */
export const ownCaseOf = ({ dossier: { recipient } }: Nomination, members: readonly PersonId[]): PersonId[] =>
  recipient.kind === 'person' ? members.filter((m) => m === recipient.id) : [];
