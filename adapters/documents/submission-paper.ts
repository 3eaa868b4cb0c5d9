import { z } from 'zod';
import { Grant, Line, PaperHead, PaperSignature, PaperTail, Passage, Recipients } from './paper-parts.js';
import { grantSentence, recipientTable } from './recipient-list.js';
import { type Block, ended, frame, groundLines, paragraph, paragraphs, type Sheet } from './sheet.js';
import { longDate, numberAndSymbol, signatureLines, unended, upper } from './wording.js';

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

/** Up to here the table stands in the text, where a reader wants it; a longer list becomes an annex. */
const LONGEST_LIST_IN_TEXT = 10;

const parts = (paper: SubmissionPaper): [string, Block[]][] => {
  const { opinions, councilResult, appraisal, attachments, recipients } = paper;
  const where =
    recipients.length > LONGEST_LIST_IN_TEXT ? 'có danh sách tại Phụ lục kèm theo' : 'có danh sách dưới đây';
  const asked: Block[] = [paragraph(`Đề nghị ${grantSentence(paper.grant, recipients, where)}.`)];
  if (recipients.length > 1 && recipients.length <= LONGEST_LIST_IN_TEXT)
    asked.push({ kind: 'table', table: recipientTable(recipients) });
  return [
    ['Nội dung, hình thức, thành tích đề nghị khen thưởng', asked],
    ['Ý kiến của cơ quan, đơn vị liên quan', opinions === null ? [] : paragraphs(opinions)],
    ['Kết quả xét của Hội đồng', councilResult === null ? [] : paragraphs(councilResult)],
    ['Kết luận thẩm định', appraisal === null ? [] : paragraphs(appraisal)],
    ['Hồ sơ kèm theo', attachments.map((line) => paragraph(`- ${unended(line)};`))],
  ];
};

/** Lays the data out as sentences; expects data that `SubmissionPaper` has parsed. */
export const submissionSheet = (paper: SubmissionPaper): Sheet => {
  const filled = parts(paper).filter(([, blocks]) => blocks.length > 0);
  const closing = `${paper.submitter} kính trình ${paper.addressees.map(unended).join('; ')} xem xét, quyết định`;
  return {
    ...frame(paper, 'TỜ TRÌNH', paper.subject),
    addressees: paper.addressees.map(unended),
    authority: null,
    grounds: groundLines(paper.grounds),
    order: null,
    body: ended([
      ...filled.flatMap(([title, blocks], index): Block[] => [
        { kind: 'heading', text: `${index + 1}. ${title}` },
        ...blocks,
      ]),
      paragraph(closing),
    ]),
    signatures: [{ lines: signatureLines(paper.signature), name: paper.signature.name }],
    annex:
      paper.recipients.length > LONGEST_LIST_IN_TEXT
        ? {
            title: upper(paper.listTitle),
            reference: `(Kèm theo Tờ trình số ${numberAndSymbol(paper)} ${longDate(paper.date)} của ${paper.submitter})`,
            table: recipientTable(paper.recipients),
          }
        : null,
  };
};
