import type { Deadline } from '../kernel/effect.js';
import type { OfficeId, PersonId, StreamId } from '../kernel/values.js';
import type { Rules } from './events.js';
import type { Capacity, ConfirmedResult, ConflictKind, NominationId, SessionId } from './values.js';

/** Yes, no, blank, invalid. The rest up to all members is absent; written short, because there may be 1,100 of them. */
export type Votes = readonly [yes: number, no: number, blank: number, invalid: number];

interface ItemBase {
  readonly nomination: NominationId;
  readonly award: string;
  /** Rounds counted so far, rescinded ones included. */
  readonly rounds: number;
  /** Members whose own case it is, found or declared; absent when there is none. */
  readonly own?: readonly PersonId[];
  /** What the nomination has reported since it came on the agenda. */
  readonly change?: 'held' | 'withdrawn';
}
/** `asked` until the nomination has answered: `since` is the version of the event that asked. */
export type AgendaItem = ItemBase &
  (
    | { readonly at: 'asked'; readonly since: number }
    | { readonly at: 'scheduled' }
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
export interface Attendance {
  readonly present: readonly PersonId[];
  readonly written: readonly PersonId[];
}

/** What every session has from its call on. */
export interface Sitting {
  readonly id: SessionId;
  readonly office: OfficeId;
  readonly council: string;
  readonly body: 'full';
  readonly mode: 'meeting';
  readonly campaign: StreamId<'campaign'> | null;
  readonly startsAt: string;
  readonly place: string;
  readonly chair: PersonId;
  readonly secretary: PersonId;
  /** All members of the founding decision in force on the day: their number is the base of every ratio. */
  readonly members: readonly PersonId[];
  /** In the order of the agenda. A list and no map by id: the record's JSON keeps no order of keys. */
  readonly agenda: readonly AgendaItem[];
  readonly attendance: Attendance | null;
  readonly conflicts: readonly Conflict[];
  /** Reports that did not fit; each has its event. */
  readonly irregular: number;
}
interface Ruled {
  readonly rules: Rules;
}
interface Minuted {
  readonly document: string | null;
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
  | (Sitting & Ruled & Minuted & { readonly status: 'minuted' })
  | (Sitting & Ruled & Minuted & { readonly status: 'closed' })
  | (Sitting & { readonly status: 'cancelled' });
export type Started = Exclude<Session, { status: 'unstarted' }>;
export type SessionIn<S extends Session['status']> = Extract<Session, { status: S }>;

export const unstartedSession: Session = { status: 'unstarted' };
