import { describe, expect, test } from 'vitest';
import { cellsOf, tryOut } from '../../test/samples/context.js';
import { contextFor, nominationCommands, nominationStates } from '../../test/samples/nomination.js';
import type { CommandType } from './commands.js';
import type { Status } from './state.js';
import { nomination } from './stream.js';

const legend = {
  '+': 'accepted',
  '~': 'irregular',
  '.': 'WrongStatus',
  N: 'NotStarted',
  S: 'AlreadyStarted',
  R: 'ReviewMissing',
  P: 'AlreadyPresented',
  J: 'NotProposed',
  O: 'NotOverdue',
  H: 'NotPresentedHere',
  L: 'NotInPaper',
  T: 'NotAskedFor',
  F: 'FieldNotOpen',
  U: 'UnknownDeadline',
  X: 'NothingToOverride',
  I: 'NoSuchOpenItem',
  K: 'ConflictNotKnown',
  W: 'NotPosted',
  M: 'NoSuchComment',
  Q: 'OpinionNotOpen',
  D: 'UnknownDocument',
};
/** What each sample command meets in each sample state. The held one is held from `scheduled`. */
const table = `
unstarted drafted shortlisted submitted received assigned returned resubmitted held appraised posted scheduled endorsed presented beforeSigner signed forwarded awarded bestowed revoked denied declined ineligible refused withdrawn lapsed archived
DraftNomination        + S S S S S S S S S S S S S S S S S S S S S S S S S S
AmendNomination        N + + . . . + . . . . . . . . . . . . . . . . . . . .
AttachDocument         N + + . . . + . . . . . . . . . . . . . . . . . . . .
CiteInitiative         N + + . . . F . . . . . . . . . . . . . . . . . . . .
RemoveDocument         N + + . . . + . . . . . . . . . . . . . . . . . . . .
RecordUnitReview       N + . . . . . . . . . . . . . . . . . . . . . . . . .
SubmitNomination       N R + . . . . . . . . . . . . . . . . . . . . . . . .
ReturnToUnit           N . . + . . . . . . . . . . . . . . . . . . . . . . .
WithdrawNomination     N + + + + + + + + + + + + P P P P . . . . . . . . . .
RecordChannel          N . . + + + + + . . . . . . . . . . . . . . . . . . .
ReceiveNomination      N . . + . . . . . . . . . . . . . . . . . . . . . . .
RefuseNomination       N . . + . . . . . . . . . . . . . . . . . . . . . . .
AssignAppraiser        N . . . + . . . . . . . . . . . . . . . . . . . . . .
ReassignAppraiser      N . . . . + + + . . . . . . . . . . . . . . . . . . .
ReturnNomination       N . . . . + . + . . . . . . . . . . . . . . . . . . .
AskToOpenField         N . . . . . + . . . . . . . . . . . . . . . . . . . .
OpenField              N . . . . . + . . . . . . . . . . . . . . . . . . . .
ResubmitNomination     N . . . . . + . . . . . . . . . . . . . . . . . . . .
ProposeIneligible      N . . . . + . + . . . . . . . . . . . . . . . . . . .
FindIneligible         N . . . . J . + . . . . . . . . . . . . . . . . . . .
RecordJudgement        N . . . . + + + . + + + + + + . . . . . . . . . . . .
OverrideFinding        N . . . . X X X . X X X X X X . . . . . . . . . . . .
CompleteOpenItem       N . . . I I I I . I I I I I I I . I I . . . . . . . .
CorrectFact            N . . + + + + + . + + + + + + . . . . . . . . . . . .
DeclareConflict        N . . . + + + + . + + + + + + . . . . . . . . . . . .
LiftConflict           N . . . K K K K . K K K K K K . . . . . . . . . . . .
MoveRuleSet            N . . . + + + + . + + + + + + . . . . . . . . . . . .
AppraiseNomination     N . . . . + . + . . . . . . . . . . . . . . . . . . .
ReopenAppraisal        N . . . . . . . . + . . . . . . . . . . . . . . . . .
HoldNomination         N . . . + + + + . + + + + + + . + . . . . . . . . . .
ReleaseNomination      N . . . . . . . + . . . . . . . . . . . . . . . . . .
LapseNomination        N . . O O O O O . O O . O . . . . . . . . . . . . . .
RecordMemberHold       N + + + + + + + + + + + + + + + + + + + + + + + + + +
RequestOpinion         N . . . + + + + . + + + + + + . . . . . . . . . . . .
RecordOpinion          N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
ExpireOpinion          N Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q
WithdrawOpinion        N Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q
OpenPosting            N . . . . . . . . + . . . . . . . . . . . . . . . . .
RecordComment          N . . . . . . . . W + W . . . . . . . . . . . . . . .
AnswerComment          N . . . . . . . . M M M . . . . . . . . . . . . . . .
ClosePosting           N . . . . . . . . . + . . . . . . . . . . . . . . . .
ScheduleNomination     N . . . . . . . . + . . . . . . . . . . . . . . . . .
UnscheduleNomination   N . . . . . . . + . . + . . . . . . . . . . . . . . .
RecordCouncilResult    N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
WithdrawCouncilResult  N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~
PresentNomination      N . . . . . . . . . . . + . . . . . . . . . . . . . .
UnpresentNomination    N . . . . . . . H . . . . + + . . . . . . . . . . . .
BringBeforeSigner      N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + + ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
SendBackNomination     N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
RecordSigning          N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
RecordAward            N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + + ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
DenyAward              N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + + ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
ChangeAward            N . . . . T . T . . . . + . . . . . . . + . . . . . .
RecordInstruction      N . . . . . . . . . . . . . . . . . . . . + . . . . .
RelayLinkedFact        N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
ForwardNomination      N . . . . . . . . . . . . L . . . . . . . . . . . . .
RecordUpperReply       N . . . . . . . . . . . . . . . + . . . . . . . . . .
RecordAwardCorrection  N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + + ~ ~ ~ ~ ~ ~ ~ +
BestowAward            N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~ ~ ~ ~ +
RecordPayment          N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + ~ ~ ~ ~ ~ ~ ~ ~ +
RevokeAward            N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ + + ~ ~ ~ ~ ~ ~ ~ +
ArchiveNomination      N . . . . . . . . . . . . . . . . + + + + + + + + + .
RecordPackage          N . . . . . . . . . . . . . . . . . . . . . . . . . +
RecordDeposit          N ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ +
EraseFiles             N + + + + + + + + + + + + + + + + + + + + + + + + + +
ExtendDeadline         N . . . + + U + . U U U U U U U . U U . . . . . . . .
CorrectDeadline        N . . . + + U + . U U U U U U U . U U . . . . . . . .
RecordRendition        N D D D D D D D D D D D D D D D D D D D D D D D D D D
PassDeadline           N U U U + + U + U U U U U U U U U U U U U U U U U U U
CompleteFanOut         N + + + + + + + + + + + + + + + + + + + + + + + + + +
GiveUpEffect           N + + + + + + + + + + + + + + + + + + + + + + + + + +
`;
const cells = cellsOf(table, legend);

describe('nomination: every command in every status', () => {
  test('The table has every command and every status of the types', () => {
    expect([...new Set(cells.map(([row]) => row))]).toEqual(Object.keys(nominationCommands));
    expect([...new Set(cells.map(([, column]) => column))]).toEqual(Object.keys(nominationStates));
    expect(Object.keys(nomination.commands).sort()).toEqual(Object.keys(nominationCommands).sort());
  });

  test.each(cells)('%s while %s is answered %s', (type, status, answer) => {
    const [command, state] = [nominationCommands[type as CommandType], nominationStates[status as Status]];
    expect(tryOut(nomination, state, command, contextFor(command, state)).answer).toBe(answer);
  });
});
