import { refuse } from '../kernel/refusal.js';
import { documentCodes } from '../paper/document.js';
import type { SessionIn, Started } from './state.js';
import type { NominationId } from './values.js';

/** Refusals of the session stream, beside the kernel's. Facts name who or what stands in the way. */
export const sessionCodes = [
  'UnknownCouncil',
  'AgendaFrozen',
  'AgendaNotFrozen',
  'AgendaFull',
  'ReasonMissing',
  'AlreadyOnAgenda',
  'NotReady',
  'NotPostedInTime',
  'NamesUnsettled',
  'UnknownItem',
  'VoteTaken',
  'NotAMember',
  'NotPresent',
  'AlreadyDeclared',
  'QuorumNotMet',
  'NoResult',
  'ItemHeld',
  'AlreadySettled',
  'MovedOn',
  'OtherAwardMismatch',
  'ResultContradictsCount',
  'ItemsOpen',
  'CapacityNotHeld',
  'AlreadySigned',
  'MinutesUnsigned',
  'WrongRoute',
  'VoteByFullCouncil',
  'VoteByName',
  'BallotOpen',
  'NoBallotOpen',
  'ItemNotOpen',
  'AlreadyPast',
  'OpinionsOutstanding',
  'CountExceedsMembers',
  'MinutesMissing',
  'CountMinutesMissing',
  'NothingToCut',
  'RankContradictsCount',
  'TieOpen',
  'NotAVice',
  'PaperMissing',
  'UnknownConflict',
  'NoAttendance',
  'PollingOver',
  'PollingOpen',
  'DateInFuture',
  ...documentCodes,
] as const;

/** One refusal for a list act: which names stand in the way, so that the screen can offer to take them out. */
export const refuseNames = (
  code: (typeof sessionCodes)[number] | 'UnknownReference' | 'ListChanged',
  names: readonly NominationId[],
  clause: string | null = null,
) => refuse(code, { ...(clause === null ? {} : { clause }), fields: ['/nominations'], facts: { nominations: names } });

export const isIn = <S extends Started['status']>(
  state: Started,
  allowed: readonly S[],
): state is SessionIn<S> & Started => (allowed as readonly string[]).includes(state.status);
