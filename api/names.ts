import type { StreamKind } from '../domain/kernel/values.js';

/** Kind of case → the word in addresses. */
export const plurals = {
  nomination: 'nominations',
  paper: 'papers',
  session: 'sessions',
  ballot: 'ballots',
  decision: 'decisions',
  campaign: 'campaigns',
  office: 'offices',
  recipient: 'recipients',
  intervention: 'interventions',
} as const satisfies Record<StreamKind, string>;

/** `ReturnNomination` → `return-nomination`. */
export const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
