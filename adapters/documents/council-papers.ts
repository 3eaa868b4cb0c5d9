/** Papers of reviewing and voting beside the council's own minutes. */
import { z } from 'zod';
import {
  Day,
  Line,
  PaperHead,
  PaperRecipient,
  PaperSignature,
  PaperTail,
  Participant,
  Passage,
  Round,
} from './paper-parts.js';

const head = { ...PaperHead.omit({ place: true, date: true }).shape, ...PaperTail.shape, subject: Line };

/** `rescinded`: the first of two rounds stays in the minutes, and counts no more (office.md C15). */
const CountResult = z.enum(['passed', 'failed', 'needsChair', 'noQuorum', 'rescinded']);

/**
 * Minutes of the count (biên bản kiểm phiếu), of a meeting or of a polling in writing: for each name what was given out,
 * came back, was valid, and the share of all members.
 * @source facts §8 (fields of the minutes), ND_152_2025:33.5
 */
export const VoteCountMinutes = z.object({
  ...head,
  foundingDecision: Line,
  mode: z.enum(['meeting', 'written']),
  countedAt: z.iso.datetime(),
  venue: Line.nullable(),
  totalMembers: z.int().positive().max(500),
  /** Who counted. */
  board: z.array(Participant).max(20),
  items: z.array(z.object({ recipient: PaperRecipient, proposal: Line, round: Round, result: CountResult })).max(2000),
  chair: Participant,
  secretary: Participant,
});

/**
 * Minutes of a unit's own review (biên bản bình xét): the names proposed with their votes, and those not chosen.
 * @source facts 6.1, 6.2 (minutes of the unit); office.md D11
 */
export const UnitReviewMinutes = z
  .object({
    ...head,
    heldAt: z.iso.datetime(),
    venue: Line,
    total: z.int().positive().max(5000),
    present: z.int().positive().max(5000),
    items: z
      .array(
        z.object({
          recipient: PaperRecipient,
          proposal: Line,
          votesFor: z.int().nonnegative(),
          votesOf: z.int().positive(),
          chosen: z.boolean(),
        }),
      )
      .min(1)
      .max(5000),
    course: Passage.nullable(),
    chair: Participant,
    secretary: Participant,
  })
  .refine((m) => m.present <= m.total, { path: ['present'], error: 'more present than there are' })
  .refine((m) => m.items.every((i) => i.votesFor <= i.votesOf), { path: ['items'], error: 'more votes than voters' });

/** The sheet on which a member writes the opinion for each name (phiếu lấy ý kiến), with room for a pen. */
export const WrittenOpinionSheet = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  subject: Line,
  member: Participant,
  items: z
    .array(z.object({ recipient: PaperRecipient, proposal: Line }))
    .min(1)
    .max(2000),
  /** Where and until when the sheet must come back. */
  returnTo: Line,
  returnBy: Day,
});

/** One line each (danh sách trích ngang). Columns that nobody fills are left out. */
export const SummaryList = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  subject: Line,
  rows: z
    .array(
      PaperRecipient.extend({
        proposal: Line,
        /** What the year's rating says, on the issuer's own scale. */
        rating: Line.nullable(),
        pastAwards: Line.nullable(),
        note: Line.nullable(),
      }),
    )
    .min(1)
    .max(5000),
  signature: PaperSignature,
});
