import { opened } from '../../campaign/due.js';
import { correctedIn } from '../../intervention/correcting.js';
import { filedAs } from '../../office/filed.js';
import { deadlinesWithout, withoutDeposit } from '../deadlines.js';
import { countsOf, nothingSettled } from '../exceptions.js';
import { countOf, none } from '../marks.js';
import { type Decision, documents, isIssued, isSigned, type StartedDecision } from '../state.js';
import { bodyOf, type Folds, type Happened, telling } from './fold.js';

export const issuing: Folds<
  | 'RenditionRecorded'
  | 'DecisionPresented'
  | 'DecisionChecked'
  | 'DecisionSentBack'
  | 'DecisionCancelled'
  | 'DecisionSigned'
  | 'SignedCopyFiled'
  | 'DecisionNumbered'
  | 'DecisionSealed'
  | 'DecisionIssued'
  | 'DecisionPublished'
  | 'DecisionArchived'
  | 'PackageRecorded'
  | 'DepositRecorded'
  | 'DeadlineCorrected'
  | 'DeadlinePassed'
  | 'DeadlineReminded'
> = {
  RenditionRecorded: (state, { data: { document, sha256 } }) => {
    if (document === documents.draft) return { ...state, rendition: sha256 };
    return state.status === 'numbered' || state.status === 'sealed' ? { ...state, final: sha256 } : state;
  },
  DecisionPresented: (state, { data: { to, exceptions }, version }) => {
    const found = { ...state.exceptions, found: countsOf(exceptions), listed: version, accepted: false };
    const presented = { ...state, exceptions: found };
    return to === 'signer' ? onTheDesk(presented, version) : { ...bodyOf(presented), status: 'presented' };
  },
  DecisionChecked: (state, { version }) => onTheDesk(state, version),
  // Only what lay on the signer's desk has to be told: to the nominations the chancery is no stage of its own.
  DecisionSentBack: (state, { version }) => ({
    ...bodyOf(state),
    status: 'sentBack',
    telling: state.status === 'checked' ? telling(state, version, 'SendBackNomination') : null,
  }),
  DecisionCancelled: (state, { version }) => ({
    ...bodyOf(state),
    status: 'cancelled',
    telling: telling(state, version, 'UnpresentNomination'),
  }),
  DecisionSigned: signed,
  SignedCopyFiled: (state, { data: { of, file } }) => {
    if (of === 'decision') return isSigned(state) ? { ...state, file } : state;
    return isIssued(state) && state.book ? { ...state, book: { ...state.book, file } } : state;
  },
  // From the signature on each stage adds to the one before; decide() lets no stage be left out.
  DecisionNumbered: (state, { data }) =>
    state.status === 'signed' ? { ...state, status: 'numbered', numbering: data, final: null } : state,
  DecisionSealed: (state) => (state.status === 'numbered' ? { ...state, status: 'sealed' } : state),
  DecisionIssued: issued,
  DecisionPublished: (state) => (state.status === 'issued' ? { ...state, status: 'published' } : state),
  DecisionArchived: (state, { data }) =>
    isIssued(state)
      ? {
          ...{ ...state, status: 'archived', package: null, filed: filedAs(data) },
          deadlines: data.due ? [...state.deadlines, ...opened(data.due)] : state.deadlines,
        }
      : state,
  PackageRecorded: (state, { data: { sha256, ...contents } }) =>
    state.status === 'archived' ? { ...state, package: sha256, filed: { ...state.filed, contents } } : state,
  DepositRecorded: (state, { data, irregular }) => {
    if (state.status !== 'archived' || irregular) return state;
    const { returned, revoked } = state.names;
    // Late or not it is done; only items and money that are to come back may still be overdue.
    const overdue = state.overdue && countOf(returned) < countOf(revoked);
    const filed = { ...state.filed, deposited: data };
    return { ...state, filed, deadlines: withoutDeposit(state.deadlines), overdue };
  },
  DeadlineCorrected: (state, { data }) =>
    isSigned(state) ? { ...state, deadlines: correctedIn(state.deadlines, data) } : state,
  DeadlinePassed: (state, { data: { key } }) =>
    isSigned(state) ? { ...state, deadlines: deadlinesWithout(state.deadlines, key), overdue: true } : state,
  DeadlineReminded: (state, { data: { key } }) =>
    isSigned(state) ? { ...state, deadlines: deadlinesWithout(state.deadlines, key) } : state,
};

const onTheDesk = (state: StartedDecision, version: number): Decision => ({
  ...bodyOf(state),
  status: 'checked',
  telling: telling(state, version, 'BringBeforeSigner'),
});

function signed(state: StartedDecision, { data, version }: Happened<'DecisionSigned'>): Decision {
  const { on, due, contentVersion: _content, exceptions, ...signature } = data;
  return {
    ...bodyOf(state),
    status: 'signed',
    ...signature,
    signedOn: on,
    // What was signed over stands in the event; the sets of names have done their work.
    exceptions: { ...nothingSettled, found: countsOf(exceptions), accepted: state.exceptions.accepted },
    deadlines: due ? opened(due) : [],
    overdue: false,
    telling: telling(state, version, 'RecordSigning'),
  };
}

const nobody = { listed: none, paid: none, handed: none, reissued: none, revoked: none, returned: none };

function issued(state: StartedDecision, { data, version }: Happened<'DecisionIssued'>): Decision {
  if (state.status !== 'numbered' && state.status !== 'sealed') return state;
  return {
    ...state,
    status: 'issued',
    final: data.documentHash,
    issuedOn: data.on,
    deadlines: [],
    overdue: false,
    ...{
      book: null,
      spoilt: 0,
      payments: [],
      names: nobody,
      proposed: null,
      revocations: 0,
      corrected: false,
      papers: [],
    },
    telling: telling(state, version, 'RecordAward'),
  };
}
