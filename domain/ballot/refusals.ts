import { wrongStatus } from '../kernel/refusal.js';
import type { BallotIn, Started } from './state.js';

/**
 * Refusals of the ballot stream, beside the kernel's. `OpenBallot` also answers with those of the session on whose
 * agenda the item stands: `SessionNotOpen`, `UnknownItem`, `ItemHeld`, `ItemNotOpen`, `WrongRound`, `QuorumNotMet`.
 */
export const ballotCodes = [
  'SessionNotOpen',
  'UnknownItem',
  'ItemHeld',
  'ItemNotOpen',
  'WrongRound',
  'QuorumNotMet',
  'AlreadyPast',
  'NotOnRoll',
  'AlreadyCast',
  'MemberAbsent',
  'MemberPresent',
  'TimeOver',
  'VotesExist',
  'CountEntered',
  'CountExceedsRoll',
  'OpinionsOutstanding',
  'Recused',
  'ReceivedLater',
  'NoQuorumYet',
] as const;

/** Runs what the stage allows, else the refusal of this stage. */
export const whileIn = <S extends Started['status'], A>(
  state: Started,
  allowed: readonly S[],
  decide: (state: BallotIn<S> & Started) => A,
): A | ReturnType<typeof wrongStatus> => (isIn(state, allowed) ? decide(state) : wrongStatus(state.status, allowed));

const isIn = <S extends Started['status']>(state: Started, allowed: readonly S[]): state is BallotIn<S> & Started =>
  (allowed as readonly string[]).includes(state.status);
