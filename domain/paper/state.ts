import { wrongStatus } from '../kernel/refusal.js';
import type { StreamId, UnitId } from '../kernel/values.js';
import type { Listing } from './listing.js';
import type { Numbering } from './numbering.js';

export const paperKinds = ['unitSubmission', 'upwardSubmission'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What every paper has from its first draft on. */
export interface PaperBody extends Listing<StreamId<'paper'>> {
  readonly office: string;
  readonly kind: PaperKind;
  /** The unit whose paper it is; null for the secretariat's. */
  readonly unit: UnitId | null;
  readonly campaign: StreamId<'campaign'> | null;
  readonly addressee: string;
}
/** `documentHash` for a signature in the system, `file` (the scan) for one on paper (office.md S6). */
export interface Signature {
  readonly via: 'system' | 'paper';
  readonly on: string;
  readonly documentHash: string | null;
  readonly file: string | null;
}
/** The answer as the clerk recorded it; the number is the answering body's own. */
export interface Reply {
  readonly number: string;
  readonly on: string;
  readonly file: string | null;
}
interface Signed {
  readonly signature: Signature;
}
interface Numbered extends Signed {
  readonly numbering: Numbering;
}
interface Sent extends Numbered {
  readonly sentOn: string;
}
interface Received extends Sent {
  readonly receivedOn: string | null;
}
interface Answered extends Received {
  readonly reply: Reply;
}

/** A paper with a list of names: a unit's tờ trình, or the one that goes up (office.md T1, T2). */
export type Paper =
  | { readonly status: 'unstarted' }
  | ({ readonly status: 'drafted' | 'checked' | 'sentBack' } & PaperBody)
  | ({ readonly status: 'signed' } & PaperBody & Signed)
  | ({ readonly status: 'numbered' } & PaperBody & Numbered)
  | ({ readonly status: 'sent' } & PaperBody & Sent)
  | ({ readonly status: 'received' } & PaperBody & Received)
  | ({ readonly status: 'answered' } & PaperBody & Answered)
  | ({ readonly status: 'closed' } & PaperBody & Received & { readonly reply: Reply | null })
  /** A number that it had stays its own: a series has no gaps and no doubles. */
  | ({ readonly status: 'withdrawn' } & PaperBody & { readonly numbering: Numbering | null });

export type PaperStatus = Paper['status'];
export type StartedPaper = Exclude<Paper, { status: 'unstarted' }>;
export type PaperIn<S extends PaperStatus> = Extract<Paper, { status: S }>;
/** Name of the one document that a paper has. */
export const PAPER = 'paper';
export const unstartedPaper: Paper = { status: 'unstarted' };

/** Stages before the signature, in which the content may still change. */
export const unsigned = ['drafted', 'checked', 'sentBack'] as const;

/** Null where the stage allows it. */
export const inStatus = (state: StartedPaper, allowed: readonly PaperStatus[]) =>
  allowed.includes(state.status) ? null : wrongStatus(state.status, allowed);

/** Each unit counts its own papers, the office those that it signs itself. */
export const seriesOfPaper = ({ unit }: Pick<PaperBody, 'unit'>): string => (unit === null ? 'TTr' : `TTr-${unit}`);
