import { refuse } from '../kernel/refusal.js';
import type { Context, Decided } from '../kernel/stream.js';
import type { RecipientCommand } from './commands.js';
import {
  correctEntry,
  importPastAward,
  proposeEntryCorrection,
  recordDiscipline,
  recordRating,
  registerInitiative,
  verifyEntry,
} from './deciding/entries.js';
import { amendIdentity, linkDuplicates, registerRecipient, settleDoubt, splitRecipients } from './deciding/identity.js';
import { enterAward, eraseRecipient, strikeAward } from './deciding/reports.js';
import type { RecipientEvent } from './events.js';
import type { Recipient, Registered } from './state.js';

export function decideRecipient(
  command: RecipientCommand,
  state: Recipient,
  context: Context,
): Decided<RecipientEvent> {
  if (command.type === 'RegisterRecipient') return registerRecipient(command.data, state, context);
  if (command.type === 'EnterAward') return enterAward(command.data, state, context);
  if (state.status === 'unstarted') return refuse('NotStarted');
  if (state.status === 'erased' && command.type !== 'StrikeAward') return refuse('RecipientIsErased');
  return decideStarted(command, state, context);
}

type Later = Exclude<RecipientCommand, { type: 'RegisterRecipient' | 'EnterAward' }>;
function decideStarted(command: Later, state: Registered, context: Context): Decided<RecipientEvent> {
  switch (command.type) {
    case 'AmendIdentity':
      return amendIdentity(command.data, state, context);
    case 'LinkDuplicates':
      return linkDuplicates(command.data, state, context);
    case 'SplitRecipients':
      return splitRecipients(command.data, state, context);
    case 'SettleDoubt':
      return settleDoubt(command.data, state, context);
    case 'RecordRating':
      return recordRating(command.data, state, context);
    case 'RecordDiscipline':
      return recordDiscipline(command.data, state, context);
    case 'RegisterInitiative':
      return registerInitiative(command.data, state, context);
    case 'ImportPastAward':
      return importPastAward(command.data, state, context);
    case 'VerifyEntry':
      return verifyEntry(command.data, state, context);
    case 'ProposeEntryCorrection':
      return proposeEntryCorrection(command.data, state, context);
    case 'CorrectEntry':
      return correctEntry(command.data, state, context);
    case 'StrikeAward':
      return strikeAward(command.data, state, context);
    case 'EraseRecipient':
      return eraseRecipient(command.data, state, context);
  }
}
