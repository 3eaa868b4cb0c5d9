import type { z } from 'zod';
import { clauseFor } from '../../law/catalogue/dossier-rules.js';
import { refuse } from '../kernel/refusal.js';
import type { StreamId } from '../kernel/values.js';
import type { Posting } from './posting.js';
import type { Dossier } from './state.js';
import type { CaseConflict, Finding } from './values.js';

/** What is said of one standard. `by` null: nobody has judged it, or what it was judged by has changed since. */
export interface Judgement {
  readonly finding: Finding;
  readonly by: string | null;
  /** Overridden by this person; a new judgement does not wipe it out: it is shown ever after (office.md A3). */
  readonly overriddenBy: readonly string[];
  /** Whether the override stands for the finding as it is now. */
  readonly overridden: boolean;
}
/** A paper that is awaited. `pending` stops the appraisal, `completeAfter` may be filed after issue (office.md E4). */
export interface OpenItem {
  readonly kind: 'pending' | 'completeAfter';
  readonly part: string;
}
export interface Conflict {
  readonly person: string;
  readonly kind: z.infer<typeof CaseConflict>;
}

const isSettled = ({ finding, by, overridden }: Judgement): boolean =>
  by !== null && finding !== 'pending' && (finding !== 'unmet' || overridden);

/**
 * Standards that still stand in the way of `AppraiseNomination`, `FreezeAgenda` and `SignDecision`: pending, not
 * judged, or unmet without an override (office.md A1); and comments that nobody has answered. What may be filed after
 * issue does not count.
 */
export const unsettled = ({ findings, posting }: Pick<Dossier, 'findings' | 'posting'>): readonly string[] => [
  ...Object.keys(findings).filter((standard) => {
    const judgement = findings[standard];
    return judgement !== undefined && !isSettled(judgement);
  }),
  ...(posting ? unsettledComments(posting) : []),
];
export const unsettledComments = ({ comments }: Pick<Posting, 'comments'>): readonly string[] =>
  Object.entries(comments).flatMap(([comment, { answered }]) => (answered ? [] : [comment]));

/** The refusal of a step that needs every finding settled; null where they are (facts 5.2). */
export function notSettled(dossier: Pick<Dossier, 'findings' | 'posting' | 'ruleSet'>) {
  const standards = unsettled(dossier);
  if (standards.length === 0) return null;
  const clause = clauseFor(dossier.ruleSet, 'ND_152_2025:4.2');
  return refuse('FindingsUnsettled', { ...(clause ? { clause } : {}), facts: { standards } });
}

/** Names of a list that are not settled, as a refusal tells them; null where all are. */
export function unsettledAmong(names: Iterable<readonly [StreamId<'nomination'>, Dossier]>) {
  const open = [...names].filter(([, dossier]) => unsettled(dossier).length > 0);
  const [first] = open;
  if (!first) return null;
  const clause = notSettled(first[1])?.refused.clause;
  return { ...(clause ? { clause } : {}), facts: { nominations: open.map(([name]) => name) } };
}

/** Nothing but plain "met": such a name may go with a list; every other is pulled out and done singly (office.md D4). */
export const plainlyMet = ({ findings, memberHolds, conflicts }: Dossier): boolean =>
  memberHolds.length === 0 &&
  conflicts.length === 0 &&
  Object.values(findings).every((j) => j.finding === 'met' && j.by !== null && j.overriddenBy.length === 0);

/** Among equals a woman, or a collective with at least 70 % women, is preferred; a person confirms (facts 5.8). */
export const isPreferred = ({ womenShare }: Pick<Dossier, 'womenShare'>): boolean =>
  womenShare !== null && womenShare.women * 100 >= womenShare.of * 70;
