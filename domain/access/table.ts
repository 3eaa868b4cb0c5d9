import { Role } from '../office/settings.js';

/** How the person stands to the case, beyond the role. `any`: the role alone is enough within its office. */
export type Relation =
  | 'any'
  | 'ownUnit'
  | 'assigned'
  | 'member'
  /** The vice who presides over this sitting (office.md C18). */
  | 'presiding'
  /** Somebody who may start or draft a sudden merit (E2). */
  | 'sudden'
  /** The case goes on with what the level below sent up (F1). */
  | 'fromBelow'
  /** The role is held at the level above, whose secretariat helps where this office lacks a second person (office.md M4). */
  | 'upperOffice';
/**
 * `refuseOwn`: not in one's own case (office.md P3, setting `ownCase`). `inPerson`: no substitution carries it: a vote, the
 * part of a second person, what says who may act (P9).
 */
export interface Grant {
  /** `recipient`: the person whose own case this is, whatever roles they hold (office.md P2). */
  readonly role: Role | 'recipient';
  readonly relation: Relation;
  readonly refuseOwn?: true;
  readonly inPerson?: true;
}
/** Stream kind → command → grants. */
export type AccessTable = Readonly<Record<string, Readonly<Record<string, readonly Grant[]>>>>;
const any = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'any' }));
const ownUnit = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'ownUnit' }));
const assigned = (role: Role): Grant => ({ role, relation: 'assigned', refuseOwn: true });
const notOwn = (role: Role): Grant[] => [{ role, relation: 'any', refuseOwn: true }];
const sudden = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'sudden' }));
const fromBelow = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'fromBelow' }));
/** The chair, or the vice who presides over this sitting (office.md C18). */
const chairing: Grant[] = [...any('councilChair'), { role: 'councilMember', relation: 'presiding' }];

// A sudden merit is started by any head or the signer, and the secretariat may draft it for the unit (office.md E2);
// what the level below sent up the secretariat goes on with (F1).
const startsSudden = sudden('unitHead', 'secretariatOfficer', 'secretariatHead', 'signer');
const goesOnFromBelow = fromBelow('secretariatOfficer', 'secretariatHead');
const member = (role: Role): Grant => ({ role, relation: 'member', inPerson: true });
const inPerson = (grants: readonly Grant[]): Grant[] => grants.map((g) => ({ ...g, inPerson: true }));
const fromAbove = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'upperOffice' }));
/** Everybody who may be away; whose substitution it is, `decide` looks at. */
const everyRole = Role.options.filter((role) => role !== 'administrator');
const secondPerson = inPerson([...any('secretariatHead', 'administrator'), ...fromAbove('secretariatHead')]);

/**
 * Who may send which command: stream kind → command → grants (architecture §7). The API's checks, the tests of every
 * cell and the page `docs/reference/access.md` are made from this table. A command that is missing here is refused to
 * every person; commands marked `system` are the product's own and never stand here.
 */
export const accessTable: AccessTable = {
  office: {
    RenameOffice: any('administrator'),
    EstablishUnit: any('administrator'),
    RenameUnit: any('administrator'),
    MergeUnits: any('administrator'),
    DissolveUnit: any('administrator'),
    RegisterPerson: any('administrator'),
    AppointPerson: any('administrator'),
    EndAppointment: any('administrator'),
    GrantRole: inPerson(any('administrator')),
    EndRole: inPerson(any('administrator')),
    AssignWork: any('signer', 'secretariatHead'),
    EndAssignment: any('signer', 'secretariatHead'),
    GrantSubstitution: inPerson(any(...everyRole)),
    EndSubstitution: inPerson(any(...everyRole)),
    FoundCouncil: any('secretariatHead', 'administrator'),
    AppointMember: any('secretariatHead', 'administrator'),
    EndMembership: any('secretariatHead', 'administrator'),
    AdoptRegulation: any('secretariatHead', 'administrator'),
    LoadRuleSet: any('secretariatHead', 'administrator'),
    ActivateRuleSet: secondPerson,
    SetCalendar: any('secretariatHead', 'administrator'),
    ChangeSetting: any('secretariatHead', 'administrator'),
    OpenNumberSeries: any('registryClerk', 'administrator'),
    ReleaseTemplate: secondPerson,
  },
  campaign: {
    PlanCampaign: any('secretariatOfficer', 'secretariatHead'),
    AmendPlan: any('secretariatHead'),
    SetQuota: any('secretariatHead'),
    MoveQuota: any('secretariatHead'),
    EnrolUnit: [...ownUnit('unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    SetDuty: any('secretariatOfficer', 'secretariatHead'),
    FileDuty: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'registryClerk')],
    AcceptDuty: any('secretariatOfficer', 'secretariatHead'),
    ExcuseDuty: any('secretariatHead'),
    RecordIndicator: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer')],
    ScoreUnit: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer')],
    RankBloc: [...ownUnit('unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    FileReport: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    LaunchCampaign: any('signer', 'secretariatHead'),
    OpenIntake: any('secretariatOfficer', 'secretariatHead'),
    ExtendIntake: any('secretariatHead'),
    AdmitLateEntry: any('secretariatHead'),
    CloseIntake: any('secretariatOfficer', 'secretariatHead'),
    CloseCampaign: any('secretariatHead'),
    CancelCampaign: any('secretariatHead'),
    ExtendDeadline: any('secretariatHead'),
    CorrectDeadline: any('administrator'),
  },
  recipient: {
    RegisterRecipient: [
      ...ownUnit('unitClerk', 'unitHead'),
      ...any('secretariatOfficer', 'secretariatHead', 'recordsOfficer'),
    ],
    AmendIdentity: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    LinkDuplicates: any('secretariatOfficer', 'secretariatHead'),
    SplitRecipients: any('secretariatHead'),
    SettleDoubt: any('secretariatOfficer', 'secretariatHead'),
    RecordRating: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer')],
    RecordDiscipline: [...ownUnit('unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    RegisterInitiative: any('secretariatOfficer', 'secretariatHead'),
    ImportPastAward: any('secretariatOfficer', 'recordsOfficer'),
    VerifyEntry: any('secretariatOfficer', 'recordsOfficer'),
    ProposeEntryCorrection: any('secretariatOfficer', 'recordsOfficer'),
    CorrectEntry: any('secretariatOfficer', 'secretariatHead', 'recordsOfficer'),
    EraseRecipient: any('administrator'),
  },
  intervention: {
    RequestIntervention: any('administrator'),
    ApproveIntervention: any('secretariatHead', 'administrator'),
    RefuseIntervention: any('secretariatHead', 'administrator'),
    RecordAccess: any('administrator'),
    RetryEffect: any('administrator'),
    SkipEffect: any('administrator'),
    EndIntervention: any('secretariatHead', 'administrator'),
  },
  paper: {
    // `decide` lets the records officer draw up the list of files only.
    DraftPaper: [
      ...ownUnit('unitClerk', 'unitHead'),
      ...any('secretariatOfficer', 'secretariatHead', 'recordsOfficer'),
    ],
    AcceptDeposit: any('recordsOfficer'),
    AddNames: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    RemoveNames: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    CheckPaper: any('secretariatHead'),
    SendBackPaper: [...ownUnit('unitHead'), ...any('secretariatHead', 'signer')],
    SignPaper: [...ownUnit('unitHead'), ...any('secretariatHead', 'signer')],
    RecordPaperSignature: [...ownUnit('unitClerk'), ...any('registryClerk')],
    FileSignedCopy: [...ownUnit('unitClerk'), ...any('registryClerk')],
    NumberPaper: [...ownUnit('unitClerk'), ...any('registryClerk')],
    SendPaper: [...ownUnit('unitClerk', 'unitHead'), ...any('registryClerk')],
    WithdrawPaper: [...ownUnit('unitHead'), ...any('secretariatHead')],
    ReplacePaper: [...ownUnit('unitHead'), ...any('secretariatHead')],
    ReceivePaper: any('secretariatOfficer', 'secretariatHead'),
    ReturnNames: any('secretariatOfficer', 'secretariatHead'),
    RecordReply: any('secretariatOfficer', 'registryClerk'),
    ClosePaper: any('secretariatOfficer', 'secretariatHead'),
    ExtendDeadline: any('secretariatHead'),
    CorrectDeadline: any('administrator'),
  },
  nomination: {
    DraftNomination: [...ownUnit('unitClerk', 'unitHead'), ...startsSudden, ...goesOnFromBelow],
    AmendNomination: ownUnit('unitClerk', 'unitHead'),
    AttachDocument: [
      ...ownUnit('unitClerk', 'unitHead'),
      ...startsSudden,
      ...goesOnFromBelow,
      { role: 'recipient', relation: 'any', inPerson: true },
    ],
    RemoveDocument: ownUnit('unitClerk', 'unitHead'),
    RecordUnitReview: ownUnit('unitClerk', 'unitHead'),
    CiteInitiative: ownUnit('unitClerk', 'unitHead'),
    SubmitNomination: [
      ...ownUnit('unitHead'),
      ...sudden('unitHead', 'secretariatHead', 'signer'),
      ...fromBelow('secretariatHead'),
      // What the head signed by hand the clerk sends (office.md P11); `decide` looks at that signature.
      ...ownUnit('unitClerk'),
    ],
    ResubmitNomination: ownUnit('unitClerk', 'unitHead'),
    WithdrawNomination: ownUnit('unitHead', 'unitClerk'),
    ReceiveNomination: any('secretariatOfficer', 'secretariatHead'),
    RecordChannel: any('secretariatOfficer', 'secretariatHead', 'registryClerk'),
    RefuseNomination: any('secretariatHead'),
    AssignAppraiser: any('secretariatHead'),
    ReassignAppraiser: any('secretariatHead'),
    ReturnNomination: [assigned('secretariatOfficer')],
    AskToOpenField: ownUnit('unitClerk', 'unitHead'),
    OpenField: [assigned('secretariatOfficer'), ...notOwn('secretariatHead')],
    ProposeIneligible: [assigned('secretariatOfficer')],
    FindIneligible: any('secretariatHead'),
    AppraiseNomination: [assigned('secretariatOfficer')],
    RecordJudgement: [assigned('secretariatOfficer')],
    OverrideFinding: notOwn('secretariatHead'),
    CompleteOpenItem: [...ownUnit('unitClerk', 'unitHead'), assigned('secretariatOfficer')],
    CorrectFact: any('secretariatOfficer', 'secretariatHead'),
    DeclareConflict: any('secretariatOfficer', 'secretariatHead', 'councilSecretary'),
    LiftConflict: any('secretariatHead'),
    MoveRuleSet: any('secretariatHead'),
    ReopenAppraisal: any('secretariatHead'),
    HoldNomination: any('secretariatHead'),
    ReleaseNomination: any('secretariatHead'),
    LapseNomination: any('secretariatHead'),
    OpenPosting: any('secretariatOfficer', 'secretariatHead'),
    RecordComment: any('secretariatOfficer', 'registryClerk'),
    AnswerComment: [assigned('secretariatOfficer')],
    ClosePosting: [assigned('secretariatOfficer'), ...any('secretariatHead')],
    ChangeAward: [assigned('secretariatOfficer'), ...any('secretariatHead', 'signer')],
    RecordInstruction: any('secretariatHead'),
    ForwardNomination: any('secretariatHead'),
    RecordUpperReply: any('secretariatOfficer', 'secretariatHead', 'registryClerk'),
    ArchiveNomination: any('secretariatOfficer', 'recordsOfficer'),
    ExtendDeadline: any('secretariatHead'),
    CorrectDeadline: any('administrator'),
  },
  session: {
    CallSession: any('councilSecretary'),
    AddAgendaItems: [...any('councilSecretary'), ...chairing],
    RemoveAgendaItem: [...any('councilSecretary'), ...chairing],
    FreezeAgenda: any('councilSecretary'),
    CancelSession: any('councilChair'),
    RecordAttendance: any('councilSecretary'),
    RecordDeparture: any('councilSecretary'),
    DelegateChair: any('councilChair', 'councilSecretary'),
    DeclareConflict: [member('councilMember'), member('councilChair'), ...any('councilSecretary')],
    RecuseMember: [member('councilMember'), member('councilChair'), ...any('councilSecretary')],
    LiftConflict: [...any('councilSecretary'), ...chairing],
    // The secretary may write down that the chair has opened it (office.md P11); what was decided the chair confirms.
    OpenSession: [...chairing, ...any('councilSecretary')],
    AdjournSession: chairing,
    ResumeSession: chairing,
    DeferItem: chairing,
    OpenBallots: any('councilSecretary'),
    CloseBallots: any('councilSecretary', 'councilChair'),
    RecordListVote: any('councilSecretary'),
    RankItems: chairing,
    ConfirmResult: chairing,
    RescindResult: chairing,
    DrawUpMinutes: any('councilSecretary'),
    SignMinutes: [...chairing, ...any('councilSecretary')],
    RecordMinutesSignature: any('councilSecretary'),
    CloseSession: chairing,
    PrepareSheets: any('councilSecretary'),
  },
  ballot: {
    OpenBallot: any('councilSecretary'),
    CastBallot: [member('councilMember'), member('councilChair')],
    ReceiveWrittenBallot: any('councilSecretary'),
    EnterPaperCount: any('councilSecretary'),
    PauseBallot: any('councilSecretary'),
    ResumeBallot: any('councilSecretary'),
    CloseBallot: any('councilSecretary', 'councilChair'),
    CountBallots: any('councilSecretary', 'councilChair'),
    CancelBallot: any('councilChair'),
  },
  decision: {
    DraftDecision: any('secretariatOfficer', 'secretariatHead'),
    AddGrants: any('secretariatOfficer', 'secretariatHead'),
    RemoveGrants: any('secretariatOfficer', 'secretariatHead'),
    SettleException: any('secretariatHead'),
    PresentDecision: any('secretariatHead'),
    CheckDecision: any('chancery'),
    SendBackDecision: any('chancery', 'signer'),
    CancelDecision: any('secretariatHead'),
    AcceptExceptions: any('signer'),
    DenyGrants: any('signer'),
    HandToDeputy: any('signer', 'secretariatHead'),
    SignDecision: any('signer'),
    RecordDecisionSignature: any('registryClerk', 'secretariatOfficer'),
    FileSignedCopy: any('registryClerk', 'secretariatOfficer'),
    NumberDecision: any('registryClerk'),
    SealDecision: any('registryClerk'),
    IssueDecision: any('registryClerk'),
    PublishDecision: any('secretariatOfficer', 'registryClerk'),
    ArchiveDecision: any('secretariatOfficer', 'recordsOfficer'),
    IssueCertificates: any('secretariatOfficer', 'registryClerk'),
    SpoilBlanks: any('secretariatOfficer', 'registryClerk'),
    DrawUpPaymentList: any('accountant'),
    RecordPayments: any('accountant'),
    PlanCeremony: any('secretariatOfficer', 'registryClerk'),
    RecordHandOver: any('secretariatOfficer', 'registryClerk'),
    CorrectDecision: any('secretariatHead', 'registryClerk'),
    AmendDecision: any('signer', 'registryClerk'),
    ReissueCertificates: any('secretariatOfficer'),
    ProposeRevocation: any('secretariatHead'),
    RevokeGrants: any('signer', 'registryClerk'),
    RevokeDecision: any('signer', 'registryClerk'),
    RecordReturn: any('secretariatOfficer', 'accountant'),
    CorrectDeadline: any('administrator'),
  },
};
