import type { Dossier } from '../../domain/nomination/state.js';

/** A dossier of one level, as it was proposed: no change of form, no initiative, nothing awaited. */
export const plain = {
  occasion: null,
  meritOn: null,
  parent: null,
  child: null,
  below: null,
  otherLevel: [],
  initiatives: [],
  awaited: [],
  awardChanges: [],
  againstCouncil: null,
} as const satisfies Partial<Dossier>;
