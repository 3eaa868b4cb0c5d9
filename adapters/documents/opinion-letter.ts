import { z } from 'zod';
import { Day, Line, PaperHead, PaperSignature, PaperTail, Passage, Period } from './paper-parts.js';

/** All that a body asked sees of a name: no dossier, no merit (docs: office.md T8). A further field is refused. */
export const AskedName = z.strictObject({ name: Line, unit: Line, award: Line, period: Period });
export type AskedName = z.infer<typeof AskedName>;

/** A letter (công văn) that asks one body about a list of names. */
export const OpinionLetter = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  /** After "V/v". */
  subject: Line,
  sender: Line,
  addressee: Line,
  question: Passage,
  /** Last day for the answer; null where the letter names none. */
  replyBy: Day.nullable(),
  /** True where the letter says that silence stands for no objection. */
  goesOn: z.boolean(),
  names: z.array(AskedName).min(1).max(5000),
  signature: PaperSignature,
});
export type OpinionLetter = z.infer<typeof OpinionLetter>;
