import { z } from 'zod';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * A day of the calendar in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. It has no time: when it begins and ends is said by
 * `startOfDay` and `endOfDay`.
 */
// The years are bounded because 0205-10-01 is a real date and a common slip of the hand. A wrong date aborts, so that a
// check over a whole object never computes with it (zod would else go on and call it).
export const LocalDate = z.iso
  .date({ abort: true })
  .refine((text) => Number(text.slice(0, 4)) >= FIRST_YEAR && Number(text.slice(0, 4)) <= LAST_YEAR, {
    abort: true,
    error: `Năm phải từ ${FIRST_YEAR} đến ${LAST_YEAR}. The year must be from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  })
  .describe('Date in Asia/Ho_Chi_Minh, YYYY-MM-DD');
export type LocalDate = z.infer<typeof LocalDate>;

/** A moment in UTC, exactly as `Date.prototype.toISOString` writes it, so that text order is time order. */
export const Instant = z.iso
  .datetime({ precision: 3, abort: true })
  .describe('Moment in UTC with milliseconds, ending in Z');
export type Instant = z.infer<typeof Instant>;
