import type { Role } from '../office/settings.js';

/** How the person stands to the case, beyond the role. `any`: the role alone is enough within its office. */
export type Relation = 'any' | 'ownUnit' | 'assigned' | 'member';
/** `refuseOwn`: not in one's own case (office.md P3, setting `ownCase`). */
export interface Grant {
  /** `recipient`: the person whose own case this is, whatever roles they hold (office.md P2). */
  readonly role: Role | 'recipient';
  readonly relation: Relation;
  readonly refuseOwn?: true;
}
/** Stream kind → command → grants. */
export type AccessTable = Readonly<Record<string, Readonly<Record<string, readonly Grant[]>>>>;
const any = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'any' }));
const ownUnit = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'ownUnit' }));
const assigned = (role: Role): Grant => ({ role, relation: 'assigned', refuseOwn: true });
const notOwn = (role: Role): Grant[] => [{ role, relation: 'any', refuseOwn: true }];
const member = (role: Role): Grant => ({ role, relation: 'member' });

/**
 * Who may send which command: stream kind → command → grants (architecture §7). The API's checks, the tests of every
 * cell and the page `docs/reference/access.md` are made from this table. A command that is missing here is refused to
 * every person; commands marked `system` are the product's own and never stand here.
 */
export const accessTable: AccessTable = {
  office: {
    EstablishUnit: any('administrator'),
    RegisterPerson: any('administrator'),
    GrantRole: any('administrator'),
    EndRole: any('administrator'),
    FoundCouncil: any('secretariatHead', 'administrator'),
    ChangeSetting: any('secretariatHead', 'administrator'),
    OpenNumberSeries: any('registryClerk', 'administrator'),
  },
  campaign: {
    PlanCampaign: any('secretariatOfficer', 'secretariatHead'),
    SetQuota: any('secretariatHead'),
    LaunchCampaign: any('signer', 'secretariatHead'),
    OpenIntake: any('secretariatOfficer', 'secretariatHead'),
    ExtendIntake: any('secretariatHead'),
    AdmitLateEntry: any('secretariatHead'),
    CloseIntake: any('secretariatOfficer', 'secretariatHead'),
    CloseCampaign: any('secretariatHead'),
    CancelCampaign: any('secretariatHead'),
  },
  paper: {
    DraftPaper: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    AddNames: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    RemoveNames: [...ownUnit('unitClerk', 'unitHead'), ...any('secretariatOfficer', 'secretariatHead')],
    CheckPaper: any('secretariatHead'),
    SendBackPaper: [...ownUnit('unitHead'), ...any('signer')],
    SignPaper: [...ownUnit('unitHead'), ...any('signer')],
    RecordPaperSignature: [...ownUnit('unitClerk'), ...any('registryClerk')],
    NumberPaper: [...ownUnit('unitClerk'), ...any('registryClerk')],
    SendPaper: [...ownUnit('unitClerk', 'unitHead'), ...any('registryClerk')],
    WithdrawPaper: [...ownUnit('unitHead'), ...any('secretariatHead')],
    ReceivePaper: any('secretariatOfficer', 'secretariatHead'),
    RecordReply: any('secretariatOfficer', 'registryClerk'),
    ClosePaper: any('secretariatOfficer', 'secretariatHead'),
  },
  nomination: {
    DraftNomination: ownUnit('unitClerk', 'unitHead'),
    AmendNomination: ownUnit('unitClerk', 'unitHead'),
    AttachDocument: [...ownUnit('unitClerk', 'unitHead'), { role: 'recipient', relation: 'any' }],
    RemoveDocument: ownUnit('unitClerk', 'unitHead'),
    RecordUnitReview: ownUnit('unitClerk', 'unitHead'),
    SubmitNomination: ownUnit('unitHead'),
    ResubmitNomination: ownUnit('unitClerk', 'unitHead'),
    WithdrawNomination: ownUnit('unitHead'),
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
    ForwardNomination: any('secretariatHead'),
    RecordUpperReply: any('secretariatOfficer', 'secretariatHead', 'registryClerk'),
    ArchiveNomination: any('secretariatOfficer', 'recordsOfficer'),
  },
  session: {
    CallSession: any('councilSecretary'),
    AddAgendaItems: any('councilSecretary', 'councilChair'),
    RemoveAgendaItem: any('councilSecretary', 'councilChair'),
    FreezeAgenda: any('councilSecretary'),
    CancelSession: any('councilChair'),
    RecordAttendance: any('councilSecretary'),
    RecordDeparture: any('councilSecretary'),
    DeclareConflict: [member('councilMember'), member('councilChair')],
    OpenSession: any('councilChair'),
    AdjournSession: any('councilChair'),
    ResumeSession: any('councilChair'),
    DeferItem: any('councilChair'),
    ConfirmResult: any('councilChair'),
    RescindResult: any('councilChair'),
    DrawUpMinutes: any('councilSecretary'),
    SignMinutes: any('councilChair', 'councilSecretary'),
    CloseSession: any('councilChair'),
  },
  ballot: {
    OpenBallot: any('councilSecretary'),
    CastBallot: [member('councilMember'), member('councilChair')],
    ReceiveWrittenBallot: any('councilSecretary'),
    EnterPaperCount: any('councilSecretary'),
    PauseBallot: any('councilSecretary'),
    ResumeBallot: any('councilSecretary'),
    CloseBallot: any('councilSecretary', 'councilChair'),
    CancelBallot: any('councilChair'),
  },
  decision: {
    DraftDecision: any('secretariatOfficer', 'secretariatHead'),
    AddGrants: any('secretariatOfficer', 'secretariatHead'),
    RemoveGrants: any('secretariatOfficer', 'secretariatHead'),
    PresentDecision: any('secretariatHead'),
    CheckDecision: [],
    SendBackDecision: any('signer'),
    CancelDecision: any('secretariatHead'),
    DenyGrants: any('signer'),
    SignDecision: any('signer'),
    NumberDecision: any('registryClerk'),
    SealDecision: any('registryClerk'),
    IssueDecision: any('registryClerk'),
    PublishDecision: any('secretariatOfficer', 'registryClerk'),
    ArchiveDecision: any('secretariatOfficer', 'recordsOfficer'),
  },
};
