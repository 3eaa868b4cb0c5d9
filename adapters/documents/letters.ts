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

/** Returned for supplement: which field of whose dossier, why, until when (office.md R8). */
export const ReturnLetter = z.object({
  ...letter,
  fields: z
    .array(z.object({ recipient: PaperRecipient, field: Line, reason: Passage }))
    .min(1)
    .max(2000),
  due: Day.nullable(),
});

/** Not taken in, not eligible, or not awarded: for each name the ground, its clause where there is one, and what can be done (R5, A4). */
export const RefusalLetter = z.object({
  ...letter,
  kind: z.enum(['refused', 'ineligible', 'denied']),
  cases: z
    .array(z.object({ recipient: PaperRecipient, proposal: Line, ground: Passage, clause: Line.nullable() }))
    .min(1)
    .max(2000),
  whatNext: Passage,
});
