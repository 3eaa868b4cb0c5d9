import type { DecisionCommand } from '../../domain/decision/commands.js';
import type { DecisionEvent } from '../../domain/decision/events.js';
import type { Decision, DecisionStatus, StartedDecision } from '../../domain/decision/state.js';
import { decision } from '../../domain/decision/stream.js';
import type { Context } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { officeWith, person, sampleContext } from './context.js';
import { allAt, begin, DOCUMENT, LISTED, type ListedStatus, MARKED, NEW, type Run, run, sha } from './paper.js';

export const DECISION: StreamId<'decision'> = 'decision:d-1';
/** Hash of the text with number and date. */
export const FINAL = sha('e');

/** Another document of the office, signed after this decision. */
const LATER = { number: '31/QĐ-VP', on: '2025-09-15', file: sha('8') };

/** One sample of each command; the compiler asks for a new one with a new command. */
export const decisionCommands: {
  readonly [T in DecisionCommand['type']]: Extract<DecisionCommand, { type: T }>;
} = {
  DraftDecision: {
    type: 'DraftDecision',
    data: {
      office: 'vp',
      award: 'GIAY_KHEN',
      campaign: 'campaign:2025',
      nominations: [...LISTED],
      merit: 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2025',
      period: { kind: 'range', from: '2024-10-01', to: '2025-09-30' },
      handedFrom: null,
    },
  },
  AddGrants: { type: 'AddGrants', data: { nominations: [NEW] } },
  RemoveGrants: { type: 'RemoveGrants', data: { nominations: ['nomination:n-2'], reason: MARKED } },
  PresentDecision: { type: 'PresentDecision', data: { documentHash: DOCUMENT } },
  CheckDecision: { type: 'CheckDecision', data: {} },
  SendBackDecision: { type: 'SendBackDecision', data: { question: MARKED } },
  CancelDecision: { type: 'CancelDecision', data: {} },
  SettleException: { type: 'SettleException', data: { nominations: ['nomination:n-2'], line: MARKED } },
  AcceptExceptions: { type: 'AcceptExceptions', data: { opened: 4 } },
  HandToDeputy: {
    type: 'HandToDeputy',
    data: { nominations: ['nomination:n-2'], deputy: 'deputy', reason: MARKED },
  },
  RecordDecisionSignature: {
    type: 'RecordDecisionSignature',
    data: { on: '2025-09-15', signer: 'signer', signedAs: 'self', file: sha('7') },
  },
  FileSignedCopy: { type: 'FileSignedCopy', data: { of: 'decision', file: sha('7') } },
  DenyGrants: { type: 'DenyGrants', data: { nominations: ['nomination:n-2'], reason: MARKED } },
  SignDecision: { type: 'SignDecision', data: { documentHash: DOCUMENT, signedAs: 'self' } },
  NumberDecision: { type: 'NumberDecision', data: { number: null, on: null, series: null } },
  SealDecision: { type: 'SealDecision', data: {} },
  IssueDecision: { type: 'IssueDecision', data: {} },
  PublishDecision: { type: 'PublishDecision', data: {} },
  ArchiveDecision: { type: 'ArchiveDecision', data: {} },
  IssueCertificates: { type: 'IssueCertificates', data: { first: null, via: 'system', file: null } },
  SpoilBlanks: { type: 'SpoilBlanks', data: { count: 3, reason: MARKED } },
  DrawUpPaymentList: {
    type: 'DrawUpPaymentList',
    data: {
      payer: 'issuer',
      form: 'money',
      rows: [
        { amount: 702_000, nominations: ['nomination:n-1'] },
        { amount: 0, nominations: ['nomination:n-2'] },
      ],
      ground: MARKED,
    },
  },
  RecordPayments: {
    type: 'RecordPayments',
    data: {
      nominations: ['nomination:n-1'],
      on: '2025-09-15',
      by: 'transfer',
      receipt: { paper: 'UNC 88', on: '2025-09-15' },
    },
  },
  PlanCeremony: { type: 'PlanCeremony', data: { heldOn: '2025-09-20', venue: 'Hội trường lớn', with: [] } },
  RecordHandOver: { type: 'RecordHandOver', data: { nominations: [...LISTED], on: '2025-09-15' } },
  CorrectDecision: {
    type: 'CorrectDecision',
    data: { letter: { ...LATER, number: '90/VP-TĐKT' }, fault: 'layout', correction: MARKED },
  },
  AmendDecision: {
    type: 'AmendDecision',
    data: { by: LATER, decision: null, fault: 'wrongName', nominations: ['nomination:n-2'], correction: MARKED },
  },
  ReissueCertificates: {
    type: 'ReissueCertificates',
    data: { nominations: ['nomination:n-2'], ground: 'misprint', on: '2025-09-15' },
  },
  ProposeRevocation: {
    type: 'ProposeRevocation',
    data: {
      nominations: null,
      ground: 'fraud',
      evidence: { paper: 'Kết luận 12/KL-TTr', on: '2025-09-12' },
      reason: MARKED,
    },
  },
  RevokeGrants: {
    type: 'RevokeGrants',
    data: { nominations: ['nomination:n-2'], ground: 'fraud', by: LATER, reason: MARKED },
  },
  RevokeDecision: { type: 'RevokeDecision', data: { ground: 'fraud', by: LATER, reason: MARKED } },
  RecordReturn: {
    type: 'RecordReturn',
    data: { nominations: ['nomination:n-2'], on: '2025-09-15', money: { amount: 702_000, to: 'budget' } },
  },
  RecordGrantChange: { type: 'RecordGrantChange', data: { nomination: 'nomination:n-1', change: 'held', since: 4 } },
  RecordRendition: {
    type: 'RecordRendition',
    data: { document: 'decision-draft', sha256: DOCUMENT, contentVersion: 1, template: DOCUMENT },
  },
  RecordPackage: { type: 'RecordPackage', data: { sha256: sha('d'), files: 3, from: '2025-08-01' } },
  RecordDeposit: { type: 'RecordDeposit', data: { paper: 'paper:dm-1', on: '2025-09-15' } },
  CorrectDeadline: {
    type: 'CorrectDeadline',
    data: { key: 'issue-1', day: '2025-09-30', intervention: 'intervention:i-4' },
  },
  PassDeadline: { type: 'PassDeadline', data: { key: 'issue-1' } },
  CompleteFanOut: {
    type: 'CompleteFanOut',
    data: { effect: `${DECISION}/1/present-nomination`, done: 2, irregular: 0, failed: [] },
  },
  GiveUpEffect: { type: 'GiveUpEffect', data: { effect: `${DECISION}/1/present-nomination`, kind: 'tell' } },
};
export const renderFinal: DecisionCommand = {
  type: 'RecordRendition',
  data: { document: 'decision', sha256: FINAL, contentVersion: 1, template: FINAL },
};

/** Where a nomination stands when this command reads it; those that read none find it presented. */
const stageFor = (type: DecisionCommand['type']): ListedStatus => {
  if (type === 'DraftDecision' || type === 'AddGrants') return 'endorsed';
  return type === 'SignDecision' || type === 'RecordDecisionSignature' ? 'beforeSigner' : 'presented';
};
type Given = NonNullable<Parameters<typeof sampleContext>[0]>;
/** Two days after the sample's signature: the day of issue is over. */
export const OVERDUE = '2025-09-17T01:30:00.000Z';

/** A context in which the command finds all in order. */
export const decisionContext = (type: DecisionCommand['type'], given: Given = {}): Context =>
  sampleContext({
    stream: DECISION,
    actor: person('signer'),
    related: allAt([...LISTED, NEW], stageFor(type), { into: DECISION }),
    series: { last: 11, lastDate: '2025-09-12' },
    ...(type === 'PassDeadline' ? { at: OVERDUE } : {}),
    ...given,
  });

export type DecisionRun = Run<Decision, DecisionEvent>;
export const decisionRun = (from: DecisionRun, command: DecisionCommand, given: Given = {}): DecisionRun =>
  run(decision, from, command, decisionContext(command.type, given));

/** Ends the fan-out that is under way. */
export const allTold = (from: DecisionRun, failed: string[] = []): DecisionRun => {
  const telling = from.state.status === 'unstarted' ? null : from.state.telling;
  if (!telling) return from;
  const { effect } = telling;
  return decisionRun(from, { type: 'CompleteFanOut', data: { effect, done: 2, irregular: 0, failed } });
};

/** Drafted, everybody told, and rendered. */
export const drafted = (): DecisionRun =>
  decisionRun(allTold(decisionRun(begin(decision), decisionCommands.DraftDecision)), decisionCommands.RecordRendition);

const { PresentDecision, CheckDecision, SendBackDecision, SignDecision, NumberDecision, SealDecision } =
  decisionCommands;
const { IssueDecision, PublishDecision, ArchiveDecision, CancelDecision } = decisionCommands;
const { ProposeRevocation, RevokeGrants, RevokeDecision } = decisionCommands;
const signed = [PresentDecision, SignDecision] as const;
const numbered = [...signed, NumberDecision, renderFinal] as const;
const issued = [...numbered, SealDecision, IssueDecision] as const;
/** Commands up to each status, from the rendered draft. */
const ways: Readonly<Record<Exclude<DecisionStatus, 'unstarted'>, readonly DecisionCommand[]>> = {
  drafted: [],
  presented: [PresentDecision],
  checked: [PresentDecision, CheckDecision],
  sentBack: [PresentDecision, CheckDecision, SendBackDecision],
  signed,
  numbered,
  sealed: [...numbered, SealDecision],
  issued,
  published: [...issued, PublishDecision],
  partlyRevoked: [...issued, PublishDecision, ProposeRevocation, RevokeGrants],
  revoked: [...issued, PublishDecision, ProposeRevocation, RevokeDecision],
  archived: [...issued, PublishDecision, ArchiveDecision],
  cancelled: [CancelDecision],
};

export const withChancery = officeWith({ chanceryStep: true });

/** The office of the first stages has a chancery, so that `presented` is reached; the others have none. */
export const decisionAt = (status: DecisionStatus, given: Given = {}): DecisionRun => {
  if (status === 'unstarted') return begin(decision);
  const chancery = status === 'presented' || status === 'checked' || status === 'sentBack';
  return ways[status].reduce((from, command) => {
    const office = chancery && !given.office ? { office: withChancery } : {};
    return allTold(decisionRun(from, command, { ...office, ...given }));
  }, drafted());
};
const statuses = ['unstarted', ...(Object.keys(ways) as (keyof typeof ways)[])] as const;
/** One sample of each status, its document rendered and everybody told. */
export const decisionStates = Object.fromEntries(statuses.map((s) => [s, decisionAt(s).state])) as Readonly<
  Record<DecisionStatus, Decision>
>;
export const startedDecision = (from: DecisionRun): StartedDecision => from.state as StartedDecision;
