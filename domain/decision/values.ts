import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Sha256, text } from '../kernel/values.js';
import { exceptionKinds } from '../nomination/exceptional.js';
import { nominationIds } from '../paper/listing.js';

/** A signed document beside this decision (a letter, another decision): its number as it is written, its day, its scan. */
export const SignedDocument = z.strictObject({ number: text(100), on: LocalDate, file: Sha256 });
export type SignedDocument = z.infer<typeof SignedDocument>;

/** Names by what the signer must see of them (office.md S9). */
export const Exceptions = z.array(z.strictObject({ kind: z.enum(exceptionKinds), nominations: nominationIds }));

/** A letter corrects what is not the award: layout and procedure. What the decision says is amended by a decision (X6). */
export const LetterFault = z.enum(['layout', 'procedure']);
export const DecisionFault = z.enum(['wrongName', 'wrongUnit', 'missingName']);
export const ReissueGround = z.enum(['misprint', 'renamedUnit', 'lost', 'damaged']);

/** Who pays (facts 9.7), and in what: foreigners get a keepsake and no cash (facts 9.8). */
export const Payer = z.enum(['issuer', 'recipientProvince']);
export const PaymentForm = z.enum(['money', 'keepsake']);
/** Whole đồng; 0: nothing is due. */
export const Amount = z.int().min(0).max(10_000_000_000);
export const Paying = z.strictObject({ amount: Amount, nominations: nominationIds });
/** Where money that came back went (facts 11.4). */
export const ReturnedTo = z.enum(['budget', 'fund']);
