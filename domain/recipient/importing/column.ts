import { bad, type Cell, type Choice, foldWord, good, type Read, textOf } from './cells.js';

/** One column of a sheet. `heading` is what the template writes; `also` are headings of the offices' own lists. */
export interface Column<T = unknown> {
  readonly heading: string;
  readonly also: readonly string[];
  /** `row`: in every row; `award`: in a row that tells of an award. */
  readonly needed: 'row' | 'award' | 'no';
  readonly says: string;
  readonly example: string;
  /** `beside`: another cell of the row, where one alone does not say enough. */
  read(cell: Cell, beside: (key: string) => Cell): Read<T | null>;
}
export type Columns = Readonly<Record<string, Column>>;
type ValueOf<C> = C extends Column<infer T> ? T | null : never;
export type ValuesOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

export const column = <T>(
  heading: string,
  needed: Column['needed'],
  read: Column<T>['read'],
  o: { also?: readonly string[]; says: string; example: string },
): Column<T> => ({ also: [], ...o, heading, needed, read });

export const text =
  (max: number) =>
  (cell: Cell): Read<string | null> => {
    const read = textOf(cell);
    return 'value' in read && read.value !== null && read.value.length > max ? bad('TooLong') : read;
  };

/** One of a list, by its code or by one of its words. */
export function oneOf<T extends string>(words: Readonly<Record<T, readonly string[]>>) {
  const codes = Object.keys(words) as T[];
  const list = new Map(codes.flatMap((code) => [code, ...words[code]].map((word) => [foldWord(word), code] as const)));
  const choices: readonly Choice[] = codes.map((code) => ({ vi: words[code][0] ?? code, en: code }));
  return (cell: Cell): Read<T | null> => {
    const read = textOf(cell);
    if ('fault' in read || read.value === null) return read as Read<null>;
    const found = list.get(foldWord(read.value));
    return found === undefined ? bad('NotOnList', choices) : good(found);
  };
}
