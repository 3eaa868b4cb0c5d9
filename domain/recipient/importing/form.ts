import type { UnitId } from '../../kernel/values.js';
import { type Cell, type CellFault, type Choice, foldWord } from './cells.js';
import type { Columns, ValuesOf } from './column.js';
import type { Row } from './sheet.js';
import type { Who, WhoValues, whoColumns } from './who.js';

export interface Fault {
  readonly column: string;
  readonly fault: CellFault;
  readonly allowed?: readonly Choice[];
}
/** One row that can be read whole. `fact` null: it only registers somebody. */
export interface Told<F> {
  readonly line: number;
  readonly who: Who;
  readonly fact: F | null;
}
export interface WrongRow {
  readonly line: number;
  readonly faults: readonly Fault[];
}
/** `group`: rows of one group are recorded together or not at all; null where the row names none. */
export type ReadRow<F> = ({ readonly told: Told<F> } | WrongRow) & { readonly group: string | null };

/** What the office knows that a row must fit. */
export interface Ground {
  /** Today on the record's clock. */
  readonly day: string;
  /** Id and the names it has borne, of each unit that stands or stood. */
  readonly units: readonly { readonly id: UnitId; readonly names: readonly string[] }[];
}

/** A kind of list: its columns, and what a row of it tells about somebody. */
export interface Form<F> {
  readonly columns: Columns;
  /** Reads rows one by one; every fault of a row is told, not only its first one. */
  reader(ground: Ground): (row: Row) => ReadRow<F>;
  /** The same fact of one recipient, told twice in a file. */
  same(a: F, b: F): boolean;
  /** Where the report says that a fact is told twice. */
  readonly mainColumn: string;
}

interface Parts<C extends Columns, F> {
  readonly columns: C;
  readonly mainColumn: keyof C & string;
  /** Whether the row tells of an award; those columns are needed then. */
  tellsOfAward(values: ValuesOf<C>): boolean;
  /** Faults of cells that only show together, or on that day. */
  faults(values: ValuesOf<C>, day: string): readonly Fault[];
  /** Read as far as it can be also from a wrong row. */
  group?(values: ValuesOf<C>): string | null;
  /** Asked only where nothing is wrong. */
  fact(values: ValuesOf<C>): F | null;
  same(a: F, b: F): boolean;
}

export function formOf<C extends Columns & typeof whoColumns, F>(parts: Parts<C, F>): Form<F> {
  const { columns, mainColumn, same } = parts;
  const keys = Object.keys(columns);
  const reader = (ground: Ground) => {
    const units = unitFinder(ground.units);
    return ({ line, cells }: Row): ReadRow<F> => {
      const faults: Fault[] = [];
      const beside = (key: string): Cell => cells[key] ?? null;
      const read = keys.map((key) => {
        const answer = columns[key]?.read(beside(key), beside);
        if (answer && 'value' in answer) return [key, answer.value] as const;
        if (answer) faults.push({ column: key, ...answer });
        return [key, null] as const;
      });
      const values = Object.fromEntries(read) as ValuesOf<C>;
      const who = values as WhoValues;
      const unit = who.unit === null ? null : units(who.unit);
      if (typeof unit === 'object' && unit !== null) faults.push({ column: 'unit', fault: unit.fault });
      faults.push(...missing(columns, values, parts.tellsOfAward(values), faults));
      faults.push(...unborn(who, ground.day), ...parts.faults(values, ground.day));
      const group = parts.group?.(values) ?? null;
      if (faults.length > 0 || typeof unit !== 'string') return { line, faults, group };
      return { told: { line, who: whoOf(who, unit), fact: parts.fact(values) }, group };
    };
  };
  return { columns, mainColumn, same, reader };
}

function missing(columns: Columns, values: ValuesOf<Columns>, award: boolean, faults: readonly Fault[]): Fault[] {
  const due = Object.entries(columns).filter(([, { needed }]) => needed === 'row' || (award && needed === 'award'));
  return due
    .filter(([key]) => values[key] === null && !faults.some((f) => f.column === key))
    .map(([column]) => ({ column, fault: 'Needed' }));
}
const unborn = ({ birthYear }: WhoValues, day: string): Fault[] =>
  birthYear !== null && String(birthYear) > day.slice(0, 4) ? [{ column: 'birthYear', fault: 'InFuture' }] : [];

/** A unit by its id, else by a name it has borne; a name of two units is not guessed. */
function unitFinder(
  units: Ground['units'],
): (written: string) => UnitId | { readonly fault: 'UnknownUnit' | 'UnitUnclear' } {
  const ids = new Set(units.map((u) => u.id));
  const named = new Map<string, Set<UnitId>>();
  for (const { id, names } of units)
    for (const name of names.map(foldWord)) named.set(name, (named.get(name) ?? new Set()).add(id));
  return (written) => {
    if (ids.has(written)) return written;
    const [found, another] = named.get(foldWord(written)) ?? [];
    if (found === undefined) return { fault: 'UnknownUnit' };
    return another === undefined ? found : { fault: 'UnitUnclear' };
  };
}

function whoOf({ id, kind, name, birthYear, identityNumber, post }: WhoValues, unit: UnitId): Who {
  return { id, kind: kind ?? 'person', name: name ?? '', birthYear, identityNumber, post, unit };
}
