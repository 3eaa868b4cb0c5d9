import { z } from 'zod';
import type { Deadline } from '../kernel/effect.js';
import { wrongStatus } from '../kernel/refusal.js';
import type { StreamId, UnitId } from '../kernel/values.js';
import type { OpinionAnswer } from '../nomination/opinions.js';
import type { DepositedId } from '../office/filed.js';
import type { Question } from './letters.js';
import type { Listing } from './listing.js';
import type { Numbering } from './numbering.js';

export const paperKinds = [
  'unitSubmission',
  'secretariatSubmission',
  'upwardSubmission',
  'opinionLetter',
  'checkLetter',
  'depositList',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What every paper has from its first draft on. */
export interface PaperBody extends Listing<StreamId<'paper'>> {
  readonly office: string;
  readonly kind: PaperKind;
  /** The unit whose paper it is; null for the secretariat's. */
  readonly unit: UnitId | null;
  readonly campaign: StreamId<'campaign'> | null;
  readonly addressee: string;
  /** What a letter asks; null for a paper that asks nothing. */
  readonly letter: Letter | null;
  /** Earlier versions of this paper, oldest first: the last one is the one that it takes the place of (office.md T4). */
  readonly earlier: readonly StreamId<'paper'>[];
  readonly deadlines: readonly Deadline[];
  /** Documents beside the paper's own text: what content each was made from, and its SHA-256. */
  readonly beside: Readonly<Record<string, { readonly contentVersion: number; readonly sha256: string }>>;
  /** The closed cases that a list hands over to the records office; null for every other paper. */
  readonly deposit: Deposit | null;
}
/** Of each case the package as it was listed: a case that leaves the archive is packed anew. */
export interface Deposit {
  readonly year: number;
  readonly cases: readonly { readonly case: DepositedId; readonly package: string }[];
}
export interface Letter extends Question {
  /** Its time ran out without an answer, and it said that we go on then. */
  readonly expired: boolean;
}
/** Whose power the signature uses (office.md S7, T3). */
export const SignedAs = z.enum(['self', 'KT', 'TL', 'TUQ']);
export type SignedAs = z.infer<typeof SignedAs>;
/**
 * `documentHash` for a signature in the system, `file` (the scan) for one on paper; while both are null the signed copy
 * is still to be filed (office.md S6).
 */
export interface Signature {
  readonly via: 'system' | 'paper';
  readonly on: string;
  readonly signedAs: SignedAs;
  readonly documentHash: string | null;
  readonly file: string | null;
}
/** The answer as the clerk recorded it; the number is the answering body's own. */
export interface Reply {
  readonly number: string;
  readonly on: string;
  readonly file: string | null;
  readonly general: OpinionAnswer | null;
  /** How many names were answered otherwise; which ones stands in the event and with each name. */
  readonly exceptions: number;
}
interface Signed {
  readonly signature: Signature;
}
interface Numbered extends Signed {
  readonly numbering: Numbering;
}
interface Sent extends Numbered {
  readonly sentOn: string;
  /** Working days from its receipt that the law gives for the answer; null where it gives none. */
  readonly replyDays: number | null;
}
interface Received extends Sent {
  readonly receivedOn: string | null;
}
interface Answered extends Received {
  readonly reply: Reply;
}

/** A paper with a list of names: a tờ trình of a unit, of the secretariat or upward, or a letter that asks (office.md T1, T2). */
export type Paper =
  | { readonly status: 'unstarted' }
  | ({ readonly status: 'drafted' | 'checked' | 'sentBack' } & PaperBody)
  | ({ readonly status: 'signed' } & PaperBody & Signed)
  | ({ readonly status: 'numbered' } & PaperBody & Numbered)
  | ({ readonly status: 'sent' } & PaperBody & Sent)
  | ({ readonly status: 'received' } & PaperBody & Received)
  | ({ readonly status: 'partlyReturned' } & PaperBody & Received)
  | ({ readonly status: 'answered' } & PaperBody & Answered)
  | ({ readonly status: 'closed' } & PaperBody & Received & { readonly reply: Reply | null })
  /** A number that it had stays its own: a series has no gaps and no doubles. */
  | ({ readonly status: 'withdrawn' } & PaperBody & { readonly numbering: Numbering | null })
  /** As it was when its next version took its place; `by` is that version, once it is drafted. */
  | ({ readonly status: 'replaced' } & PaperBody &
      Signed & {
        readonly numbering: Numbering | null;
        readonly sentOn: string | null;
        readonly by: StreamId<'paper'> | null;
      });

export type PaperStatus = Paper['status'];
export type StartedPaper = Exclude<Paper, { status: 'unstarted' }>;
export type PaperIn<S extends PaperStatus> = Extract<Paper, { status: S }>;
/** The text for the signer. */
export const PAPER = 'paper';
/**
 * The text with its number and the one who signed, and the list in one line each (danh sách trích ngang) that goes with
 * the secretariat's submissions, before and after the signature.
 */
export const beside = { final: 'paper-final', list: 'summary-list', listFinal: 'summary-list-final' } as const;
export const unstartedPaper: Paper = { status: 'unstarted' };

/** Stages before the signature, in which the content may still change. */
export const unsigned = ['drafted', 'checked', 'sentBack'] as const;

/** Null where the stage allows it. */
export const inStatus = (state: StartedPaper, allowed: readonly PaperStatus[]) =>
  allowed.includes(state.status) ? null : wrongStatus(state.status, allowed);

/** Signed on paper, and the signed copy is not filed yet (office.md S6). */
export const lacksSignedCopy = (state: StartedPaper): boolean =>
  'signature' in state && state.signature.via === 'paper' && state.signature.file === null;

/** What stays when a paper's stage is entered anew: its list and its address, no signature. */
export const bodyOf = (state: StartedPaper): PaperBody => ({
  id: state.id,
  office: state.office,
  kind: state.kind,
  unit: state.unit,
  campaign: state.campaign,
  addressee: state.addressee,
  letter: state.letter,
  earlier: state.earlier,
  deadlines: state.deadlines,
  beside: state.beside,
  deposit: state.deposit,
  nominations: state.nominations,
  contentVersion: state.contentVersion,
  rendition: state.rendition,
  telling: state.telling,
  changes: state.changes,
  heard: state.heard,
});
