import type { RecipientKind } from '../../campaign/values.js';
import type { UnitId } from '../../kernel/values.js';
import type { Data } from '../commands.js';
import { type CellFault, foldWord } from './cells.js';
import { type ColumnKey, columnKeys, columns, type Values } from './columns.js';
import type { Row } from './sheet.js';

export interface Fault {
  readonly column: ColumnKey;
  readonly fault: CellFault;
  readonly allowed?: readonly string[];
}
/** Who a row tells of. */
export interface Who {
  readonly id: string | null;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly birthYear: number | null;
  readonly identityNumber: string | null;
  readonly post: string | null;
  readonly unit: UnitId;
}
/** One row that can be read whole. `award` null: it only registers somebody. */
export interface Told {
  readonly line: number;
  readonly who: Who;
  readonly award: Data<'ImportPastAward'> | null;
}
export type ReadRow = { readonly told: Told } | { readonly line: number; readonly faults: readonly Fault[] };

/** What the office knows that a row must fit. */
export interface Ground {
  /** Today on the record's clock. */
  readonly day: string;
  /** Id and the names it has borne, of each unit that stands or stood. */
  readonly units: readonly { readonly id: UnitId; readonly names: readonly string[] }[];
}

/** Reads rows one by one; every fault of a row is told, not only its first one. */
export function rowReader(ground: Ground): (row: Row) => ReadRow {
  const units = unitFinder(ground.units);
  return ({ line, cells }) => {
    const faults: Fault[] = [];
    const read = columnKeys.map((key) => {
      const answer = columns[key].read(cells[key] ?? null);
      if ('value' in answer) return [key, answer.value] as const;
      faults.push({ column: key, ...answer });
      return [key, null] as const;
    });
    const values = Object.fromEntries(read) as Values;
    const unit = values.unit === null ? null : units(values.unit);
    if (typeof unit === 'object' && unit !== null) faults.push({ column: 'unit', fault: unit.fault });
    faults.push(...missing(values, faults), ...outOfTime(values, ground.day));
    return faults.length > 0 || typeof unit !== 'string'
      ? { line, faults }
      : { told: { line, ...toldBy(values, unit) } };
  };
}

const ofAward = columnKeys.filter((key) => columns[key].needed === 'award');
const besides: readonly ColumnKey[] = ['category', 'unitThen', 'periodFrom', 'periodTo'];
const tellsOfAward = (values: Values): boolean => [...ofAward, ...besides].some((key) => values[key] !== null);

function missing(values: Values, faults: readonly Fault[]): Fault[] {
  const award = tellsOfAward(values);
  const due = columnKeys.filter((key) => columns[key].needed === 'who' || (award && columns[key].needed === 'award'));
  return due
    .filter((key) => values[key] === null && !faults.some((f) => f.column === key))
    .map((column) => ({ column, fault: 'Needed' }));
}

function outOfTime({ on, birthYear, periodFrom, periodTo }: Values, day: string): Fault[] {
  const faults: Fault[] = [];
  if (on !== null && on > day) faults.push({ column: 'on', fault: 'InFuture' });
  if (birthYear !== null && String(birthYear) > day.slice(0, 4))
    faults.push({ column: 'birthYear', fault: 'InFuture' });
  const half = (periodFrom === null) !== (periodTo === null);
  if (half || (periodFrom !== null && periodTo !== null && periodFrom > periodTo))
    faults.push({ column: 'periodTo', fault: 'PeriodIncomplete' });
  return faults;
}

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

function toldBy(v: Values, unit: UnitId): Omit<Told, 'line'> {
  const { id, birthYear, identityNumber, post } = v;
  const who = { id, kind: v.kind as RecipientKind, name: v.name ?? '', birthYear, identityNumber, post, unit };
  if (v.award === null || v.number === null || v.on === null || v.issuer === null) return { who, award: null };
  const { award, category, number, on, issuer, unitThen, periodFrom: from, periodTo: to } = v;
  const period = from === null || to === null ? null : ({ kind: 'range', from, to } as const);
  return { who, award: { award, category, number, on, issuer, unitThen, period, scan: null } };
}
