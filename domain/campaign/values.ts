import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { text } from '../kernel/values.js';

/** Code of an award (glossary §1). Which codes exist is data in `law/`; here only the shape is known. */
export const AwardCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);
export type AwardCode = z.infer<typeof AwardCode>;

export const RecipientKind = z.enum(['person', 'collective', 'household']);
export type RecipientKind = z.infer<typeof RecipientKind>;

// A school year has the dates of its own notice, other each year; only that it runs into the next year is sure.
const ofItsKind = ({ kind, from, to }: { kind: string; from: string; to: string }): boolean => {
  if (kind === 'calendar') return from.endsWith('-01-01') && to.endsWith('-12-31');
  return kind !== 'schoolYear' || from.slice(0, 4) < to.slice(0, 4);
};
/** Time in which the merit was earned; both days are in it (office.md D8). */
export const Period = z
  .strictObject({ kind: z.enum(['calendar', 'schoolYear', 'range']), from: LocalDate, to: LocalDate })
  .refine((p) => p.from <= p.to, { path: ['to'], message: 'ends before it begins' })
  .refine(ofItsKind, { path: ['kind'], message: 'not the dates of such a year' });
export type Period = z.infer<typeof Period>;

/** Number and date of a paper outside the system: facts about an office, not about a person. */
export const PaperRef = z.strictObject({ paper: text(300), on: LocalDate });
export type PaperRef = z.infer<typeof PaperRef>;
