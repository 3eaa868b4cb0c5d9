import { z } from 'zod';
import { Count, PersonId, streamId } from '../kernel/values.js';

export const SessionId = streamId('session');
export type SessionId = z.infer<typeof SessionId>;
export const NominationId = streamId('nomination');
export type NominationId = z.infer<typeof NominationId>;
export const BallotId = streamId('ballot');
export type BallotId = z.infer<typeof BallotId>;

/** The whole council or its standing body, each with its own members and total (office.md O8). */
export const BodyKind = z.enum(['full', 'standing']);
export type BodyKind = z.infer<typeof BodyKind>;
/** People in one room, or sheets that come in until a time (C4). */
export const SessionMode = z.enum(['meeting', 'written']);
export type SessionMode = z.infer<typeof SessionMode>;

/** What a member declares about an item, or about all of them (office.md P3, P5). */
export const ConflictKind = z.enum(['ownCase', 'kin', 'ownUnit', 'earlierAdvice', 'other']);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** What the chair confirms after a vote; the fourth result, left over, is `DeferItem` (office.md C12). */
export const ConfirmedResult = z.enum(['endorsed', 'declined', 'otherForm']);
export type ConfirmedResult = z.infer<typeof ConfirmedResult>;

export const Capacity = z.enum(['chair', 'secretary']);
export type Capacity = z.infer<typeof Capacity>;
/** Minutes of the sitting and of the count; those of a unit's review belong to its nominations (C17). */
export const MinutesKind = z.enum(['councilMinutes', 'voteCountMinutes']);
export type MinutesKind = z.infer<typeof MinutesKind>;

/** What became of a nomination that stands on the agenda. */
export const ItemChange = z.enum(['withdrawn', 'held', 'released']);

/** The whole count of one ballot: five parts that make up all members of the founding decision (office.md C5). */
export const BallotCount = z.strictObject({
  yes: Count,
  no: Count,
  blank: Count,
  invalid: Count,
  /** Members without a vote: absent without paper, present without casting, own case. They stay in the base. */
  absent: Count,
  total: Count,
  /** Of those given, how many came as written opinions; members who could vote at all (facts §8, fields of minutes). */
  written: Count,
  issued: Count,
});
export type BallotCount = z.infer<typeof BallotCount>;

export const people = z.array(PersonId).max(200);
