import { itemReturn, revocationGrounds } from '../../../law/revocation/grounds.js';
import { dueAfter } from '../../campaign/due.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { NominationId } from '../../paper/listing.js';
import { checkListed, once } from '../../paper/names.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { today } from '../capacity.js';
import { goldenBookNumbers } from '../golden-book.js';
import { unmarked } from '../marks.js';
import { type Decision, type IssuedDecision, inForce, inStatus, isIssued, type StartedDecision } from '../state.js';
import type { SignedDocument } from '../values.js';
import { type Answer, type Data, yes } from './answer.js';
import { checkDay, checkGranted, namesIn } from './handing.js';

const FIELD = '/nominations';

/** Layout and procedure only, by a letter (office.md X6); what the decision says takes a decision. */
export const correctDecision = (
  { letter, fault, correction }: Data<'CorrectDecision'>,
  state: StartedDecision,
  context: Context,
): Answer =>
  inStatus(state, inForce) ??
  stillTelling(state) ??
  checkAfter(letter, '/letter/on', state, context) ??
  yes({
    type: 'DecisionCorrected',
    data: { letter, fault },
    personal: { [writerOf(context.actor)]: { correction } },
  });

/** A document about this decision is not older than it, nor of tomorrow. */
function checkAfter({ on }: SignedDocument, field: string, state: StartedDecision, context: Context) {
  const issuedOn = isIssued(state) ? state.issuedOn : on;
  return on < issuedOn ? refuse('BeforeIssue', { fields: [field], facts: { issuedOn } }) : checkDay(on, field, context);
}

/** A wrong name or unit, by a document of equal form; a missing name is granted by that decision itself (X6). */
export function amendDecision(data: Data<'AmendDecision'>, state: StartedDecision, context: Context): Answer {
  const { by, decision, fault, correction } = data;
  const nominations = once(data.nominations);
  const namesNobody = fault !== 'missingName' && nominations.length === 0;
  const missingHere = fault === 'missingName' && nominations.length > 0;
  return (
    checkGranted(state, nominations) ??
    (namesNobody || missingHere ? refuse('FaultNeedsNames', { fields: [FIELD], facts: { fault } }) : null) ??
    checkAfter(by, '/by/on', state, context) ??
    notIssued(decision, state, context) ??
    yes({
      type: 'DecisionAmended',
      data: { by, decision, fault, nominations },
      personal: { [writerOf(context.actor)]: { correction } },
    })
  );
}

function notIssued(id: `decision:${string}` | null, state: StartedDecision, context: Context) {
  if (id === null) return null;
  const found = context.related.get(id) as Decision | undefined;
  if (id === state.id || !found || found.status === 'unstarted' || found.office !== state.office)
    return refuse('UnknownReference', { fields: ['/decision'], facts: { decision: id } });
  return isIssued(found)
    ? null
    : refuse('AmenderNotIssued', { fields: ['/decision'], facts: { status: found.status } });
}

/** For a list in one act (office.md X7); the golden-book number stays. */
export function reissueCertificates(
  data: Data<'ReissueCertificates'>,
  state: StartedDecision,
  context: Context,
): Answer {
  const nominations = once(data.nominations);
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const refused = checkGranted(state, nominations) ?? checkDay(data.on, '/on', context);
  if (refused) return refused;
  const numbers = goldenBookNumbers(state);
  const never = nominations.filter((name) => !numbers.has(name));
  return (
    refuseNames('NoCertificate', never, [FIELD]) ??
    yes({ type: 'CertificatesReissued', data: { ...data, nominations } })
  );
}

/** By the body that proposed the award, with a competent conclusion (facts 11.2). */
export function proposeRevocation(data: Data<'ProposeRevocation'>, state: StartedDecision, context: Context): Answer {
  const { ground, evidence, reason } = data;
  const nominations = data.nominations && once(data.nominations);
  return (
    checkGranted(state, nominations ?? []) ??
    checkDay(evidence.on, '/evidence/on', context) ??
    yes({
      type: 'RevocationProposed',
      data: { nominations, ground, clause: revocationGrounds[ground].clause, evidence },
      personal: { [writerOf(context.actor)]: { reason } },
    })
  );
}

/** Some of the names; the whole list is revoked by `RevokeDecision`, so that the stage says what is in force (G6). */
export function revokeGrants(data: Data<'RevokeGrants'>, state: StartedDecision, context: Context): Answer {
  const nominations = once(data.nominations);
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const refused = checkGranted(state, nominations) ?? notProposed(state, nominations);
  if (refused) return refused;
  return nominations.length === stillGranted(state).length
    ? refuse('WholeDecision', { fields: [FIELD] })
    : revoke('GrantsRevoked', data, nominations, state, context);
}

export function revokeDecision(data: Data<'RevokeDecision'>, state: StartedDecision, context: Context): Answer {
  if (!isIssued(state)) return wrongStatus(state.status, inForce);
  const refused = inStatus(state, inForce) ?? stillTelling(state);
  if (refused) return refused;
  const nominations = stillGranted(state);
  if (nominations.length === 0) return refuse('GrantRevoked');
  return notProposed(state, nominations) ?? revoke('DecisionRevoked', data, nominations, state, context);
}

const stillGranted = ({ nominations, names }: IssuedDecision) => unmarked(nominations, names.revoked);

function notProposed(state: StartedDecision, names: readonly NominationId[]) {
  if (!isIssued(state) || state.proposed === null) return refuse('RevocationNotProposed');
  if (state.proposed.names === null) return null;
  const proposed = namesIn(state, state.proposed.names);
  return refuseNames(
    'RevocationNotProposed',
    names.filter((name) => !proposed.has(name)),
    [FIELD],
  );
}

/** By the issuer, by a new decision; the old one stays readable. Items and money come back in time (facts 6.48). */
function revoke(
  type: 'GrantsRevoked' | 'DecisionRevoked',
  { ground, by, reason }: Data<'RevokeDecision'>,
  nominations: readonly NominationId[],
  state: IssuedDecision,
  context: Context,
): Answer {
  const refused = checkAfter(by, '/by/on', state, context);
  if (refused) return refused;
  const { clause } = revocationGrounds[ground];
  const asked = { kind: 'itemReturn', n: state.revocations + 1 };
  // Counted from the day on which it is told: no recipient has it earlier.
  const due = dueAfter(context.office, asked, itemReturn.workingDays, today(context), context.at);
  if (!due) throw new TypeError('the days of return are given by law and never none');
  const data = { nominations: [...nominations], ground, clause, by, due };
  return yes({ type, data, personal: { [writerOf(context.actor)]: { reason } } });
}

const returnable = [...inForce, 'revoked'] as const;
/** Items and money of revoked names came back, and where the money went (facts 11.4). */
export function recordReturn(data: Data<'RecordReturn'>, state: StartedDecision, context: Context): Answer {
  const nominations = once(data.nominations);
  if (!isIssued(state)) return wrongStatus(state.status, returnable);
  const refused = checkListed(FIELD, state, nominations) ?? checkDay(data.on, '/on', context);
  if (refused) return refused;
  const [revoked, returned] = [namesIn(state, state.names.revoked), namesIn(state, state.names.returned)];
  const [kept, twice] = [nominations.filter((n) => !revoked.has(n)), nominations.filter((n) => returned.has(n))];
  return (
    refuseNames('NotRevoked', kept, [FIELD]) ??
    refuseNames('AlreadyReturned', twice, [FIELD]) ??
    yes({ type: 'ReturnRecorded', data: { ...data, nominations } })
  );
}
