import { type Due, opened, withoutDeadline } from '../campaign/due.js';
import type { Deadline } from '../kernel/effect.js';
import type { Notable } from './exceptional.js';
import type { Dossier } from './state.js';

// What events do to the part of the state that every stage has.

/** What only later stages write. */
export const blank = {
  channels: { electronic: null, paper: null },
  ruleSet: null,
  findings: {},
  openItems: {},
  conflicts: [],
  memberHolds: [],
  heard: {},
  posting: null,
} as const satisfies Partial<Dossier>;

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

type Met = 'appraisal' | 'resubmission' | 'ineligibleNotice' | 'postingBeforeCouncil' | 'completeAfter' | 'filing';
/** The act came: its deadline no longer runs, nor is it overdue. */
export const meet = (dossier: Dossier, ...kinds: readonly Met[]): Dossier => {
  const met = (d: Deadline) => (kinds as readonly string[]).includes(d.kind);
  const keys = dossier.deadlines.filter(met).map((d) => d.key);
  return { ...stop(dossier, keys), overdue: dossier.overdue.filter((d) => !met(d)) };
};

export function pass(dossier: Dossier, key: string): Dossier {
  const [passed] = dossier.deadlines.filter((d) => d.key === key);
  const { posting } = dossier;
  // The time for comments is over: the list leaves the web, and nobody is late (office.md N7).
  if (passed?.kind === 'postingBeforeCouncil' && posting)
    return { ...stop(dossier, [key]), posting: { ...posting, shown: false } };
  return { ...stop(dossier, [key]), overdue: [...dossier.overdue, ...(passed ? [passed] : [])] };
}

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
