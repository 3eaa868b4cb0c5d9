import type { AwardCode, RecipientKind } from './values.js';

/** What a dossier says of its recipient from its first day on (office.md D7), for one award that was granted. */
export interface Granted {
  readonly award: AwardCode;
  readonly category: string;
  readonly kind: RecipientKind;
  readonly postGroup: string;
  readonly directWorker: boolean;
}
export interface AwardFigures {
  readonly all: number;
  readonly byAward: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<RecipientKind, number>>;
  /** Persons by the issuer's own groups of posts. */
  readonly byPostGroup: Readonly<Record<string, number>>;
  /** A share as two counts, never rounded: persons who work directly, of all persons. */
  readonly directWorkers: { readonly count: number; readonly of: number };
}

/** Lines of the yearly forms 0602.N and 0603.N (facts 12.1b, 12.1c), counted from granted awards. */
export function figuresOf(granted: readonly Granted[]): AwardFigures {
  const persons = granted.filter((g) => g.kind === 'person');
  const kinds = counted(granted.map((g) => g.kind));
  return {
    all: granted.length,
    byAward: counted(granted.map((g) => g.award)),
    byCategory: counted(granted.map((g) => g.category)),
    byKind: { person: persons.length, collective: kinds.collective ?? 0, household: kinds.household ?? 0 },
    byPostGroup: counted(persons.map((g) => g.postGroup)),
    directWorkers: { count: persons.filter((g) => g.directWorker).length, of: persons.length },
  };
}

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
