/** What every paper is made of. Input is data only: names, dates and sentences chosen by the caller. */
import { z } from 'zod';

const spaces = /[ \t\r\n\v\f]+/g;
const tidyLine = (raw: string) => raw.normalize('NFC').replace(spaces, ' ').trim();
const tidyPassage = (raw: string) =>
  raw
    .split(/[\r\n]+/)
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n');

/** One line of text: NFC, every run of white space one space, so that a pasted line break can't tear a name apart. */
export const Line = z.string().overwrite(tidyLine).min(1).max(1000);

/** Free text; a line break starts a new paragraph. */
export const Passage = z.string().overwrite(tidyPassage).min(1).max(20_000);

/** Calendar day `YYYY-MM-DD`, as the office counts it. */
export const Day = z.iso.date();

/** Days of the merit, both included. */
export const Period = z
  .object({ from: Day, to: Day })
  .refine((period) => period.from <= period.to, { path: ['to'], error: 'period ends before it starts' });
export type Period = z.infer<typeof Period>;

/** Head of the page. `number` and `date` may be null: their places stay blank until the paper is numbered. */
export const PaperHead = z.object({
  superiorBody: Line.nullable(),
  issuingBody: Line,
  /** A series' own number, or as the body's register has it. */
  number: z.union([z.int().positive(), Line]).nullable(),
  /** Type code and issuer code, as in `QĐ-VP`. */
  symbol: z.string().regex(/^[^\s/]+$/),
  /** Place of issue, as in `Bắc Kạn`. */
  place: Line,
  date: Day.nullable(),
});
export type PaperHead = z.infer<typeof PaperHead>;

/** Signature block. Lines above the name: TM. body, then capacity and the principal's post, then the signer's own post. */
export const PaperSignature = z
  .object({
    signedAs: z.enum(['self', 'KT', 'TL', 'TUQ']),
    /** The collective body signed for (TM.), null where the person decides. */
    forBody: Line.nullable(),
    /** Post of the one signed for; needed by KT., TL. and TUQ. */
    principalPost: Line.nullable(),
    post: Line,
    name: Line,
  })
  .refine((signature) => signature.signedAs === 'self' || signature.principalPost !== null, {
    path: ['principalPost'],
    error: 'KT., TL. and TUQ. name the post signed for',
  });
export type PaperSignature = z.infer<typeof PaperSignature>;

/** One line of the list. `prize` is whole dong. */
export const PaperRecipient = z.object({
  kind: z.enum(['person', 'collective', 'household']),
  honorific: z.enum(['ông', 'bà']).nullable(),
  name: Line,
  /** Post and unit of a person, superior unit of a collective, address of a household. */
  detail: Line.nullable(),
  /** Merit of this one, where it differs from the merit that all share. */
  merit: Line.nullable(),
  prize: z.int().nonnegative().nullable(),
});
export type PaperRecipient = z.infer<typeof PaperRecipient>;

export const Recipients = z.array(PaperRecipient).min(1).max(5000);

/** What closes every paper, and how it is made. */
export const PaperTail = z.object({
  /** Lines of "Nơi nhận" without dash and semicolon; what follows "Lưu:" apart. */
  sentTo: z.array(Line).max(50),
  filedAt: Line,
  /** True in a demo database: the mark stands on every page. */
  demo: z.boolean(),
  /** A finished QR code as SVG text, or null. */
  qrSvg: z.string().startsWith('<svg').max(200_000).nullable(),
  /** Written into the file as its date; the same instant gives the same bytes. */
  renderedAt: z.iso.datetime(),
});
export type PaperTail = z.infer<typeof PaperTail>;

/** Somebody who took part or signs: `ông Nguyễn Văn A, Chánh Văn phòng`. */
export const Participant = z.object({ honorific: z.enum(['ông', 'bà']).nullable(), name: Line, post: Line });
export type Participant = z.infer<typeof Participant>;

/** Votes of one round. `written` are those of the returned ballots that came in writing from absent members. */
const Votes = z.int().nonnegative().max(1000);
export const Round = z
  .object({ issued: Votes, returned: Votes, valid: Votes, invalid: Votes, yes: Votes, no: Votes, written: Votes })
  .refine((b) => b.returned <= b.issued, { path: ['returned'], error: 'more ballots returned than issued' })
  .refine((b) => b.valid + b.invalid === b.returned, {
    path: ['valid'],
    error: 'valid and invalid are the returned ones',
  })
  .refine((b) => b.yes + b.no <= b.valid, { path: ['yes'], error: 'more votes than valid ballots' })
  .refine((b) => b.written <= b.returned, { path: ['written'], error: 'more written opinions than returned ballots' });

/** What is granted or asked for. `phrase` comes from the award's catalogue row: "tặng Giấy khen của … cho". */
export const Grant = z.object({ phrase: Line, merit: Line, period: Period });
export type Grant = z.infer<typeof Grant>;
