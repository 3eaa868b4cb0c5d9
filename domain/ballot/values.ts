import { z } from 'zod';
import { Count, PersonId } from '../kernel/values.js';

export const Choice = z.enum(['yes', 'no', 'blank']);
/** A paper can also be spoilt; a member at the screen can't cast such a vote. */
export const PaperChoice = z.enum(['yes', 'no', 'blank', 'invalid']);
export type PaperChoice = z.infer<typeof PaperChoice>;

/** Votes given, by choice; who gave none is not in it. */
export const Tally = z.strictObject({ yes: Count, no: Count, blank: Count, invalid: Count });
export type Tally = z.infer<typeof Tally>;

export const people = z.array(PersonId);
