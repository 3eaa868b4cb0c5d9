import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Due } from '../campaign/due.js';
import { AwardCode, PaperRef, Period } from '../campaign/values.js';
import { archiveEvents, correctingEvents, documentEvents, processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, OfficeId, PersonId, Sha256, streamId, UnitId } from '../kernel/values.js';
import { RevocationGround } from '../nomination/values.js';
import { Retention } from '../office/retention.js';
import { grantChange, nominationIds } from '../paper/listing.js';
import { numberTaken } from '../paper/numbering.js';
import { capacities } from './state.js';
import {
  Amount,
  DecisionFault,
  Exceptions,
  LetterFault,
  Payer,
  Paying,
  PaymentForm,
  ReissueGround,
  ReturnedTo,
  SignedDocument,
} from './values.js';

const nothing = z.strictObject({});
const names = z.strictObject({ nominations: nominationIds });

// Reasons, questions, lines, grounds and corrections are sealed to their writer and never stand here.
const drafting = {
  DecisionDrafted: event(
    1,
    z.strictObject({
      decision: streamId('decision'),
      office: OfficeId,
      award: AwardCode,
      campaign: streamId('campaign').nullable(),
      nominations: nominationIds,
      merit: z.string(),
      period: Period,
      handedFrom: streamId('decision').nullable(),
    }),
  ),
  GrantsAdded: event(1, names),
  GrantsRemoved: event(1, names),
  ExceptionSettled: event(1, z.strictObject({ exceptions: Exceptions })),
  /** `exceptions`: as the nominations stood then. */
  DecisionPresented: event(
    1,
    z.strictObject({ documentHash: Sha256, to: z.enum(['chancery', 'signer']), exceptions: Exceptions }),
  ),
  DecisionChecked: event(1, nothing),
  DecisionSentBack: event(1, nothing),
  DecisionCancelled: event(1, nothing),
};

const issuing = {
  ExceptionsAccepted: event(1, z.strictObject({ opened: Count, exceptions: Exceptions })),
  GrantsDenied: event(1, names),
  /** `into`: the decision that these names go to; the product drafts it once they have left this one. */
  DecisionHandedToDeputy: event(1, names.extend({ deputy: PersonId, into: streamId('decision') })),
  /** `signer` null: who signed is the event's actor. `exceptions`: what was signed over. */
  DecisionSigned: event(
    1,
    z.strictObject({
      via: z.enum(['system', 'paper']),
      signer: PersonId.nullable(),
      documentHash: Sha256,
      file: Sha256.nullable(),
      contentVersion: Count,
      signedAs: z.enum(capacities),
      on: LocalDate,
      units: z.array(UnitId),
      exceptions: Exceptions,
      due: Due.nullable(),
    }),
  ),
  SignedCopyFiled: event(1, z.strictObject({ of: z.enum(['decision', 'certificates']), file: Sha256 })),
  DecisionNumbered: event(1, z.strictObject(numberTaken)),
  DecisionSealed: event(1, nothing),
  /** `documentHash`: the text with number and date. */
  DecisionIssued: event(1, z.strictObject({ on: LocalDate, documentHash: Sha256 })),
  DecisionPublished: event(1, nothing),
  /** `due`: by when its file goes to the records office; null where it is kept too short a time to go there. */
  DecisionArchived: event(1, Retention.extend({ due: Due.nullable() })),
};

const handing = {
  /** The golden-book numbers `first` … `last` in the order of the list, without names revoked before. */
  CertificatesIssued: event(
    1,
    z.strictObject({
      mode: z.enum(['own', 'registry']),
      series: z.string(),
      first: z.int().min(1),
      last: z.int().min(1),
      on: LocalDate,
      via: z.enum(['system', 'paper']),
      file: Sha256.nullable(),
    }),
  ),
  BlanksSpoilt: event(1, z.strictObject({ count: Count })),
  PaymentListDrawnUp: event(
    1,
    z.strictObject({ payer: Payer, form: PaymentForm, rows: z.array(Paying).min(1), total: z.int().min(0) }),
  ),
  PaymentsRecorded: event(
    1,
    names.extend({ on: LocalDate, by: z.enum(['transfer', 'cash']), receipt: PaperRef.nullable() }),
  ),
  CeremonyPlanned: event(
    1,
    z.strictObject({ heldOn: LocalDate, venue: z.string(), with: z.array(streamId('decision')) }),
  ),
  HandOverRecorded: event(1, names.extend({ on: LocalDate })),
};

const revoked = { ground: RevocationGround, clause: z.string(), by: SignedDocument, due: Due };
const correcting = {
  DecisionCorrected: event(1, z.strictObject({ letter: SignedDocument, fault: LetterFault })),
  DecisionAmended: event(
    1,
    z.strictObject({
      by: SignedDocument,
      decision: streamId('decision').nullable(),
      fault: DecisionFault,
      nominations: z.array(nominationIds.element),
    }),
  ),
  CertificatesReissued: event(1, names.extend({ ground: ReissueGround, on: LocalDate })),
  RevocationProposed: event(
    1,
    z.strictObject({
      nominations: nominationIds.nullable(),
      ground: RevocationGround,
      clause: z.string(),
      evidence: PaperRef,
    }),
  ),
  GrantsRevoked: event(1, names.extend(revoked)),
  /** `nominations`: those that were not revoked before. */
  DecisionRevoked: event(1, names.extend(revoked)),
  ReturnRecorded: event(
    1,
    names.extend({ on: LocalDate, money: z.strictObject({ amount: Amount, to: ReturnedTo }).nullable() }),
  ),
};

export const decisionEvents = {
  ...drafting,
  ...issuing,
  ...handing,
  ...correcting,
  GrantChangeRecorded: event(1, grantChange),
  ...documentEvents,
  ...archiveEvents,
  ...correctingEvents,
  ...processEvents,
};
export type DecisionEvent = EventOf<typeof decisionEvents>;
