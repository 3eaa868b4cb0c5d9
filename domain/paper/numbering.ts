import { z } from 'zod';
import { localDate, yearOf } from '../../law/calendar/days.js';
import { LocalDate } from '../../law/calendar/values.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Context } from '../kernel/stream.js';
import { settingsOf } from '../office/state.js';

/** Number and date as văn thư enters them; both null where the product counts (`numberMode`). */
export const numberGiven = { number: z.int().min(1).max(999_999).nullable(), on: LocalDate.nullable() };
export interface NumberGiven {
  readonly number: number | null;
  readonly on: string | null;
}

export const numberTaken = {
  mode: z.enum(['own', 'registry']),
  /** `<office>/<year>/<series>` */
  series: z.string(),
  number: z.int().min(1),
  on: LocalDate,
};
export interface Numbering {
  readonly mode: 'own' | 'registry';
  readonly series: string;
  readonly number: number;
  readonly on: string;
}

/** A series begins again at 01 on 01/01 (office.md S3), so its name holds the year. */
export const seriesOf = (office: string, day: string, series: string) => `${office}/${yearOf(day)}/${series}`;

/** Own series to lock for this command, read before the office's mode is known: whoever gives a number takes none. */
export const seriesWanted = (given: NumberGiven, office: string, series: string, at: string): string | null =>
  given.number === null ? seriesOf(office, localDate(at), series) : null;

/**
 * Number and date of a signed paper (office.md S2): `own` counts on without a gap and never dates back; `registry`
 * takes what stands in the body's register, where gaps are normal and the claim keeps numbers apart.
 * @returns refusals `NumberGiven`, `DateBeforeLast` (own); `NumberMissing`, `DateInFuture`, `DateBeforeSigning` (registry)
 */
export function numberFor(
  given: NumberGiven,
  paper: { readonly office: string; readonly series: string; readonly signedOn: string },
  context: Context,
): { readonly numbering: Numbering } | { readonly refused: Refusal } {
  const today = localDate(context.at);
  return settingsOf(context.office).numberMode === 'own'
    ? ownNumber(given, paper, today, context.series)
    : registryNumber(given, paper, today);
}

function ownNumber(
  given: NumberGiven,
  paper: { readonly office: string; readonly series: string },
  today: string,
  series: Context['series'],
) {
  const typed = [...(given.number === null ? [] : ['/number']), ...(given.on === null ? [] : ['/on'])];
  if (typed.length > 0) return refuse('NumberGiven', { fields: typed });
  // reliesOnSeries asked for it; a missing one would start a second count from 1.
  if (!series) throw new TypeError('an own number needs its series in the context');
  if (series.lastDate !== null && today < series.lastDate)
    return refuse('DateBeforeLast', { fields: ['/on'], facts: { on: today, lastDate: series.lastDate } });
  const name = seriesOf(paper.office, today, paper.series);
  return { numbering: { mode: 'own' as const, series: name, number: series.last + 1, on: today } };
}

function registryNumber(
  given: NumberGiven,
  paper: { readonly office: string; readonly series: string; readonly signedOn: string },
  today: string,
) {
  const missing = [...(given.number === null ? ['/number'] : []), ...(given.on === null ? ['/on'] : [])];
  if (given.number === null || given.on === null) return refuse('NumberMissing', { fields: missing });
  if (given.on > today) return refuse('DateInFuture', { fields: ['/on'], facts: { on: given.on, today } });
  // Order of office.md S1: the person signs, then văn thư numbers and dates.
  if (given.on < paper.signedOn)
    return refuse('DateBeforeSigning', { fields: ['/on'], facts: { on: given.on, signedOn: paper.signedOn } });
  const name = seriesOf(paper.office, given.on, paper.series);
  return { numbering: { mode: 'registry' as const, series: name, number: given.number, on: given.on } };
}

/** An own number comes from the counted series; a register's number is kept apart by a claim. Neither is ever given back. */
export const takenOf = (n: Numbering | null) =>
  n?.mode === 'own' ? [{ series: n.series, number: n.number, date: n.on }] : [];
export const claimsOf = (n: Numbering | null) =>
  n?.mode === 'registry' ? [{ kind: 'registry', key: `${n.series}/${n.number}` }] : [];
