import { z } from 'zod';
import { revocationGroundCodes } from '../../law/revocation/grounds.js';
import { PaperRef, Period, RecipientKind } from '../campaign/values.js';
import { Count, type FieldPath, Id, Sha256, StreamKey, streamId, text } from '../kernel/values.js';

/** Kind of commendation, "loại hình" (glossary §1). */
export const AwardCategory = z.enum(['merit', 'exceptional', 'movement', 'longService', 'tenure', 'external']);

/** The person, collective or household; a person of the office has the same id as in its register (office.md P3). */
export const Recipient = z.strictObject({ kind: RecipientKind, id: Id });
export type Recipient = z.infer<typeof Recipient>;

const word = /^[a-zA-Z][a-zA-Z0-9]{0,63}$/;
/** A part of the dossier, e.g. `achievementReport`; which are due is the issuer's setting (office.md D10). */
export const DossierPart = z.string().regex(word);
/** A code of the issuer's own list, such as a group of posts or a standard. */
export const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);
/** Number and year in an upper level's or the office's register; a series' own number or as the paper writes it. */
export const DecisionNumber = z.union([z.int().min(1), z.string().min(1).max(100)]);

export const AttachedFile = z.strictObject({
  sha256: Sha256,
  size: z.int().min(1).max(1_073_741_824),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,99}$/),
});
export type AttachedFile = z.infer<typeof AttachedFile>;

/** Where a nomination can be presented: a decision of this office or a paper to the level above. */
export const PresentedInto = z.union([streamId('decision'), streamId('paper')]);

/** Why the case stands still (`ND_152_2025:4` names them; facts 5.4). */
export const HoldKind = z.enum(['discipline', 'inspection', 'complaint', 'press']);

/** Why an award is revoked (office.md G6). */
export const RevocationGround = z.enum(revocationGroundCodes);
/** A letter corrects layout or procedure, a decision what it says, a new certificate stands for a spoilt one (X6, X7). */
export const CorrectionKind = z.enum(['letter', 'decision', 'reissued']);

/** The only grounds for not taking a dossier in (office.md R5). */
export const RefusalGround = z.enum(['late', 'noSuchForm', 'noPower', 'notProposer', 'alreadyProposed']);

/** How a dossier reaches the office; which are required is the issuer's setting, at State level the law's (office.md R1). */
export const Channel = z.enum(['electronic', 'paper']);
export type Channel = z.infer<typeof Channel>;

/** One rule against facts, as a person judges it; `pending`: known only after the period ends (office.md D9). */
export const Finding = z.enum(['met', 'unmet', 'pending', 'needsPerson']);
export type Finding = z.infer<typeof Finding>;

/** Years or successive awards that a run rests on, each with the decision that proves it (office.md A13). */
export const Run = z.strictObject({
  kind: z.enum(['consecutiveYears', 'consecutiveTimes']),
  periods: z
    .array(z.strictObject({ period: Period, decision: PaperRef }))
    .min(1)
    .max(40),
});
export type Run = z.infer<typeof Run>;

/** A named person's judgement of one standard. What is pending names the paper that is awaited, nothing else does. */
const Judgement = z
  .strictObject({
    standard: Code,
    finding: Finding,
    awaits: DossierPart.optional(),
    run: Run.optional(),
    note: text(4000).optional(),
  })
  .refine((j) => (j.finding === 'pending') === (j.awaits !== undefined), {
    path: ['awaits'],
    message: 'names the paper that a pending finding awaits',
  });
export const Judgements = z
  .array(Judgement)
  .max(100)
  .refine((list) => new Set(list.map((j) => j.standard)).size === list.length, { message: 'a standard twice' });
export type Judgements = z.infer<typeof Judgements>;
/** The same as an event keeps it: notes are sealed; `by` null: nobody has judged it yet. */
export const Judged = z.strictObject({
  standard: Code,
  finding: Finding,
  awaits: DossierPart.nullable(),
  run: Run.nullable(),
  by: z.string().nullable(),
});

/** Women among the people honoured: a person is one of one (office.md A15). */
export const WomenShare = z
  .strictObject({ women: Count, of: Count.min(1) })
  .refine((s) => s.women <= s.of, { path: ['women'], message: 'more women than people' });
export type WomenShare = z.infer<typeof WomenShare>;

/** What somebody who handles the case declares, or what is found (office.md P5). */
export const CaseConflict = z.enum(['ownCase', 'kin', 'ownUnit', 'earlierAdvice']);

/** The province's media; the office's own page; a board, only at a village or block ("niêm yết", office.md N3). */
export const PostingChannel = z.enum(['media', 'page', 'board']);
export const PostingProof = z
  .strictObject({ link: text(500).nullable(), file: Sha256.nullable() })
  .refine((p) => p.link !== null || p.file !== null, { message: 'a link or a scan' });
/** Comments are counted within the case: `comment-1`. */
export const CommentId = z.string().regex(/^comment-[1-9][0-9]{0,3}$/);

/** Who asked for another form (office.md X1). */
export const AskedBy = z.enum(['appraiser', 'council', 'signer', 'upperLevel']);
export type AskedBy = z.infer<typeof AskedBy>;

/** A fact that the linked nomination of the level above or below tells (office.md F6). */
export const LinkedFact = z.enum(['linked', 'held', 'released', 'withdrawn', 'revoked', 'decided', 'refused']);
export type LinkedFact = z.infer<typeof LinkedFact>;

/** One author's use of one initiative. `slot`: the first title takes 1, a later one the next (office.md D14). */
export const Citation = z.strictObject({
  initiative: Id,
  author: Id,
  share: z.int().min(1).max(100).nullable(),
  /** The author's entry in the register that holds it; null where the register knows nothing of it (office.md O10). */
  entry: StreamKey.nullable(),
  /** The earlier title that leans on the same use. */
  earlier: streamId('nomination').nullable(),
  slot: z.int().min(1),
  /** False where the issuer only warns (setting `initiativeReuse`). */
  exclusive: z.boolean(),
});
export type Citation = z.infer<typeof Citation>;

export const pathOf = (name: string): FieldPath => `/${name}`;
