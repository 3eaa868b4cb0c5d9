import type { z } from 'zod';
import type { AwardCode, PaperRef, Period } from '../campaign/values.js';
import type { Deadline } from '../kernel/effect.js';
import type { Heard } from '../kernel/heard.js';
import type { FieldPath, Json, OfficeId, PersonId, StreamId, UnitId } from '../kernel/values.js';
import type { Filed } from '../office/filed.js';
import type { Notable } from './exceptional.js';
import type { Letter } from './letters.js';
import type { Opinion } from './opinions.js';
import type { Posting } from './posting.js';
import type { Conflict, Judgement, OpenItem } from './proof.js';
import type {
  AskedBy,
  AttachedFile,
  AwardCategory,
  Channel,
  Citation,
  HoldKind,
  Recipient,
  RefusalGround,
  WomenShare,
} from './values.js';

/** A paper that is still to come and is shown until it is filed: for another form (X1), or after a sudden merit (E4). */
export interface Awaited {
  readonly part: string;
  readonly why: 'awardChanged' | 'completeAfter';
}
/** One change of form, kept for the signer's exceptions and for every later reader. */
export interface AwardChange {
  readonly from: AwardCode;
  readonly to: AwardCode;
  readonly asked: AskedBy;
}
/** What came along from the level below (office.md F1). */
export interface Below {
  readonly council: CouncilResult | null;
  readonly paper: StreamId<'paper'>;
  /** What it found of each standard: for the eye, here it is judged anew. */
  readonly proof: Readonly<Record<string, Pick<Judgement, 'finding' | 'by' | 'overridden'>>>;
}

/** What every started nomination has, whatever its stage. */
export interface Dossier {
  readonly id: StreamId<'nomination'>;
  readonly office: OfficeId;
  readonly unit: UnitId;
  readonly campaign: StreamId<'campaign'> | null;
  readonly award: AwardCode;
  readonly category: z.infer<typeof AwardCategory>;
  readonly recipient: Recipient;
  readonly directWorker: boolean;
  readonly postGroup: string;
  readonly period: Period;
  /** Found by a head at any level: a short report, no posting (office.md D6, N1). */
  readonly simplifiedProcedure: boolean;
  readonly womenShare: WomenShare | null;
  /** Days on which the channels were recorded as complete; a submission in the system is an electronic one (office.md R2). */
  readonly channels: Readonly<Record<Channel, string | null>>;
  /** Pinned at receipt; moved only by `MoveRuleSet` (office.md R3). */
  readonly ruleSet: string | null;
  /** Standard → what a person says of it. */
  readonly findings: Readonly<Record<string, Judgement>>;
  /** What is still to come, by standard or part (office.md D9, E4). */
  readonly openItems: Readonly<Record<string, OpenItem>>;
  readonly conflicts: readonly Conflict[];
  /** Members of this collective whose own cases are held: a warning (office.md A11). */
  readonly memberHolds: readonly StreamId<'nomination'>[];
  /** Per nomination that told of a hold or its end, of a member or at another level, the version of its last word. */
  readonly heard: Heard;
  readonly posting: Posting | null;
  /** The event that a sudden merit answers (office.md E1). */
  readonly occasion: string | null;
  /** Its day, where no event names it. */
  readonly meritOn: string | null;
  /** The nominations of this recipient at the level below and at the level above (office.md F1). */
  readonly parent: StreamId<'nomination'> | null;
  readonly child: StreamId<'nomination'> | null;
  readonly below: Below | null;
  /** What the other level told and has not taken back. */
  readonly otherLevel: readonly ('held' | 'withdrawn' | 'revoked')[];
  readonly initiatives: readonly Citation[];
  readonly awaited: readonly Awaited[];
  readonly awardChanges: readonly AwardChange[];
  /** The signer's written instruction to present it without the council's vote: the mark `against_council`. */
  readonly againstCouncil: PaperRef | null;
  /** Part → file; the file's name is personal. */
  readonly documents: Readonly<Record<string, AttachedFile>>;
  readonly deadlines: readonly Deadline[];
  /** Deadlines that this stream has had. */
  readonly deadlineCount: number;
  /** Deadlines that passed and whose act is still missing: the mark `overdue`. */
  readonly overdue: readonly Deadline[];
  /** From submission until an end without award: same recipient, award and occasion are claimed. */
  readonly claimed: boolean;
  /** Quota counters in which a place is held, by stage. */
  readonly places: { readonly propose: string | null; readonly grant: string | null };
  /** What the signer must see of it (office.md S9); absent where there is nothing. */
  readonly notable?: Notable;
  /** Files that went with the recipient's name; absent where nobody was erased. */
  readonly erased?: { readonly at: string; readonly files: readonly string[] };
  /** The office's last written answer to the unit; absent where it owes none. */
  readonly letter?: Letter;
  /** What bodies outside were asked about this name, oldest first, answered or not. */
  readonly opinions: readonly Opinion[];
  /** Reports of facts elsewhere that did not fit the status: the mark `irregular`. */
  readonly irregular: readonly { readonly event: string; readonly about: StreamId; readonly at: string }[];
}

export interface Review {
  readonly heldOn: string;
  readonly minutes: string;
  readonly votesFor: number;
  readonly votesOf: number;
}
/** Day sent and day received are two facts (office.md R3). */
export interface Sent {
  /** Null for a sudden merit whose paper is filed later. */
  readonly paper: StreamId<'paper'> | null;
  readonly sentOn: string;
}
export interface Intake extends Sent {
  readonly receivedOn: string;
}
export interface Handled {
  readonly intake: Intake;
  readonly appraiser: PersonId;
}
export interface CouncilResult {
  /** False: the case goes on against the council, if at all (office.md C13). */
  readonly passed: boolean;
  readonly session: StreamId<'session'>;
  readonly yes: number;
  readonly total: number;
}
/** Past the council; null where its route is `none`. */
interface Advised extends Handled {
  readonly council: CouncilResult | null;
}
type Into = StreamId<'decision'> | StreamId<'paper'>;
/** Handing over and payment are two facts that come in any order, also after archiving (office.md G1). */
export interface Afterwards {
  readonly handedOn: string | null;
  /** `on` null: nothing is due. */
  readonly paid: { readonly on: string | null } | null;
  readonly corrected: boolean;
  readonly reissued: boolean;
}
export interface Granted {
  readonly number: string | number;
  readonly issuedOn: string;
  /** The decision; a paper or the nomination above where another level decided. */
  readonly by: Into | StreamId<'nomination'>;
  readonly after: Afterwards;
}
export const nothingAfter: Afterwards = { handedOn: null, paid: null, corrected: false, reissued: false };
export interface Hold {
  readonly kind: z.infer<typeof HoldKind>;
  readonly evidence: PaperRef;
  /** Dossiers of collectives to which the person belongs; they are warned, and told of the release (office.md A11). */
  readonly collectives: readonly StreamId<'nomination'>[];
}
/** What opened stood so at the return, so that what comes back is seen before and after (office.md R9). */
export type Before = Pick<
  Dossier,
  'category' | 'directWorker' | 'postGroup' | 'period' | 'simplifiedProcedure' | 'womenShare' | 'documents'
>;
type Asker = 'appraiser' | 'upperLevel';
/** Changed while it was open; of a name or post only that it changed, the texts stand sealed in the history. */
export interface Change {
  readonly field: FieldPath;
  readonly before: Json;
  readonly after: Json;
}
/** A deadline that stands still, with the working days that were left. */
export interface Paused {
  readonly kind: string;
  readonly daysLeft: number;
}

/** Status → what exactly that status has, beside the dossier. */
interface Stages {
  drafted: object;
  shortlisted: { readonly review: Review };
  submitted: { readonly review: Review | null; readonly intake: Sent };
  received: { readonly intake: Intake };
  assigned: Handled & { readonly ineligibleProposed: boolean };
  returned: Handled & {
    readonly openFields: readonly FieldPath[];
    /** The unit asked that these open too. */
    readonly asked: readonly FieldPath[];
    readonly by: Asker;
    readonly before: Before;
    /** Name and post: changed since the return. */
    readonly renamed: readonly FieldPath[];
    /** Working days that the appraisal had left; null where none ran. */
    readonly daysLeft: number | null;
  };
  resubmitted: Handled & {
    readonly ineligibleProposed: boolean;
    readonly by: Asker;
    readonly changes: readonly Change[];
  };
  appraised: Handled & { readonly deferred: boolean };
  posted: Handled;
  scheduled: Handled & { readonly session: StreamId<'session'> };
  /** `otherForm`: the council or the upper level asks for another award; it must be changed before it goes on. */
  endorsed: Advised & { readonly otherForm: AwardCode | null };
  presented: Advised & { readonly into: Into; readonly sentBack: boolean };
  beforeSigner: Advised & { readonly into: Into };
  signed: Advised & { readonly into: Into };
  forwarded: Advised & { readonly into: StreamId<'paper'>; readonly acknowledged: boolean };
  awarded: Granted;
  /** Handed over, and paid or nothing due. */
  bestowed: Granted;
  revoked: Granted & { readonly revocation: { readonly number: string; readonly on: string } };
  /** Keeps where it came from: a lower form may still be given (office.md X3). */
  denied: Advised & { readonly by: Into | StreamId<'nomination'> };
  /** `place`: the counter whose place it gave back; a rescinded result takes both up again. */
  declined: Handled & {
    readonly council: CouncilResult;
    readonly place: string | null;
    /** The signer's written instruction to present it all the same (office.md C13). */
    readonly instruction: PaperRef | null;
  };
  ineligible: object;
  refused: { readonly ground: z.infer<typeof RefusalGround> };
  /** `notChosen`: by the unit's own review (office.md D11). */
  withdrawn: { readonly notChosen: boolean };
  lapsed: object;
  archived: {
    readonly outcome: Outcome;
    readonly package: string | null;
    readonly filed: Filed;
    readonly granted: Granted | null;
  };
  held: { readonly hold: Hold; readonly paused: readonly Paused[]; readonly heldFrom: HeldPlace };
}
export type StartedStatus = keyof Stages;
export type Status = StartedStatus | 'unstarted';
export type Outcome =
  | 'awarded'
  | 'bestowed'
  | 'revoked'
  | 'denied'
  | 'declined'
  | 'ineligible'
  | 'refused'
  | 'withdrawn'
  | 'lapsed';
/** Where a case stands, without its dossier. */
export type PlaceAt<S extends StartedStatus = Exclude<StartedStatus, 'held'>> = {
  [K in S]: { readonly status: K } & Stages[K];
}[S];
/** What the case goes back to; reports of facts elsewhere may have moved it on meanwhile. */
export type HeldPlace = PlaceAt<Exclude<StartedStatus, 'held' | 'archived'>>;

export type At<S extends StartedStatus> = {
  [K in S]: { readonly status: K; readonly dossier: Dossier } & Stages[K];
}[S];
/** One dossier: recipient × award × occasion, at one level (office.md D1). */
export type Nomination = { readonly status: 'unstarted' } | At<StartedStatus>;
export type Started = At<StartedStatus>;

export const unstartedNomination: Nomination = { status: 'unstarted' };

/** Where the case stands when a hold is looked through. */
export const placeOf = (state: Started): PlaceAt => (state.status === 'held' ? state.heldFrom : state);
