import { type Due, opened } from '../../campaign/due.js';
import type { Recorded } from '../../kernel/stream.js';
import type { PaperEvent } from '../events.js';
import { bodyOf, type Paper, type PaperIn, type StartedPaper } from '../state.js';

type Of<T extends PaperEvent['type']> = Extract<Recorded<PaperEvent>, { type: T }>;

/** From the signature on each stage adds to the one before; decide() lets no stage be left out. */
export function afterSending(
  state: StartedPaper,
  event: Of<
    | 'PaperNumbered'
    | 'SignedCopyFiled'
    | 'PaperSent'
    | 'PaperReceived'
    | 'DepositAccepted'
    | 'NamesReturned'
    | 'ReplyRecorded'
    | 'PaperClosed'
    | 'PaperReplaced'
    | 'NextVersionRecorded'
  >,
): Paper {
  switch (event.type) {
    case 'PaperNumbered':
      return state.status === 'signed' ? { ...state, status: 'numbered', numbering: event.data } : state;
    case 'SignedCopyFiled':
      return 'signature' in state ? { ...state, signature: { ...state.signature, file: event.data.file } } : state;
    case 'PaperSent': {
      const { on: sentOn, due, replyDays } = event.data;
      return state.status === 'numbered' ? { ...withDue(state, due), status: 'sent', sentOn, replyDays } : state;
    }
    case 'PaperReceived': {
      const { on: receivedOn, due } = event.data;
      return state.status === 'sent' ? { ...withDue(state, due), status: 'received', receivedOn } : state;
    }
    case 'DepositAccepted':
      return state.status === 'sent' ? { ...state, status: 'received', receivedOn: event.data.on } : state;
    case 'NamesReturned':
      return returned(state, event);
    case 'ReplyRecorded':
      return answered(state, event);
    case 'PaperClosed':
      return canBeClosed(state) ? { receivedOn: null, reply: null, ...state, deadlines: [], status: 'closed' } : state;
    case 'PaperReplaced':
      return 'signature' in state ? replaced(state) : state;
    case 'NextVersionRecorded':
      return state.status === 'replaced' ? { ...state, by: event.data.paper } : state;
  }
}

const withDue = <S extends StartedPaper>(state: S, due: Due | null): S =>
  due ? { ...state, deadlines: [...state.deadlines, ...opened(due)] } : state;

/** The signed document stays as it is; the list is what goes on. */
function returned(state: StartedPaper, { data }: Of<'NamesReturned'>): Paper {
  if (state.status !== 'received' && state.status !== 'partlyReturned') return state;
  const gone = new Set<string>(data.names);
  return { ...state, status: 'partlyReturned', nominations: state.nominations.filter((n) => !gone.has(n)) };
}

function answered(state: StartedPaper, { data }: Of<'ReplyRecorded'>): Paper {
  const { exceptions, ...facts } = data;
  const reply = { ...facts, exceptions: exceptions.length };
  if (state.status === 'closed') return { ...state, reply };
  return canBeAnswered(state) ? { receivedOn: null, ...state, deadlines: [], status: 'answered', reply } : state;
}

/** All that a reader of the older version needs stays (office.md T2). */
function replaced(state: Extract<StartedPaper, { signature: unknown }>): Paper {
  return {
    ...bodyOf(state),
    deadlines: [],
    status: 'replaced',
    signature: state.signature,
    numbering: 'numbering' in state ? state.numbering : null,
    sentOn: 'sentOn' in state ? state.sentOn : null,
    by: null,
  };
}

const canBeAnswered = (state: StartedPaper): state is PaperIn<'sent' | 'received' | 'partlyReturned'> =>
  state.status === 'sent' || state.status === 'received' || state.status === 'partlyReturned';
const canBeClosed = (state: StartedPaper): state is PaperIn<'sent' | 'received' | 'answered' | 'partlyReturned'> =>
  canBeAnswered(state) || state.status === 'answered';
