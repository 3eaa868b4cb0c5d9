import { refuse } from '../kernel/refusal.js';
import { accept, type Context, type Decided } from '../kernel/stream.js';
import type { BallotCommand } from './commands.js';
import {
  cancelBallot,
  closeBallot,
  closeListedBallot,
  countBallots,
  passDeadline,
  pauseBallot,
  recordQuorum,
  resumeBallot,
} from './deciding/course.js';
import { openBallot, openListedBallot } from './deciding/open.js';
import { castBallot, enterPaperCount, receiveWrittenBallot } from './deciding/vote.js';
import type { BallotEvent } from './events.js';
import type { Ballot } from './state.js';

export function decideBallot(command: BallotCommand, state: Ballot, context: Context): Decided<BallotEvent> {
  if (command.type === 'OpenBallot')
    return state.status === 'unstarted' ? openBallot(command.data, context) : refuse('AlreadyStarted');
  if (command.type === 'OpenListedBallot')
    return state.status === 'unstarted' ? openListedBallot(command.data, context) : refuse('AlreadyStarted');
  if (state.status === 'unstarted') return refuse('NotStarted');
  switch (command.type) {
    case 'CastBallot':
      return castBallot(command.data, state, context);
    case 'ReceiveWrittenBallot':
      return receiveWrittenBallot(command.data, state, context);
    case 'EnterPaperCount':
      return enterPaperCount(command.data, state, context);
    case 'PauseBallot':
      return pauseBallot(state);
    case 'ResumeBallot':
      return resumeBallot(state);
    case 'CloseBallot':
      return closeBallot(state, context);
    case 'CloseListedBallot':
      return closeListedBallot(command.data, state);
    case 'CountBallots':
      return countBallots(state);
    case 'RecordQuorum':
      return recordQuorum(command.data);
    case 'CancelBallot':
      return cancelBallot(command.data, state, context);
    case 'PassDeadline':
      return passDeadline(command.data, state, context);
    case 'CompleteFanOut':
      return accept<BallotEvent>({ type: 'FanOutCompleted', data: command.data });
    case 'GiveUpEffect':
      return accept<BallotEvent>({ type: 'EffectGivenUp', data: command.data });
  }
}
