import { z } from 'zod';
import { Day, Line, PaperHead, PaperSignature, PaperTail, Passage, Period } from './paper-parts.js';
import { ended, frame, paragraph, paragraphs, type Sheet, type Table } from './sheet.js';
import { longDate, numberAndSymbol, periodInWords, signatureLines, unended, upper } from './wording.js';

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

const tableOf = (names: readonly AskedName[]): Table => ({
  columns: [
    { label: 'TT', size: { mm: 11 }, align: 'center' },
    { label: 'Họ và tên, tên tập thể', size: { fr: 5 }, align: 'left' },
    { label: 'Đơn vị', size: { fr: 4 }, align: 'left' },
    { label: 'Hình thức đề nghị', size: { fr: 5 }, align: 'left' },
    { label: 'Thời gian lập thành tích', size: { fr: 4 }, align: 'left' },
  ],
  groups: [
    {
      label: null,
      rows: names.map((n, i) => [String(i + 1), n.name, n.unit, n.award, periodInWords(n.period)]),
    },
  ],
});

const askedBy = ({ replyBy, goesOn, sender }: OpinionLetter): string => {
  if (replyBy === null) return `Đề nghị quý cơ quan trả lời bằng văn bản gửi ${sender}`;
  const day = longDate(replyBy);
  const silence = goesOn ? ' Quá thời hạn trên mà không có văn bản trả lời thì được coi là không có ý kiến khác' : '';
  return `Đề nghị quý cơ quan trả lời bằng văn bản gửi ${sender} chậm nhất ${day}.${silence}`;
};

/** Lays the data out as sentences; expects data that `OpinionLetter` has parsed. */
export const letterSheet = (letter: OpinionLetter): Sheet => ({
  ...frame(letter, null, letter.subject),
  addressees: [unended(letter.addressee)],
  authority: null,
  grounds: [],
  order: null,
  body: ended([...paragraphs(letter.question), paragraph(askedBy(letter))]),
  signatures: [{ lines: signatureLines(letter.signature), name: letter.signature.name }],
  annex: {
    title: upper('Danh sách lấy ý kiến'),
    reference: `(Kèm theo Công văn số ${numberAndSymbol(letter)} ${longDate(letter.date)} của ${letter.sender})`,
    table: tableOf(letter.names),
  },
});
