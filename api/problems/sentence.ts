import { localDate } from '../../law/calendar/days.js';
import { inVietnamese } from './words.js';

export type Facts = Readonly<Record<string, unknown>>;
export type Language = 'vi' | 'en';

const PART = /\[([^\]]*)\]/g;
const HOLE = /\{(\w+)\}/g;
/** So many names of a list stand in a sentence; all of them stand in `facts`. */
const SHOWN = 5;

/** Names of the facts that a sentence uses. */
export const factsIn = (sentence: string): string[] => [...sentence.matchAll(HOLE)].map((m) => m[1] ?? '');

/** The sentence without the parts that need facts: the same at every occurrence. */
export const bare = (sentence: string): string => sentence.replace(PART, '');

/** The sentence with the facts in place; a part whose facts are not all there is left out. */
export const fill = (sentence: string, facts: Facts, language: Language): string =>
  sentence.replace(PART, (_, part: string) =>
    factsIn(part).every((name) => said(facts[name], language) !== null)
      ? part.replace(HOLE, (_hole, name: string) => said(facts[name], language) ?? '')
      : '',
  );

function said(value: unknown, language: Language): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : listed(value, language);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? word(value, language) : null;
}

function listed(values: readonly unknown[], language: Language): string {
  const more = values.length - SHOWN;
  const shown = values.slice(0, SHOWN).map((v) => said(v, language) ?? '');
  return shown.join(', ') + (more > 0 ? `, … (+${more})` : '');
}

const day = (date: string) => date.split('-').reverse().join('/');

// Days and moments as people here write them; ids and codes as they are.
function word(value: string, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return language === 'vi' ? day(value) : value;
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return language === 'vi' ? inVietnamese(value) : value;
  return language === 'vi' ? day(localDate(value)) : value;
}
