import { type Refusal, refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided, type PersonalFields } from '../../kernel/stream.js';
import { subjectOf } from '../../nomination/deciding/answer.js';
import type { Nomination } from '../../nomination/state.js';
import type { PaperCommand } from '../commands.js';
import type { PaperEvent } from '../events.js';
import { checkAnswer } from '../letters.js';
import type { NominationId } from '../listing.js';
import { checkListed, namesNot } from '../names.js';
import { refuseNames } from '../refusals.js';
import { inStatus, lacksSignedCopy, type PaperStatus, type StartedPaper } from '../state.js';
import { stillTelling } from '../telling.js';
import { notThatDay } from './sending.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;

/** What is said of a name is protected as the name is: it is sealed to the subject of that dossier. */
function sealedByName(
  field: string,
  said: readonly { readonly nomination: NominationId; readonly text: string | null }[],
  { related }: Context,
): { personal?: PersonalFields } {
  const personal: Record<string, Record<string, string>> = {};
  for (const { nomination, text } of said) {
    const about = related.get(nomination) as Nomination | undefined;
    if (text === null || !about || about.status === 'unstarted') continue;
    const subject = subjectOf(about.dossier.recipient);
    personal[subject] = { ...personal[subject], [`${field}/${nomination}`]: text };
  }
  return Object.keys(personal).length > 0 ? { personal } : {};
}

/** Some names go back with a reason each, the rest goes on (office.md T5). One that was received is returned by itself. */
export function returnNames({ items }: Data<'ReturnNames'>, state: StartedPaper, context: Context): Answer {
  if (state.kind !== 'unitSubmission') return refuse('NotReturnedHere');
  const names = items.map((i) => i.nomination);
  const papers: readonly string[] = [...state.earlier, state.id];
  const elsewhere = () =>
    namesNot(
      (n) => n.status === 'submitted' && n.intake.paper !== null && papers.includes(n.intake.paper),
      names,
      context,
    );
  return (
    inStatus(state, ['received', 'partlyReturned']) ??
    stillTelling(state) ??
    checkListed('/items', state, names) ??
    refuseNames('NotReady', elsewhere(), ['/items']) ??
    accept<PaperEvent>({
      type: 'NamesReturned',
      data: { names },
      ...sealedByName(
        'reason',
        items.map(({ nomination, reason: text }) => ({ nomination, text })),
        context,
      ),
    })
  );
}

/**
 * The reply as it lies on paper, recorded by a clerk with its scan, once for the whole list (office.md T7, T9). One that
 * comes when the paper is closed, or after its time ran out, is a fact all the same (T11).
 */
export function recordReply(data: Data<'RecordReply'>, state: StartedPaper, context: Context): Answer {
  const { number, on, file, general = null, exceptions = [] } = data;
  const event: PaperEvent = {
    type: 'ReplyRecorded',
    data: { number, on, file, general, exceptions: exceptions.map(({ note: _, ...e }) => e) },
    ...sealedByName(
      'note',
      exceptions.map(({ nomination, note: text }) => ({ nomination, text })),
      context,
    ),
  };
  const late = state.status === 'closed' || state.letter?.expired;
  return (
    (state.status === 'closed' ? null : inStatus(state, ['sent', 'received', 'partlyReturned'])) ??
    stillTelling(state) ??
    wrongReply(data, state, context) ??
    accept<PaperEvent>(late ? { ...event, irregular: true } : event)
  );
}

function wrongReply(data: Data<'RecordReply'>, state: StartedPaper, { at }: Context): { refused: Refusal } | null {
  const names = (data.exceptions ?? []).map((e) => e.nomination);
  const sentOn = 'sentOn' in state ? state.sentOn : null;
  return (
    checkAnswer(state.letter, data) ??
    (state.letter && data.file === null ? refuse('ScanMissing', { fields: ['/file'] }) : null) ??
    checkListed('/exceptions', state, names) ??
    notThatDay(data.on, sentOn, at)
  );
}

/** A letter that waits for an answer is not at its end (office.md T10). */
export function closePaper(state: StartedPaper): Answer {
  const { letter } = state;
  const ends: readonly PaperStatus[] = letter
    ? ['sent', 'received', 'answered']
    : ['received', 'answered', 'partlyReturned'];
  const awaited = letter && state.status !== 'answered' && !letter.expired;
  return (
    inStatus(state, ends) ??
    stillTelling(state) ??
    (awaited ? refuse('ReplyAwaited', { facts: { body: letter.body } }) : null) ??
    (lacksSignedCopy(state) ? refuse('SignedCopyMissing') : null) ??
    accept<PaperEvent>({ type: 'PaperClosed', data: {} })
  );
}
