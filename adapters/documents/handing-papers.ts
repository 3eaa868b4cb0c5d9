/** Papers after a decision: certificates, the payment list, the list for the ceremony. */
import { z } from 'zod';
import { Day, Line, PaperHead, PaperRecipient, PaperSignature, PaperTail } from './paper-parts.js';

const Millimetres = z.number().min(-60).max(60);

/**
 * Certificates, one page each: on blank paper with a frame, or the words alone for the issuer's own printed blanks, each
 * moved by the printer's offsets (office.md G3).
 */
export const Certificates = z.object({
  ...PaperTail.shape,
  issuingBody: Line,
  /** Who awards, as the certificate's head says it: "Chánh Văn phòng Ủy ban nhân dân tỉnh …". */
  authority: Line,
  /** "Giấy khen", "Bằng khen". */
  title: Line,
  verb: Line,
  merit: Line,
  decisionNumber: Line,
  place: Line,
  date: Day,
  preprinted: z.boolean(),
  offset: z.object({ xMm: Millimetres, yMm: Millimetres }),
  items: z
    .array(PaperRecipient.extend({ goldenBookNumber: Line.nullable() }))
    .min(1)
    .max(5000),
  signature: PaperSignature,
});

const Dong = z.int().nonnegative().max(1_000_000_000);
/** Who is paid how much (danh sách chi tiền thưởng), the total also in words; `payer` bears it (G2, facts 9.7). */
export const PaymentList = z
  .object({
    ...PaperHead.shape,
    ...PaperTail.shape,
    subject: Line,
    payer: Line,
    decision: Line,
    rows: z
      .array(PaperRecipient.extend({ award: Line, prize: Dong }))
      .min(1)
      .max(5000),
    total: z.int().nonnegative().max(999_999_999_999),
    accountant: Line,
    signature: PaperSignature,
  })
  .refine((list) => list.rows.reduce((sum, row) => sum + row.prize, 0) === list.total, {
    path: ['total'],
    error: 'is not the sum of the rows',
  });

/** Names in the order in which they are called: from the highest award down, as the caller ranked them (G5, facts 11.8). */
export const CeremonyList = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  subject: Line,
  heldOn: Day,
  venue: Line,
  groups: z
    .array(z.object({ award: Line, recipients: z.array(PaperRecipient).min(1).max(5000) }))
    .min(1)
    .max(60),
  signature: PaperSignature,
});
