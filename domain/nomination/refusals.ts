import { wrongStatus } from '../kernel/refusal.js';
import type { CommandType } from './commands.js';
import { steps } from './lifecycle.js';
import type { Started } from './state.js';

/** Refusals of the nomination stream. Each is the issuer's or the product's rule: no clause of a law is named. */
export const nominationCodes = [
  'AwardNotInCampaign',
  'CampaignOver',
  'FieldNotOpen',
  'FieldFixed',
  'PartMissing',
  'DateInFuture',
  'VotesExceedTotal',
  'ReviewMissing',
  'IntakeClosed',
  'NotInPaper',
  'AppraiserLacksRole',
  'AlreadyAssigned',
  'NotJudged',
  'NotProposed',
  'NotOverdue',
  'AlreadyPresented',
  'NotInSession',
  'NotPresentedHere',
  'OtherFormAwaited',
  'PaperNotSent',
  'ReplyIncomplete',
  'OpinionMissing',
  'OpinionNotOpen',
  'AlreadyAsked',
] as const;

/** Another stage than this command needs; the facts name the stages in which it would be lawful. */
export const misplaced = (state: Started, command: CommandType) => wrongStatus(state.status, steps[command].from);
