import { localDate } from '../../../law/calendar/days.js';
import { CONSULTATION_REPLY_DAYS, consultedAtStateLevel } from '../../../law/opinions/asked.js';
import { dueAfter, dueOn } from '../../campaign/due.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { PaperCommand } from '../commands.js';
import { packagesChanged } from '../deposit.js';
import type { PaperEvent } from '../events.js';
import { seriesOfPaper } from '../kinds.js';
import { namesNot } from '../names.js';
import { numberFor } from '../numbering.js';
import { inStatus, type PaperStatus, type StartedPaper } from '../state.js';
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

/** What leaves the house is looked at once more: a name may have been held since the signature. */
export const sendPaper = (state: StartedPaper, context: Context): Answer =>
  inStatus(state, ['numbered']) ??
  listChanged(state, context, 'sent') ??
  packagesChanged(state, context) ??
  replyDayOver(state, context) ??
  accept<PaperEvent>({ type: 'PaperSent', data: sentNow(state, context) });

const replyDayOver = ({ letter }: StartedPaper, { at }: Context) =>
  letter?.replyBy && letter.replyBy < localDate(at)
    ? refuse('ReplyDayOver', { facts: { replyBy: letter.replyBy, today: localDate(at) } })
    : null;

const REPLY = 'consultationReply';

/** The letter's own day counts; without one the law's, for a list of the State level only (facts 6.41). */
function sentNow({ letter, nominations }: StartedPaper, context: Context) {
  const { at, office } = context;
  const due = letter?.replyBy ? dueOn(office, { kind: REPLY, n: 1 }, letter.replyBy, at) : null;
  const bound =
    letter?.opinion === 'consultation' &&
    due === null &&
    namesNot((n) => consultedAtStateLevel(n.dossier), nominations, context).length === 0;
  return { on: localDate(at), due, replyDays: bound ? CONSULTATION_REPLY_DAYS : null };
}

export function receivePaper(data: Data<'ReceivePaper'>, state: StartedPaper, { at, office }: Context): Answer {
  if (state.status !== 'sent') return wrongStatus(state.status, ['sent']);
  // Files change hands with a signature (AcceptDeposit), never by a mere receipt.
  if (state.deposit) return refuse('AcceptanceNeeded');
  const on = data.on ?? localDate(at);
  const due = state.replyDays === null ? null : dueAfter(office, { kind: REPLY, n: 1 }, state.replyDays, on, at);
  return notThatDay(on, state.sentOn, at) ?? accept<PaperEvent>({ type: 'PaperReceived', data: { on, due } });
}

/** A day that somebody typed lies between the sending and today. */
export function notThatDay(on: string, sentOn: string | null, at: string) {
  const today = localDate(at);
  if (on > today) return refuse('DateInFuture', { fields: ['/on'], facts: { on, today } });
  return sentOn !== null && on < sentOn
    ? refuse('DateBeforeSending', { fields: ['/on'], facts: { on, sentOn } })
    : null;
}

/** What a submission says is taken back until it is sent; a letter also later: its names then wait for nothing. */
export function withdrawPaper({ reason }: Data<'WithdrawPaper'>, state: StartedPaper, { actor }: Context): Answer {
  const until: readonly PaperStatus[] = ['drafted', 'checked', 'sentBack', 'signed', 'numbered'];
  return (
    inStatus(state, state.letter ? [...until, 'sent', 'received'] : until) ??
    stillTelling(state) ??
    accept<PaperEvent>({ type: 'PaperWithdrawn', data: {}, personal: { [writerOf(actor)]: { reason } } })
  );
}
