import { refuse } from '../kernel/refusal.js';
import type { Context, Decided } from '../kernel/stream.js';
import type { DecisionCommand } from './commands.js';
import type { Answer, Data } from './deciding/answer.js';
import * as ceremony from './deciding/ceremony.js';
import * as correcting from './deciding/correcting.js';
import * as drafting from './deciding/drafting.js';
import * as exceptions from './deciding/exceptions.js';
import * as following from './deciding/following.js';
import * as handing from './deciding/handing.js';
import * as issuing from './deciding/issuing.js';
import * as presenting from './deciding/presenting.js';
import * as signing from './deciding/signing.js';
import type { DecisionEvent } from './events.js';
import type { Decision, StartedDecision } from './state.js';

type Type = DecisionCommand['type'];
type Decider<T extends Type> = (data: Data<T>, state: StartedDecision, context: Context) => Answer;

/** A table and not a switch: the compiler asks for each command's decider, and no function grows with the list. */
const deciders: { readonly [T in Exclude<Type, 'DraftDecision'>]: Decider<T> } = {
  AddGrants: drafting.addGrants,
  RemoveGrants: drafting.removeGrants,
  SettleException: exceptions.settleException,
  PresentDecision: presenting.presentDecision,
  CheckDecision: (_data, state) => presenting.checkDecision(state),
  SendBackDecision: presenting.sendBackDecision,
  CancelDecision: (_data, state) => drafting.cancelDecision(state),
  AcceptExceptions: exceptions.acceptExceptions,
  DenyGrants: signing.denyGrants,
  HandToDeputy: exceptions.handToDeputy,
  SignDecision: signing.signDecision,
  RecordDecisionSignature: signing.recordDecisionSignature,
  FileSignedCopy: signing.fileSignedCopy,
  NumberDecision: issuing.numberDecision,
  SealDecision: (_data, state) => issuing.sealDecision(state),
  IssueDecision: (_data, state, context) => issuing.issueDecision(state, context),
  PublishDecision: (_data, state) => issuing.publishDecision(state),
  ArchiveDecision: (_data, state, context) => issuing.archiveDecision(state, context),
  IssueCertificates: handing.issueCertificates,
  SpoilBlanks: handing.spoilBlanks,
  DrawUpPaymentList: handing.drawUpPaymentList,
  RecordPayments: handing.recordPayments,
  PlanCeremony: ceremony.planCeremony,
  RecordHandOver: handing.recordHandOver,
  CorrectDecision: correcting.correctDecision,
  AmendDecision: correcting.amendDecision,
  ReissueCertificates: correcting.reissueCertificates,
  ProposeRevocation: correcting.proposeRevocation,
  RevokeGrants: correcting.revokeGrants,
  RevokeDecision: correcting.revokeDecision,
  RecordReturn: correcting.recordReturn,
  RecordGrantChange: following.recordGrantChange,
  RecordRendition: following.recordRendition,
  RecordPackage: following.recordPackage,
  RecordDeposit: following.recordDeposit,
  CorrectDeadline: following.correctDeadlineHere,
  PassDeadline: following.passDeadline,
  CompleteFanOut: following.completeFanOut,
  GiveUpEffect: following.giveUpEffect,
};

export function decideDecision(command: DecisionCommand, state: Decision, context: Context): Decided<DecisionEvent> {
  if (command.type === 'DraftDecision')
    return state.status === 'unstarted' ? drafting.draftDecision(command.data, context) : refuse('AlreadyStarted');
  if (state.status === 'unstarted') return refuse('NotStarted');
  // The table's own type pairs each command with its data; the compiler can't follow that through a look-up.
  const decide = deciders[command.type] as Decider<Type>;
  return decide(command.data, state, context);
}
