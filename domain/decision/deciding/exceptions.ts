import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { rolesOn, settingsOf } from '../../office/state.js';
import type { NominationId } from '../../paper/listing.js';
import { checkListed, once } from '../../paper/names.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { today } from '../capacity.js';
import { type Exception, exceptionsAmong, namesOf, unsettledOf } from '../exceptions.js';
import { inStatus, type StartedDecision, unsigned } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';
import { plain, signersOf } from './presenting.js';

const FIELD = '/nominations';

/** One written line for these names; what each of them is settled for is what its nomination says now (office.md S10). */
export function settleException(data: Data<'SettleException'>, state: StartedDecision, context: Context): Answer {
  const nominations = once(data.nominations);
  const refused = inStatus(state, unsigned) ?? checkListed(FIELD, state, nominations);
  if (refused) return refused;
  const exceptions = exceptionsAmong(nominations, signersOf(context), context);
  const has = new Set(namesOf(exceptions));
  const plainNames = nominations.filter((name) => !has.has(name));
  return (
    refuseNames('NoException', plainNames, [FIELD]) ??
    yes({
      type: 'ExceptionSettled',
      data: { exceptions: exceptions.map(plain) },
      personal: { [writerOf(context.actor)]: { line: data.line } },
    })
  );
}

/** All in one act, after opening the list as it now is (office.md S10). */
export function acceptExceptions(
  { opened }: Data<'AcceptExceptions'>,
  state: StartedDecision,
  context: Context,
): Answer {
  const refused = inStatus(state, ['checked']) ?? stillTelling(state);
  if (refused) return refused;
  const { listed } = state.exceptions;
  if (opened !== listed) return refuse('ExceptionsChanged', { fields: ['/opened'], facts: { listed } });
  const exceptions = exceptionsAmong(state.nominations, signersOf(context), context);
  if (exceptions.length === 0) return refuse('NoException');
  return (
    refuseNames('ExceptionsUnsettled', unsettledOf(state, exceptions)) ??
    yes({ type: 'ExceptionsAccepted', data: { opened, exceptions: exceptions.map(plain) } })
  );
}

/**
 * May it be signed over these exceptions? On paper the signature itself accepts what the secretariat has settled: the
 * list lay before the signer with the paper (office.md P11, S6).
 * @returns null, or refusals `OwnNameInList`, `ExceptionsUnsettled`, `ExceptionsNotAccepted`, with the names
 */
export function checkExceptions(
  exceptions: readonly Exception[],
  via: 'system' | 'paper',
  state: StartedDecision,
  { office }: Context,
) {
  const deputySigns = settingsOf(office).ownNameInList === 'deputySigns';
  const own = deputySigns ? (exceptions.find((e) => e.kind === 'ownCase')?.nominations ?? []) : [];
  const notAccepted = via === 'system' && !state.exceptions.accepted ? namesOf(exceptions) : [];
  return (
    refuseNames('OwnNameInList', own) ??
    refuseNames('ExceptionsUnsettled', unsettledOf(state, exceptions)) ??
    refuseNames('ExceptionsNotAccepted', notAccepted)
  );
}

/** Only the head's own name moves to a decision that the deputy signs; all else stays (office.md P4). */
export function handToDeputy(data: Data<'HandToDeputy'>, state: StartedDecision, context: Context): Answer {
  const nominations = once(data.nominations);
  const { deputy, reason } = data;
  return (
    inStatus(state, unsigned) ??
    stillTelling(state) ??
    checkListed(FIELD, state, nominations) ??
    notOwn(nominations, context) ??
    notADeputy(deputy, nominations, context) ??
    yes({
      type: 'DecisionHandedToDeputy',
      data: { nominations, deputy, into: nextInto(state) },
      personal: { [writerOf(context.actor)]: { reason } },
    })
  );
}

function notOwn(nominations: readonly NominationId[], context: Context) {
  const own = new Set(
    exceptionsAmong(nominations, signersOf(context), context).find((e) => e.kind === 'ownCase')?.nominations,
  );
  return refuseNames(
    'NotOwnName',
    nominations.filter((name) => !own.has(name)),
    [FIELD],
  );
}

function notADeputy(deputy: string, nominations: readonly NominationId[], context: Context) {
  const signs = rolesOn(context.office, deputy, today(context)).some((held) => held.role === 'signer');
  const theirOwn = exceptionsAmong(nominations, [deputy], context).some((e) => e.kind === 'ownCase');
  return signs && !theirOwn
    ? null
    : refuse('NotADeputy', {
        fields: ['/deputy'],
        facts: { signers: signersOf(context) },
      });
}

/** Made from this decision's own id, so that the same hand-over can draft it only once. */
const nextInto = ({ id, handings }: StartedDecision): `decision:${string}` =>
  `${id.slice(0, 'decision:'.length + 58)}-kt${handings + 1}` as `decision:${string}`;
