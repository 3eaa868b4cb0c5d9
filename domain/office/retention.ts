import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { forAward, type Settings } from './settings.js';

/** How long the file of a case that was closed that day is kept. `years` 0: for ever; null: the issuer has not settled it. */
export const Retention = z.strictObject({
  closedOn: LocalDate,
  kept: z.strictObject({ years: z.int().min(0), until: LocalDate.nullable() }).nullable(),
});
export type Retention = z.infer<typeof Retention>;

/**
 * Kept by the issuer's own table, counted from the year in which the work ended (office.md G7; facts 11.13): to the last
 * day of the last year. What is recorded here a later table does not shorten.
 */
export function retentionOf({ retention }: Settings, award: string | null, closedOn: LocalDate): Retention {
  const years = award === null ? retention.default : forAward(retention, award);
  if (years === undefined) return { closedOn, kept: null };
  const until = years === 0 ? null : `${Number(closedOn.slice(0, 4)) + years}-12-31`;
  return { closedOn, kept: { years, until } };
}
