import { z } from 'zod';
import { Instant } from '../../law/calendar/values.js';
import { processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, OfficeId, PersonId, Sha256 } from '../kernel/values.js';
import { deadline } from '../session/events.js';
import { BallotCount, BallotId, NominationId, SessionId, SessionMode } from '../session/values.js';
import { Choice, PaperChoice, people, Tally } from './values.js';

const nothing = z.strictObject({});

/** With whom a ballot begins, as its session stood. */
export const openingShape = {
  office: OfficeId,
  session: SessionId,
  nomination: NominationId,
  round: Count,
  mode: z.literal('open'),
  sessionMode: SessionMode,
  /**
   * Members with a vote; `excluded` lost it to their own case, `recused` to another conflict, and `closedTo` may not
   * even see the ballot; `present` sit in the room, null: not recorded.
   */
  roll: people,
  excluded: people,
  recused: people,
  closedTo: people,
  present: people.nullable(),
  /** All members of the founding decision: the base of the ratio, whoever votes (office.md C5). */
  total: Count,
  /** False: not even all votes of the roll would reach the ratio; the chair was warned (C10). */
  reachable: z.boolean(),
  writtenUntil: Instant.nullable(),
  openedBy: PersonId,
};
/** Opened, or closed, in one act with others by its session, which therefore knows and needs no telling. */
const listed = z.boolean();

export const ballotEvents = {
  BallotOpened: event(
    1,
    z.strictObject({
      ballot: BallotId,
      ...openingShape,
      listed,
      deadlines: z.array(deadline),
    }),
  ),
  BallotCast: event(1, z.strictObject({ member: PersonId, choice: Choice })),
  WrittenBallotReceived: event(
    1,
    z.strictObject({ member: PersonId, choice: PaperChoice, paper: Sha256.nullable(), receivedAt: Instant }),
  ),
  PaperCountEntered: event(1, Tally.extend({ minutes: Sha256 })),
  BallotPaused: event(1, nothing),
  BallotResumed: event(1, nothing),
  /** `closedBy` null: its time was over. */
  BallotClosed: event(1, z.strictObject({ closedBy: PersonId.nullable() })),
  /** Word of the session that its quorum broke or is back; an older word than the last changes nothing. */
  QuorumRecorded: event(1, z.strictObject({ met: z.boolean(), since: Count })),
  BallotsCounted: event(1, BallotCount.extend({ listed })),
  BallotCancelled: event(1, nothing),
  ...processEvents,
};
export type BallotEvent = EventOf<typeof ballotEvents>;
