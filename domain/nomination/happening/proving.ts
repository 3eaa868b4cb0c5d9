import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { Due } from '../../campaign/due.js';
import { Period } from '../../campaign/values.js';
import { event } from '../../kernel/stream.js';
import { Count, FieldPath, PersonId, Sha256, streamId } from '../../kernel/values.js';
import { AttachedFile, AwardCategory, CaseConflict, Code, DossierPart, Judged, WomenShare } from '../values.js';

const facts = z
  .strictObject({
    category: AwardCategory,
    directWorker: z.boolean(),
    postGroup: Code,
    period: Period,
    womenShare: WomenShare.nullable(),
    sentOn: LocalDate,
    receivedOn: LocalDate,
  })
  .partial();
const conflict = z.strictObject({ person: PersonId, kind: CaseConflict });

export const provingEvents = {
  JudgementRecorded: event(1, z.strictObject({ judgement: z.array(Judged).min(1) })),
  FindingOverridden: event(1, z.strictObject({ standard: Code, by: z.string() })),
  OpenItemCompleted: event(1, z.strictObject({ item: Code, part: DossierPart, ...AttachedFile.shape })),
  /** Both values stay readable; a corrected name or post is sealed, the former one stands in its own event (office.md D15). */
  FactCorrected: event(
    1,
    z.strictObject({
      fields: z.array(FieldPath).min(1),
      before: facts,
      after: facts,
      evidence: z.strictObject({ paper: z.string(), on: LocalDate }),
      file: Sha256.nullable(),
    }),
  ),
  ConflictDeclared: event(1, conflict),
  ConflictLifted: event(1, conflict),
  RuleSetMoved: event(1, z.strictObject({ from: z.string().nullable(), ruleSet: Code })),
  MemberHoldRecorded: event(
    1,
    z.strictObject({ member: streamId('nomination'), change: z.enum(['held', 'released']), since: Count }),
  ),
  IneligibilityProposed: event(1, z.strictObject({ due: Due.nullable() })),
  NominationFoundIneligible: event(1, z.strictObject({ notice: z.string().nullable(), on: LocalDate.nullable() })),
  NominationAppraised: event(
    1,
    z.strictObject({
      judgement: z.array(Judged),
      /** A woman, or a collective with 70 % women: preferred among equals, which a person confirms (office.md A15). */
      preferred: z.boolean(),
    }),
  ),
  AppraisalReopened: event(1, z.strictObject({ due: Due.nullable() })),
};
