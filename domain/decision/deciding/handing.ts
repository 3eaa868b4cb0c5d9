import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { settingsOf } from '../../office/state.js';
import type { NominationId } from '../../paper/listing.js';
import { checkListed, once } from '../../paper/names.js';
import { seriesOf } from '../../paper/numbering.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { today } from '../capacity.js';
import { type Marks, marked, unmarked } from '../marks.js';
import { GOLDEN_BOOK, type IssuedDecision, inForce, inStatus, isIssued, type StartedDecision } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';

const FIELD = '/nominations';

/** Null, or why nothing is done here for these names: the stage, a fan-out under way, not listed, revoked. */
export const checkGranted = (state: StartedDecision, names: readonly NominationId[], field = FIELD) =>
  inStatus(state, inForce) ??
  stillTelling(state) ??
  checkListed(field, state, names) ??
  (isIssued(state) ? refuseNames('GrantRevoked', among(state, 'revoked', names), [field]) : null);

type Sets = IssuedDecision['names'];
const among = (state: IssuedDecision, set: keyof Sets, names: readonly NominationId[]) => {
  const has = namesIn(state, state.names[set]);
  return names.filter((name) => has.has(name));
};
const notAmong = (state: IssuedDecision, set: keyof Sets, names: readonly NominationId[]) => {
  const has = namesIn(state, state.names[set]);
  return names.filter((name) => !has.has(name));
};
export const namesIn = ({ nominations }: IssuedDecision, marks: Marks): ReadonlySet<NominationId> =>
  new Set(marked(nominations, marks));

export const checkDay = (on: string, field: string, context: Context) =>
  on > today(context) ? refuse('DateInFuture', { fields: [field], facts: { on, today: today(context) } }) : null;

/** One golden-book number for each name that is still granted, in the order of the list (office.md G3). */
export function issueCertificates(
  { first, via, file }: Data<'IssueCertificates'>,
  state: StartedDecision,
  context: Context,
): Answer {
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const refused = inStatus(state, inForce) ?? stillTelling(state);
  if (refused) return refused;
  if (state.book) return refuse('CertificatesIssuedAlready');
  const count = unmarked(state.nominations, state.names.revoked).length;
  if (count === 0) return refuse('GrantRevoked');
  const mode = settingsOf(context.office).numberMode;
  if (mode === 'own' && first !== null) return refuse('NumberGiven', { fields: ['/first'] });
  if (mode === 'registry' && first === null) return refuse('NumberMissing', { fields: ['/first'] });
  const from = first ?? lastOf(context) + 1;
  const series = seriesOf(state.office, state.issuedOn, GOLDEN_BOOK);
  const numbers = { mode, series, first: from, last: from + count - 1 };
  return yes({ type: 'CertificatesIssued', data: { ...numbers, on: today(context), via, file } });
}

/** @throws TypeError where `reliesOnSeries` did not ask for the book: a second count from 1 would begin */
function lastOf({ series }: Context): number {
  if (!series) throw new TypeError('an own golden-book number needs its series in the context');
  return series.last;
}

export const spoilBlanks = (
  { count, reason }: Data<'SpoilBlanks'>,
  state: StartedDecision,
  { actor }: Context,
): Answer =>
  inStatus(state, inForce) ??
  yes({ type: 'BlanksSpoilt', data: { count }, personal: { [writerOf(actor)]: { reason } } });

/** One list for each payer (office.md G2); a name stands in one list, with its amount or with nothing due. */
export function drawUpPaymentList(data: Data<'DrawUpPaymentList'>, state: StartedDecision, context: Context): Answer {
  const { payer, form, rows, ground } = data;
  const all = rows.flatMap((row) => row.nominations);
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const refused = checkGranted(state, all, '/rows');
  if (refused) return refused;
  const twice = [...new Set(all.filter((name, i) => all.indexOf(name) !== i))];
  const total = rows.reduce((sum, row) => sum + row.amount * row.nominations.length, 0);
  return (
    refuseNames('AlreadyPayable', twice, ['/rows']) ??
    refuseNames('AlreadyPayable', among(state, 'listed', all), ['/rows']) ??
    yes({
      type: 'PaymentListDrawnUp',
      data: { payer, form, rows, total },
      personal: { [writerOf(context.actor)]: { ground } },
    })
  );
}

/** By transfer with its receipt, or in cash (office.md G2). */
export function recordPayments(data: Data<'RecordPayments'>, state: StartedDecision, context: Context): Answer {
  const nominations = once(data.nominations);
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const refused = checkGranted(state, nominations) ?? checkDay(data.on, '/on', context);
  if (refused) return refused;
  const receipt = data.by === 'transfer' && data.receipt === null;
  return (
    refuseNames('NotPayable', notAmong(state, 'listed', nominations), [FIELD]) ??
    refuseNames('AlreadyPaid', among(state, 'paid', nominations), [FIELD]) ??
    (receipt ? refuse('ReceiptMissing', { fields: ['/receipt'] }) : null) ??
    yes({ type: 'PaymentsRecorded', data: { ...data, nominations } })
  );
}

export function recordHandOver(data: Data<'RecordHandOver'>, state: StartedDecision, context: Context): Answer {
  const nominations = once(data.nominations);
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const refused = checkGranted(state, nominations) ?? checkDay(data.on, '/on', context);
  if (refused) return refused;
  const { issuedOn } = state;
  return (
    (data.on < issuedOn ? refuse('BeforeIssue', { fields: ['/on'], facts: { issuedOn } }) : null) ??
    refuseNames('AlreadyHandedOver', among(state, 'handed', nominations), [FIELD]) ??
    yes({ type: 'HandOverRecorded', data: { nominations, on: data.on } })
  );
}
