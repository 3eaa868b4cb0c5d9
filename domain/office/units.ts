import { bodies } from '../../law/catalogue/bodies.js';
import type { UnitId } from '../kernel/values.js';
import { inForce, type Office, type Unit } from './organisation.js';

const unitsIn = (office: Office): Readonly<Record<UnitId, Unit>> =>
  office.status === 'established' ? office.units : {};

/** Last day on which a unit stood: its own, or that of all bodies of its kind (office.md O2). */
function lastDayOf({ kind, to }: Unit): string | null {
  const ofKind = bodies[kind].to;
  if (to === null || ofKind === null) return to ?? ofKind;
  return to < ofKind ? to : ofKind;
}
const hasEnded = (unit: Unit, day: string): boolean => {
  const last = lastDayOf(unit);
  return last !== null && last < day;
};

/** Whether a unit exists and stands on that day: only such a one begins anything. */
export const standsOn = (office: Office, unit: UnitId, day: string): boolean => {
  const found = unitsIn(office)[unit];
  return found !== undefined && inForce({ from: found.from, to: lastDayOf(found) }, day);
};

/**
 * Who acts for a unit on that day: itself, or after its last day the successor, and that one's successor in turn (O4, O6).
 * @returns null where nobody does: an unknown unit, or one that ended and names none
 */
export function successorOn(office: Office, unit: UnitId, day: string): UnitId | null {
  const found = unitsIn(office)[unit];
  if (!found) return null;
  if (!hasEnded(found, day)) return unit;
  return found.successor === null ? null : successorOn(office, found.successor, day);
}
/** A unit that has ended, with who acts for it: nobody begins anything in its name. @returns null while it stands */
export function endedOn(office: Office, unit: UnitId, day: string): { unit: UnitId; successor?: UnitId } | null {
  const successor = successorOn(office, unit, day);
  if (successor === unit) return null;
  return successor === null ? { unit } : { unit, successor };
}
/** Whether both are in the same hands on that day. */
export const sameHands = (office: Office, a: UnitId, b: UnitId, day: string): boolean => {
  const now = successorOn(office, a, day);
  return a === b || (now !== null && now === successorOn(office, b, day));
};

/** Units for which a unit acts on that day: itself while it stands, and those that came to it. */
export const actsFor = (office: Office, unit: UnitId, day: string): readonly UnitId[] => {
  const ended = Object.entries(unitsIn(office)).filter(([, u]) => hasEnded(u, day));
  const own = ended.some(([id]) => id === unit) ? [] : [unit];
  return [...own, ...ended.filter(([id]) => successorOn(office, id, day) === unit).map(([id]) => id)];
};

/** Whether a line of successors, on whatever day, comes to that unit: it may not be led back into itself. */
export function leadsTo(office: Office, from: UnitId, unit: UnitId): boolean {
  if (from === unit) return true;
  const next = unitsIn(office)[from]?.successor ?? null;
  return next !== null && leadsTo(office, next, unit);
}

/** The name that a unit bore on that day; after its end the last one. Old records keep it (O5). */
export function unitNameOn(office: Office, unit: UnitId, day: string): string | undefined {
  const names = unitsIn(office)[unit]?.names ?? [];
  return (names.findLast((n) => n.from <= day) ?? names[0])?.name;
}

/** Each unit with all names it has borne: a list may write an old one. */
export const unitNamesOf = (office: Office): { readonly id: UnitId; readonly names: readonly string[] }[] =>
  Object.entries(unitsIn(office)).map(([id, { names }]) => ({ id, names: names.map((n) => n.name) }));
