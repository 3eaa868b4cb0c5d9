import type { NominationId } from '../../paper/listing.js';
import { withMarks } from '../marks.js';
import { type IssuedDecision, isIssued, type NameMarks, type StartedDecision } from '../state.js';
import { type Folds, type Happened, telling } from './fold.js';

/** These names now belong to that set too. */
export const alsoIn = (state: IssuedDecision, set: keyof NameMarks, names: readonly NominationId[]) => ({
  names: { ...state.names, [set]: withMarks(state.nominations, state.names[set], names) },
});

/** Names of a payment list for whom nothing is due: for them the payment is settled by the list. */
export const nothingDueIn = ({ rows }: Happened<'PaymentListDrawnUp'>['data']): readonly NominationId[] =>
  rows.filter((row) => row.amount === 0).flatMap((row) => row.nominations);

export const handing: Folds<
  | 'CertificatesIssued'
  | 'BlanksSpoilt'
  | 'PaymentListDrawnUp'
  | 'PaymentsRecorded'
  | 'CeremonyPlanned'
  | 'HandOverRecorded'
> = {
  CertificatesIssued: (state, { data: { last: _last, ...book } }) => {
    return isIssued(state) ? { ...state, book: { ...book, without: state.names.revoked } } : state;
  },
  BlanksSpoilt: (state, { data: { count } }) => (isIssued(state) ? { ...state, spoilt: state.spoilt + count } : state),
  PaymentListDrawnUp: listed,
  PaymentsRecorded: (state, { data: { nominations }, version }) =>
    isIssued(state)
      ? {
          ...state,
          ...alsoIn(state, 'paid', nominations),
          telling: telling(state, version, 'RecordPayment', nominations),
        }
      : state,
  // The list is all that it asks for; nobody has got anything yet.
  CeremonyPlanned: (state) => state,
  HandOverRecorded: (state, { data: { nominations }, version }) =>
    isIssued(state)
      ? {
          ...state,
          ...alsoIn(state, 'handed', nominations),
          telling: telling(state, version, 'BestowAward', nominations),
        }
      : state,
};

function listed(state: StartedDecision, { data, version }: Happened<'PaymentListDrawnUp'>) {
  if (!isIssued(state)) return state;
  const { payer, form, rows, total } = data;
  const nothingDue = nothingDueIn(data);
  const inList = alsoIn(
    state,
    'listed',
    rows.flatMap((row) => row.nominations),
  );
  return {
    ...state,
    ...alsoIn({ ...state, ...inList }, 'paid', nothingDue),
    payments: [...state.payments, { payer, form, total }],
    telling: telling(state, version, 'RecordPayment', nothingDue) ?? state.telling,
  };
}
