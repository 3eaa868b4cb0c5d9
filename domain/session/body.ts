import type { LocalDate } from '../../law/calendar/values.js';
import type { PersonId } from '../kernel/values.js';
import { type Council, councilOn, type Office } from '../office/state.js';
import type { BodyKind } from './values.js';

/** Who sits, and over how many members every ratio is taken, by the founding decision in force (office.md O7, O8). */
export interface Body {
  readonly founded: LocalDate;
  readonly chair: PersonId;
  /** Who may chair in the chair's place (C18). */
  readonly vices: readonly PersonId[];
  readonly secretary: PersonId;
  readonly members: readonly PersonId[];
  readonly total: number;
}

// A founding decision may also name vices and the standing body with its own members and total; councils founded
// without them have neither.
interface Named {
  readonly vices?: readonly PersonId[];
  readonly standing?: { readonly members: readonly PersonId[]; readonly total: number } | null;
}

/** The full council or its standing body on that day; undefined where the decision in force then names none. */
export function bodyOn(office: Office, council: string, day: LocalDate, body: BodyKind): Body | undefined {
  const founded: (Council & Named) | undefined = councilOn(office, council, day);
  if (!founded) return undefined;
  const { from, chair, secretary, vices = [], standing } = founded;
  const whole = { members: founded.members, total: founded.members.length };
  const sitting = body === 'full' ? whole : standing;
  return sitting
    ? { founded: from, chair, vices, secretary, members: sitting.members, total: sitting.total }
    : undefined;
}
