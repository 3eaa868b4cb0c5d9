import { type Cell, foldWord } from './cells.js';
import type { Columns } from './column.js';

/** One line of a sheet by its own number, so that a report names the cell that somebody sees. */
export interface Line {
  readonly line: number;
  readonly cells: readonly Cell[];
}
/** A line whose cells have found their columns, by key. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}
export interface Table {
  readonly rows: readonly Row[];
  /** Index of each column that was found. */
  readonly at: ReadonlyMap<string, number>;
  /** Indexes of headings that are none of ours; what stands under them is not read. */
  readonly ignored: readonly number[];
}
export type NoTable = { readonly missing: readonly string[] } | { readonly twice: string };

/** Titles of the list, the office's name and the like may stand above the headings. */
const HEADINGS_WITHIN = 20;
/** Fewer known headings are a title that happens to hold such a word. */
const FEWEST = 3;

/**
 * The line that holds the headings, and the rows under it. Headings stand in one line: where they are spread over two
 * ("Quyết định" over "Số" and "Ngày") the needed ones are not found, and the answer names them.
 */
export function tableOf(lines: readonly Line[], columns: Columns): Table | NoTable {
  const keyOf = finder(columns);
  const needed = Object.entries(columns).filter(([, { needed }]) => needed === 'row');
  const known = (line: Line) => line.cells.filter((cell) => keyOf(cell) !== undefined).length;
  const first = lines.slice(0, HEADINGS_WITHIN).reduce<Line | null>((best, line) => {
    const more = known(line) > (best ? known(best) : FEWEST - 1);
    return more ? line : best;
  }, null);
  if (!first) return { missing: needed.map(([, { heading }]) => heading) };
  const keys = first.cells.map(keyOf);
  const found = keys.flatMap((key, i) => (key === undefined ? [] : [[key, i] as const]));
  const at = new Map(found);
  const double = keys.find((key, i) => key !== undefined && keys.indexOf(key) !== i);
  if (double !== undefined) return { twice: columns[double]?.heading ?? double };
  const missing = needed.filter(([key]) => !at.has(key)).map(([, { heading }]) => heading);
  if (missing.length > 0) return { missing };
  const ignored = first.cells.flatMap((cell, i) => (keys[i] === undefined && isFilled(cell) ? [i] : []));
  return {
    rows: lines.filter((l) => l.line > first.line && l.cells.some(isFilled)).map((l) => rowOf(l, at)),
    at,
    ignored,
  };
}
/** "Họ và tên (*)", "Ngày QĐ:" are headings too. */
function finder(columns: Columns): (cell: Cell) => string | undefined {
  const byHeading = new Map(
    Object.entries(columns).flatMap(([key, { heading, also }]) =>
      [key, heading, ...also].map((word) => [foldWord(word), key] as const),
    ),
  );
  return (cell) =>
    typeof cell === 'string' ? byHeading.get(foldWord(cell.replace(/\(\s*\*\s*\)|[*:]/g, ' '))) : undefined;
}
const isFilled = (cell: Cell): boolean =>
  typeof cell === 'string'
    ? cell.trim() !== ''
    : cell !== null && !(typeof cell === 'object' && 'is' in cell && cell.is === 'merged');
const rowOf = ({ line, cells }: Line, at: ReadonlyMap<string, number>): Row => ({
  line,
  cells: Object.fromEntries([...at].map(([key, i]) => [key, cells[i] ?? null])),
});
