import { refuse } from '../kernel/refusal.js';
import type { Context } from '../kernel/stream.js';
import type { CommandType, NominationCommand } from './commands.js';
import * as afterwards from './deciding/afterwards.js';
import type { Answer, Decider } from './deciding/answer.js';
import * as appraising from './deciding/appraising.js';
import * as correcting from './deciding/correcting.js';
import * as counselling from './deciding/counselling.js';
import * as deadlines from './deciding/deadlines.js';
import * as drafting from './deciding/drafting.js';
import * as erasing from './deciding/erasing.js';
import * as finishing from './deciding/finishing.js';
import * as holding from './deciding/holding.js';
import * as opinions from './deciding/opinions.js';
import * as outcomeAward from './deciding/outcome-award.js';
import * as outcomeInitiative from './deciding/outcome-initiative.js';
import * as outcomeUpper from './deciding/outcome-upper.js';
import * as posting from './deciding/posting.js';
import * as proving from './deciding/proving.js';
import * as receiving from './deciding/receiving.js';
import * as signing from './deciding/signing.js';
import * as submitting from './deciding/submitting.js';
import * as supplementing from './deciding/supplementing.js';
import type { Nomination } from './state.js';

/** A table and not a switch: the compiler asks for each command's decider, and no function grows with the list. */
const deciders: { readonly [C in Exclude<CommandType, 'DraftNomination'>]: Decider<C> } = {
  AmendNomination: drafting.amendNomination,
  AttachDocument: drafting.attachDocument,
  RemoveDocument: drafting.removeDocument,
  RecordUnitReview: drafting.recordUnitReview,
  CiteInitiative: outcomeInitiative.citeInitiative,
  SubmitNomination: submitting.submitNomination,
  ReturnToUnit: submitting.returnToUnit,
  WithdrawNomination: submitting.withdrawNomination,
  RecordChannel: receiving.recordChannel,
  ReceiveNomination: receiving.receiveNomination,
  RefuseNomination: receiving.refuseNomination,
  ReturnNomination: supplementing.returnNomination,
  AskToOpenField: supplementing.askToOpenField,
  OpenField: supplementing.openField,
  ResubmitNomination: supplementing.resubmitNomination,
  AssignAppraiser: appraising.assignAppraiser,
  ReassignAppraiser: appraising.reassignAppraiser,
  ProposeIneligible: appraising.proposeIneligible,
  FindIneligible: appraising.findIneligible,
  RecordJudgement: proving.recordJudgement,
  OverrideFinding: proving.overrideFinding,
  CompleteOpenItem: proving.completeOpenItem,
  CorrectFact: correcting.correctFact,
  DeclareConflict: correcting.declareConflict,
  LiftConflict: correcting.liftConflict,
  MoveRuleSet: correcting.moveRuleSet,
  AppraiseNomination: proving.appraiseNomination,
  ReopenAppraisal: proving.reopenAppraisal,
  HoldNomination: holding.holdNomination,
  ReleaseNomination: holding.releaseNomination,
  LapseNomination: holding.lapseNomination,
  RequestOpinion: opinions.requestOpinion,
  RecordOpinion: opinions.recordOpinion,
  ExpireOpinion: opinions.expireOpinion,
  WithdrawOpinion: opinions.withdrawOpinion,
  RecordMemberHold: holding.recordMemberHold,
  OpenPosting: posting.openPosting,
  RecordComment: posting.recordComment,
  AnswerComment: posting.answerComment,
  ClosePosting: posting.closePosting,
  ScheduleNomination: counselling.scheduleNomination,
  UnscheduleNomination: counselling.unscheduleNomination,
  RecordCouncilResult: counselling.recordCouncilResult,
  WithdrawCouncilResult: counselling.withdrawCouncilResult,
  PresentNomination: signing.presentNomination,
  UnpresentNomination: signing.unpresentNomination,
  BringBeforeSigner: signing.bringBeforeSigner,
  SendBackNomination: signing.sendBackNomination,
  RecordSigning: signing.recordSigning,
  RecordAward: signing.recordAward,
  DenyAward: signing.denyAward,
  ChangeAward: outcomeAward.changeAward,
  RecordInstruction: outcomeAward.recordInstruction,
  RelayLinkedFact: outcomeUpper.relayLinkedFact,
  ForwardNomination: outcomeUpper.forwardNomination,
  RecordUpperReply: outcomeUpper.recordUpperReply,
  RecordAwardCorrection: afterwards.recordAwardCorrection,
  BestowAward: afterwards.bestowAward,
  RecordPayment: afterwards.recordPayment,
  RevokeAward: afterwards.revokeAward,
  ArchiveNomination: finishing.archiveNomination,
  RecordPackage: finishing.recordPackage,
  RecordDeposit: finishing.recordDeposit,
  EraseFiles: erasing.eraseFiles,
  ExtendDeadline: deadlines.extendDeadline,
  CorrectDeadline: deadlines.correctDeadline,
  RecordRendition: finishing.recordRendition,
  PassDeadline: finishing.passDue,
  CompleteFanOut: finishing.completeFanOut,
  GiveUpEffect: finishing.giveUpEffect,
};

export function decideNomination(command: NominationCommand, state: Nomination, context: Context): Answer {
  if (command.type === 'DraftNomination') return drafting.draftNomination(command.data, state, context);
  if (state.status === 'unstarted') return refuse('NotStarted');
  // The table's own type pairs each command with its data; the compiler can't follow that through a look-up.
  const decide = deciders[command.type] as Decider<CommandType>;
  return decide(command.data, state, context);
}
