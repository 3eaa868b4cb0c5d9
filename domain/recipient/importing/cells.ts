/** A cell as a sheet holds it. A day has no time of day; what a formula once showed is not read. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly is: 'formula' | 'merged' | 'error' };

/** Why a cell can't be read; each has its sentence in `api/importing/words.ts`. */
export const cellFaults = [
  'Needed',
  'Formula',
  'MergedCell',
  'ErrorValue',
  'NotText',
  'TooLong',
  'NotOnList',
  'AwardUnclear',
  'NotADay',
  'DayUnclear',
  'InFuture',
  'NotAYear',
  'NotAnId',
  'IdIsNumberOfPerson',
  'NotANumber',
  'UnknownUnit',
  'UnitUnclear',
  'PeriodIncomplete',
  'IdOfAnother',
  'RowTwice',
  'NotAShare',
  'SharesNotWhole',
  'AuthorsDiffer',
  'AuthorWrong',
  'RowsDiffer',
  'InitiativeIdDiffers',
] as const;
export type CellFault = (typeof cellFaults)[number];

/** What may be written instead, as each language shows it; the reader takes both. */
export interface Choice {
  readonly vi: string;
  readonly en: string;
}
export type Read<T> = { readonly value: T } | { readonly fault: CellFault; readonly allowed?: readonly Choice[] };
export const good = <T>(value: T): Read<T> => ({ value });
export const bad = (fault: CellFault, allowed?: readonly Choice[]): Read<never> =>
  allowed ? { fault, allowed } : { fault };

/** Text as the record keeps it: NFC, no spaces around it, single ones within; null for an empty cell. */
export function textOf(cell: Cell): Read<string | null> {
  if (cell === null) return good(null);
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? good(String(cell)) : bad('NotText');
  if (typeof cell === 'boolean') return bad('NotText');
  if (typeof cell === 'object') return 'date' in cell ? bad('NotText') : bad(unreadable[cell.is]);
  const text = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return good(text === '' ? null : text);
}
const unreadable = { formula: 'Formula', merged: 'MergedCell', error: 'ErrorValue' } as const;

/** How two words of a list or a heading are compared: no capitals, tones and spaces as foldName has them. */
export { foldName as foldWord } from '../matching.js';
