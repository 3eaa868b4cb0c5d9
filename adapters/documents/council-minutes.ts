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
  ballots: z.array(Round).max(99),
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
    /** People in one room, or sheets that came in until a time. */
    mode: z.enum(['meeting', 'written']),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    venue: Line,
    /** The decision that set the council up. */
    foundingDecision: Line,
    totalMembers: z.int().positive().max(500),
    /** Who holds a seat that day. */
    members: z.array(Participant).max(500),
    /** Of them, who came and who did not; both empty where nobody was called by name, as in a written polling. */
    present: z.array(Participant).max(500),
    absent: z.array(z.object({ ...Participant.shape, reason: Line.nullable(), wroteOpinion: z.boolean() })).max(500),
    /** How many the council's rule asks for, and how many counted as present; null where no rule says so. */
    quorum: z.object({ needed: z.int().positive(), counted: z.int().nonnegative().nullable() }).nullable(),
    /** `about`: the case; null: the whole sitting. */
    conflicts: z.array(z.object({ member: Participant, what: Line, about: Line.nullable() })).max(5000),
    /** Others in the room who don't vote. */
    guests: z.array(Participant).max(200),
    chair: Participant,
    secretary: Participant,
    opening: Passage.nullable(),
    cases: z.array(MinutesCase).max(2000),
  })
  .refine((minutes) => [0, minutes.members.length].includes(minutes.present.length + minutes.absent.length), {
    path: ['members'],
    error: 'present and absent members are not all',
  })
  .refine(
    (minutes) => minutes.cases.every((one) => one.ballots.every((ballot) => ballot.yes <= minutes.totalMembers)),
    {
      path: ['cases'],
      error: 'more votes than members',
    },
  );
export type CouncilMinutes = z.infer<typeof CouncilMinutes>;
