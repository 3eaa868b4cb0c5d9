import type { LocalDate } from '../../law/calendar/values.js';
import type { PersonId } from '../kernel/values.js';
import { councilOn } from '../office/council.js';
import type { Office } from '../office/state.js';
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

/** The full council or its standing body on that day; undefined where the decision in force then names none. */
export function bodyOn(office: Office, council: string, day: LocalDate, body: BodyKind): Body | undefined {
  const found = councilOn(office, council, day, body);
  if (!found) return undefined;
  const { from: founded, chair, vices, secretary, members, total } = found;
  return { founded, chair, vices, secretary, members, total };
}
