import { type Due, opened, withoutDeadline } from '../campaign/due.js';
import type { Notable } from './exceptional.js';
import type { Dossier } from './state.js';

// What events do to the part of the state that every stage has.

export const start = (dossier: Dossier, due: Due | null): Dossier =>
  due
    ? {
        ...dossier,
        deadlines: [...dossier.deadlines, ...opened(due)],
        deadlineCount: dossier.deadlineCount + 1,
      }
    : dossier;

/** A fact that the signer must see; it stays with the dossier. */
export const noted = (dossier: Dossier, fact: Notable): Dossier => ({
  ...dossier,
  notable: { ...dossier.notable, ...fact },
});

export const stop = (dossier: Dossier, keys: readonly string[]): Dossier => ({
  ...dossier,
  deadlines: keys.reduce(withoutDeadline, dossier.deadlines),
});

/** The act came: its deadline no longer runs, nor is it overdue. */
export const meet = (dossier: Dossier, kind: 'appraisal' | 'resubmission' | 'completeAfter' | 'filing'): Dossier => {
  const keys = dossier.deadlines.filter((d) => d.kind === kind).map((d) => d.key);
  return { ...stop(dossier, keys), overdue: dossier.overdue.filter((d) => d.kind !== kind) };
};

export const pass = (dossier: Dossier, key: string): Dossier => ({
  ...stop(dossier, [key]),
  overdue: [...dossier.overdue, ...dossier.deadlines.filter((d) => d.key === key)],
});

/** A paper that was awaited has come; with the last one their date is met. */
export function filed(dossier: Dossier, part: string): Dossier {
  const awaited = dossier.awaited.filter((a) => a.part !== part);
  const owes = (d: Dossier) => d.awaited.some((a) => a.why === 'completeAfter');
  const now = { ...dossier, awaited };
  return owes(dossier) && !owes(now) ? meet(now, 'completeAfter') : now;
}

/** An end without award: nothing runs, and claim and places are free for others (office.md Q5). */
export const end = (dossier: Dossier): Dossier => ({
  ...dossier,
  deadlines: [],
  overdue: [],
  claimed: false,
  places: { propose: null, grant: null },
});

export const freeGrant = (dossier: Dossier): Dossier => ({ ...dossier, places: { ...dossier.places, grant: null } });

/** The end is undone: claim and place are asked for again, and the store refuses when another has them by now. */
export const claimAgain = (dossier: Dossier, propose: string | null): Dossier => ({
  ...dossier,
  claimed: true,
  places: { ...dossier.places, propose },
});
