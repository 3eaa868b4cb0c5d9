import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { AwardCode, PaperRef, Period } from '../campaign/values.js';
import { Id, Sha256, text } from '../kernel/values.js';
import { AwardCategory } from '../nomination/values.js';

export const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);
const Number_ = z.union([z.int().min(1), text(100)]);

/** An award as its paper writes it: issuer and unit of then are never re-mapped to a successor (office.md O5, G8). */
export const PastAward = z.strictObject({
  award: AwardCode,
  /** Loại hình; null where the old paper does not say, which only a person can judge (office.md E6). */
  category: AwardCategory.nullable(),
  number: Number_,
  on: LocalDate,
  issuer: text(300),
  unitThen: text(300).nullable(),
  period: Period.nullable(),
});
export type PastAward = z.infer<typeof PastAward>;

/** Where in the scans the row was read (office.md G8). */
export const ScanPlace = z.strictObject({
  image: Sha256,
  page: z.int().min(1).max(10_000),
  row: z.int().min(1).max(1_000),
});

/** Who has a part in an initiative, in whole percent; null where its paper gives nobody a part. */
const Author = z.strictObject({ recipient: Id, share: z.int().min(1).max(100).nullable() });
const Reach = z.enum(['unit', 'province', 'nation']);
/** As the initiative council's register has it (office.md O10); its title is personal. */
export const Initiative = z.strictObject({
  /** One id in the entries of all its authors, by which dossiers cite it (office.md D14). */
  initiative: Id,
  /** Of the recognising paper, which may recognise many. */
  number: text(100),
  on: LocalDate,
  level: Reach,
  /** Null where the old paper does not say, which only a person can judge. */
  reach: Reach.nullable(),
  authors: z.array(Author).min(1).max(50),
  /** Mẫu 13. */
  confirmation: Sha256.nullable(),
});
export type Initiative = z.infer<typeof Initiative>;
export const Rating = z.strictObject({ year: z.int().min(1945).max(2199), rating: Code, paper: PaperRef });
export const Discipline = z.strictObject({
  form: Code,
  on: LocalDate,
  until: LocalDate.nullable(),
  paper: PaperRef,
});

/** What a correction may change, entry by entry: the same facts, each only where the entry has it. */
export const Changes = z
  .strictObject({
    award: AwardCode,
    category: AwardCategory,
    number: Number_,
    on: LocalDate,
    issuer: text(300),
    unitThen: text(300),
    rating: Code,
    year: z.int().min(1945).max(2199),
    form: Code,
    until: LocalDate,
  })
  .partial()
  .refine((d) => Object.values(d).some((v) => v !== undefined), { message: 'names nothing' });
