import type { Period } from '../campaign/values.js';
import type { Deadline } from '../kernel/effect.js';
import { wrongStatus } from '../kernel/refusal.js';
import type { StreamId, UnitId } from '../kernel/values.js';
import type { Listing, NominationId } from '../paper/listing.js';
import type { Numbering } from '../paper/numbering.js';

/** The text of a decision before it has number and date, and after. */
export const documents = { draft: 'decision-draft', final: 'decision' } as const;

/** Capacity in the signature block that an award decision may bear (office.md S7). */
export const capacities = ['self', 'KT'] as const;

/** What every decision has from its first draft on; `nominations` are those that it grants. */
export interface DecisionBody extends Listing<StreamId<'decision'>> {
  readonly office: string;
  readonly award: string;
  readonly campaign: StreamId<'campaign'> | null;
  /** The merit as the decision words it, for all its names (office.md S13). */
  readonly merit: string;
  readonly period: Period;
  /** Names that the signer took out. */
  readonly denied: readonly NominationId[];
}
interface Signed {
  readonly signedAs: (typeof capacities)[number];
  readonly signedOn: string;
  readonly documentHash: string;
  /** Units of the names at the signature; their people are told of the issue. */
  readonly units: readonly UnitId[];
}
/** Between signature and issue the day of issue is due (office.md S14). */
interface AwaitsIssue extends Signed {
  readonly deadlines: readonly Deadline[];
  readonly overdue: boolean;
}
interface Numbered {
  readonly numbering: Numbering;
  /** SHA-256 of the text with number and date; null until it is made. */
  readonly final: string | null;
}
interface Issued extends Signed {
  readonly numbering: Numbering;
  readonly final: string;
  /** Day from which award, money and every clock count (office.md S4). */
  readonly issuedOn: string;
}

/** A signed paper that grants one award to 1 to 5,000 names (office.md S12). */
export type Decision =
  | { readonly status: 'unstarted' }
  /** `presented`: with the chancery; `checked`: on the signer's desk. */
  | ({ readonly status: 'drafted' | 'presented' | 'checked' | 'sentBack' } & DecisionBody)
  | ({ readonly status: 'signed' } & DecisionBody & AwaitsIssue)
  | ({ readonly status: 'numbered' | 'sealed' } & DecisionBody & AwaitsIssue & Numbered)
  | ({ readonly status: 'issued' | 'published' } & DecisionBody & Issued)
  | ({ readonly status: 'archived'; readonly package: string | null } & DecisionBody & Issued)
  | ({ readonly status: 'cancelled' } & DecisionBody);

export type DecisionStatus = Decision['status'];
export type StartedDecision = Exclude<Decision, { status: 'unstarted' }>;
export const unstartedDecision: Decision = { status: 'unstarted' };

/** Null where the stage allows it. */
export const inStatus = (state: StartedDecision, allowed: readonly DecisionStatus[]) =>
  allowed.includes(state.status) ? null : wrongStatus(state.status, allowed);

/** Stages before the signature, in which the text may still change. */
export const unsigned = ['drafted', 'presented', 'checked', 'sentBack'] as const;
export const isUnsigned = (state: StartedDecision): boolean => inStatus(state, unsigned) === null;

/** Decisions are counted in one series of the office (office.md S2). */
export const SERIES = 'QD';
