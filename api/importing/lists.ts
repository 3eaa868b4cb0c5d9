import type { StreamId } from '../../domain/kernel/values.js';
import {
  type InitiativeBooks,
  type KnownInitiative,
  planInitiatives,
} from '../../domain/recipient/importing/authors.js';
import { awardForm } from '../../domain/recipient/importing/awards.js';
import type { Columns } from '../../domain/recipient/importing/column.js';
import type { WrongRow } from '../../domain/recipient/importing/form.js';
import { initiativeForm, initiativeKey } from '../../domain/recipient/importing/initiatives.js';
import { type Planned, planRows } from '../../domain/recipient/importing/plan.js';
import type { Row } from '../../domain/recipient/importing/sheet.js';
import { doubleOf, titleField } from '../../domain/recipient/state.js';
import type { RegisterEntry } from '../../store/reading/register.js';
import type { Books, Meeting } from './register.js';

/** A command that a row asks for, beside registering its recipient. */
export interface Telling {
  readonly type: 'ImportPastAward' | 'RegisterInitiative';
  readonly data: object;
}
/** `together`: lines that are written only where all of them can be. */
export type Ask = (Planned<Telling> & { readonly together: readonly number[] }) | WrongRow;

/** A kind of list that the register takes in. */
export interface List {
  /** Who may send the list is who may send this. */
  readonly command: Telling['type'];
  readonly columns: Columns;
  readonly sheet: string;
  readonly file: string;
  plan(rows: readonly Row[], books: Books, met: Meeting): readonly Ask[];
}

const awards: List = {
  command: 'ImportPastAward',
  columns: awardForm.columns,
  sheet: 'Sổ khen thưởng',
  file: 'so-khen-thuong.xlsx',
  plan: (rows, { ground }, met) =>
    planRows(
      rows.map(awardForm.reader(ground)),
      met.register((same, award) => same.some((state) => doubleOf(state, award) !== undefined)),
      awardForm,
    ).map((plan) =>
      'faults' in plan
        ? plan
        : { ...plan, fact: plan.fact && { type: 'ImportPastAward', data: plan.fact }, together: [] },
    ),
};

const initiatives: List = {
  command: 'RegisterInitiative',
  columns: initiativeForm.columns,
  sheet: 'Sổ sáng kiến',
  file: 'so-sang-kien.xlsx',
  plan: (rows, books, met) =>
    planInitiatives(rows.map(initiativeForm.reader(books.ground)), initiativeBooks(books, met)).map((plan) =>
      'faults' in plan ? plan : { ...plan, fact: plan.fact && { type: 'RegisterInitiative', data: plan.fact } },
    ),
};
export const lists = { awards, initiatives } as const;

/** Which initiatives the register holds: by number and day of their papers, and by titles, which are sealed. */
function initiativeBooks({ entries }: Books, met: Meeting): InitiativeBooks {
  const known = entries.flatMap(knownIn);
  const byKey = groupBy(known, (k) => k.key);
  const byId = groupBy(known, (k) => k.initiative);
  const keysOf = groupBy(known, (k) => k.stream);
  return {
    register: () =>
      met.register((same, row) =>
        same.some(({ id }) => keysOf.get(`recipient:${id}`)?.some((k) => k.key === initiativeKey(row)) ?? false),
      ),
    known: (key, initiative) => [...(byKey.get(key ?? '') ?? []), ...(byId.get(initiative ?? '') ?? [])],
    isSame: met.isSame,
    initiativeOfLine: (line) => met.idOfLine('initiative', line),
  };
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function knownIn({ stream, state, personal }: RegisterEntry): KnownInitiative[] {
  return Object.entries(state.entries).flatMap(([id, { kind, facts, authors = [] }]) => {
    const title = personal[titleField(id)];
    if (kind !== 'initiative' || title === undefined) return [];
    const key = initiativeKey({ title, number: String(facts.number), on: String(facts.on) });
    const others = authors.map((a): StreamId<'recipient'> => `recipient:${a.recipient}`);
    return [{ stream, initiative: String(facts.initiative), key, authors: others }];
  });
}
