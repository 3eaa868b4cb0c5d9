import { opened } from '../../campaign/due.js';
import { deadlinesWithout, withoutDeposit } from '../deadlines.js';
import { countOf, none, withMarks } from '../marks.js';
import { type IssuedDecision, isIssued, type StartedDecision } from '../state.js';
import { type Folds, type Happened, telling } from './fold.js';
import { alsoIn } from './handing.js';

export const correcting: Folds<
  | 'DecisionCorrected'
  | 'DecisionAmended'
  | 'CertificatesReissued'
  | 'RevocationProposed'
  | 'GrantsRevoked'
  | 'DecisionRevoked'
  | 'ReturnRecorded'
> = {
  DecisionCorrected: (state, { version }) =>
    isIssued(state) ? { ...state, corrected: true, telling: telling(state, version, 'RecordAwardCorrection') } : state,
  DecisionAmended: (state, { data: { nominations }, version }) =>
    isIssued(state)
      ? { ...state, corrected: true, telling: telling(state, version, 'RecordAwardCorrection', nominations) }
      : state,
  CertificatesReissued: (state, { data: { nominations }, version }) =>
    isIssued(state)
      ? {
          ...state,
          ...alsoIn(state, 'reissued', nominations),
          telling: telling(state, version, 'RecordAwardCorrection', nominations),
        }
      : state,
  RevocationProposed: (state, { data: { nominations } }) =>
    isIssued(state)
      ? { ...state, proposed: { names: nominations && withMarks(state.nominations, none, nominations) } }
      : state,
  GrantsRevoked: (state, event) => (isIssued(state) ? { ...revoked(state, event), status: 'partlyRevoked' } : state),
  DecisionRevoked: (state, event) => (isIssued(state) ? { ...revoked(state, event), status: 'revoked' } : state),
  ReturnRecorded: returned,
};

/** What was not carried out of a proposal needs a new one: the issuer has answered it. */
function revoked(state: IssuedDecision, { data, version }: Happened<'GrantsRevoked' | 'DecisionRevoked'>) {
  const { nominations, due } = data;
  // An archived decision comes out of the archive: its package no longer says all.
  const {
    package: _package,
    filed: _filed,
    ...kept
  } = state as IssuedDecision & { package?: unknown; filed?: unknown };
  return {
    ...kept,
    ...alsoIn(state, 'revoked', nominations),
    proposed: null,
    revocations: state.revocations + 1,
    deadlines: [...withoutDeposit(state.deadlines), ...opened(due)],
    telling: telling(state, version, 'RevokeAward', nominations),
  };
}

/** When everything is back nothing falls due any more. */
function returned(state: StartedDecision, { data: { nominations } }: Happened<'ReturnRecorded'>) {
  if (!isIssued(state)) return state;
  const after = { ...state, ...alsoIn(state, 'returned', nominations) };
  if (countOf(after.names.returned) < countOf(after.names.revoked)) return after;
  const dues = after.deadlines.filter((d) => d.kind === 'itemReturn').map((d) => d.key);
  return { ...after, deadlines: dues.reduce(deadlinesWithout, after.deadlines), overdue: false };
}
