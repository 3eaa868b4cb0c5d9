// Long, because it is a list: one command of each type and one state of each status, side by side.
import type { Context } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { CommandType, NominationCommand } from '../../domain/nomination/commands.js';
import { blank } from '../../domain/nomination/dossier.js';
import type { NominationEvent } from '../../domain/nomination/events.js';
import type { LetterName } from '../../domain/nomination/letters.js';
import type { Opinion } from '../../domain/nomination/opinions.js';
import type { Posting } from '../../domain/nomination/posting.js';
import type { Dossier, Nomination, Started, Status } from '../../domain/nomination/state.js';
import { nomination } from '../../domain/nomination/stream.js';
import type { Paper } from '../../domain/paper/state.js';
import { afterwards, CAMPAIGN, campaignStates, correctionOf, MARKED } from './campaign.js';
import { NOW, type Outcome, person, sampleContext, tryOut } from './context.js';
import { plain } from './dossier.js';
import { recipientStates } from './recipient.js';

type Command<T extends CommandType> = Extract<NominationCommand, { type: T }>;

export const NOMINATION = 'nomination:n-1';
export const PAPER = 'paper:p-1';
export const UPWARD = 'paper:up-1';
export const LETTER = 'paper:l-1';
export const SESSION = 'session:s-1';
export const DECISION = 'decision:d-1';
/** The linked nomination at the level above. */
export const ABOVE = 'nomination:above-1';
export const sha = (digit: string): string => digit.repeat(64);

const period = { kind: 'range', from: '2024-10-01', to: '2025-09-30' } as const;
const evidence = { paper: '45/CV-TTr', on: '2025-09-12' };
const effect = `${NOMINATION}/3/list`;

/** One lawful command of each type; every personal text is marked. */
export const nominationCommands: { readonly [T in CommandType]: Command<T> } = {
  DraftNomination: {
    type: 'DraftNomination',
    data: {
      office: 'vp',
      unit: 'unit-a',
      campaign: CAMPAIGN,
      award: 'GIAY_KHEN',
      recipient: { kind: 'person', id: 'r-1' },
      category: 'movement',
      directWorker: false,
      postGroup: 'staff',
      period,
      recipientName: `Nguyễn Thị ${MARKED}`,
      recipientPost: `Chuyên viên ${MARKED}`,
    },
  },
  AmendNomination: { type: 'AmendNomination', data: { recipientName: `Nguyễn Văn ${MARKED}` } },
  AttachDocument: {
    type: 'AttachDocument',
    data: {
      part: 'achievementReport',
      sha256: sha('a'),
      size: 1024,
      mediaType: 'application/pdf',
      fileName: `Báo cáo ${MARKED}.pdf`,
    },
  },
  CiteInitiative: { type: 'CiteInitiative', data: { initiative: 'sk-1', author: 'r-1', share: 60 } },
  RemoveDocument: { type: 'RemoveDocument', data: { part: 'achievementReport' } },
  RecordUnitReview: {
    type: 'RecordUnitReview',
    data: { heldOn: '2025-09-10', minutes: sha('b'), votesFor: 9, votesOf: 10 },
  },
  SubmitNomination: { type: 'SubmitNomination', data: { paper: PAPER } },
  ReturnToUnit: { type: 'ReturnToUnit', data: { paper: PAPER } },
  WithdrawNomination: { type: 'WithdrawNomination', data: { reason: `Xin rút ${MARKED}` } },
  RecordChannel: {
    type: 'RecordChannel',
    data: { channel: 'paper', on: '2025-09-15', evidence: { paper: 'Phiếu tiếp nhận số 5', file: null } },
  },
  ReceiveNomination: { type: 'ReceiveNomination', data: {} },
  RefuseNomination: {
    type: 'RefuseNomination',
    data: { ground: 'noPower', reason: `Không tiếp nhận ${MARKED}`, remedy: `Gửi cấp khác ${MARKED}` },
  },
  AssignAppraiser: { type: 'AssignAppraiser', data: { appraiser: 'officer-1' } },
  ReassignAppraiser: { type: 'ReassignAppraiser', data: { appraiser: 'officer-2' } },
  ReturnNomination: {
    type: 'ReturnNomination',
    data: { items: [{ field: '/achievementReport', reason: `Thiếu số liệu ${MARKED}` }] },
  },
  AskToOpenField: { type: 'AskToOpenField', data: { field: '/postGroup', reason: `Ghi nhầm nhóm ${MARKED}` } },
  OpenField: { type: 'OpenField', data: { field: '/period' } },
  ResubmitNomination: { type: 'ResubmitNomination', data: {} },
  ProposeIneligible: { type: 'ProposeIneligible', data: { ground: `Chưa đủ ${MARKED}` } },
  FindIneligible: { type: 'FindIneligible', data: { reason: `Không đủ ${MARKED}` } },
  RecordJudgement: {
    type: 'RecordJudgement',
    data: { judgement: [{ standard: 'tc-1', finding: 'unmet', note: `Thiếu một năm ${MARKED}` }] },
  },
  OverrideFinding: { type: 'OverrideFinding', data: { standard: 'tc-9', reason: `Có lý do khác ${MARKED}` } },
  CompleteOpenItem: {
    type: 'CompleteOpenItem',
    data: {
      item: 'tc-8',
      sha256: sha('f'),
      size: 2048,
      mediaType: 'application/pdf',
      fileName: `Xếp loại ${MARKED}.pdf`,
    },
  },
  CorrectFact: {
    type: 'CorrectFact',
    data: {
      facts: { postGroup: 'leader', recipientName: `Nguyễn Thị Sửa ${MARKED}` },
      evidence,
      file: null,
    },
  },
  DeclareConflict: {
    type: 'DeclareConflict',
    data: { person: 'officer-2', kind: 'kin', reason: `Là anh em ${MARKED}` },
  },
  LiftConflict: {
    type: 'LiftConflict',
    data: { person: 'officer-1', kind: 'ownUnit', reason: `Đã chuyển đơn vị ${MARKED}` },
  },
  MoveRuleSet: {
    type: 'MoveRuleSet',
    data: {
      ruleSet: 'ND_98_2023.LUAT_06_2022',
      reason: `Gửi trước ngày ${MARKED}`,
      consequence: `Theo tiêu chuẩn cũ ${MARKED}`,
    },
  },
  AppraiseNomination: {
    type: 'AppraiseNomination',
    data: {
      judgement: [
        { standard: 'tc-1', finding: 'met' },
        { standard: 'tc-2', finding: 'needsPerson', note: `Đã đối chiếu ${MARKED}` },
      ],
    },
  },
  ReopenAppraisal: { type: 'ReopenAppraisal', data: { reason: `Có đơn ${MARKED}` } },
  HoldNomination: { type: 'HoldNomination', data: { kind: 'complaint', evidence, reason: `Khiếu nại ${MARKED}` } },
  ReleaseNomination: { type: 'ReleaseNomination', data: { evidence } },
  LapseNomination: { type: 'LapseNomination', data: { reason: `Quá hạn bổ sung ${MARKED}` } },
  RecordMemberHold: { type: 'RecordMemberHold', data: { nomination: 'nomination:n-9', change: 'held', since: 4 } },
  RequestOpinion: {
    type: 'RequestOpinion',
    data: { paper: LETTER, opinion: 'backgroundCheck', body: 'thue', replyBy: null },
  },
  RecordOpinion: { type: 'RecordOpinion', data: { paper: LETTER, answer: 'noObjection', otherAward: null } },
  ExpireOpinion: { type: 'ExpireOpinion', data: { paper: LETTER } },
  WithdrawOpinion: { type: 'WithdrawOpinion', data: { paper: LETTER } },
  OpenPosting: {
    type: 'OpenPosting',
    data: { channel: 'media', from: '2025-09-15', to: '2025-10-10', proof: { link: null, file: sha('7') } },
  },
  RecordComment: {
    type: 'RecordComment',
    data: {
      via: 'page',
      on: '2025-09-15',
      text: `Có ý kiến ${MARKED}`,
      writer: { name: `Trần Thị ${MARKED}`, contact: `Số điện thoại ${MARKED}` },
      file: null,
    },
  },
  AnswerComment: {
    type: 'AnswerComment',
    data: { comment: 'comment-1', answer: `Đã xem ${MARKED}`, check: false },
  },
  ClosePosting: { type: 'ClosePosting', data: { report: { paper: '12/BC', on: '2025-09-15' } } },
  ScheduleNomination: { type: 'ScheduleNomination', data: { session: SESSION } },
  UnscheduleNomination: { type: 'UnscheduleNomination', data: { session: SESSION } },
  RecordCouncilResult: {
    type: 'RecordCouncilResult',
    data: { session: SESSION, result: 'endorsed', otherAward: null, yes: 7, total: 9 },
  },
  WithdrawCouncilResult: { type: 'WithdrawCouncilResult', data: { session: SESSION } },
  PresentNomination: { type: 'PresentNomination', data: { into: DECISION } },
  UnpresentNomination: { type: 'UnpresentNomination', data: { into: DECISION } },
  BringBeforeSigner: { type: 'BringBeforeSigner', data: { decision: DECISION } },
  SendBackNomination: { type: 'SendBackNomination', data: { decision: DECISION } },
  RecordSigning: { type: 'RecordSigning', data: { decision: DECISION } },
  RecordAward: { type: 'RecordAward', data: { decision: DECISION, number: 7, issuedOn: '2025-10-20' } },
  DenyAward: { type: 'DenyAward', data: { decision: DECISION } },
  ChangeAward: {
    type: 'ChangeAward',
    data: { award: 'KNC', asked: 'signer', reason: `Đổi hình thức ${MARKED}` },
  },
  RecordInstruction: {
    type: 'RecordInstruction',
    data: { paper: { paper: '12/CĐ-VP', on: '2025-09-12' }, file: sha('f') },
  },
  RelayLinkedFact: {
    type: 'RelayLinkedFact',
    data: { from: ABOVE, fact: 'decided', since: 4, number: '77/QĐ-UBND', issuedOn: '2025-09-12' },
  },
  ForwardNomination: { type: 'ForwardNomination', data: { paper: UPWARD } },
  RecordUpperReply: {
    type: 'RecordUpperReply',
    data: {
      reply: 'decided',
      paper: { number: '1234/QĐ-UBND', on: '2025-09-12', signer: `Trần Văn ${MARKED}` },
      file: sha('c'),
      otherAward: null,
      ground: `Chưa đủ thành tích ${MARKED}`,
    },
  },
  RecordAwardCorrection: {
    type: 'RecordAwardCorrection',
    data: { decision: DECISION, kind: 'decision', number: '12/QĐ-VP', on: '2025-11-03' },
  },
  BestowAward: { type: 'BestowAward', data: { decision: DECISION, on: '2025-11-20' } },
  RecordPayment: { type: 'RecordPayment', data: { decision: DECISION, on: '2025-11-25' } },
  RevokeAward: {
    type: 'RevokeAward',
    data: { decision: DECISION, ground: 'fraud', number: '31/QĐ-VP', on: '2026-03-02' },
  },
  ArchiveNomination: { type: 'ArchiveNomination', data: {} },
  RecordPackage: { type: 'RecordPackage', data: { sha256: sha('d'), files: 3, from: '2025-08-01' } },
  RecordDeposit: { type: 'RecordDeposit', data: { paper: 'paper:dm-1', on: '2025-09-15' } },
  EraseFiles: { type: 'EraseFiles', data: { files: [sha('a')] } },
  ExtendDeadline: {
    type: 'ExtendDeadline',
    data: { key: 'appraisal-1', day: '2025-12-31', reason: `Chờ xác minh ${MARKED}` },
  },
  CorrectDeadline: {
    type: 'CorrectDeadline',
    data: { key: 'appraisal-1', day: '2025-12-30', intervention: 'intervention:i-4' },
  },
  RecordRendition: {
    type: 'RecordRendition',
    data: { document: 'refusal-letter', sha256: sha('9'), contentVersion: 1, template: sha('8') },
  },
  PassDeadline: { type: 'PassDeadline', data: { key: 'appraisal-1' } },
  CompleteFanOut: { type: 'CompleteFanOut', data: { effect, done: 1, irregular: 0, failed: [] } },
  GiveUpEffect: { type: 'GiveUpEffect', data: { effect, kind: 'tell' } },
};

const file = { sha256: sha('a'), size: 1024, mediaType: 'application/pdf' };
/** Counters in which the submitted samples hold their places. */
export const PROPOSED = `${CAMPAIGN}/propose/unit-a/GIAY_KHEN`;
export const GRANTED = `${CAMPAIGN}/grant/*/GIAY_KHEN`;

/** An open question of the sample letter: no sample has it by itself. */
export const asked: Opinion = {
  paper: LETTER,
  opinion: 'backgroundCheck',
  body: 'thue',
  dueBefore: 'appraised',
  replyBy: null,
  clause: null,
  answer: null,
  otherAward: null,
};
const drafted: Dossier = {
  id: NOMINATION,
  office: 'vp',
  unit: 'unit-a',
  campaign: CAMPAIGN,
  award: 'GIAY_KHEN',
  recipient: { kind: 'person', id: 'r-1' },
  category: 'movement',
  directWorker: false,
  postGroup: 'staff',
  period,
  simplifiedProcedure: false,
  womenShare: null,
  ...blank,
  ...plain,
  documents: { achievementReport: file },
  deadlines: [],
  deadlineCount: 0,
  overdue: [],
  claimed: false,
  places: { propose: null, grant: null },
  opinions: [],
  irregular: [],
};
const submitted: Dossier = {
  ...drafted,
  claimed: true,
  places: { propose: PROPOSED, grant: null },
  channels: { electronic: '2025-09-15', paper: null },
};
const pinned: Dossier = { ...submitted, ruleSet: 'ND_152_2025.LUAT_06_2022' };
const judgement = { by: 'secretariat-head', overriddenBy: [], overridden: false };
/** As the sample judgement leaves it. */
const judged: Dossier = {
  ...pinned,
  findings: { 'tc-1': { finding: 'met', ...judgement }, 'tc-2': { finding: 'needsPerson', ...judgement } },
};
const ended = { ...judged, claimed: false, places: { propose: null, grant: null } };
const granted: Dossier = { ...judged, places: { propose: PROPOSED, grant: GRANTED } };

/** Twenty working days after 15/9/2025, and the reminder two working days before. */
const running: Dossier = {
  ...pinned,
  deadlineCount: 1,
  deadlines: [
    { key: 'appraisal-1', kind: 'appraisal', at: '2025-10-13T16:59:59.999Z' },
    { key: 'appraisal-1/reminder', kind: 'reminder', at: '2025-10-08T17:00:00.000Z' },
  ],
};
const waiting: Dossier = {
  ...pinned,
  deadlineCount: 2,
  deadlines: [{ key: 'resubmission-2', kind: 'resubmission', at: '2025-09-29T16:59:59.999Z' }],
};

const review = { heldOn: '2025-09-10', minutes: sha('b'), votesFor: 9, votesOf: 10 };
const sent = { paper: PAPER, sentOn: '2025-09-12' } as const;
const intake = { ...sent, receivedOn: '2025-09-15' } as const;
const handled = { intake, appraiser: 'officer-1' };
const council = { passed: true, session: SESSION, yes: 7, total: 9 } as const;
const advised = { ...handled, council };
const listed = { ...advised, into: DECISION } as const;
const after = { handedOn: null, paid: null, corrected: false, reissued: false };
const won = { number: 7, issuedOn: '2025-10-20', by: DECISION, after } as const;
const done = { ...after, handedOn: '2025-11-20', paid: { on: '2025-11-25' } };

const filed = { closedOn: '2025-09-15', kept: null, contents: null, deposited: null };

const { category, directWorker, postGroup, simplifiedProcedure, womenShare } = drafted;
const before = {
  ...{ category, directWorker, postGroup, period, simplifiedProcedure, womenShare },
  documents: { achievementReport: file },
};
/** Posted for comments until the Friday before. */
export const posted: Posting = {
  channel: 'media',
  from: '2025-08-25',
  to: '2025-09-12',
  countedUntil: null,
  shown: true,
  comments: {},
  report: null,
};
/** A nomination in each status. Held from `scheduled`; `presented` and later in a decision, `forwarded` by a paper. */
export const nominationStates: { readonly [S in Status]: Extract<Nomination, { status: S }> } = {
  unstarted: { status: 'unstarted' },
  drafted: { status: 'drafted', dossier: drafted },
  shortlisted: { status: 'shortlisted', dossier: drafted, review },
  submitted: { status: 'submitted', dossier: submitted, review, intake: sent },
  received: { status: 'received', dossier: running, intake },
  assigned: { status: 'assigned', dossier: running, ...handled, ineligibleProposed: false },
  returned: {
    status: 'returned',
    dossier: waiting,
    ...handled,
    openFields: ['/achievementReport', '/recipientName'],
    asked: ['/period'],
    by: 'appraiser',
    before,
    renamed: [],
    daysLeft: 15,
  },
  resubmitted: {
    status: 'resubmitted',
    dossier: running,
    ...handled,
    ineligibleProposed: true,
    by: 'appraiser',
    changes: [],
  },
  held: {
    status: 'held',
    dossier: judged,
    hold: { kind: 'complaint', evidence, collectives: [] },
    paused: [],
    heldFrom: { status: 'scheduled', ...handled, session: SESSION },
  },
  appraised: { status: 'appraised', dossier: judged, ...handled, deferred: false },
  posted: {
    status: 'posted',
    dossier: {
      ...judged,
      posting: posted,
      deadlineCount: 1,
      deadlines: [{ key: 'postingBeforeCouncil-1', kind: 'postingBeforeCouncil', at: '2025-09-12T16:59:59.999Z' }],
    },
    ...handled,
  },
  scheduled: { status: 'scheduled', dossier: judged, ...handled, session: SESSION },
  endorsed: { status: 'endorsed', dossier: judged, ...advised, otherForm: null },
  presented: { status: 'presented', dossier: granted, ...listed, sentBack: false },
  beforeSigner: { status: 'beforeSigner', dossier: granted, ...listed },
  signed: { status: 'signed', dossier: granted, ...listed },
  forwarded: {
    status: 'forwarded',
    dossier: { ...granted, child: ABOVE },
    ...advised,
    into: UPWARD,
    acknowledged: false,
  },
  awarded: { status: 'awarded', dossier: granted, ...won },
  bestowed: { status: 'bestowed', dossier: granted, ...won, after: done },
  revoked: {
    status: 'revoked',
    dossier: { ...granted, claimed: false },
    ...won,
    revocation: { number: '31/QĐ-VP', on: '2026-03-02' },
  },
  denied: { status: 'denied', dossier: ended, ...advised, by: DECISION },
  declined: {
    status: 'declined',
    dossier: ended,
    ...handled,
    council: { ...council, passed: false },
    place: PROPOSED,
    instruction: null,
  },
  ineligible: { status: 'ineligible', dossier: ended },
  refused: { status: 'refused', dossier: { ...drafted, channels: submitted.channels }, ground: 'noPower' },
  withdrawn: { status: 'withdrawn', dossier: drafted, notChosen: false },
  lapsed: { status: 'lapsed', dossier: { ...ended, findings: {} } },
  archived: { status: 'archived', dossier: granted, outcome: 'awarded', package: null, filed, granted: won },
};

const signature = { via: 'system', on: '2025-09-11', signedAs: 'self', documentHash: sha('e'), file: null } as const;
const numbering = { number: 3, on: '2025-09-11', mode: 'own', series: 'vp/2025/TTr-unit-a' } as const;
/** A unit's paper that was sent and lists the sample nomination. */
export const unitPaper = {
  status: 'sent',
  id: PAPER,
  office: 'vp',
  kind: 'unitSubmission',
  unit: 'unit-a',
  campaign: CAMPAIGN,
  addressee: 'Văn phòng',
  letter: null,
  deposit: null,
  earlier: [],
  deadlines: [],
  beside: {},
  nominations: [NOMINATION],
  contentVersion: 1,
  rendition: sha('e'),
  telling: null,
  changes: {},
  heard: {},
  signature,
  numbering,
  sentOn: '2025-09-12',
  replyDays: null,
} as const satisfies Paper;
export const upwardPaper = { ...unitPaper, id: UPWARD, kind: 'upwardSubmission', unit: null } as const satisfies Paper;

/** Permits the administrator to correct the sample dossier's deadline. */
export const mayCorrect = correctionOf(NOMINATION);

/** What the sample commands rely on: the campaign collects, both papers are sent. */
export const sampleRelated: Readonly<Record<StreamId, unknown>> = {
  [CAMPAIGN]: campaignStates.collecting,
  [PAPER]: unitPaper,
  [UPWARD]: upwardPaper,
  'intervention:i-4': mayCorrect,
};
/** Whose files are erased was erased before. */
const afterErasure = { ...sampleRelated, 'recipient:r-1': recipientStates.erased };

/** The context in which the sample command is lawful, where the status allows it. */
export function contextFor(command: NominationCommand, state: Nomination): Context {
  const held = state.status === 'unstarted' ? [] : state.dossier.deadlines;
  const due = command.type === 'PassDeadline' ? held.find((d) => d.key === command.data.key) : undefined;
  const at = due ? afterwards(due.at) : NOW;
  const actor = person(command.type === 'CorrectDeadline' ? 'administrator' : 'secretariat-head');
  return sampleContext({
    stream: NOMINATION,
    actor,
    at,
    related: command.type === 'EraseFiles' ? afterErasure : sampleRelated,
  });
}

/** The sample command of this type, changed where the spec says so, tried on a state. */
export function act<T extends CommandType>(
  state: Nomination,
  type: T,
  changes: Partial<Command<T>['data']> = {},
  given: Partial<Context> = {},
): Outcome<Nomination, NominationEvent> {
  const command = { type, data: { ...nominationCommands[type].data, ...changes } } as NominationCommand;
  return tryOut(nomination, state, command, { ...contextFor(command, state), ...given });
}

/** Several acts, one after the other; each must be accepted. */
export const play = (from: Nomination, ...acts: readonly ((state: Nomination) => Outcome<Nomination, unknown>)[]) =>
  acts.reduce((state, next) => {
    const { answer, state: after } = next(state);
    if (answer !== 'accepted' && answer !== 'irregular') throw new Error(`${state.status}: ${answer}`);
    return after;
  }, from);

/** What a sample dossier has besides once the office owes the unit this letter; the act is the run's first event. */
export const owing = (document: LetterName): Partial<Dossier> => ({
  letter: { document, contentVersion: 1, rendition: null },
});

/** A started sample with another dossier. */
export const withDossier = <S extends Started>(state: S, changes: Partial<Dossier>): S => ({
  ...state,
  dossier: { ...state.dossier, ...changes },
});

/** What the sample commands rely on, with other states in their place. */
export const relating = (changes: Readonly<Record<StreamId, unknown>>) => ({
  related: new Map(Object.entries({ ...sampleRelated, ...changes }).filter(([, v]) => v !== undefined)) as Map<
    StreamId,
    unknown
  >,
});
