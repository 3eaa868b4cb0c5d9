import { z } from 'zod';
import { Grant, Line, PaperHead, PaperSignature, PaperTail, Passage, Recipients } from './paper-parts.js';

/**
 * An award decision (quyết định): who is awarded, for what merit in which days; the money; who carries it out.
 * Verb, title and issuer's name come from the caller's catalogue row and are not chosen here.
 * @source ND_30_2020 annex III, form 1.2 (docs: facts §10)
 */
export const DecisionPaper = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  /** Trích yếu: "Về việc tặng Giấy khen …". */
  subject: Line,
  /** Who decides, as in "Chánh Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn". */
  authority: Line,
  /** "Căn cứ …" in order, without the mark at the end. */
  grounds: z.array(Line).min(1).max(30),
  /** "Theo đề nghị của …". */
  onProposalOf: Line,
  grant: Grant,
  recipients: Recipients,
  /** Title of the annex with the names; not printed when there is one recipient. */
  listTitle: Line,
  /** Money and its source; null where none is paid. */
  money: Passage.nullable(),
  /** Who carries the decision out. */
  execution: Passage,
  signature: PaperSignature,
});
export type DecisionPaper = z.infer<typeof DecisionPaper>;
