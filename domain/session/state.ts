import type { Deadline } from '../kernel/effect.js';
import type { Heard } from '../kernel/heard.js';
import type { OfficeId, PersonId, StreamId } from '../kernel/values.js';
import type { Rules } from './events.js';
import type {
  BallotId,
  BodyKind,
  Capacity,
  ConfirmedResult,
  ConflictKind,
  MinutesKind,
  NominationId,
  SessionId,
  SessionMode,
} from './values.js';

/** Of the given votes `written` came on paper from absent members. Written short, because there may be 1,100 of them. */
export type Votes = readonly [yes: number, no: number, blank: number, invalid: number, written: number, issued: number];

interface ItemBase {
  readonly nomination: NominationId;
  readonly award: string;
  /** Rounds counted so far, rescinded ones included. */
  readonly rounds: number;
  /** Counts of rounds that were rescinded: they stay for the minutes (office.md C15). */
  readonly earlier?: readonly Votes[];
  /** Place in the ranking, best is 1 (C16). */
  readonly rank?: number;
  /** Members whose own case it is, as the nomination says; absent when there is none. */
  readonly own?: readonly PersonId[];
  /** What the nomination has reported since it came on the agenda. */
  readonly change?: 'held' | 'withdrawn';
}
/** `asked` until the nomination has answered: `since` is the version of the event that asked. */
export type AgendaItem = ItemBase &
  (
    | { readonly at: 'asked'; readonly since: number }
    /** `ballot`: a ballot on it runs; `over`: one whose end was heard of before its beginning. */
    | { readonly at: 'scheduled'; readonly ballot?: BallotId; readonly over?: BallotId }
    | { readonly at: 'unscheduled' }
    | { readonly at: 'counted'; readonly votes: Votes }
    | {
        readonly at: 'confirmed';
        readonly votes: Votes;
        readonly result: ConfirmedResult;
        readonly otherAward?: string;
      }
    | { readonly at: 'deferred'; readonly votes?: Votes }
  );

export interface Conflict {
  readonly member: PersonId;
  readonly nomination: NominationId | null;
  readonly kind: ConflictKind;
}
/** Takes no part in a vote by their own word; null: in no vote of the sitting. */
export interface Recused {
  readonly member: PersonId;
  readonly nomination: NominationId | null;
}
export interface Attendance {
  readonly present: readonly PersonId[];
  readonly written: readonly PersonId[];
}

export interface Sheets {
  /** Version of the event that asked for them. */
  readonly contentVersion: number;
  /** Member → the file; null while it is being made. */
  readonly of: Readonly<Record<PersonId, string | null>>;
}

/** What every session has from its call on. */
export interface Sitting {
  readonly id: SessionId;
  readonly office: OfficeId;
  readonly council: string;
  readonly body: BodyKind;
  readonly mode: SessionMode;
  readonly campaign: StreamId<'campaign'> | null;
  readonly startsAt: string;
  /** When a written polling takes no more sheets; null for a meeting. */
  readonly closesAt: string | null;
  readonly place: string | null;
  readonly founded: string;
  readonly chair: PersonId;
  readonly vices: readonly PersonId[];
  /** The vice who chairs this sitting; null: the chair does (C18). */
  readonly presiding: PersonId | null;
  readonly secretary: PersonId;
  readonly members: readonly PersonId[];
  /** Members by the founding decision in force on the day: the base of every ratio, whoever sits or votes. */
  readonly total: number;
  /** Ballots that this session opened in one act with others: each takes the next number into its name. */
  readonly ballots: number;
  /** In the order of the agenda. A list and no map by id: the record's JSON keeps no order of keys. */
  readonly agenda: readonly AgendaItem[];
  /** Per nomination the version of its last word, also of names that left the agenda. */
  readonly heard: Heard;
  readonly attendance: Attendance | null;
  readonly conflicts: readonly Conflict[];
  readonly recused: readonly Recused[];
  /** Sheets for opinions in writing, as last prepared; null once what they would show has changed. */
  readonly sheets: Sheets | null;
  /** Reports that did not fit; each has its event. */
  readonly irregular: number;
}
interface Ruled {
  readonly rules: Rules;
  /** Minutes of the count, drawn up or not; a count that changes takes them back. */
  readonly countMinutes: Minutes | null;
  /** The end of a written polling. */
  readonly deadlines: readonly Deadline[];
  /** Version of the event that last broke or mended the quorum; 0: it stands since the opening. */
  readonly quorumMoved: number;
}
export interface Minutes {
  /** Version of the event that drew them up. */
  readonly contentVersion: number;
  /** The secretary's own text; null: made from the record. */
  readonly document: string | null;
  /** What was made from the record; null while it is being made, and beside an own text. */
  readonly rendition: string | null;
  readonly signed: readonly { readonly as: Capacity; readonly by: PersonId }[];
}
export type Session =
  | { readonly status: 'unstarted' }
  | (Sitting & {
      readonly status: 'called';
      readonly frozen: boolean;
      readonly deadlines: readonly Deadline[];
      /** The hour has come and nobody has opened the session. */
      readonly overdue: boolean;
    })
  | (Sitting & Ruled & { readonly status: 'opened' })
  | (Sitting & Ruled & { readonly status: 'adjourned' })
  | (Sitting & Ruled & Minutes & { readonly status: 'minuted' })
  | (Sitting & Ruled & Minutes & { readonly status: 'closed' })
  | (Sitting & { readonly status: 'cancelled' });
export type Started = Exclude<Session, { status: 'unstarted' }>;
export type SessionIn<S extends Session['status']> = Extract<Session, { status: S }>;

/** The minutes of that kind as they stand; null where none are drawn up. */
export const minutesIn = (state: Started, kind: MinutesKind): Minutes | null => {
  if (kind === 'voteCountMinutes') return 'countMinutes' in state ? state.countMinutes : null;
  return state.status === 'minuted' || state.status === 'closed' ? state : null;
};

export const unstartedSession: Session = { status: 'unstarted' };
