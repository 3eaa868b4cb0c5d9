import type { CommandType } from './commands.js';
import { ended, holdable, open } from './stages.js';
import type { Nomination, StartedStatus, Status } from './state.js';

/** Who has to act next: a role, or the appraiser named for this dossier. */
export type ActsNext =
  | 'unitClerk'
  | 'unitHead'
  | 'appraiser'
  | 'secretariatOfficer'
  | 'secretariatHead'
  | 'councilSecretary'
  | 'signer'
  | 'registryClerk'
  | 'recordsOfficer';
type Follows = StartedStatus | 'same';
interface Step {
  readonly from: readonly Status[];
  readonly to: readonly Follows[];
  /** Where one of these statuses leads to other places than the rest. */
  readonly only?: Readonly<Partial<Record<Status, readonly Follows[]>>>;
}

/**
 * The lifecycle of a nomination: status → who acts next, what is taken then, where that leads, what may fall due.
 * The documentation's page and the drawing at the top of the workflow are checked against it; `decide` reads its own
 * "allowed in" from the same rows (`steps`), so that neither can drift.
 */
export const lifecycle = (): Readonly<Record<StartedStatus, Stage>> =>
  Object.fromEntries(
    (Object.keys(stages) as StartedStatus[]).map((status): [StartedStatus, Stage] => {
      const taken = Object.entries<Step>(steps).filter(([, step]) => step.from.includes(status));
      const next = new Set(
        taken.flatMap(([, step]) => step.only?.[status] ?? step.to).filter((to) => to !== 'same' && to !== status),
      );
      return [
        status,
        { ...stages[status], commands: taken.map(([command]) => command).sort(), next: [...next].sort() },
      ];
    }),
  ) as Record<StartedStatus, Stage>;

export interface Stage {
  readonly actsNext: readonly ActsNext[];
  readonly deadlines: readonly ('appraisal' | 'resubmission' | 'postingBeforeCouncil')[];
  readonly commands: readonly string[];
  readonly next: readonly string[];
}

/** Who must act in each stage, first the one who does it; and which deadlines run. */
export const stages: Readonly<Record<StartedStatus, Pick<Stage, 'actsNext' | 'deadlines'>>> = {
  drafted: { actsNext: ['unitClerk'], deadlines: [] },
  shortlisted: { actsNext: ['unitHead'], deadlines: [] },
  submitted: { actsNext: ['secretariatOfficer'], deadlines: [] },
  received: { actsNext: ['secretariatHead'], deadlines: ['appraisal'] },
  assigned: { actsNext: ['appraiser'], deadlines: ['appraisal'] },
  returned: { actsNext: ['unitClerk'], deadlines: ['resubmission'] },
  resubmitted: { actsNext: ['appraiser'], deadlines: ['appraisal'] },
  held: { actsNext: ['secretariatHead'], deadlines: [] },
  appraised: { actsNext: ['councilSecretary', 'secretariatOfficer'], deadlines: [] },
  posted: { actsNext: ['secretariatOfficer'], deadlines: ['postingBeforeCouncil'] },
  scheduled: { actsNext: ['councilSecretary'], deadlines: [] },
  endorsed: { actsNext: ['secretariatOfficer'], deadlines: [] },
  presented: { actsNext: ['secretariatHead'], deadlines: [] },
  beforeSigner: { actsNext: ['signer'], deadlines: [] },
  signed: { actsNext: ['registryClerk'], deadlines: [] },
  forwarded: { actsNext: ['secretariatOfficer'], deadlines: [] },
  awarded: { actsNext: ['secretariatOfficer'], deadlines: [] },
  bestowed: { actsNext: ['recordsOfficer'], deadlines: [] },
  revoked: { actsNext: ['secretariatOfficer'], deadlines: [] },
  denied: { actsNext: ['secretariatOfficer'], deadlines: [] },
  declined: { actsNext: ['secretariatOfficer'], deadlines: [] },
  ineligible: { actsNext: ['secretariatOfficer'], deadlines: [] },
  refused: { actsNext: ['secretariatOfficer'], deadlines: [] },
  withdrawn: { actsNext: ['secretariatOfficer'], deadlines: [] },
  lapsed: { actsNext: ['secretariatOfficer'], deadlines: [] },
  archived: { actsNext: [], deadlines: [] },
};

const judgeable = open.slice(1) as Exclude<(typeof open)[number], 'received'>[];
const beforeCouncil = ['posted', 'appraised', 'scheduled'] as const;
const started = Object.keys(stages) as StartedStatus[];

/**
 * Command → the statuses that take it, and those it leads to. Of a report (council's result, signer, decision): where
 * it fits; elsewhere it is recorded as irregular and the status stays. A held case stays held under such reports.
 */
export const steps = {
  DraftNomination: { from: ['unstarted'], to: ['drafted'] },
  AmendNomination: { from: ['drafted', 'shortlisted', 'returned'], to: ['same'] },
  AttachDocument: { from: ['drafted', 'shortlisted', 'returned'], to: ['same'] },
  RemoveDocument: { from: ['drafted', 'shortlisted', 'returned'], to: ['same'] },
  RecordUnitReview: { from: ['drafted'], to: ['shortlisted', 'withdrawn'] },
  CiteInitiative: { from: ['drafted', 'shortlisted', 'returned'], to: ['same'] },
  // From a draft only a sudden merit, which has no unit review (office.md E1).
  SubmitNomination: { from: ['shortlisted', 'drafted'], to: ['submitted'] },
  ReturnToUnit: { from: ['submitted'], to: ['shortlisted', 'drafted'] },
  WithdrawNomination: {
    // Alone until the name stands in a decision or paper; then the unit asks (office.md X4).
    from: [
      'drafted',
      'shortlisted',
      'submitted',
      'received',
      'assigned',
      'returned',
      'resubmitted',
      'appraised',
      'posted',
      'scheduled',
      'endorsed',
      'held',
    ],
    to: ['withdrawn'],
  },
  RecordChannel: { from: ['submitted', 'received', 'assigned', 'returned', 'resubmitted'], to: ['same'] },
  ReceiveNomination: { from: ['submitted'], to: ['received'] },
  RefuseNomination: { from: ['submitted'], to: ['refused'] },
  ReturnNomination: { from: ['assigned', 'resubmitted'], to: ['returned'] },
  AskToOpenField: { from: ['returned'], to: ['same'] },
  OpenField: { from: ['returned'], to: ['same'] },
  ResubmitNomination: { from: ['returned'], to: ['resubmitted'] },
  AssignAppraiser: { from: ['received'], to: ['assigned'] },
  ReassignAppraiser: { from: ['assigned', 'returned', 'resubmitted'], to: ['same'] },
  ProposeIneligible: { from: ['assigned', 'resubmitted'], to: ['same'] },
  FindIneligible: { from: ['assigned', 'resubmitted'], to: ['ineligible'] },
  RecordJudgement: { from: judgeable, to: ['same'] },
  OverrideFinding: { from: judgeable, to: ['same'] },
  CompleteOpenItem: { from: [...open, 'signed', 'awarded', 'bestowed'], to: ['same'] },
  CorrectFact: { from: ['submitted', ...open], to: ['same'] },
  DeclareConflict: { from: open, to: ['same'] },
  LiftConflict: { from: open, to: ['same'] },
  MoveRuleSet: { from: open, to: ['same'] },
  AppraiseNomination: { from: ['assigned', 'resubmitted'], to: ['appraised'] },
  ReopenAppraisal: { from: ['appraised'], to: ['assigned'] },
  HoldNomination: { from: holdable, to: ['held'] },
  ReleaseNomination: {
    from: ['held'],
    to: [...holdable, 'signed', 'awarded', 'bestowed', 'revoked', 'denied', 'declined'],
  },
  // Which bodies may be asked when is the issuer's setting too (`askableIn`); an answer fits wherever the question is open.
  RequestOpinion: { from: open, to: ['same'] },
  RecordOpinion: { from: started, to: ['same'] },
  ExpireOpinion: { from: started, to: ['same'] },
  WithdrawOpinion: { from: started, to: ['same'] },
  // In the list of a session, paper or decision the name is taken out there first.
  LapseNomination: {
    from: ['submitted', 'received', 'assigned', 'returned', 'resubmitted', 'appraised', 'posted', 'endorsed'],
    to: ['lapsed'],
  },
  RecordMemberHold: { from: started, to: ['same'] },
  OpenPosting: { from: ['appraised'], to: ['posted'] },
  RecordComment: { from: beforeCouncil, to: ['same'] },
  AnswerComment: { from: beforeCouncil, to: ['same'] },
  ClosePosting: { from: ['posted'], to: ['appraised'] },
  ScheduleNomination: { from: ['appraised'], to: ['scheduled'] },
  UnscheduleNomination: { from: ['scheduled', 'held'], to: ['appraised', 'same'] },
  RecordCouncilResult: { from: ['scheduled'], to: ['endorsed', 'declined', 'appraised'] },
  WithdrawCouncilResult: { from: ['endorsed', 'declined'], to: ['scheduled'] },
  // Declined: only with the signer's written instruction (office.md C13).
  PresentNomination: { from: ['endorsed', 'appraised', 'declined'], to: ['presented'] },
  UnpresentNomination: {
    from: ['presented', 'beforeSigner', 'held'],
    to: ['endorsed', 'appraised', 'declined', 'same'],
  },
  // On the desk already: another name was taken out and the decision is presented again.
  BringBeforeSigner: { from: ['presented', 'beforeSigner'], to: ['beforeSigner'] },
  SendBackNomination: { from: ['beforeSigner'], to: ['presented'] },
  RecordSigning: { from: ['beforeSigner'], to: ['signed'] },
  // The award is the later fact: what tells of the signing may come after it.
  RecordAward: { from: ['beforeSigner', 'signed'], to: ['awarded'] },
  DenyAward: { from: ['presented', 'beforeSigner'], to: ['denied'] },
  // After a denial a lower form may still be given; before it the case stays where it is.
  ChangeAward: {
    from: ['assigned', 'resubmitted', 'endorsed', 'denied'],
    to: ['same', 'endorsed', 'appraised'],
    only: { assigned: ['same'], resubmitted: ['same'], endorsed: ['same'] },
  },
  RecordInstruction: { from: ['declined'], to: ['same'] },
  // Where it changes the stage; what the other level tells else is only marked.
  RelayLinkedFact: { from: ['forwarded'], to: ['awarded', 'denied'] },
  ForwardNomination: { from: ['presented'], to: ['forwarded'] },
  RecordUpperReply: { from: ['forwarded'], to: ['same', 'returned', 'endorsed', 'denied', 'awarded'] },
  ArchiveNomination: { from: ended, to: ['archived'] },
  // What is done for a granted award goes on after archiving too (office.md G1).
  RecordAwardCorrection: { from: ['awarded', 'bestowed', 'archived'], to: ['same'] },
  BestowAward: { from: ['awarded', 'archived'], to: ['same', 'bestowed'] },
  RecordPayment: { from: ['awarded', 'archived'], to: ['same', 'bestowed'] },
  RevokeAward: { from: ['awarded', 'bestowed', 'archived'], to: ['revoked'] },
  RecordPackage: { from: ['archived'], to: ['same'] },
  RecordDeposit: { from: ['archived'], to: ['same'] },
  EraseFiles: { from: started, to: ['same'] },
  ExtendDeadline: { from: [...open, 'signed', 'awarded', 'bestowed'], to: ['same'] },
  CorrectDeadline: { from: [...open, 'signed', 'awarded', 'bestowed'], to: ['same'] },
  // A letter to the unit; the case may have moved on meanwhile.
  RecordRendition: { from: started, to: ['same'] },
  PassDeadline: { from: started, to: ['same'] },
  CompleteFanOut: { from: started, to: ['same'] },
  GiveUpEffect: { from: started, to: ['same'] },
} as const satisfies Record<CommandType, Step>;

/** The state as the command's row of `steps` says it must be. */
type Fit<C extends CommandType> = Extract<Nomination, { status: (typeof steps)[C]['from'][number] }>;
export const fits = <C extends CommandType>(state: Nomination, command: C): state is Fit<C> =>
  (steps[command].from as readonly Status[]).includes(state.status);
