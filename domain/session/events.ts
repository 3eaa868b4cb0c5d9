import { z } from 'zod';
import { Instant, LocalDate } from '../../law/calendar/values.js';
import { AwardCode } from '../campaign/values.js';
import { documentEvents, processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, Id, OfficeId, PersonId, Ratio, Sha256, StreamKey, streamId } from '../kernel/values.js';
import { MinutesFacts } from './minutes.js';
import {
  BallotCount,
  BallotId,
  BodyKind,
  Capacity,
  ConfirmedResult,
  ConflictKind,
  ItemChange,
  MinutesKind,
  NominationId,
  SessionId,
  SessionMode,
} from './values.js';

const nothing = z.strictObject({});
const item = z.strictObject({ nomination: NominationId });
const member = z.strictObject({ member: PersonId });
export const deadline = z.strictObject({ key: StreamKey, kind: StreamKey, at: Instant });

/** The council's rules as they stood at the opening: a new text changes no session already opened (office.md O9). */
export const Rules = z.strictObject({
  quorum: Ratio.nullable(),
  threshold: z.strictObject({ ratio: Ratio, over: z.boolean() }).nullable(),
  writtenCountsAsPresent: z.boolean(),
  ownCase: z.enum(['noAppraiseNoVote', 'warn']),
  conflictPolicy: z.enum(['warnAndRecord', 'noVote', 'closed']),
  tieRule: z.enum(['chair', 'council']),
});
export type Rules = z.infer<typeof Rules>;

/**
 * `passed` and `failed` are the threshold's answer; where none is stated only the chair can tell. `noQuorum`: too few
 * sheets of a written polling came back, so that the vote decides nothing.
 */
export const Outcome = z.enum(['passed', 'failed', 'needsChair', 'noQuorum']);
export type Outcome = z.infer<typeof Outcome>;

const itemResult = item.extend({
  ballot: BallotId,
  round: Count,
  ...BallotCount.shape,
  outcome: Outcome,
  clause: z.string().nullable(),
});
const names = z.array(NominationId);
/** First day of the council as its founding decision made it; the members are those of that decision (O7). */
const body = z.strictObject({
  founded: LocalDate,
  chair: PersonId,
  vices: z.array(PersonId),
  secretary: PersonId,
  members: z.array(PersonId),
  total: Count,
});
const paper = z.strictObject({ number: z.string(), on: LocalDate, document: Sha256.nullable() });

export const sessionEvents = {
  SessionCalled: event(
    1,
    z.strictObject({
      session: SessionId,
      office: OfficeId,
      council: Id,
      ...body.shape,
      body: BodyKind,
      mode: SessionMode,
      campaign: streamId('campaign').nullable(),
      startsAt: Instant,
      closesAt: Instant.nullable(),
      place: z.string().nullable(),
      deadlines: z.array(deadline),
    }),
  ),
  /** `own`: members whose own case it is. `unreachable`: items that can't reach their ratio without those votes (P7). */
  AgendaItemsAdded: event(
    1,
    z.strictObject({
      items: z.array(item.extend({ award: AwardCode, own: z.array(PersonId) })),
      unreachable: names,
    }),
  ),
  AgendaItemRemoved: event(1, item),
  AgendaFrozen: event(1, z.strictObject({ items: Count })),
  /** `unreachable`: items that can't reach their ratio with those who sit or write (C10). */
  AttendanceRecorded: event(
    1,
    z.strictObject({ present: z.array(PersonId), written: z.array(PersonId), unreachable: names }),
  ),
  DepartureRecorded: event(1, member.extend({ unreachable: names })),
  ChairDelegated: event(1, z.strictObject({ to: PersonId, paper: paper.nullable() })),
  ConflictDeclared: event(
    1,
    member.extend({ nomination: NominationId.nullable(), kind: ConflictKind, unreachable: names }),
  ),
  ConflictLifted: event(1, member.extend({ nomination: NominationId.nullable(), kind: ConflictKind })),
  MemberRecused: event(1, member.extend({ nomination: NominationId.nullable(), unreachable: names })),
  /** `renewed`: a founding decision that came into force since the call, with the own cases among its members. */
  SessionOpened: event(
    1,
    z.strictObject({
      rules: Rules,
      renewed: body.extend({ own: z.array(item.extend({ own: z.array(PersonId) })) }).nullable(),
      deadlines: z.array(deadline),
    }),
  ),
  SessionAdjourned: event(1, nothing),
  SessionResumed: event(1, nothing),
  SessionCancelled: event(1, nothing),
  ItemResultRecorded: event(1, itemResult),
  ItemBallotRecorded: event(
    1,
    item.extend({ ballot: BallotId, round: Count, change: z.enum(['opened', 'cancelled']) }),
  ),
  /**
   * One act for many ballots, each named here before it begins and with its own `BallotOpened`. `unreachable`: items that
   * can't reach their ratio even if every member with a vote says yes (C10).
   */
  BallotsOpened: event(
    1,
    z.strictObject({
      items: z.array(item.extend({ ballot: BallotId, round: Count })),
      writtenUntil: Instant.nullable(),
      openedBy: PersonId,
      unreachable: names,
    }),
  ),
  /** The ballots that were open are asked to close; what each came to is told by `ItemResultsRecorded`. */
  BallotsClosed: event(1, z.strictObject({ items: z.array(item.extend({ ballot: BallotId })), closedBy: PersonId })),
  /** Counts of ballots that were closed in one act, in the order of the agenda. */
  ItemResultsRecorded: event(1, z.strictObject({ items: z.array(itemResult) })),
  ListVoteRecorded: event(
    1,
    z.strictObject({
      items: z.array(item.extend({ outcome: Outcome })),
      ...BallotCount.shape,
      minutes: Sha256.nullable(),
    }),
  ),
  /** `cut` passed and found no place: they are left over. `tied`: equals whom the cut parts, by `tieRule` (C16). */
  ItemsRanked: event(
    1,
    z.strictObject({
      ranked: z.array(item.extend({ yes: Count })),
      places: Count,
      cut: names,
      tied: names,
      tieRule: z.enum(['chair', 'council']),
      total: Count,
    }),
  ),
  ResultConfirmed: event(
    1,
    z.strictObject({
      items: z.array(
        item.extend({ result: ConfirmedResult, otherAward: AwardCode.nullable(), yes: Count, total: Count }),
      ),
    }),
  ),
  ItemDeferred: event(1, item.extend({ yes: Count, total: Count })),
  ResultRescinded: event(1, item.extend({ round: Count })),
  MinutesDrawnUp: event(1, z.strictObject({ kind: MinutesKind, document: Sha256.nullable(), facts: MinutesFacts })),
  MinutesSigned: event(
    1,
    z.strictObject({
      kind: MinutesKind,
      as: Capacity,
      by: PersonId,
      via: z.enum(['system', 'paper']),
      /** What the signer was shown; null where it was signed by hand. */
      documentHash: Sha256.nullable(),
      paper: Sha256.nullable(),
    }),
  ),
  SessionClosed: event(1, nothing),
  /** Each gets a sheet of their own: an item that is closed to a member does not stand on it. */
  SheetsPrepared: event(1, z.strictObject({ members: z.array(PersonId).min(1) })),
  ItemChangeRecorded: event(1, item.extend({ change: ItemChange, since: Count })),
  ...documentEvents,
  ...processEvents,
};
export type SessionEvent = EventOf<typeof sessionEvents>;
