import { refuse } from '../kernel/refusal.js';
import { accept, type Context, type Decided } from '../kernel/stream.js';
import type { SessionCommand } from './commands.js';
import { addAgendaItems, freezeAgenda, removeAgendaItem } from './deciding/agenda.js';
import { recordAttendance, recordDeparture } from './deciding/attendance.js';
import { closeBallots, completeFanOut, openBallots } from './deciding/ballots.js';
import { callSession } from './deciding/call.js';
import { declareConflict, liftConflict, recuseMember } from './deciding/conflicts.js';
import { prepareSheets, recordRendition } from './deciding/documents.js';
import { recordListVote } from './deciding/list-vote.js';
import { closeSession, drawUpMinutes, recordMinutesSignature, signMinutes } from './deciding/minutes.js';
import { passDeadline } from './deciding/process.js';
import { rankItems } from './deciding/ranking.js';
import { recordItemBallot, recordItemChange, recordItemResult } from './deciding/reports.js';
import { confirmResult, deferItem, rescindResult } from './deciding/results.js';
import { adjournSession, cancelSession, delegateChair, openSession, resumeSession } from './deciding/sitting.js';
import type { SessionEvent } from './events.js';
import type { Session } from './state.js';

export function decideSession(command: SessionCommand, state: Session, context: Context): Decided<SessionEvent> {
  if (command.type === 'CallSession')
    return state.status === 'unstarted' ? callSession(command.data, context) : refuse('AlreadyStarted');
  if (state.status === 'unstarted') return refuse('NotStarted');
  switch (command.type) {
    case 'AddAgendaItems':
      return addAgendaItems(command.data, state, context);
    case 'RemoveAgendaItem':
      return removeAgendaItem(command.data, state, context);
    case 'FreezeAgenda':
      return freezeAgenda(state, context);
    case 'RecordAttendance':
      return recordAttendance(command.data, state, context);
    case 'RecordDeparture':
      return recordDeparture(command.data, state);
    case 'DeclareConflict':
      return declareConflict(command.data, state, context);
    case 'LiftConflict':
      return liftConflict(command.data, state, context);
    case 'RecuseMember':
      return recuseMember(command.data, state, context);
    case 'DelegateChair':
      return delegateChair(command.data, state, context);
    case 'OpenSession':
      return openSession(state, context);
    case 'AdjournSession':
      return adjournSession(command.data, state, context);
    case 'ResumeSession':
      return resumeSession(state);
    case 'CancelSession':
      return cancelSession(command.data, state, context);
    case 'RecordItemResult':
      return recordItemResult(command.data, state);
    case 'RecordItemBallot':
      return recordItemBallot(command.data, state);
    case 'OpenBallots':
      return openBallots(command.data, state, context);
    case 'CloseBallots':
      return closeBallots(command.data, state, context);
    case 'RecordListVote':
      return recordListVote(command.data, state, context);
    case 'RankItems':
      return rankItems(command.data, state, context);
    case 'ConfirmResult':
      return confirmResult(command.data, state);
    case 'DeferItem':
      return deferItem(command.data, state, context);
    case 'RescindResult':
      return rescindResult(command.data, state, context);
    case 'DrawUpMinutes':
      return drawUpMinutes(command.data, state, context);
    case 'SignMinutes':
      return signMinutes(command.data, state, context);
    case 'RecordMinutesSignature':
      return recordMinutesSignature(command.data, state);
    case 'CloseSession':
      return closeSession(state);
    case 'PrepareSheets':
      return prepareSheets(command.data, state);
    case 'RecordRendition':
      return recordRendition(command.data, state);
    case 'RecordItemChange':
      return recordItemChange(command.data, state);
    case 'PassDeadline':
      return passDeadline(command.data, state, context);
    case 'CompleteFanOut':
      return completeFanOut(command.data, state, context);
    case 'GiveUpEffect':
      return accept<SessionEvent>({ type: 'EffectGivenUp', data: command.data });
  }
}
