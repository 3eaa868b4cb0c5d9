import { z } from 'zod';
import { Instant, LocalDate } from '../../law/calendar/values.js';
import { AwardCode } from '../campaign/values.js';
import { processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, Id, OfficeId, PersonId, Ratio, Sha256, StreamKey, streamId } from '../kernel/values.js';
import {
  BallotCount,
  BallotId,
  Capacity,
  ConfirmedResult,
  ConflictKind,
  ItemChange,
  NominationId,
  SessionId,
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
});
export type Rules = z.infer<typeof Rules>;

/** `passed` and `failed` are the threshold's answer; where none is stated only the chair can tell. */
export const Outcome = z.enum(['passed', 'failed', 'needsChair']);
export type Outcome = z.infer<typeof Outcome>;

export const sessionEvents = {
  SessionCalled: event(
    1,
    z.strictObject({
      session: SessionId,
      office: OfficeId,
      council: Id,
      /** First day of the council as its founding decision made it; the members are those of that decision (O7). */
      founded: LocalDate,
      body: z.literal('full'),
      mode: z.literal('meeting'),
      campaign: streamId('campaign').nullable(),
      startsAt: Instant,
      place: z.string(),
      chair: PersonId,
      secretary: PersonId,
      members: z.array(PersonId),
      deadlines: z.array(deadline),
    }),
  ),
  /** `own`: members whose own case it is. `unreachable`: items that can't reach their ratio without those votes (P7). */
  AgendaItemsAdded: event(
    1,
    z.strictObject({
      items: z.array(item.extend({ award: AwardCode, own: z.array(PersonId) })),
      unreachable: z.array(NominationId),
    }),
  ),
  AgendaItemRemoved: event(1, item),
  AgendaFrozen: event(1, z.strictObject({ items: Count })),
  AttendanceRecorded: event(1, z.strictObject({ present: z.array(PersonId), written: z.array(PersonId) })),
  DepartureRecorded: event(1, member),
  ConflictDeclared: event(
    1,
    member.extend({ nomination: NominationId.nullable(), kind: ConflictKind, unreachable: z.boolean() }),
  ),
  SessionOpened: event(1, z.strictObject({ rules: Rules })),
  SessionAdjourned: event(1, nothing),
  SessionResumed: event(1, nothing),
  SessionCancelled: event(1, nothing),
  ItemResultRecorded: event(
    1,
    item.extend({
      ballot: BallotId,
      round: Count,
      ...BallotCount.shape,
      outcome: Outcome,
      clause: z.string().nullable(),
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
  MinutesDrawnUp: event(1, z.strictObject({ document: Sha256.nullable() })),
  MinutesSigned: event(1, z.strictObject({ as: Capacity, by: PersonId, via: z.enum(['system', 'paper']) })),
  SessionClosed: event(1, nothing),
  ItemChangeRecorded: event(1, item.extend({ change: ItemChange })),
  ...processEvents,
};
export type SessionEvent = EventOf<typeof sessionEvents>;
