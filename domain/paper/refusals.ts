import { type Refusal, refuse } from '../kernel/refusal.js';
import type { NominationId } from './listing.js';

/** Refusals of everything that lists names and is signed and numbered: papers and decisions. */
export const listingCodes = [
  'AlreadyListed',
  'DateBeforeLast',
  'DateBeforeSigning',
  'DateInFuture',
  'DocumentChanged',
  'DocumentNotReady',
  'EmptyList',
  'NotInList',
  'NotReady',
  'NumberGiven',
  'NumberMissing',
  'RenditionKnown',
  'RenditionOutdated',
  'StillTelling',
  'TooManyNames',
  'UnknownDocument',
  'UnknownEffect',
] as const;

/** Refusals of the paper stream. */
export const paperCodes = [
  ...listingCodes,
  'AcceptanceNeeded',
  'AnswerMissing',
  'AnswerUnfit',
  'BodyUnknown',
  'NotASigner',
  'DateBeforeSending',
  'DecidedElsewhere',
  'DecidedHere',
  'NothingAsked',
  'DepositMissing',
  'DepositUnfit',
  'NotPacked',
  'NotReplaced',
  'NotReturnedHere',
  'NotYourPaper',
  'OtherPaper',
  'OtherYear',
  'OtherUnit',
  'UnitEnded',
  'QuestionMissing',
  'QuestionUnfit',
  'ReplyAwaited',
  'ReplyDayMissing',
  'ReplyDayOver',
  'ScanMissing',
  'SignedCopyKnown',
  'SignedCopyMissing',
  'SilenceWaits',
  'UnitGiven',
  'UnitMissing',
  'UnknownUnit',
] as const;

/** Null for no names; else the refusal with the list of them, so that the screen can mark each. */
export const refuseNames = (
  code: string,
  nominations: readonly NominationId[],
  fields: readonly string[] = [],
): { refused: Refusal } | null => (nominations.length === 0 ? null : refuse(code, { fields, facts: { nominations } }));
