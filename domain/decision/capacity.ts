import { localDate } from '../../law/calendar/days.js';
import { refuse } from '../kernel/refusal.js';
import type { Context } from '../kernel/stream.js';
import type { PersonId } from '../kernel/values.js';
import { maySignAs } from '../office/people.js';
import { rightsOf } from '../office/rights.js';
import { settingsOf } from '../office/state.js';
import type { capacities } from './state.js';

export type Capacity = (typeof capacities)[number];

/** @returns null, or refusals `CapacityNotAllowed` (the issuer's setting), `NotASigner` (`self` without the signer's role, KT. without an
 * assignment of work: office.md P9, S7), `DeputySigns` (P4) */
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

/** The person whose roles the act rests on: the absent one where a substitute acts (office.md P9); null for the product. */
export const personOf = rightsOf;
export const today = ({ at }: Context): string => localDate(at);
