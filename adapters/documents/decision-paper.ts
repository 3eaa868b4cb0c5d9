import { z } from 'zod';
import { Grant, Line, PaperHead, PaperSignature, PaperTail, Passage, Recipients } from './paper-parts.js';
import { grantSentence, recipientTable } from './recipient-list.js';
import { type Block, ended, frame, groundLines, paragraphs, type Sheet } from './sheet.js';
import { capitalised, longDate, numberAndSymbol, signatureLines, unended, upper } from './wording.js';

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

const articles = (texts: readonly string[]): Block[] =>
  texts.flatMap((text, index) => paragraphs(`${unended(text)}.`, `Điều ${index + 1}.`));

/** Lays the data out as sentences; expects data that `DecisionPaper` has parsed. */
export const decisionSheet = (paper: DecisionPaper): Sheet => {
  const many = paper.recipients.length > 1;
  const granted = capitalised(grantSentence(paper.grant, paper.recipients, 'có danh sách tại Phụ lục kèm theo'));
  return {
    ...frame(paper, 'QUYẾT ĐỊNH', paper.subject),
    addressees: [],
    authority: upper(paper.authority),
    grounds: groundLines([...paper.grounds, paper.onProposalOf]),
    order: 'QUYẾT ĐỊNH:',
    body: ended(articles([granted, ...(paper.money === null ? [] : [paper.money]), paper.execution])),
    signatures: [{ lines: signatureLines(paper.signature), name: paper.signature.name }],
    annex: many
      ? {
          title: upper(paper.listTitle),
          reference: `(Kèm theo Quyết định số ${numberAndSymbol(paper)} ${longDate(paper.date)} của ${paper.authority})`,
          table: recipientTable(paper.recipients),
        }
      : null,
  };
};
