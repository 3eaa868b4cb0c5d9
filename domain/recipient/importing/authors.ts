import { idOf, type StreamId } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import type { Fault, ReadRow, WrongRow } from './form.js';
import { type AuthorRow, initiativeForm } from './initiatives.js';
import { type Plan, type Planned, planRows, type Register } from './plan.js';

type Recipient = StreamId<'recipient'>;
type Read = ReadRow<AuthorRow>;
type Registration = Data<'RegisterInitiative'>;

/** One author's entry of an initiative that the register holds. */
export interface KnownInitiative {
  readonly stream: Recipient;
  readonly initiative: string;
  readonly key: string;
  /** All its authors, by their entries. */
  readonly authors: readonly Recipient[];
}
export interface InitiativeBooks {
  /** The register as it stood before the file, anew for each attempt to plan it. */
  register(): Register<AuthorRow>;
  /** Entries of the register under that key, or under that id. */
  known(key: string | null, initiative: string | undefined): readonly KnownInitiative[];
  /** Whether two entries are one recipient: the same, or linked by a person. */
  isSame(a: Recipient, b: Recipient): boolean;
  /** The id of an initiative that begins in this line of this file. */
  initiativeOfLine(line: number): string;
}
/** `together`: the lines of all its authors; where one of them can't be registered, none holds the initiative. */
export type PlannedInitiative = Planned<Registration> & { readonly together: readonly number[] };

/**
 * What a list of initiatives asks of the register. An initiative is recorded with all its authors or with none: whoever
 * reads one author's entry must find the others there. So a wrong line takes its co-authors' lines with it, and the rest
 * is planned anew without them, until nothing more is found wrong.
 */
export function planInitiatives(reads: readonly Read[], books: InitiativeBooks): (PlannedInitiative | WrongRow)[] {
  const plans = planRows(reads, books.register(), initiativeForm);
  const works = worksOf(reads, plans);
  const shared = idsOfSeveral(works);
  const faults = new Map(works.flatMap((work) => [...wrongIn(work, books, shared)]));
  if (faults.size === 0) return works.flatMap((work) => registrations(work, books)).sort((a, b) => a.line - b.line);
  const next = reads.map((read): Read => {
    const found = 'told' in read ? faults.get(read.told.line) : undefined;
    return found && 'told' in read ? { line: read.told.line, faults: found, group: read.group } : read;
  });
  return planInitiatives(next, books);
}

interface AuthorLine {
  readonly line: number;
  readonly row: AuthorRow | null;
  readonly plan: Plan<AuthorRow>;
}
interface Work {
  readonly key: string | null;
  readonly lines: readonly AuthorLine[];
}

/** A line whose initiative can't be read, e.g. in merged cells, belongs to the one above it: nobody knows that it doesn't. */
function worksOf(reads: readonly Read[], plans: readonly Plan<AuthorRow>[]): Work[] {
  const works = new Map<string | null, AuthorLine[]>();
  let above: string | null = null;
  for (const [i, read] of reads.entries()) {
    const plan = plans[i];
    if (!plan) continue;
    above = read.group ?? above;
    const one = { line: plan.line, row: 'told' in read ? read.told.fact : null, plan };
    works.set(above, [...(works.get(above) ?? []), one]);
  }
  return [...works].map(([key, lines]) => ({ key, lines }));
}

/** Faults of lines that were not known to be wrong before. */
function wrongIn(work: Work, books: InitiativeBooks, shared: ReadonlySet<string>): Faulty {
  const good = work.lines.filter(({ row }) => row !== null);
  const all = (column: string, fault: Fault['fault']) => new Map(good.map((l) => [l.line, [{ column, fault }]]));
  const own = good.flatMap(({ line, plan }) => ('faults' in plan ? [[line, plan.faults] as const] : []));
  if (own.length > 0) return new Map(own);
  if (good.length < work.lines.length) return all('name', 'AuthorWrong');
  const rows = good.flatMap(({ row }) => row ?? []);
  const differing = (['level', 'reach'] as const).find((f) => rows.some((r) => r[f] !== rows[0]?.[f]));
  if (differing) return all(differing, 'RowsDiffer');
  if (!sharesOf(rows)) return all('share', 'SharesNotWhole');
  const ids = givenIds(rows);
  if (new Set(ids).size > 1) return all('initiative', 'RowsDiffer');
  if (ids.some((id) => shared.has(id))) return all('initiative', 'InitiativeIdDiffers');
  return againstRegister(work, rows, books, all);
}
type Faulty = Map<number, readonly Fault[]>;
const givenIds = (rows: readonly AuthorRow[]): string[] => rows.flatMap((r) => r.initiative ?? []);

/** Ids that the file gives to more than one initiative. */
function idsOfSeveral(works: readonly Work[]): ReadonlySet<string> {
  const given = works.flatMap(({ lines }) => [...new Set(givenIds(lines.flatMap(({ row }) => row ?? [])))]);
  return new Set(given.filter((id, i) => given.indexOf(id) !== i));
}

function againstRegister(
  { key, lines }: Work,
  rows: readonly AuthorRow[],
  { known, isSame }: InitiativeBooks,
  all: (column: string, fault: Fault['fault']) => Faulty,
): Faulty {
  const [given] = givenIds(rows);
  const there = known(key, given);
  if (there.some((k) => k.key !== key || (given !== undefined && k.initiative !== given)))
    return all('initiative', 'InitiativeIdDiffers');
  const here = lines.flatMap(({ plan }) => ('stream' in plan ? [plan.stream] : []));
  const covers = (some: readonly Recipient[], others: readonly Recipient[]) =>
    some.every((a) => others.some((b) => isSame(a, b)));
  const differ = there.some(({ authors }) => !covers(authors, here) || !covers(here, authors));
  return differ ? all('name', 'AuthorsDiffer') : new Map();
}

/** Every author's part, where they make the whole; unknown for all where the paper says none; null where neither is so. */
function sharesOf(rows: readonly AuthorRow[]): readonly (number | null)[] | null {
  const shares = rows.map((r) => r.share);
  if (shares.every((s) => s === null)) return shares.length === 1 ? [100] : shares;
  const total = shares.reduce<number>((sum, s) => sum + (s ?? 0), 0);
  return total === 100 && !shares.includes(null) ? shares : null;
}

function registrations({ key, lines }: Work, { known, initiativeOfLine }: InitiativeBooks): PlannedOrWrong[] {
  const rows = lines.flatMap(({ row }) => row ?? []);
  const shares = sharesOf(rows);
  const initiative = known(key, undefined)[0]?.initiative ?? givenIds(rows)[0] ?? initiativeOfLine(lines[0]?.line ?? 0);
  const authors = lines.flatMap(({ plan }, i) =>
    'stream' in plan ? [{ recipient: idOf(plan.stream), share: shares?.[i] ?? null }] : [],
  );
  const together = lines.map(({ line }) => line);
  return lines.map(({ plan }) =>
    'faults' in plan ? plan : { ...plan, fact: plan.fact && toldBy(plan.fact, initiative, authors), together },
  );
}
type PlannedOrWrong = PlannedInitiative | WrongRow;

const toldBy = (
  { title, number, on, level, reach, note }: AuthorRow,
  initiative: string,
  authors: Registration['authors'],
): Registration => ({ initiative, number, on, level, reach, authors, confirmation: null, title, note });
