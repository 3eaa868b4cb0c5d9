import type { Scope, Statuses } from '../../domain/access/reading.js';

/** Columns that a list may be narrowed by; each value given must be equal. */
export const narrowing = ['status', 'unit', 'campaign', 'award', 'assignee', 'parent', 'subject'] as const;
export type Narrowing = Readonly<Partial<Record<(typeof narrowing)[number], string | undefined>>>;
export interface ListFilter {
  readonly kind: string;
  readonly narrowed: Narrowing;
  /** Hashed beginnings of words; each must be in the name (store/searching). */
  readonly words?: readonly string[] | undefined;
  /** What the reader may see in each office; rows of other offices are not shown. */
  readonly scopes: ReadonlyMap<string, readonly Scope[]>;
  /** Cases closed to the reader whatever their roles, and with them their ballots (office.md P6). */
  readonly closed: readonly string[];
}
export type Bind = (value: unknown) => string;

/** What must hold for a row of `listings l`; null where nothing is shown at all. */
export function conditions(q: ListFilter, bind: Bind): string[] | null {
  const shown = [...q.scopes]
    .filter(([, scopes]) => scopes.length > 0)
    .map(([office, scopes]) => inOffice(office, scopes, bind));
  if (shown.length === 0) return null;
  const narrowed = narrowing.flatMap((c) => (q.narrowed[c] === undefined ? [] : [`${c} = ${bind(q.narrowed[c])}`]));
  return [`kind = ${bind(q.kind)}`, ...narrowed, ...named(q.words, bind), ...open(q.closed, bind), any(shown)];
}

// As a set of streams and not row by row, so that the planner can begin with a rare name or with a narrow list.
const named = (words: readonly string[] | undefined, bind: Bind): string[] =>
  words === undefined
    ? []
    : [`l.stream in (select n.stream from search_names n where n.words @> ${bind(words)}::bigint[])`];

/** In the query and not after it, so that no page is shorter for what it does not show. */
function open(closed: readonly string[], bind: Bind): string[] {
  if (closed.length === 0) return [];
  const ids = bind(closed);
  const onOne = `select 1 from streams s where s.id = l.stream and s.state->>'nomination' = any(${ids})`;
  return [`l.stream <> all(${ids})`, `not exists (${onOne})`];
}

const any = (all: readonly string[]): string => `(${all.join(' or ')})`;
const inOffice = (office: string, scopes: readonly Scope[], bind: Bind): string => {
  const ways = merged(scopes).map((s) =>
    [...ofUnits(s.units, bind), ...ofStatuses(s.statuses, bind), 'true'].join(' and '),
  );
  return `(office = ${bind(office)} and ${any(ways.map((way) => `(${way})`))})`;
};

/** Each way once: three roles of a council are one condition, by which an index can be chosen. */
const merged = (scopes: readonly Scope[]): Scope[] => [...new Map(scopes.map((s) => [JSON.stringify(s), s])).values()];

function ofUnits(units: Scope['units'], bind: Bind): string[] {
  if (units === null) return [];
  if (units.length === 0) return ['unit is null'];
  return [units.length === 1 ? `unit = ${bind(units[0])}` : `unit = any(${bind(units)})`];
}
function ofStatuses(statuses: Statuses, bind: Bind): string[] {
  if (statuses === 'all') return [];
  return 'only' in statuses ? [`status = any(${bind(statuses.only)})`] : [`not status = any(${bind(statuses.except)})`];
}
