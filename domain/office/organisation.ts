import type { BodyKind } from '../../law/catalogue/bodies.js';
import type { DecidingHead } from '../../law/catalogue/deciding-offices.js';
import type { PersonId, StreamKind, UnitId } from '../kernel/values.js';
import type { Role, Settings } from './settings.js';

// Everything here is valid from a day to a day, so that each act is judged by the organisation of its own day (office.md
// O1). People stand by id only: their names and posts are sealed.

/** First and last day; `to` null: no end is known. */
export interface Spell {
  readonly from: string;
  readonly to: string | null;
}
export const inForce = ({ from, to }: Spell, day: string): boolean => from <= day && (to === null || day <= to);

export interface RoleHeld extends Spell {
  readonly role: Role;
  readonly unit: UnitId | null;
}
export interface Unit extends Spell {
  readonly kind: BodyKind;
  /** Names with their first days, oldest first: an old paper keeps the name of its day (O5). */
  readonly names: readonly { readonly name: string; readonly from: string }[];
  /** Who took over after the last day (O4). */
  readonly successor: UnitId | null;
}
/** A post held in a unit: that unit manages the person's staff record and payroll (O11). Its title is sealed. */
export interface Post extends Spell {
  readonly unit: UnitId;
}
/** Làm thay: `by` acts for `person` who is away, with these roles in these kinds of cases. Its number is its place in the list. */
export interface Substitution {
  readonly person: PersonId;
  readonly by: PersonId;
  readonly roles: readonly Role[];
  readonly kinds: readonly StreamKind[];
  readonly from: string;
  readonly to: string;
}
export type Capacity = Settings['signedAsAllowed'][number];
/** Phân công công tác: a standing division of work, the ground on which `person` signs in another's place (P9, S7). */
export interface WorkAssignment extends Spell {
  readonly person: PersonId;
  readonly inPlaceOf: PersonId;
  readonly capacity: Exclude<Capacity, 'self'>;
  readonly kinds: readonly StreamKind[];
}
export const councilBodies = ['full', 'standing'] as const;
export type CouncilBody = (typeof councilBodies)[number];
/** A council as one founding decision made it; a renewal is a new entry (O7). */
export interface Founding {
  readonly council: string;
  readonly from: string;
  readonly chair: PersonId;
  readonly vices: readonly PersonId[];
  readonly secretary: PersonId;
  /** As the decision names them: their number is the total, whoever has joined or left since. */
  readonly members: readonly PersonId[];
  /** The standing body's own members, null where the council has none (O8). */
  readonly standing: readonly PersonId[] | null;
  readonly changes: readonly SeatChange[];
}
/** `joined`: from that day on; `left`: after that day. */
export interface SeatChange {
  readonly change: 'joined' | 'left';
  readonly body: CouncilBody;
  readonly member: PersonId;
  readonly on: string;
}
/** One text of the rules of a council, cụm or khối, with the settings that it gives from its day on (O9). */
export interface Regulation {
  readonly of: string;
  readonly version: number;
  readonly from: string;
  readonly sha256: string;
  readonly settings: Partial<Settings>;
}
/** `from` null: loaded and not in force. */
export interface RuleSet {
  readonly ruleSet: string;
  readonly issuer: string;
  readonly sha256: string;
  /** The person who loaded it; null: the product's own import. */
  readonly loadedBy: PersonId | null;
  readonly from: string | null;
}
/** The words by which its papers name an issuing level, from a day on. */
export interface OfficeName {
  readonly name: string;
  readonly superior: string;
  readonly place: string;
  readonly symbol: string;
  readonly from: string;
}
/** A template of the office's own: its file by hash. */
export interface ReleasedTemplate {
  readonly template: string;
  readonly version: number;
  readonly sha256: string;
}
export interface Organisation {
  readonly id: string;
  /** Name, superior, place and symbol from the beginning; `names` says what they were changed to, and when (O5). */
  readonly name: string;
  readonly superior: string;
  readonly place: string;
  readonly symbol: string;
  readonly names: readonly OfficeName[];
  /** Who decides awards here (O3). */
  readonly head: DecidingHead;
  /** The level above on this system; null: it is reached by paper. */
  readonly upper: string | null;
  /** The working calendar from the beginning; `calendars` says what it was changed to, and when (O13). */
  readonly calendar: string;
  readonly calendars: readonly { readonly calendar: string; readonly from: string }[];
  readonly units: Readonly<Record<UnitId, Unit>>;
  /** The unit that registered a person; posts come on top of it. */
  readonly people: Readonly<Record<PersonId, { readonly unit: UnitId }>>;
  readonly posts: Readonly<Record<PersonId, readonly Post[]>>;
  readonly roles: Readonly<Record<PersonId, readonly RoleHeld[]>>;
  readonly substitutions: readonly Substitution[];
  readonly assignments: readonly WorkAssignment[];
  readonly councils: readonly Founding[];
  readonly regulations: readonly Regulation[];
  readonly ruleSets: readonly RuleSet[];
  /** Paper templates, in the order in which they were released: a later one of the same name takes the place of the earlier. */
  readonly templates: readonly ReleasedTemplate[];
  readonly series: readonly string[];
  readonly settings: Settings;
}
/** One issuing level: dated entries, no workflow. */
export type Office = { readonly status: 'unstarted' } | ({ readonly status: 'established' } & Organisation);
export type Established = Extract<Office, { status: 'established' }>;
export const unstartedOffice: Office = { status: 'unstarted' };
