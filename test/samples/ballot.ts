import type { BallotCommand } from '../../domain/ballot/commands.js';
import type { BallotEvent } from '../../domain/ballot/events.js';
import type { Ballot, BallotIn } from '../../domain/ballot/state.js';
import { ballot } from '../../domain/ballot/stream.js';
import type { NewEvent } from '../../domain/kernel/stream.js';
import { person, sampleCouncil } from './context.js';
import { type Act, bench, chair, MARKED, SESSION, SHA, secretary, sessionStates } from './session.js';

export const BALLOT = 'ballot:b-1';
/** The afternoon of the meeting: until then written opinions of absent members come in. */
export const WRITTEN_UNTIL = '2025-10-15T10:00:00.000Z';
/** While the session sits. */
export const DURING = '2025-10-15T02:00:00.000Z';

type Type = BallotCommand['type'];

/** One lawful command of each type. Six of nine members are present, `member-5` to `member-7` are absent. */
export const ballotCommands = {
  OpenBallot: {
    type: 'OpenBallot',
    data: { office: 'vp', session: SESSION, nomination: 'nomination:n-1', round: 1, mode: 'open', writtenUntil: null },
    by: secretary,
    context: { at: DURING, related: { [SESSION]: sessionStates.opened } },
  },
  CastBallot: { type: 'CastBallot', data: { choice: 'yes' }, by: person('member-4'), context: { at: DURING } },
  ReceiveWrittenBallot: {
    type: 'ReceiveWrittenBallot',
    data: { member: 'member-7', choice: 'no', paper: SHA, receivedAt: null },
    by: secretary,
    context: { at: DURING },
  },
  EnterPaperCount: {
    type: 'EnterPaperCount',
    data: { yes: 5, no: 1, blank: 1, invalid: 1, minutes: SHA },
    by: secretary,
    context: { at: DURING },
  },
  PauseBallot: { type: 'PauseBallot', data: {}, by: secretary },
  ResumeBallot: { type: 'ResumeBallot', data: {}, by: secretary },
  CloseBallot: { type: 'CloseBallot', data: {}, by: secretary, context: { at: DURING } },
  OpenListedBallot: {
    type: 'OpenListedBallot',
    data: {
      office: 'vp',
      session: SESSION,
      nomination: 'nomination:n-1',
      round: 1,
      mode: 'open',
      sessionMode: 'meeting',
      roll: [...sampleCouncil.members],
      excluded: [],
      recused: [],
      closedTo: [],
      present: sampleCouncil.members.slice(0, 6),
      total: 9,
      reachable: true,
      writtenUntil: null,
      openedBy: 'council-secretary',
    },
  },
  CloseListedBallot: { type: 'CloseListedBallot', data: { closedBy: 'council-secretary' } },
  CountBallots: { type: 'CountBallots', data: {}, by: secretary },
  RecordQuorum: { type: 'RecordQuorum', data: { met: false, since: 9 } },
  CancelBallot: { type: 'CancelBallot', data: { reason: `Nhầm mục ${MARKED}` }, by: chair },
  PassDeadline: {
    type: 'PassDeadline',
    data: { key: 'writtenOpinions-1' },
    context: { at: '2025-10-15T10:00:15.000Z' },
  },
  CompleteFanOut: { type: 'CompleteFanOut', data: { effect: `${BALLOT}/9/result`, done: 1, irregular: 0, failed: [] } },
  GiveUpEffect: { type: 'GiveUpEffect', data: { effect: `${BALLOT}/9/result`, kind: 'tell' } },
} satisfies { [K in Type]: Act<Extract<BallotCommand, { type: K }>> };
const c = ballotCommands;

export const ballotBench = bench<Ballot, BallotCommand, BallotEvent & NewEvent>(ballot, BALLOT);

export const cast = (member: string, choice: 'yes' | 'no' | 'blank' = 'yes'): Act<BallotCommand> => ({
  ...c.CastBallot,
  data: { choice },
  by: person(member),
});
export const written = (
  member: string,
  choice: 'yes' | 'no' | 'blank' | 'invalid' = 'yes',
  at = DURING,
): Act<BallotCommand> => ({
  ...c.ReceiveWrittenBallot,
  data: { member, choice, paper: null, receivedAt: null },
  context: { at },
});

const first = [cast('chair'), cast('council-secretary', 'no'), written('member-6', 'invalid')];
export const untilOpened: readonly Act<BallotCommand>[] = [c.OpenBallot, ...first];

const endingAs = <S extends Ballot['status']>(acts: readonly Act<BallotCommand>[], status: S): BallotIn<S> => {
  const { state } = ballotBench.play(acts);
  if (state.status !== status) throw new Error(`the sample ended ${state.status}, not ${status}`);
  return state as BallotIn<S>;
};
const opened = endingAs(untilOpened, 'opened');
const { deadlines: _, halted: _h, noQuorum: _n, quorumSince: _s, ...given } = opened;

/** One state of each status: two votes in the room (yes, no) and a spoilt paper of `member-6`. */
export const ballotStates: { readonly [S in Ballot['status']]: BallotIn<S> } = {
  unstarted: { status: 'unstarted' },
  opened,
  paused: endingAs([...untilOpened, c.PauseBallot], 'paused'),
  // Passed through within one act: closing counts.
  closed: { ...given, status: 'closed' },
  counted: endingAs([...untilOpened, c.CloseBallot], 'counted'),
  cancelled: endingAs([...untilOpened, c.CancelBallot], 'cancelled'),
};
/** Just opened; with a time for written opinions. */
export const emptyBallot = endingAs([c.OpenBallot], 'opened');
export const writtenBallot = endingAs(
  [{ ...c.OpenBallot, data: { ...c.OpenBallot.data, writtenUntil: WRITTEN_UNTIL } }],
  'opened',
);
