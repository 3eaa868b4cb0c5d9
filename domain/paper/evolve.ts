import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import type { PaperEvent } from './events.js';
import {
  type Listing,
  type NominationId,
  startListing,
  withChange,
  withNames,
  withoutNames,
  withTold,
} from './listing.js';
import type { Paper, PaperBody, PaperIn, StartedPaper } from './state.js';
import { isTelling, startTelling } from './telling.js';

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
      const { via, on, documentHash, file } = event.data;
      return { ...bodyOf(state), status: 'signed', signature: { via, on, documentHash, file } };
    }
    case 'PaperWithdrawn':
      return {
        ...bodyOf(state),
        status: 'withdrawn',
        numbering: state.status === 'numbered' ? state.numbering : null,
        telling: told(state, event.version, 'UnpresentNomination', state.nominations),
      };
    case 'PaperNumbered':
    case 'PaperSent':
    case 'PaperReceived':
    case 'ReplyRecorded':
    case 'PaperClosed':
      return afterSigning(state, event);
    case 'DeadlinePassed':
    case 'DeadlineReminded':
      return state;
    default:
      return assertNever(event);
  }
}

function drafted({ data, version }: Of<'PaperDrafted'>): Paper {
  const { paper, names, ...facts } = data;
  const body = { ...facts, ...startListing(paper, names) };
  return { status: 'drafted', ...body, telling: told(body, version, 'PresentNomination', names) };
}

// Only what goes up takes a nomination's place; a unit's own list is read when its dossiers are sent.
const told = (
  paper: Pick<PaperBody, 'id' | 'kind'>,
  version: number,
  command: string,
  names: readonly NominationId[],
) => (paper.kind === 'upwardSubmission' ? startTelling(paper.id, version, command, names) : null);

function relisted(state: StartedPaper, event: ListEvent): Partial<Omit<Listing, 'id'>> {
  switch (event.type) {
    case 'NamesAdded': {
      const { names } = event.data;
      return { ...withNames(state, names), telling: told(state, event.version, 'PresentNomination', names) };
    }
    case 'NamesRemoved': {
      const { names } = event.data;
      return { ...withoutNames(state, names), telling: told(state, event.version, 'UnpresentNomination', names) };
    }
    case 'RenditionRecorded':
      return { rendition: event.data.sha256 };
    case 'GrantChangeRecorded':
      return withChange(state, event.data);
    case 'FanOutCompleted':
      return withTold(state, event.data.failed);
    case 'EffectGivenUp':
      return isTelling(state, event.data.effect) ? { telling: null } : {};
  }
}

/** From the signature on each stage adds to the one before; decide() lets no stage be left out. */
function afterSigning(
  state: StartedPaper,
  event: Of<'PaperNumbered' | 'PaperSent' | 'PaperReceived' | 'ReplyRecorded' | 'PaperClosed'>,
): Paper {
  switch (event.type) {
    case 'PaperNumbered':
      return state.status === 'signed' ? { ...state, status: 'numbered', numbering: event.data } : state;
    case 'PaperSent':
      return state.status === 'numbered' ? { ...state, status: 'sent', sentOn: event.data.on } : state;
    case 'PaperReceived':
      return state.status === 'sent' ? { ...state, status: 'received', receivedOn: event.data.on } : state;
    case 'ReplyRecorded':
      if (state.status === 'closed') return { ...state, reply: event.data };
      return canBeAnswered(state) ? { receivedOn: null, ...state, status: 'answered', reply: event.data } : state;
    case 'PaperClosed':
      return canBeClosed(state) ? { reply: null, ...state, status: 'closed' } : state;
  }
}

const canBeAnswered = (state: StartedPaper): state is PaperIn<'sent' | 'received'> =>
  state.status === 'sent' || state.status === 'received';
const canBeClosed = (state: StartedPaper): state is PaperIn<'received' | 'answered'> =>
  state.status === 'received' || state.status === 'answered';

/** What stays when a paper's stage is entered anew: its list and its address, no signature. */
const bodyOf = (state: StartedPaper): PaperBody => ({
  id: state.id,
  office: state.office,
  kind: state.kind,
  unit: state.unit,
  campaign: state.campaign,
  addressee: state.addressee,
  nominations: state.nominations,
  contentVersion: state.contentVersion,
  rendition: state.rendition,
  telling: state.telling,
  changes: state.changes,
});
