import type { Deadline } from '../kernel/effect.js';
import type { OfficeId, PersonId } from '../kernel/values.js';
import type { BallotCount, BallotId, NominationId, SessionId, SessionMode } from '../session/values.js';
import type { PaperChoice, Tally } from './values.js';

export interface Vote {
  readonly member: PersonId;
  readonly choice: PaperChoice;
  /** Came as a written opinion of an absent member. */
  readonly written: boolean;
}

/** One vote of one council on one item. */
export interface Question {
  readonly id: BallotId;
  readonly office: OfficeId;
  readonly session: SessionId;
  readonly nomination: NominationId;
  readonly round: number;
  readonly mode: 'open';
  readonly sessionMode: SessionMode;
  readonly roll: readonly PersonId[];
  readonly excluded: readonly PersonId[];
  readonly recused: readonly PersonId[];
  readonly closedTo: readonly PersonId[];
  readonly present: readonly PersonId[] | null;
  readonly total: number;
  readonly writtenUntil: string | null;
}
/** Votes by name, or papers of the room by number: never both. */
interface Given {
  readonly votes: readonly Vote[];
  readonly paperCount: (Tally & { readonly minutes: string }) | null;
}
interface Running extends Given {
  /** The secretary paused it; the session said that its quorum broke. It goes on when neither holds. */
  readonly halted: boolean;
  readonly noQuorum: boolean;
  /** The session's version of its last word on the quorum. */
  readonly quorumSince: number;
  readonly deadlines: readonly Deadline[];
}
export type Ballot =
  | { readonly status: 'unstarted' }
  | (Question & Running & { readonly status: 'opened' })
  | (Question & Running & { readonly status: 'paused' })
  | (Question & Given & { readonly status: 'closed' })
  /** `listed`: its session closed it with others and reads the count itself. */
  | (Question & Given & { readonly status: 'counted'; readonly count: BallotCount; readonly listed: boolean })
  | (Question & { readonly status: 'cancelled' });
export type Started = Exclude<Ballot, { status: 'unstarted' }>;
export type BallotIn<S extends Ballot['status']> = Extract<Ballot, { status: S }>;

export const unstartedBallot: Ballot = { status: 'unstarted' };

/**
 * Fields of the state that no list, page, live event or error may show, in whole or in number, before the status is
 * `counted` (architecture §8): no part of a count is seen before all papers are in.
 */
export const hiddenUntilCounted = ['votes', 'paperCount'] as const satisfies readonly (keyof Given)[];
