import { localDate } from '../../law/calendar/days.js';
import { refuse } from '../kernel/refusal.js';
import type { Context } from '../kernel/stream.js';
import type { PersonId } from '../kernel/values.js';
import { type Office, rolesOn, settingsOf } from '../office/state.js';
import type { capacities } from './state.js';

export type Capacity = (typeof capacities)[number];

/**
 * May this person sign awards of the office in this capacity on that day (office.md S7)? The one place that asks: the
 * office's register of work assignments, the ground of KT., is asked here as soon as it has them.
 */
const maySignAs = (office: Office, person: PersonId, _capacity: Capacity, day: string): boolean =>
  rolesOn(office, person, day).some((held) => held.role === 'signer');

/** @returns null, or refusals `CapacityNotAllowed` (the issuer's setting), `NotASigner`, `DeputySigns` (P4) */
export function checkCapacity(
  signature: {
    readonly signedAs: Capacity;
    readonly person: PersonId | null;
    readonly on: string;
    readonly field: string;
  },
  handedFrom: string | null,
  { office }: Context,
) {
  const { signedAs, person, on, field } = signature;
  const allowed = settingsOf(office).signedAsAllowed;
  if (!allowed.includes(signedAs)) return refuse('CapacityNotAllowed', { fields: ['/signedAs'], facts: { allowed } });
  if (person !== null && !maySignAs(office, person, signedAs, on))
    return refuse('NotASigner', { fields: [field], facts: { on } });
  return handedFrom !== null && signedAs === 'self' ? refuse('DeputySigns', { fields: ['/signedAs'] }) : null;
}

/** The person who acts; null where the product itself does. */
export const personOf = ({ actor }: Context): PersonId | null => (actor.kind === 'person' ? actor.person : null);
export const today = ({ at }: Context): string => localDate(at);
