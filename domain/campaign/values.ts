import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Count, Id, Ratio, Sha256, text } from '../kernel/values.js';

/** Code of an award (glossary §1). Which codes exist is data in `law/`; here only the shape is known. */
export const AwardCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);
export type AwardCode = z.infer<typeof AwardCode>;

export const RecipientKind = z.enum(['person', 'collective', 'household']);
export type RecipientKind = z.infer<typeof RecipientKind>;

const year = (day: LocalDate): number => Number(day.slice(0, 4));
// A school year has the dates of its own notice, other each year; only that it ends in the next year is sure.
const ofItsKind = ({ kind, from, to }: { kind: string; from: LocalDate; to: LocalDate }): boolean => {
  if (kind === 'calendar') return from.endsWith('-01-01') && to.endsWith('-12-31');
  return kind !== 'schoolYear' || year(to) === year(from) + 1;
};
/** Time in which the merit was earned; both days are in it (office.md D8). A school year begins in one year and ends in the next. */
export const Period = z
  .strictObject({ kind: z.enum(['calendar', 'schoolYear', 'range']), from: LocalDate, to: LocalDate })
  .refine((p) => p.from <= p.to, { path: ['to'], message: 'ends before it begins' })
  .refine(ofItsKind, { path: ['kind'], message: 'not the dates of such a year' });
export type Period = z.infer<typeof Period>;

/** Number and date of a paper outside the system: facts about an office, not about a person. */
export const PaperRef = z.strictObject({ paper: text(300), on: LocalDate });
export type PaperRef = z.infer<typeof PaperRef>;

export const QuotaStage = z.enum(['propose', 'grant']);
export type QuotaStage = z.infer<typeof QuotaStage>;

/** A part of a base that somebody counted on a day (office.md Q3). */
export const Share = z.strictObject({
  ratio: Ratio,
  base: Count,
  /** What was counted, in the plan's words. */
  of: text(300),
  rounding: z.enum(['down', 'nearest', 'up']),
  countedOn: LocalDate,
});
export type Share = z.infer<typeof Share>;

/** Cụm or khối: like units that rank their members, per year. */
export const Bloc = z.strictObject({ id: Id, kind: z.enum(['cum', 'khoi']) });
export type Bloc = z.infer<typeof Bloc>;

/** Points of an emulation score in hundredths, so that no sum is rounded. */
export const Points = z.int().min(0).max(1_000_000);

/** The bloc's minutes of its ranking (`blocRankingMinutes`). */
export const RankingMinutes = PaperRef.extend({ file: Sha256 });

export const ReportKind = z.enum(['halfYear', 'year', 'final']);
/** Figures of a report by the code of the form's line; they are added together one level up (office.md U5). */
export const Figures = z.record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/), Count);
