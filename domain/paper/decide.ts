import { refuse } from '../kernel/refusal.js';
import type { Context, Decided } from '../kernel/stream.js';
import type { PaperCommand } from './commands.js';
import { closePaper, recordReply, returnNames } from './deciding/answering.js';
import { correctDeadline, extendDeadline } from './deciding/deadlines.js';
import { acceptDeposit } from './deciding/depositing.js';
import { addNames, draftPaper, removeNames } from './deciding/drafting.js';
import {
  completeFanOut,
  giveUpEffect,
  passDeadline,
  recordGrantChange,
  recordRendition,
} from './deciding/following.js';
import { recordNextVersion, replacePaper } from './deciding/replacing.js';
import { numberPaper, receivePaper, sendPaper, withdrawPaper } from './deciding/sending.js';
import { checkPaper, fileSignedCopy, recordPaperSignature, sendBackPaper, signPaper } from './deciding/signing.js';
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
    case 'FileSignedCopy':
      return fileSignedCopy(command.data, state);
    case 'SendPaper':
      return sendPaper(state, context);
    case 'ReceivePaper':
      return receivePaper(command.data, state, context);
    case 'AcceptDeposit':
      return acceptDeposit(command.data, state, context);
    case 'ReturnNames':
      return returnNames(command.data, state, context);
    case 'RecordReply':
      return recordReply(command.data, state, context);
    case 'ClosePaper':
      return closePaper(state);
    case 'WithdrawPaper':
      return withdrawPaper(command.data, state, context);
    case 'ReplacePaper':
      return replacePaper(command.data, state, context);
    case 'RecordNextVersion':
      return recordNextVersion(command.data, state);
    case 'RecordGrantChange':
      return recordGrantChange(command.data, state);
    case 'RecordRendition':
      return recordRendition(command.data, state);
    case 'ExtendDeadline':
      return extendDeadline(command.data, state, context);
    case 'CorrectDeadline':
      return correctDeadline(command.data, state, context);
    case 'PassDeadline':
      return passDeadline(command.data, state, context);
    case 'CompleteFanOut':
      return completeFanOut(command.data, state);
    case 'GiveUpEffect':
      return giveUpEffect(command.data);
  }
}
