import type { Period } from '../campaign/values.js';
import type { Deadline } from '../kernel/effect.js';
import { wrongStatus } from '../kernel/refusal.js';
import type { PersonId, StreamId, UnitId } from '../kernel/values.js';
import type { Filed } from '../office/filed.js';
import type { Listing, NominationId } from '../paper/listing.js';
import type { Numbering } from '../paper/numbering.js';
import type { Settled } from './exceptions.js';
import type { Marks } from './marks.js';
import type { AskedPaper } from './papers.js';

/** The text of a decision before it has number and date, and after. */
export const documents = { draft: 'decision-draft', final: 'decision' } as const;

/** Capacity in the signature block (office.md S7): which of them an award decision may bear is the issuer's setting. */
export const capacities = ['self', 'KT', 'TL', 'TUQ'] as const;

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
  /** The deputy signs it: it holds the names that the head left to the deputy there (office.md P4). */
  readonly handedFrom: StreamId<'decision'> | null;
  readonly exceptions: Settled;
  /** Names on their way to the deputy's decision, and how often names went that way. */
  readonly handing: { readonly into: StreamId<'decision'>; readonly nominations: readonly NominationId[] } | null;
  readonly handings: number;
}
interface Signed {
  readonly via: 'system' | 'paper';
  /** Who signed on paper; null where the event's actor signed. */
  readonly signer: PersonId | null;
  readonly signedAs: (typeof capacities)[number];
  readonly signedOn: string;
  readonly documentHash: string;
  /** Scan of what was signed on paper; null while it is awaited. */
  readonly file: string | null;
  /** Units of the names at the signature; their people are told of the issue. */
  readonly units: readonly UnitId[];
  /** Until the issue its own day (office.md S14), after a revocation the day on which items come back (G6). */
  readonly deadlines: readonly Deadline[];
  readonly overdue: boolean;
}
interface Numbered {
  readonly numbering: Numbering;
  /** SHA-256 of the text with number and date; null until it is made. */
  readonly final: string | null;
}

/** Golden-book numbers from `first` on, in the order of the list, for all but those revoked before (office.md G3). */
export interface GoldenBook {
  readonly mode: 'own' | 'registry';
  readonly series: string;
  readonly on: string;
  readonly first: number;
  readonly without: Marks;
  readonly via: 'system' | 'paper';
  readonly file: string | null;
}
/** Sets of names, each by their places in the list. */
export interface NameMarks {
  /** In a payment list, with an amount or with nothing due. */
  readonly listed: Marks;
  readonly paid: Marks;
  readonly handed: Marks;
  readonly reissued: Marks;
  readonly revoked: Marks;
  readonly returned: Marks;
}
interface Issued extends Signed {
  readonly numbering: Numbering;
  readonly final: string;
  /** Day from which award, money and every clock count (office.md S4). */
  readonly issuedOn: string;
  /** Null until certificates are issued. */
  readonly book: GoldenBook | null;
  readonly spoilt: number;
  readonly payments: readonly { readonly payer: string; readonly form: string; readonly total: number }[];
  readonly names: NameMarks;
  /** Of the revocation that waits for the issuer: whose awards, null for all. */
  readonly proposed: { readonly names: Marks | null } | null;
  readonly revocations: number;
  readonly corrected: boolean;
  /** Certificates, payment and ceremony lists, in the order in which they were asked for. */
  readonly papers: readonly AskedPaper[];
}

/** A signed paper that grants one award to 1 to 5,000 names (office.md S12). */
export type Decision =
  | { readonly status: 'unstarted' }
  /** `presented`: with the chancery; `checked`: on the signer's desk. */
  | ({ readonly status: 'drafted' | 'presented' | 'checked' | 'sentBack' } & DecisionBody)
  | ({ readonly status: 'signed' } & DecisionBody & Signed)
  | ({ readonly status: 'numbered' | 'sealed' } & DecisionBody & Signed & Numbered)
  | ({ readonly status: 'issued' | 'published' | 'partlyRevoked' | 'revoked' } & DecisionBody & Issued)
  | ({ readonly status: 'archived'; readonly package: string | null; readonly filed: Filed } & DecisionBody & Issued)
  | ({ readonly status: 'cancelled' } & DecisionBody);

export type DecisionStatus = Decision['status'];
export type StartedDecision = Exclude<Decision, { status: 'unstarted' }>;
/** After its issue, whatever became of it. */
export type IssuedDecision = Extract<Decision, { issuedOn: string }>;
export type SignedDecision = Extract<Decision, { signedOn: string }>;
export const unstartedDecision: Decision = { status: 'unstarted' };

/** Null where the stage allows it. */
export const inStatus = (state: StartedDecision, allowed: readonly DecisionStatus[]) =>
  allowed.includes(state.status) ? null : wrongStatus(state.status, allowed);

/** Stages before the signature, in which the text may still change. */
export const unsigned = ['drafted', 'presented', 'checked', 'sentBack'] as const;
export const isUnsigned = (state: StartedDecision): boolean => inStatus(state, unsigned) === null;

/** Stages in which certificates, money and corrections have their place; archiving ends none of them (office.md G1). */
export const inForce = ['issued', 'published', 'partlyRevoked', 'archived'] as const;
/** From the issue on. */
export const issuedStages = [...inForce, 'revoked'] as const;
/** From the signature on. */
export const signedStages = ['signed', 'numbered', 'sealed', ...issuedStages] as const;
export const isIssued = (state: Decision): state is IssuedDecision => 'issuedOn' in state;
export const isSigned = (state: Decision): state is SignedDecision => 'signedOn' in state;

/** Decisions are counted in one series of the office (office.md S2); certificates in its golden book (G3). */
export const SERIES = 'QD';
export const GOLDEN_BOOK = 'SoVang';
