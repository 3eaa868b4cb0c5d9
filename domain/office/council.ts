import type { PersonId } from '../kernel/values.js';
import type { CouncilBody, Founding, Office, SeatChange } from './organisation.js';

/** Who sits in a body of a council on a day, and the number that every ratio rests on. */
export interface Council {
  readonly council: string;
  readonly body: CouncilBody;
  /** First day of the founding decision in force: names it. */
  readonly from: string;
  readonly chair: PersonId;
  readonly vices: readonly PersonId[];
  readonly secretary: PersonId;
  readonly members: readonly PersonId[];
  /** Members that the founding decision gave the body: a seat that fell empty stays in the base (office.md O7, C5). */
  readonly total: number;
}

/** The founding decision in force on that day: the latest one begun; of two for one day, the one recorded last. */
export const foundingOn = (office: Office, council: string, day: string): Founding | undefined =>
  office.status === 'established'
    ? office.councils
        .filter((c) => c.council === council && c.from <= day)
        .reduce<Founding | undefined>((last, c) => (last && last.from > c.from ? last : c), undefined)
    : undefined;

/** The council, or its standing body, as it is on that day; undefined where there is none (O7, O8). */
export function councilOn(
  office: Office,
  council: string,
  day: string,
  body: CouncilBody = 'full',
): Council | undefined {
  const founding = foundingOn(office, council, day);
  const named = body === 'full' ? founding?.members : founding?.standing;
  if (!founding || !named) return undefined;
  const { from, chair, vices, secretary } = founding;
  const full = seated(founding, 'full', founding.members, day);
  // Who left the council has no seat in its standing body either.
  const members = seated(founding, body, named, day).filter((m) => full.includes(m));
  return { council, body, from, chair, vices, secretary, members, total: named.length };
}

function seated(
  { changes }: Founding,
  body: CouncilBody,
  named: readonly PersonId[],
  day: string,
): readonly PersonId[] {
  const begun = ({ change, on }: SeatChange) => (change === 'joined' ? on <= day : on < day);
  return changes
    .filter((c) => c.body === body && begun(c))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .reduce((now, { change, member }) => {
      const others = now.filter((m) => m !== member);
      return change === 'joined' ? [...others, member] : others;
    }, named);
}
