import { Role } from '../office/settings.js';

/** How the person stands to the case, beyond the role. `any`: the role alone is enough within its office. */
export type Relation =
  | 'any'
  | 'ownUnit'
  | 'assigned'
  | 'member'
  /** The role is held at the level above, whose secretariat helps where this office lacks a second person (office.md M4). */
  | 'upperOffice';
/**
 * `refuseOwn`: not in one's own case (office.md P3, setting `ownCase`). `inPerson`: no substitution carries it: a vote, the
 * part of a second person, what says who may act (P9).
 */
export interface Grant {
  readonly role: Role;
  readonly relation: Relation;
  readonly refuseOwn?: true;
  readonly inPerson?: true;
}
/** Stream kind → command → grants. */
export type AccessTable = Readonly<Record<string, Readonly<Record<string, readonly Grant[]>>>>;
const any = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'any' }));
const ownUnit = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, relation: 'ownUnit' }));
const assigned = (role: Role): Grant => ({ role, relation: 'assigned', refuseOwn: true });
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
    AttachDocument: ownUnit('unitClerk', 'unitHead'),
    RemoveDocument: ownUnit('unitClerk', 'unitHead'),
    RecordUnitReview: ownUnit('unitClerk', 'unitHead'),
    SubmitNomination: ownUnit('unitHead'),
    ResubmitNomination: ownUnit('unitClerk', 'unitHead'),
    WithdrawNomination: ownUnit('unitHead'),
    ReceiveNomination: any('secretariatOfficer', 'secretariatHead'),
    RefuseNomination: any('secretariatHead'),
    AssignAppraiser: any('secretariatHead'),
    ReassignAppraiser: any('secretariatHead'),
    ReturnNomination: [assigned('secretariatOfficer')],
    ProposeIneligible: [assigned('secretariatOfficer')],
    FindIneligible: any('secretariatHead'),
    AppraiseNomination: [assigned('secretariatOfficer')],
    ReopenAppraisal: any('secretariatHead'),
    HoldNomination: any('secretariatHead'),
    ReleaseNomination: any('secretariatHead'),
    LapseNomination: any('secretariatHead'),
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
    CheckDecision: any('chancery'),
    SendBackDecision: any('signer', 'chancery'),
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
