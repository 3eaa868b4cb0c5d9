import { opened } from '../campaign/due.js';
import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import { type Listing, startListing, withChange, withNames, withoutNames, withTold } from '../paper/listing.js';
import { isTelling, startTelling } from '../paper/telling.js';
import { deadlinesWithout } from './deadlines.js';
import type { DecisionEvent } from './events.js';
import { type Decision, type DecisionBody, documents, type StartedDecision } from './state.js';

type Event = Recorded<DecisionEvent>;
type Of<T extends DecisionEvent['type']> = Extract<Event, { type: T }>;

export function evolveDecision(state: Decision, event: Event): Decision {
  if (event.type === 'DecisionDrafted') return drafted(event);
  // A history begins with its draft: execute() lets nothing else be first.
  if (state.status === 'unstarted') return state;
  switch (event.type) {
    case 'GrantsAdded':
    case 'GrantsRemoved':
    case 'GrantsDenied':
    case 'GrantChangeRecorded':
    case 'FanOutCompleted':
    case 'EffectGivenUp':
      return { ...state, ...relisted(state, event) };
    case 'RenditionRecorded':
      return rendered(state, event.data);
    case 'DecisionPresented':
      return event.data.to === 'signer' ? onTheDesk(state, event.version) : { ...bodyOf(state), status: 'presented' };
    case 'DecisionChecked':
      return onTheDesk(state, event.version);
    case 'DecisionSentBack':
      return sentBack(state, event.version);
    case 'DecisionCancelled':
      return { ...bodyOf(state), status: 'cancelled', telling: telling(state, event.version, 'UnpresentNomination') };
    case 'DecisionSigned':
      return signed(state, event);
    case 'DecisionNumbered':
    case 'DecisionSealed':
    case 'DecisionIssued':
    case 'DecisionPublished':
    case 'DecisionArchived':
    case 'PackageRecorded':
      return afterSigning(state, event);
    case 'DeadlinePassed':
    case 'DeadlineReminded':
      return afterDeadline(state, event);
    default:
      return assertNever(event);
  }
}

function drafted({ data, version }: Of<'DecisionDrafted'>): Decision {
  const { decision, nominations, ...facts } = data;
  const body = { ...facts, ...startListing(decision, nominations), denied: [] };
  return { status: 'drafted', ...body, telling: telling(body, version, 'PresentNomination') };
}

const telling = (
  { id, nominations }: Pick<Listing, 'id' | 'nominations'>,
  version: number,
  command: string,
  receivers = nominations,
) => startTelling(id, version, command, receivers);

function relisted(
  state: StartedDecision,
  event: Of<
    'GrantsAdded' | 'GrantsRemoved' | 'GrantsDenied' | 'GrantChangeRecorded' | 'FanOutCompleted' | 'EffectGivenUp'
  >,
): Partial<Omit<DecisionBody, 'id'>> {
  switch (event.type) {
    case 'GrantsAdded': {
      const { nominations } = event.data;
      return {
        ...withNames(state, nominations),
        telling: telling(state, event.version, 'PresentNomination', nominations),
      };
    }
    case 'GrantsRemoved': {
      const { nominations } = event.data;
      return {
        ...withoutNames(state, nominations),
        telling: telling(state, event.version, 'UnpresentNomination', nominations),
      };
    }
    case 'GrantsDenied': {
      const { nominations } = event.data;
      return {
        ...withoutNames(state, nominations),
        denied: [...state.denied, ...nominations],
        telling: telling(state, event.version, 'DenyAward', nominations),
      };
    }
    case 'GrantChangeRecorded':
      return withChange(state, event.data);
    case 'FanOutCompleted':
      return withTold(state, event.data.failed);
    case 'EffectGivenUp':
      // What is issued waits for everybody to be told, also when a person must see to it (architecture §3).
      return isTelling(state, event.data.effect) && state.status !== 'issued' ? { telling: null } : {};
  }
}

function rendered(state: StartedDecision, { document, sha256 }: Of<'RenditionRecorded'>['data']): Decision {
  if (document === documents.draft) return { ...state, rendition: sha256 };
  return state.status === 'numbered' || state.status === 'sealed' ? { ...state, final: sha256 } : state;
}

const onTheDesk = (state: StartedDecision, version: number): Decision => ({
  ...bodyOf(state),
  status: 'checked',
  telling: telling(state, version, 'BringBeforeSigner'),
});

/** Only what lay on the signer's desk has to be told: to the nominations the chancery is no stage of its own. */
const sentBack = (state: StartedDecision, version: number): Decision => ({
  ...bodyOf(state),
  status: 'sentBack',
  telling: state.status === 'checked' ? telling(state, version, 'SendBackNomination') : null,
});

function signed(state: StartedDecision, { data, version }: Of<'DecisionSigned'>): Decision {
  const { documentHash, signedAs, on, units, due } = data;
  return {
    ...bodyOf(state),
    status: 'signed',
    documentHash,
    signedAs,
    signedOn: on,
    units,
    deadlines: due ? opened(due) : [],
    overdue: false,
    telling: telling(state, version, 'RecordSigning'),
  };
}

/** From the signature on each stage adds to the one before; decide() lets no stage be left out. */
function afterSigning(
  state: StartedDecision,
  event: Of<
    | 'DecisionNumbered'
    | 'DecisionSealed'
    | 'DecisionIssued'
    | 'DecisionPublished'
    | 'DecisionArchived'
    | 'PackageRecorded'
  >,
): Decision {
  switch (event.type) {
    case 'DecisionNumbered':
      return state.status === 'signed' ? { ...state, status: 'numbered', numbering: event.data, final: null } : state;
    case 'DecisionSealed':
      return state.status === 'numbered' ? { ...state, status: 'sealed' } : state;
    case 'DecisionIssued':
      return issued(state, event);
    case 'DecisionPublished':
      return state.status === 'issued' ? { ...state, status: 'published' } : state;
    case 'DecisionArchived':
      return state.status === 'published' ? { ...state, status: 'archived', package: null } : state;
    case 'PackageRecorded':
      return state.status === 'archived' ? { ...state, package: event.data.sha256 } : state;
  }
}

function issued(state: StartedDecision, { data, version }: Of<'DecisionIssued'>): Decision {
  if (state.status !== 'numbered' && state.status !== 'sealed') return state;
  const { signedAs, signedOn, documentHash, units, numbering } = state;
  return {
    ...bodyOf(state),
    status: 'issued',
    ...{ signedAs, signedOn, documentHash, units, numbering },
    final: data.documentHash,
    issuedOn: data.on,
    telling: telling(state, version, 'RecordAward'),
  };
}

function afterDeadline(state: StartedDecision, { type, data }: Of<'DeadlinePassed' | 'DeadlineReminded'>): Decision {
  if (!('deadlines' in state)) return state;
  const deadlines = deadlinesWithout(state.deadlines, data.key);
  return type === 'DeadlinePassed' ? { ...state, deadlines, overdue: true } : { ...state, deadlines };
}

/** What stays when a stage is entered anew: list, award and words, no signature. */
const bodyOf = (state: StartedDecision): DecisionBody => ({
  id: state.id,
  office: state.office,
  award: state.award,
  campaign: state.campaign,
  merit: state.merit,
  period: state.period,
  nominations: state.nominations,
  denied: state.denied,
  contentVersion: state.contentVersion,
  rendition: state.rendition,
  telling: state.telling,
  changes: state.changes,
});
