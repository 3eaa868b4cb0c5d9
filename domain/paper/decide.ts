import { refuse } from '../kernel/refusal.js';
import type { Context, Decided } from '../kernel/stream.js';
import type { PaperCommand } from './commands.js';
import { addNames, draftPaper, removeNames } from './deciding/drafting.js';
import {
  completeFanOut,
  giveUpEffect,
  passDeadline,
  recordGrantChange,
  recordRendition,
} from './deciding/following.js';
import { closePaper, numberPaper, receivePaper, recordReply, sendPaper, withdrawPaper } from './deciding/sending.js';
import { checkPaper, recordPaperSignature, sendBackPaper, signPaper } from './deciding/signing.js';
import type { PaperEvent } from './events.js';
import type { Paper } from './state.js';

export function decidePaper(command: PaperCommand, state: Paper, context: Context): Decided<PaperEvent> {
  if (command.type === 'DraftPaper')
    return state.status === 'unstarted' ? draftPaper(command.data, context) : refuse('AlreadyStarted');
  if (state.status === 'unstarted') return refuse('NotStarted');
  switch (command.type) {
    case 'AddNames':
      return addNames(command.data, state, context);
    case 'RemoveNames':
      return removeNames(command.data, state, context);
    case 'CheckPaper':
      return checkPaper(state);
    case 'SendBackPaper':
      return sendBackPaper(command.data, state, context);
    case 'SignPaper':
      return signPaper(command.data, state, context);
    case 'RecordPaperSignature':
      return recordPaperSignature(command.data, state, context);
    case 'NumberPaper':
      return numberPaper(command.data, state, context);
    case 'SendPaper':
      return sendPaper(state, context);
    case 'ReceivePaper':
      return receivePaper(state, context);
    case 'RecordReply':
      return recordReply(command.data, state);
    case 'ClosePaper':
      return closePaper(state);
    case 'WithdrawPaper':
      return withdrawPaper(command.data, state, context);
    case 'RecordGrantChange':
      return recordGrantChange(command.data, state);
    case 'RecordRendition':
      return recordRendition(command.data, state);
    case 'PassDeadline':
      return passDeadline(command.data);
    case 'CompleteFanOut':
      return completeFanOut(command.data, state);
    case 'GiveUpEffect':
      return giveUpEffect(command.data);
  }
}
