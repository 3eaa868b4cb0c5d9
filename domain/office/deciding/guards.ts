import { bodies } from '../../../law/catalogue/bodies.js';
import { refuse } from '../../kernel/refusal.js';
import type { PersonId, UnitId } from '../../kernel/values.js';
import type { Established } from '../organisation.js';
import { endedOn, standsOn } from '../units.js';

/** @returns null, or refusal `UnknownPerson` with those whom the office does not know */
export function unknownPeople(state: Established, people: readonly PersonId[], field: string) {
  const unknown = people.filter((p) => !state.people[p]);
  return unknown.length > 0 ? refuse('UnknownPerson', { fields: [field], facts: { people: unknown } }) : null;
}

/**
 * A unit that stands on that day.
 * @returns null, or refusals `UnknownUnit`, `UnitEnded` with its successor, `BodyAbolished` in the name of the law that
 * ended all bodies of its kind (office.md O2)
 */
export function notStanding(state: Established, unit: UnitId, day: string, field: string) {
  const found = state.units[unit];
  if (!found) return refuse('UnknownUnit', { fields: [field] });
  if (standsOn(state, unit, day)) return null;
  if (day < found.from) return refuse('DatesReversed', { fields: [field], facts: { from: found.from } });
  return (
    (found.to === null ? kindEnded(found.kind, day, field) : null) ??
    refuse('UnitEnded', { fields: [field], facts: endedOn(state, unit, day) ?? { unit } })
  );
}

/** @returns null, or refusal `BodyAbolished`: on that day the law has no more bodies of that kind */
export function kindEnded(kind: keyof typeof bodies, day: string, field: string) {
  const body = bodies[kind];
  if (body.to === null || day <= body.to) return null;
  const { clause, powersTo } = body.ended;
  return refuse('BodyAbolished', { clause, fields: [field], facts: { kind, last: body.to, powersTo } });
}

/** @returns null, or refusal `DatesReversed`: an end before its beginning */
export const reversed = (from: string, to: string | null, field: string) =>
  to !== null && to < from ? refuse('DatesReversed', { fields: [field], facts: { from } }) : null;
