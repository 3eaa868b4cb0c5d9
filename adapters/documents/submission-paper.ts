import { z } from 'zod';
import { Grant, Line, PaperHead, PaperSignature, PaperTail, Passage, Recipients } from './paper-parts.js';

/**
 * A submission (tờ trình), of a unit to its office or of the office to the level above, with its list of names.
 * Its parts: grounds; what is asked, form and merit; opinions; council; conclusion of the appraisal.
 * @source ND_152_2025:33.11 names the parts for the State level; the same order serves below it (docs: facts 10.A)
 */
export const SubmissionPaper = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  subject: Line,
  /** Full name of the submitting body, as it stands in a sentence. */
  submitter: Line,
  /** After "Kính gửi:". */
  addressees: z.array(Line).min(1).max(10),
  grounds: z.array(Line).min(1).max(30),
  grant: Grant,
  recipients: Recipients,
  listTitle: Line,
  /** Opinions of the bodies that were asked; null where nobody is asked. */
  opinions: Passage.nullable(),
  councilResult: Passage.nullable(),
  appraisal: Passage.nullable(),
  /** Papers sent with it. */
  attachments: z.array(Line).max(50),
  signature: PaperSignature,
});
export type SubmissionPaper = z.infer<typeof SubmissionPaper>;
