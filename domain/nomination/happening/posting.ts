import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { Due } from '../../campaign/due.js';
import { event } from '../../kernel/stream.js';
import { Count, Sha256 } from '../../kernel/values.js';
import { CommentId, PostingChannel, PostingProof } from '../values.js';

// The text of a comment is sealed to `comment:<case>/<n>`, its writer to `writer:<case>/<n>` (office.md N6).
export const postingEvents = {
  PostingOpened: event(
    1,
    z.strictObject({
      channel: PostingChannel,
      from: LocalDate,
      to: LocalDate,
      proof: PostingProof,
      /** The last of the working days asked for; null where nobody asks for any. */
      countedUntil: LocalDate.nullable(),
      due: Due,
    }),
  ),
  CommentRecorded: event(
    1,
    z.strictObject({
      comment: CommentId,
      via: z.enum(['page', 'paper']),
      on: LocalDate,
      anonymous: z.boolean(),
      file: Sha256.nullable(),
    }),
  ),
  CommentAnswered: event(1, z.strictObject({ comment: CommentId, check: z.boolean() })),
  PostingClosed: event(
    1,
    z.strictObject({
      report: z.strictObject({ paper: z.string(), on: LocalDate }),
      /** For the minutes (facts 8.18). */
      comments: Count,
      checks: Count,
    }),
  ),
};
