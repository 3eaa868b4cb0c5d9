import type { OfficeEvent } from '../events.js';
import type { Established } from '../organisation.js';

export type OfficeFact = Exclude<OfficeEvent, { type: 'OfficeEstablished' }>;
/** What each of these events changes in an office. */
export type Folds<T extends OfficeFact['type']> = {
  readonly [K in T]: (data: Extract<OfficeFact, { type: K }>['data'], state: Established) => Partial<Established>;
};
/** The list with the row at that place changed. */
export const replaced = <R>(rows: readonly R[], at: number, change: Partial<R>): readonly R[] =>
  rows.map((row, i) => (i === at ? { ...row, ...change } : row));
