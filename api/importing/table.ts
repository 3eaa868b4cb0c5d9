import { cellName, readSheet } from '../../adapters/sheets/read-sheet.js';
import type { Cell } from '../../domain/recipient/importing/cells.js';
import type { Columns } from '../../domain/recipient/importing/column.js';
import { type Row, tableOf } from '../../domain/recipient/importing/sheet.js';
import { reject } from '../problems/problem.js';

/** Most rows of one file. */
export const MOST_ROWS = 5000;
/** Headings, titles above them and empty lines between. */
const MOST_LINES = MOST_ROWS + 200;
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const NDJSON = 'application/x-ndjson';

/** The rows of a file, and how each of their cells is named to whoever sent it. */
export interface Given {
  readonly rows: readonly Row[];
  /** "C7" of a sheet, "/7/name" of a line; null where the file has no such column. */
  cell(column: string, line: number): string | null;
  /** Columns of the sheet whose headings are none of ours. */
  readonly ignored: readonly string[];
}

/** @throws Rejected 422 for a file that can't be read as a whole, with what to do about it */
export async function rowsOf(bytes: Buffer, mediaType: string, columns: Columns): Promise<Given> {
  const given = mediaType === NDJSON ? ofLines(bytes.toString('utf8'), columns) : await ofSheet(bytes, columns);
  if (given.rows.length === 0) throw reject('SheetEmpty');
  if (given.rows.length > MOST_ROWS) throw reject('SheetTooLong', { facts: { most: MOST_ROWS } });
  return given;
}

const unfit = {
  notAWorkbook: 'SheetUnreadable',
  encrypted: 'SheetLocked',
  tooBig: 'SheetTooBig',
  tooLong: 'SheetTooLong',
} as const;
async function ofSheet(bytes: Buffer, columns: Columns): Promise<Given> {
  const read = await readSheet(bytes, MOST_LINES);
  if ('unfit' in read) throw reject(unfit[read.unfit], read.unfit === 'tooLong' ? { facts: { most: MOST_ROWS } } : {});
  const table = tableOf(read.lines, columns);
  if ('missing' in table) throw reject('HeadingsMissing', { facts: { headings: table.missing.join('; ') } });
  if ('twice' in table) throw reject('HeadingTwice', { facts: { heading: table.twice } });
  const { rows, at, ignored } = table;
  const cell = (column: string, line: number) => {
    const index = at.get(column);
    return index === undefined ? null : cellName(index, line);
  };
  return { rows, cell, ignored: ignored.map((i) => cellName(i, 1).slice(0, -1)) };
}

/** One JSON object a line, its fields named as the columns' keys. */
function ofLines(text: string, columns: Columns): Given {
  const keys = Object.keys(columns);
  const lines = text.split('\n').map((line, i) => ({ line: i + 1, text: line.trim() }));
  const rows = lines
    .filter((l) => l.text !== '')
    .map(({ line, text: json }): Row => {
      const cells = objectOf(json);
      const strange = cells && Object.keys(cells).find((key) => !keys.includes(key));
      if (!cells) throw reject('LineUnreadable', { facts: { line } });
      if (strange !== undefined) throw reject('FieldUnknown', { facts: { line, fields: keys.join(', ') } });
      return { line, cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, cellOf(value)])) };
    });
  return { rows, cell: (column, line) => `/${line}/${column}`, ignored: [] };
}
function objectOf(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
const cellOf = (value: unknown): Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as Cell) : { is: 'error' };
