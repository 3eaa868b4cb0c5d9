import { localDate } from '../../../law/calendar/days.js';
import { wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { PaperCommand } from '../commands.js';
import type { PaperEvent } from '../events.js';

import { numberFor } from '../numbering.js';
import { inStatus, type StartedPaper, seriesOfPaper } from '../state.js';
import { stillTelling } from '../telling.js';
import { writerOf } from '../writer.js';
import { listChanged } from './signing.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;

export function numberPaper(data: Data<'NumberPaper'>, state: StartedPaper, context: Context): Answer {
  if (state.status !== 'signed') return wrongStatus(state.status, ['signed']);
  const of = { office: state.office, series: seriesOfPaper(state), signedOn: state.signature.on };
  const numbered = numberFor(data, of, context);
  return 'refused' in numbered ? numbered : accept<PaperEvent>({ type: 'PaperNumbered', data: numbered.numbering });
}

/** What goes up is looked at once more: a name may have been held since the signature. */
export const sendPaper = (state: StartedPaper, context: Context): Answer =>
  inStatus(state, ['numbered']) ??
  (state.kind === 'upwardSubmission' ? listChanged(state, context) : null) ??
  accept<PaperEvent>({ type: 'PaperSent', data: { on: localDate(context.at) } });

export const receivePaper = (state: StartedPaper, { at }: Context): Answer =>
  inStatus(state, ['sent']) ?? accept<PaperEvent>({ type: 'PaperReceived', data: { on: localDate(at) } });

/** A reply after the end is a fact all the same: recorded out of order, with a task for the secretariat (office.md T11). */
export function recordReply(data: Data<'RecordReply'>, state: StartedPaper): Answer {
  if (state.status === 'closed') return accept<PaperEvent>({ type: 'ReplyRecorded', data, irregular: true });
  return inStatus(state, ['sent', 'received']) ?? accept<PaperEvent>({ type: 'ReplyRecorded', data });
}

export const closePaper = (state: StartedPaper): Answer =>
  inStatus(state, ['received', 'answered']) ?? accept<PaperEvent>({ type: 'PaperClosed', data: {} });

export const withdrawPaper = ({ reason }: Data<'WithdrawPaper'>, state: StartedPaper, { actor }: Context): Answer =>
  inStatus(state, ['drafted', 'checked', 'sentBack', 'signed', 'numbered']) ??
  stillTelling(state) ??
  accept<PaperEvent>({ type: 'PaperWithdrawn', data: {}, personal: { [writerOf(actor)]: { reason } } });
