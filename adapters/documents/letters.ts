/** Official letters (công văn) about dossiers: to the unit, to bodies that are asked. */
import { z } from 'zod';
import { Day, Line, PaperHead, PaperRecipient, PaperSignature, PaperTail, Passage } from './paper-parts.js';

const letter = {
  ...PaperHead.shape,
  ...PaperTail.shape,
  /** After "V/v". */
  subject: Line,
  addressees: z.array(Line).min(1).max(30),
  /** Who writes, as it stands in a sentence. */
  sender: Line,
  signature: PaperSignature,
};
const names = z.array(z.object({ recipient: PaperRecipient, proposal: Line }));

/** Returned for supplement: which field of whose dossier, why, until when (office.md R8). */
export const ReturnLetter = z.object({
  ...letter,
  fields: z
    .array(z.object({ recipient: PaperRecipient, field: Line, reason: Passage }))
    .min(1)
    .max(2000),
  due: Day.nullable(),
});

/** Not taken in, or not eligible: for each name the ground, its clause where there is one, and what can be done (R5, A4). */
export const RefusalLetter = z.object({
  ...letter,
  kind: z.enum(['refused', 'ineligible']),
  cases: z
    .array(z.object({ recipient: PaperRecipient, proposal: Line, ground: Passage, clause: Line.nullable() }))
    .min(1)
    .max(2000),
  whatNext: Passage,
});

/** Asks bodies for opinions or checks of a whole list: name, unit, award and period, nothing else (T6, T8). */
export const OpinionLetter = z.object({
  ...letter,
  kind: z.enum(['consultation', 'backgroundCheck', 'partyOpinion']),
  names: names.min(1).max(5000),
  replyBy: Day.nullable(),
  /** What silence means; null where nothing was said, and then it means nothing (T10). */
  silence: Passage.nullable(),
});
