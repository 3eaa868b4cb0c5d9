import { wrongStatus } from '../kernel/refusal.js';
import type { CommandType } from './commands.js';
import { steps } from './lifecycle.js';
import type { Started } from './state.js';

/** Refusals of the nomination stream. */
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
  'UnitNotEnrolled',
  'NotInPaper',
  'AppraiserLacksRole',
  'AlreadyAssigned',
  'NotJudged',
  'NotProposed',
  'NotOverdue',
  'AlreadyPresented',
  'NotInSession',
  'NotManagingUnit',
  'NotPresentedHere',
  'OtherFormAwaited',
  'PaperNotSent',
  'ReplyIncomplete',
  'HeldAtOtherLevel',
  'SameAward',
  'NotAskedFor',
  'NotLower',
  'VoteCompulsory',
  'AdviceBinds',
  'InitiativeAlreadyCited',
  'EarlierUseUnknown',
  'InitiativeSpent',
  'OccasionMissing',
  'SuddenWithCampaign',
  'SuddenPathOff',
  'PaperNeeded',
  'ParentNotForwarded',
  'ParentDiffers',
  'UnitEnded',
  'OpinionMissing',
  'OpinionNotOpen',
  'AlreadyAsked',
] as const;

/** Another stage than this command needs; the facts name the stages in which it would be lawful. */
export const misplaced = (state: Started, command: CommandType) => wrongStatus(state.status, steps[command].from);
