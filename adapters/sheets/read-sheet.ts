import { HucreError } from 'hucre';
import { type CellValue, readXlsx, type Sheet, streamXlsxRows } from 'hucre/xlsx';
import { type Unfit, unfitZip } from './zip-guard.js';

/** A cell as it stands in the file. A day has no time of day; of a formula only that it is one. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly is: 'formula' | 'merged' | 'error' };
/** `line`: as the sheet numbers it. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly SheetCell[];
}
export type SheetRead = { readonly lines: readonly SheetLine[] } | { readonly unfit: Unfit | 'tooLong' };

/** Columns A to AZ: no list of an office is wider. */
const WIDTH = 52;
const LAST_COLUMN = 'AZ';

/** The first sheet of a workbook, up to `most` lines; a longer one is not cut but refused. */
export async function readSheet(bytes: Buffer, most: number): Promise<SheetRead> {
  const unfit = unfitZip(bytes);
  if (unfit) return { unfit };
  try {
    // Row by row first: a filled cell far below would make the whole sheet a rectangle of a million lines.
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0 }))
      if (index >= most && values.some((value) => value !== null && value !== '')) return { unfit: 'tooLong' };
    const range = `A1:${LAST_COLUMN}${most}`;
    const { sheets } = await readXlsx(bytes, { sheets: [0], readStyles: true, range });
    return sheets[0] ? { lines: linesOf(sheets[0]) } : { unfit: 'notAWorkbook' };
  } catch (e) {
    if (e instanceof HucreError) return { unfit: 'notAWorkbook' };
    throw e;
  }
}

function linesOf({ rows, cells, merges }: Sheet): SheetLine[] {
  const covered = new Set<string>();
  for (const { startRow, endRow, startCol, endCol } of merges ?? [])
    for (let row = startRow; row <= Math.min(endRow, rows.length); row += 1)
      for (let col = startCol; col <= Math.min(endCol, WIDTH); col += 1)
        if (row !== startRow || col !== startCol) covered.add(`${row},${col}`);
  return rows.map((values, row) => ({
    line: row + 1,
    cells: Array.from({ length: Math.min(values.length, WIDTH) }, (_, col): SheetCell => {
      const place = `${row},${col}`;
      if (covered.has(place)) return { is: 'merged' };
      const cell = cells?.get(place);
      if (cell?.type === 'formula' || cell?.formula !== undefined) return { is: 'formula' };
      return cell?.type === 'error' ? { is: 'error' } : plain(values[col] ?? null);
    }),
  }));
}
const plain = (value: CellValue): SheetCell =>
  value instanceof Date
    ? Number.isNaN(value.getTime())
      ? { is: 'error' }
      : { date: value.toISOString().slice(0, 10) }
    : (value as SheetCell);

/** "C7": how a sheet names a cell. */
export function cellName(column: number, line: number): string {
  const letters = (n: number): string =>
    (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
  return `${letters(column)}${line}`;
}
