import type { Concealed } from '../../domain/access/reading.js';
import type { PersonalRow } from '../../store/reading/personal.js';

/** Does this value, itself or by a field of its own, name one of these cases? */
export const namesOne = (value: unknown, cases: readonly string[]): boolean => {
  if (typeof value === 'string') return cases.includes(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).some((v) => typeof v === 'string' && cases.includes(v));
};
/** The same value without what names one of these cases: lines of lists, entries by id (office.md P6). */
export function withoutCases(value: unknown, cases: readonly string[] = []): unknown {
  if (cases.length === 0 || value === null || typeof value !== 'object') return value;
  const inner = (v: unknown) => withoutCases(v, cases);
  if (Array.isArray(value)) return value.filter((v) => !namesOne(v, cases)).map(inner);
  const kept = Object.entries(value).filter(([name]) => !cases.includes(name));
  return Object.fromEntries(kept.map(([name, v]) => [name, inner(v)]));
}
/** What this reader gets of a state or of an event's data. */
export const shownOf = (value: unknown, { fields, cases }: Concealed): unknown =>
  withoutCases(without(value, fields), cases);

/** The same value without these fields, at any depth. */
export function without(value: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((v) => without(v, fields));
  const kept = Object.entries(value).filter(([name]) => !fields.includes(name));
  return Object.fromEntries(kept.map(([name, v]) => [name, without(v, fields)]));
}

/** A subject's personal fields as readers get them. */
export type Shown = Readonly<Record<string, { known: Readonly<Record<string, string>> } | { erased: true }>>;

/** Fields by subject as they stand now: a later text replaces an earlier one; a subject without its key is erased. */
export function latest(rows: readonly PersonalRow[]): Shown {
  const shown: Record<string, Shown[string]> = {};
  for (const { subject, fields } of rows) {
    const before = shown[subject];
    if ('erased' in fields) shown[subject] = { erased: true };
    else if (!before || 'known' in before) shown[subject] = { known: { ...before?.known, ...fields.known } };
  }
  return shown;
}

/** Rows of subjects that stay closed to this reader are left out. */
export const open = (rows: readonly PersonalRow[], { subjects }: Concealed): readonly PersonalRow[] =>
  rows.filter((row) => !subjects.some((start) => row.subject.startsWith(start)));

/** Types of events whose personal texts this reader does not get. */
export const silent = ({ events, texts }: Concealed): readonly string[] => [...events, ...texts];
