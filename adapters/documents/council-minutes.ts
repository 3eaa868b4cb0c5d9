import { z } from 'zod';
import { Line, PaperHead, PaperRecipient, PaperTail, Participant, Passage, Round } from './paper-parts.js';

/** One case of the meeting; what was not part of it is null. */
export const MinutesCase = z.object({
  recipient: PaperRecipient,
  /** "tặng Giấy khen của Chánh Văn phòng …". */
  proposal: Line,
  dossier: Passage.nullable(),
  appraisal: Passage.nullable(),
  checks: Passage.nullable(),
  postingComments: Passage.nullable(),
  discussion: Passage.nullable(),
  ballots: z.array(Round).max(5),
  conclusion: Passage,
});
export type MinutesCase = z.infer<typeof MinutesCase>;

/**
 * Minutes of a council meeting (biên bản họp hội đồng).
 * @source ND_30_2020 annex III, form 1.9; result and ratio by ND_152_2025:33.5 (docs: facts §8, §10.A)
 */
export const CouncilMinutes = z
  .object({
    ...PaperHead.omit({ place: true, date: true }).shape,
    ...PaperTail.shape,
    subject: Line,
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    venue: Line,
    /** The decision that set the council up. */
    foundingDecision: Line,
    totalMembers: z.int().positive().max(500),
    present: z.array(Participant).max(500),
    absent: z.array(z.object({ ...Participant.shape, reason: Line, wroteOpinion: z.boolean() })).max(500),
    /** Others in the room who don't vote. */
    guests: z.array(Participant).max(200),
    chair: Participant,
    secretary: Participant,
    opening: Passage.nullable(),
    cases: z.array(MinutesCase).min(1).max(2000),
  })
  .refine((minutes) => minutes.present.length + minutes.absent.length === minutes.totalMembers, {
    path: ['totalMembers'],
    error: 'present and absent members are not the total',
  })
  .refine(
    (minutes) => minutes.cases.every((one) => one.ballots.every((ballot) => ballot.yes <= minutes.totalMembers)),
    {
      path: ['cases'],
      error: 'more votes than members',
    },
  );
export type CouncilMinutes = z.infer<typeof CouncilMinutes>;
