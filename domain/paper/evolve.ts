import { localDate } from '../../law/calendar/days.js';
import { opened, withoutDeadline, withoutReminder } from '../campaign/due.js';
import { correctedIn } from '../intervention/correcting.js';
import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import { heldOf } from './deposit.js';
import type { PaperEvent } from './events.js';
import { afterSending } from './evolving/sending.js';
import { type Listing, startListing, withChange, withNames, withoutNames, withTold } from './listing.js';
import { bodyOf, PAPER, type Paper, type PaperBody, type StartedPaper } from './state.js';
import { isTelling, startTelling } from './telling.js';
import { toldBy } from './told.js';

type Event = Recorded<PaperEvent>;
type Of<T extends PaperEvent['type']> = Extract<Event, { type: T }>;
const ofTheList = [
  'NamesAdded',
  'NamesRemoved',
  'RenditionRecorded',
  'GrantChangeRecorded',
  'FanOutCompleted',
  'EffectGivenUp',
] as const;
type ListEvent = Of<(typeof ofTheList)[number]>;
const isOfTheList = (event: Event): event is ListEvent => ofTheList.some((type) => type === event.type);

export function evolvePaper(state: Paper, event: Event): Paper {
  const next = folded(state, event);
  if (next.status === 'unstarted') return next;
  const told = toldBy(state, event, next);
  return told ? { ...next, telling: startTelling(next.id, event.version, told.command, told.names) } : next;
}

function folded(state: Paper, event: Event): Paper {
  if (event.type === 'PaperDrafted') return drafted(event);
  // A history begins with its draft: execute() lets nothing else be first.
  if (state.status === 'unstarted') return state;
  if (isOfTheList(event)) return { ...state, ...relisted(state, event) };
  switch (event.type) {
    case 'PaperChecked':
      return { ...bodyOf(state), status: 'checked' };
    case 'PaperSentBack':
      return { ...bodyOf(state), status: 'sentBack' };
    case 'PaperSigned': {
      const { contentVersion: _, ...signature } = event.data;
      return { ...bodyOf(state), status: 'signed', signature };
    }
    case 'PaperWithdrawn':
      return {
        ...bodyOf(state),
        deadlines: [],
        status: 'withdrawn',
        numbering: 'numbering' in state ? state.numbering : null,
      };
    case 'DeadlinePassed':
      return { ...state, deadlines: withoutDeadline(state.deadlines, event.data.key), letter: expired(state) };
    case 'DeadlineReminded':
      return { ...state, deadlines: withoutReminder(state.deadlines, event.data.key) };
    case 'DeadlineExtended':
    case 'DeadlineCorrected':
      return moved(state, event);
    case 'PaperNumbered':
    case 'SignedCopyFiled':
    case 'PaperSent':
    case 'PaperReceived':
    case 'DepositAccepted':
    case 'NamesReturned':
    case 'ReplyRecorded':
    case 'PaperClosed':
    case 'PaperReplaced':
    case 'NextVersionRecorded':
      return afterSending(state, event);
    default:
      return assertNever(event);
  }
}

function drafted({ data }: Of<'PaperDrafted'>): Paper {
  const { paper, names, letter, deposit, ...facts } = data;
  return {
    status: 'drafted',
    ...facts,
    letter: letter && { ...letter, expired: false },
    deadlines: [],
    beside: {},
    deposit: deposit && heldOf(deposit),
    ...startListing(paper, names),
    telling: null,
  };
}

/** The day for the answer stands in the letter too: both say the same. */
function moved(state: StartedPaper, { type, data }: Of<'DeadlineExtended' | 'DeadlineCorrected'>): Paper {
  const extended = type === 'DeadlineExtended';
  const deadlines = extended
    ? [...withoutDeadline(state.deadlines, data.key), ...opened(data.due)]
    : correctedIn(state.deadlines, data);
  const replyBy = localDate(extended ? data.due.at : data.to);
  return { ...state, deadlines, letter: state.letter && { ...state.letter, replyBy } };
}

/** Silence counts as a note only where the letter said so (office.md T10). */
const expired = ({ letter }: StartedPaper) =>
  letter && { ...letter, expired: letter.expired || letter.silence === 'proceedsWithNote' };

function relisted(
  state: StartedPaper,
  event: ListEvent,
): Partial<Omit<Listing, 'id' | 'deposit'> & Pick<PaperBody, 'beside'>> {
  switch (event.type) {
    case 'NamesAdded':
      return withNames(state, event.data.names);
    case 'NamesRemoved':
      return withoutNames(state, event.data.names);
    case 'RenditionRecorded': {
      const { document, contentVersion, sha256 } = event.data;
      if (document === PAPER) return { rendition: sha256 };
      return { beside: { ...state.beside, [document]: { contentVersion, sha256 } } };
    }
    case 'GrantChangeRecorded':
      return withChange(state, event.data);
    case 'FanOutCompleted':
      return withTold(state, event.data.failed);
    case 'EffectGivenUp':
      return isTelling(state, event.data.effect) ? { telling: null } : {};
  }
}
