import { type Cell, foldWord } from './cells.js';
import { type ColumnKey, columnKeys, columns } from './columns.js';

/** One line of a sheet by its own number, so that a report names the cell that somebody sees. */
export interface Line {
  readonly line: number;
  readonly cells: readonly Cell[];
}
/** A line whose cells have found their columns; `at` says which letter, null for what came without a sheet. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
}
export interface Table {
  readonly rows: readonly Row[];
  /** Index of each column that was found. */
  readonly at: ReadonlyMap<ColumnKey, number>;
  /** Indexes of headings that are none of ours; what stands under them is not read. */
  readonly ignored: readonly number[];
}
export type NoTable = { readonly missing: readonly string[] } | { readonly twice: string };

/** Titles of the list, the office's name and the like may stand above the headings. */
const HEADINGS_WITHIN = 20;
/** Fewer known headings are a title that happens to hold such a word. */
const FEWEST = 3;
const needed = columnKeys.filter((key) => columns[key].needed === 'who');
const byHeading: ReadonlyMap<string, ColumnKey> = new Map(
  columnKeys.flatMap((key) =>
    [key, columns[key].heading, ...columns[key].also].map((word) => [foldWord(word), key] as const),
  ),
);
/** "Họ và tên (*)", "Ngày QĐ:" are headings too. */
const keyOf = (cell: Cell): ColumnKey | undefined =>
  typeof cell === 'string' ? byHeading.get(foldWord(cell.replace(/\(\s*\*\s*\)|[*:]/g, ' '))) : undefined;

/**
 * The line that holds the headings, and the rows under it. Headings stand in one line: where they are spread over two
 * ("Quyết định" over "Số" and "Ngày") the needed ones are not found, and the answer names them.
 */
export function tableOf(lines: readonly Line[]): Table | NoTable {
  const known = (line: Line) => line.cells.filter((cell) => keyOf(cell) !== undefined).length;
  const first = lines.slice(0, HEADINGS_WITHIN).reduce<Line | null>((best, line) => {
    const more = known(line) > (best ? known(best) : FEWEST - 1);
    return more ? line : best;
  }, null);
  if (!first) return { missing: needed.map((key) => columns[key].heading) };
  const keys = first.cells.map(keyOf);
  const found = keys.flatMap((key, i) => (key === undefined ? [] : [[key, i] as const]));
  const at = new Map(found);
  if (at.size < found.length) return { twice: twiceIn(found.map(([key]) => key)) };
  const missing = needed.filter((key) => !at.has(key)).map((key) => columns[key].heading);
  if (missing.length > 0) return { missing };
  const ignored = first.cells.flatMap((cell, i) => (keys[i] === undefined && isFilled(cell) ? [i] : []));
  return {
    rows: lines.filter((l) => l.line > first.line && l.cells.some(isFilled)).map((l) => rowOf(l, at)),
    at,
    ignored,
  };
}
const twiceIn = (keys: readonly ColumnKey[]): string =>
  columns[keys.find((key, i) => keys.indexOf(key) !== i) ?? 'name'].heading;
const isFilled = (cell: Cell): boolean =>
  typeof cell === 'string'
    ? cell.trim() !== ''
    : cell !== null && !(typeof cell === 'object' && 'is' in cell && cell.is === 'merged');
const rowOf = ({ line, cells }: Line, at: ReadonlyMap<ColumnKey, number>): Row => ({
  line,
  cells: Object.fromEntries([...at].map(([key, i]) => [key, cells[i] ?? null])),
});
