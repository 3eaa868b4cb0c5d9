import type { LocalDate } from '../../law/calendar/values.js';
import type { RecipientKind } from '../campaign/values.js';
import type { PersonId, StreamId, UnitId } from '../kernel/values.js';
import { type Office, unstartedOffice } from '../office/state.js';
import { sameHands } from '../office/units.js';
import type { Initiative } from './values.js';

/** How far an entry can be trusted: read from a scan or list, compared with the original, or made by this product. */
export type Mark = 'unverified' | 'verified' | 'own';
type Facts = Readonly<Record<string, string | number | null>>;
export interface Entry {
  readonly kind: 'rating' | 'discipline' | 'initiative' | 'award';
  readonly mark: Mark;
  /** Facts that a correction may change and rules may read; what else was recorded stands in the event. */
  readonly facts: Facts;
  /** Of an initiative: who has which part in it, by entry. */
  readonly authors?: Initiative['authors'];
  /** An award whose decision was revoked stays readable (office.md G6). */
  readonly struck: LocalDate | null;
  /** The case of this product that it came from. */
  readonly nomination: StreamId<'nomination'> | null;
  /** A correction that waits for a second person (office.md P13). */
  readonly proposed: { readonly by: PersonId; readonly changes: Facts; readonly evidence: Paper } | null;
}
interface Paper {
  readonly paper: string;
  readonly on: LocalDate;
}
export interface Registered {
  /** `doubtful`: it may be another entry too, and waits for a person to say so. */
  readonly status: 'registered' | 'doubtful' | 'erased';
  readonly id: string;
  readonly office: string;
  readonly kind: RecipientKind;
  /** Units that managed staff and payroll, oldest first. */
  readonly managed: readonly { readonly unit: UnitId; readonly from: LocalDate }[];
  readonly left: { readonly on: LocalDate; readonly why: 'retired' | 'deceased' | 'elsewhere' } | null;
  /** Other entries that are the same recipient. */
  readonly linked: readonly StreamId<'recipient'>[];
  /** Entries that it may be, as an import or a person found them; never joined by the product itself (office.md G8). */
  readonly doubts: readonly StreamId<'recipient'>[];
  readonly entries: Readonly<Record<string, Entry>>;
}
/** One person, collective or household: dated entries, no workflow. */
export type Recipient = { readonly status: 'unstarted' } | Registered;
export const unstartedRecipient: Recipient = { status: 'unstarted' };

/** The unit that managed on that day, also the last one of who has left (office.md O11); null before the first. */
export function managingUnit({ managed }: Registered, day: LocalDate): UnitId | null {
  const begun = managed.filter((m) => m.from <= day);
  return (
    begun.reduce<(typeof begun)[number] | null>((last, m) => (last && last.from > m.from ? last : m), null)?.unit ??
    null
  );
}

/**
 * May this unit propose it? Only the one that manages staff and payroll; for the retired and the dead the last managing
 * body, or whoever took that one over (facts 5.35, 6.17, 6.19). `unknown`: the register says nothing about that day.
 */
export function mayBeProposedBy(
  recipient: Recipient,
  unit: UnitId,
  day: LocalDate,
  office: Office = unstartedOffice,
): 'yes' | 'no' | 'unknown' {
  if (recipient.status === 'unstarted') return 'unknown';
  const { left } = recipient;
  if (left?.why === 'elsewhere' && left.on <= day) return 'no';
  const manager = managingUnit(recipient, day);
  if (manager === null) return 'unknown';
  return sameHands(office, manager, unit, day) ? 'yes' : 'no';
}

/** Awards that stand, of this entry and those linked to it; what the register knows is asked of nobody (office.md D16). */
export const awardsOf = (...same: readonly Registered[]): readonly Entry[] =>
  same.flatMap((r) => Object.values(r.entries)).filter((e) => e.kind === 'award' && e.struck === null);

/**
 * May this entry be a ground for công trạng at a higher level (office.md E6, facts 5.3)? Sudden merit and awards of a
 * theme are history only; what an old paper doesn't say a person judges.
 */
export function groundForMerit({ kind, struck, facts }: Entry): 'yes' | 'no' | 'unknown' {
  if (kind !== 'award' || struck !== null) return 'no';
  if (typeof facts.category !== 'string') return 'unknown';
  return facts.category === 'exceptional' || facts.category === 'movement' ? 'no' : 'yes';
}

/** An award is one paper: award, number and day; the same twice is a double (office.md G8). */
export const doubleOf = (
  { entries }: Registered,
  facts: { award: string; number: string | number; on: LocalDate },
): string | undefined =>
  Object.entries(entries).find(
    ([, e]) =>
      e.kind === 'award' && (['award', 'number', 'on'] as const).every((f) => String(e.facts[f]) === String(facts[f])),
  )?.[0];

/** The entry of an initiative that is read still; who is erased holds none. */
export const initiativeOf = ({ entries }: Registered, initiative: string): [id: string, entry: Entry] | undefined =>
  Object.entries(entries).find(([, e]) => e.kind === 'initiative' && e.facts.initiative === initiative);

/** What is sealed about one entry, by names of its own: a recipient has many initiatives. */
export const titleField = (entry: string): string => `title-${entry}`;
export const noteField = (entry: string): string => `note-${entry}`;

/** Entries get their number in the order in which they came, for ever. */
export const nextEntry = ({ entries }: Registered): string => `e${Object.keys(entries).length + 1}`;
