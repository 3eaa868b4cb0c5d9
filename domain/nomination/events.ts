import { z } from 'zod';
import { LocalDate } from '../../law/calendar/values.js';
import { Due } from '../campaign/due.js';
import { extendingEvents } from '../campaign/extending.js';
import { AwardCode, Period } from '../campaign/values.js';
import { archiveEvents, correctingEvents, documentEvents, processEvents } from '../kernel/common.js';
import { type EventOf, event } from '../kernel/stream.js';
import { Count, FieldPath, Id, OfficeId, PersonId, Sha256, streamId, UnitId } from '../kernel/values.js';
import { Retention } from '../office/retention.js';
import { intakeEvents } from './happening/intake.js';
import { postingEvents } from './happening/posting.js';
import { provingEvents } from './happening/proving.js';
import { OpinionAnswer, OpinionKind, OpinionPoint } from './opinions.js';
import {
  AskedBy,
  AttachedFile,
  AwardCategory,
  Citation,
  Code,
  CorrectionKind,
  DecisionNumber,
  DossierPart,
  Finding,
  HoldKind,
  LinkedFact,
  PresentedInto,
  Recipient,
  RevocationGround,
  WomenShare,
} from './values.js';

const nothing = z.strictObject({});
const due = Due.nullable();
const counter = z.string().nullable();
const evidence = z.strictObject({ paper: z.string(), on: LocalDate });
const vote = z.strictObject({ session: streamId('session'), yes: Count, total: Count });
const inSession = z.strictObject({ session: streamId('session') });
const byPaper = z.strictObject({ paper: streamId('paper') });
const inDecision = z.strictObject({ decision: streamId('decision') });
const described = {
  category: AwardCategory,
  directWorker: z.boolean(),
  postGroup: Code,
  period: Period,
  simplifiedProcedure: z.boolean(),
  womenShare: WomenShare.nullable(),
};

// Names, file names, reasons, grounds, notes and opinions are sealed to `recipient:<id>` and never stand here.
export const nominationEvents = {
  NominationDrafted: event(
    1,
    z.strictObject({
      nomination: streamId('nomination'),
      office: OfficeId,
      unit: UnitId,
      campaign: streamId('campaign').nullable(),
      award: AwardCode,
      recipient: Recipient,
      ...described,
      occasion: Id.nullable(),
      meritOn: LocalDate.nullable(),
      parent: streamId('nomination').nullable(),
      restsOn: evidence.nullable(),
      /** What came along from the level below, by reference: its papers, its initiatives, its council's result. */
      below: z
        .strictObject({
          documents: z.record(DossierPart, AttachedFile),
          initiatives: z.array(Citation),
          council: vote.extend({ passed: z.boolean() }).nullable(),
          paper: streamId('paper'),
          proof: z.record(
            Code,
            z.strictObject({ finding: Finding, by: z.string().nullable(), overridden: z.boolean() }),
          ),
        })
        .nullable(),
      /** Days of the law by which it must have reached the level above. */
      filing: z.array(Due),
    }),
  ),
  NominationAmended: event(
    1,
    z.strictObject({
      fields: z.array(FieldPath).min(1),
      changes: z.strictObject({ award: AwardCode, ...described, meritOn: LocalDate }).partial(),
    }),
  ),
  DocumentAttached: event(1, z.strictObject({ part: DossierPart, ...AttachedFile.shape })),
  DocumentRemoved: event(1, z.strictObject({ part: DossierPart })),
  UnitReviewRecorded: event(
    1,
    z.strictObject({ heldOn: LocalDate, minutes: Sha256, votesFor: Count, votesOf: Count, chosen: z.boolean() }),
  ),
  NominationSubmitted: event(
    1,
    z.strictObject({
      paper: streamId('paper').nullable(),
      sentOn: LocalDate,
      place: counter,
      /** Parts of a sudden merit that are filed later, and until when. */
      awaited: z.array(DossierPart),
      due,
    }),
  ),
  InitiativeCited: event(1, Citation),
  NominationReturnedToUnit: event(1, byPaper),
  NominationWithdrawn: event(1, z.strictObject({ letter: evidence.extend({ file: Sha256 }).nullable() })),

  ...intakeEvents,
  AppraiserAssigned: event(1, z.strictObject({ appraiser: PersonId })),
  AppraiserReassigned: event(1, z.strictObject({ appraiser: PersonId, from: PersonId })),
  ...provingEvents,

  NominationHeld: event(
    1,
    z.strictObject({
      kind: HoldKind,
      evidence,
      paused: z.array(z.strictObject({ kind: z.string(), daysLeft: Count })),
      /** Keys of the deadlines that the hold stops. */
      stopped: z.array(z.string()),
      collectives: z.array(streamId('nomination')),
    }),
  ),
  NominationReleased: event(1, z.strictObject({ evidence, dues: z.array(Due) })),
  NominationLapsed: event(1, nothing),
  ...postingEvents,

  OpinionRequested: event(
    1,
    byPaper.extend({
      opinion: OpinionKind,
      body: Id,
      dueBefore: OpinionPoint,
      replyBy: LocalDate.nullable(),
      clause: z.string().nullable(),
    }),
  ),
  /** What the body wrote stands with the letter's reply, sealed there. */
  OpinionRecorded: event(1, byPaper.extend({ answer: OpinionAnswer, otherAward: AwardCode.nullable() })),
  OpinionExpired: event(1, byPaper),
  OpinionWithdrawn: event(1, byPaper),

  NominationScheduled: event(1, inSession),
  NominationUnscheduled: event(1, inSession),
  NominationEndorsed: event(1, vote),
  NominationEndorsedOtherwise: event(1, vote.extend({ otherAward: AwardCode })),
  NominationDeclined: event(1, vote),
  NominationDeferred: event(1, vote),
  CouncilResultWithdrawn: event(1, inSession),

  NominationPresented: event(1, z.strictObject({ into: PresentedInto, place: counter })),
  NominationUnpresented: event(1, z.strictObject({ into: PresentedInto })),
  NominationBroughtBeforeSigner: event(1, inDecision),
  NominationSentBack: event(1, inDecision),
  NominationSigned: event(1, inDecision),
  AwardGranted: event(1, inDecision.extend({ number: DecisionNumber, issuedOn: LocalDate })),
  AwardDenied: event(1, inDecision),

  AwardChanged: event(
    1,
    z.strictObject({
      from: AwardCode,
      award: AwardCode,
      category: AwardCategory,
      asked: AskedBy,
      place: counter,
      /** Parts that the other form needs and the dossier lacks. */
      awaited: z.array(DossierPart),
    }),
  ),
  /** `place`: the counter whose place it takes up again. */
  InstructionRecorded: event(1, z.strictObject({ paper: evidence, file: Sha256, place: counter })),
  LinkedFactRelayed: event(
    1,
    z.strictObject({
      from: streamId('nomination'),
      fact: LinkedFact,
      since: Count,
      number: DecisionNumber.nullable(),
      issuedOn: LocalDate.nullable(),
    }),
  ),
  NominationForwarded: event(1, z.strictObject({ paper: streamId('paper') })),
  UpperReplyRecorded: event(
    1,
    z.strictObject({
      reply: z.enum(['received', 'returned', 'otherForm', 'refused', 'decided']),
      /** The signer's name is sealed. */
      paper: z.strictObject({ number: z.string(), on: LocalDate }).nullable(),
      file: Sha256.nullable(),
      otherAward: AwardCode.nullable(),
      /** Of a return for supplement: what opens, and until when. */
      openFields: z.array(FieldPath),
      due,
    }),
  ),
  NominationArchived: event(1, Retention),
  AwardCorrected: event(1, inDecision.extend({ kind: CorrectionKind, number: z.string().nullable(), on: LocalDate })),
  AwardBestowed: event(1, inDecision.extend({ on: LocalDate })),
  PaymentRecorded: event(1, inDecision.extend({ on: LocalDate.nullable() })),
  AwardRevoked: event(1, inDecision.extend({ ground: RevocationGround, number: z.string(), on: LocalDate })),
  ...archiveEvents,
  /** Of an erased recipient: the bytes are gone, their hashes stay (architecture §4). */
  FilesErased: event(1, z.strictObject({ recipient: streamId('recipient'), files: z.array(Sha256).min(1) })),
  ...extendingEvents,
  ...correctingEvents,
  ...documentEvents,
  ...processEvents,
};
export type NominationEvent = EventOf<typeof nominationEvents>;
export type EventType = NominationEvent['type'];
