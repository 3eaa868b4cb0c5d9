import { z } from 'zod';
import { revocationGroundCodes } from '../../law/revocation/grounds.js';
import { RecipientKind } from '../campaign/values.js';
import { type FieldPath, Id, Sha256, streamId } from '../kernel/values.js';

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
export const RefusalGround = z.enum(['late', 'noSuchForm', 'noPower', 'alreadyProposed']);

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
  /** The earlier title that leans on the same use. */
  earlier: streamId('nomination').nullable(),
  slot: z.int().min(1),
  /** False where the issuer only warns (setting `initiativeReuse`). */
  exclusive: z.boolean(),
});
export type Citation = z.infer<typeof Citation>;

export const pathOf = (name: string): FieldPath => `/${name}`;
