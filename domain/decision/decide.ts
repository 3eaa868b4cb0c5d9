import { refuse } from '../kernel/refusal.js';
import type { Context, Decided } from '../kernel/stream.js';
import type { DecisionCommand } from './commands.js';
import { addGrants, cancelDecision, draftDecision, removeGrants } from './deciding/drafting.js';
import {
  completeFanOut,
  giveUpEffect,
  passDeadline,
  recordGrantChange,
  recordPackage,
  recordRendition,
} from './deciding/following.js';
import { archiveDecision, issueDecision, numberDecision, publishDecision, sealDecision } from './deciding/issuing.js';
import { checkDecision, presentDecision, sendBackDecision } from './deciding/presenting.js';
import { denyGrants, signDecision } from './deciding/signing.js';
import type { DecisionEvent } from './events.js';
import type { Decision } from './state.js';

export function decideDecision(command: DecisionCommand, state: Decision, context: Context): Decided<DecisionEvent> {
  if (command.type === 'DraftDecision')
    return state.status === 'unstarted' ? draftDecision(command.data, context) : refuse('AlreadyStarted');
  if (state.status === 'unstarted') return refuse('NotStarted');
  switch (command.type) {
    case 'AddGrants':
      return addGrants(command.data, state, context);
    case 'RemoveGrants':
      return removeGrants(command.data, state, context);
    case 'CancelDecision':
      return cancelDecision(state);
    case 'PresentDecision':
      return presentDecision(command.data, state, context);
    case 'CheckDecision':
      return checkDecision(state);
    case 'SendBackDecision':
      return sendBackDecision(command.data, state, context);
    case 'DenyGrants':
      return denyGrants(command.data, state, context);
    case 'SignDecision':
      return signDecision(command.data, state, context);
    case 'NumberDecision':
      return numberDecision(command.data, state, context);
    case 'SealDecision':
      return sealDecision(state);
    case 'IssueDecision':
      return issueDecision(state, context);
    case 'PublishDecision':
      return publishDecision(state);
    case 'ArchiveDecision':
      return archiveDecision(state);
    case 'RecordGrantChange':
      return recordGrantChange(command.data, state);
    case 'RecordRendition':
      return recordRendition(command.data, state);
    case 'RecordPackage':
      return recordPackage(command.data, state);
    case 'PassDeadline':
      return passDeadline(command.data, state, context);
    case 'CompleteFanOut':
      return completeFanOut(command.data, state);
    case 'GiveUpEffect':
      return giveUpEffect(command.data);
  }
}
