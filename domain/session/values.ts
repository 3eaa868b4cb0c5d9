import { z } from 'zod';
import { Count, PersonId, streamId } from '../kernel/values.js';

export const SessionId = streamId('session');
export type SessionId = z.infer<typeof SessionId>;
export const NominationId = streamId('nomination');
export type NominationId = z.infer<typeof NominationId>;
export const BallotId = streamId('ballot');
export type BallotId = z.infer<typeof BallotId>;

/** What a member declares about an item, or about all of them (office.md P3, P5). Only `ownCase` takes the vote away. */
export const ConflictKind = z.enum(['ownCase', 'kin', 'ownUnit', 'earlierAdvice', 'other']);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** What the chair confirms after a vote; the fourth result, left over, is `DeferItem` (office.md C12). */
export const ConfirmedResult = z.enum(['endorsed', 'declined', 'otherForm']);
export type ConfirmedResult = z.infer<typeof ConfirmedResult>;

export const Capacity = z.enum(['chair', 'secretary']);
export type Capacity = z.infer<typeof Capacity>;

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
});
export type BallotCount = z.infer<typeof BallotCount>;

export const people = z.array(PersonId).max(200);
